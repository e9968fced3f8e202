/** Continuing education: everybody's own ledger, and what whoever runs the practice may know of it. */
import type { Tx } from "#foundation/server/database.ts";
import { ok, refuse } from "#foundation/result.ts";
import type { Actor, Door, Subject } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { serve } from "#foundation/server/serve.ts";
import { takeFile } from "#foundation/server/take-file.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { CalendarDay } from "#foundation/words.ts";
import { backed, entryNames } from "#library/server/entry-names.ts";
import { saveAttachment } from "#people/server/attachment-store.ts";
import type { Activity, Change } from "../activity.ts";
import * as api from "../learning.api.ts";
import { reminderOf, standingOf } from "../standing.ts";
import * as store from "./learning-store.ts";

export function mountLearning(door: Door, { files }: { readonly files: Files }): void {
  serve(door, api.readLedger, {
    handle: async (tx, _, { actor, now }) =>
      ok({
        today: todayOf(actor, now),
        credentials: await store.credentialsOf(tx, actor),
        activities: await activitiesOf(tx, actor),
      }),
  });

  serve(door, api.listEnding, {
    handle: async (tx, _, { actor, now }) => {
      const today = todayOf(actor, now);
      const activities = (await store.activitiesOf(tx, actor)).filter(({ status }) => status === "kept");
      const kept = (await store.credentialsOf(tx, actor)).filter(({ status }) => status === "kept");
      const ending = kept.flatMap((credential) => {
        const standing = standingOf(credential, activities, today);
        const reminder = reminderOf(standing);
        const untilDay = standing.cycle?.untilDay ?? credential.untilDay;
        return reminder === null || untilDay === null
          ? []
          : [{ id: credential.id, title: credential.title, untilDay, reminder, missing: standing.missing }];
      });
      return ok({ ending });
    },
  });

  serve(door, api.keepCredential, {
    handle: async (tx, { input }, { actor, now }) => {
      await store.saveCredential(tx, actor, { ...input, version: 1, status: "kept" }, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.changeCredential, {
    find: findCredential,
    handle: async (tx, { ids, input: { basedOn, ...wording } }, { actor, now }) => {
      const latest = (await store.credentialOf(tx, actor, ids.credentialId))?.version;
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      await store.saveCredential(tx, actor, { ...wording, id: ids.credentialId, version: latest + 1 }, now);
      return ok({ version: latest + 1 });
    },
  });

  serve(door, api.keepActivity, {
    handle: async (tx, { input }, { actor, now }) => {
      await store.saveActivity(tx, actor, { ...input, version: 1, status: "kept" }, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.changeActivity, {
    find: findActivity,
    handle: async (tx, { ids, input: { basedOn, ...wording } }, { actor, now }) => {
      const latest = await store.versionOfActivity(tx, actor, ids.activityId);
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      await store.saveActivity(tx, actor, { ...wording, id: ids.activityId, version: latest + 1 }, now);
      return ok({ version: latest + 1 });
    },
  });

  serve(door, api.keepCertificate, {
    find: findActivity,
    handle: async (tx, { ids, input: { id, ...file } }, { actor, now }) => {
      const taken = await takeFile(tx, files, file);
      if (!taken.ok) return taken;
      await saveAttachment(tx, actor, id, ids, taken.value, now);
      return ok({ id });
    },
  });

  serve(door, api.noteChange, {
    find: findActivity,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (input.about !== null && !(await entryNames(tx, actor.practiceId, [input.about])).has(input.about))
        return refuse({ type: "nothing-there" });
      await store.saveChange(tx, actor, { ...input, activityId: ids.activityId, takesBack: null }, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.takeBackChange, {
    find: findActivity,
    handle: async (tx, { ids: { activityId }, input: { id, changeId } }, { actor, now }) => {
      const said = await store.changeOf(tx, actor, activityId, changeId);
      if (!said) return refuse({ type: "not-found" });
      await store.saveChange(tx, actor, { id, activityId, about: null, day: said.day, words: "", takesBack: changeId }, now);
      return ok({ id });
    },
  });

  serve(door, api.listCredentials, {
    handle: async (tx, _, { actor, now }) => {
      const today = todayOf(actor, now);
      const all = await store.credentialsOfAll(tx, actor.practiceId, today);
      const colleagues = all.map(({ personId, name, credentials }) => ({
        personId,
        name,
        credentials: credentials.map((credential) => {
          const { phase, cycle } = standingOf(credential, [], today);
          return { title: credential.title, untilDay: cycle?.untilDay ?? credential.untilDay, phase };
        }),
      }));
      return ok({ colleagues });
    },
  });
}

export const todayOf = ({ timeZone }: Actor, now: string): CalendarDay => CalendarDay.parse(dayAt(now, timeZone));

export async function activitiesOf(tx: Tx, actor: Actor): Promise<Activity[]> {
  const kept = await store.activitiesOf(tx, actor);
  const names = await entryNames(
    tx,
    actor.practiceId,
    kept.flatMap(({ changes }) => changes.flatMap(({ about }) => about ?? [])),
  );
  const named = (about: string | null) => (about === null ? null : (backed(names, about)[0] ?? null));
  return kept.map((one) => ({ ...one, changes: one.changes.map((change): Change => ({ ...change, about: named(change.about) })) }));
}

/** For anybody else it does not exist. */
export async function findCredential(tx: Tx, { credentialId }: { credentialId: string }, actor: Actor): Promise<Subject | undefined> {
  return (await store.credentialOf(tx, actor, credentialId)) ? { kind: "credential", id: credentialId, clientId: null } : undefined;
}

async function findActivity(tx: Tx, { activityId }: { activityId: string }, actor: Actor): Promise<Subject | undefined> {
  const version = await store.versionOfActivity(tx, actor, activityId);
  return version === undefined ? undefined : { kind: "activity", id: activityId, clientId: null };
}
