/** What is given for home and what is sent from there: with the file store, where photos and sounds are kept. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { mayLeave } from "#people/server/named-store.ts";
import { findClient } from "#people/server/people-store.ts";
import * as api from "../at-home.api.ts";
import { readFamilyFile } from "../family.api.ts";
import { sendFamilyFile } from "../portal-more.api.ts";
import * as store from "./at-home-store.ts";
import { fileAnswer, filesOnOwn, keptFile, MOST_FILES, saveFile, takeSent } from "./file-store.ts";
import { tellFamily } from "./notice-store.ts";

const NOT_FOUND = refuse({ type: "not-found" });

export function mountAtHome(door: Door, { files }: { readonly files: Files }): void {
  serve(door, api.readAtHome, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor, now }) =>
      ok({ activities: await store.atHomeOf(tx, actor, clientId, dayAt(now, actor.timeZone)) }),
  });

  serve(door, api.tellDone, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (!(await store.doesStand(tx, actor, clientId, input.activityId))) return NOT_FOUND;
      await store.saveDone(tx, actor, input, dayAt(now, actor.timeZone), now);
      return ok({ activityId: input.activityId });
    },
  });

  serve(door, api.hearAtHome, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor }) => {
      const kind = await lockedBy(tx, actor, clientId, { do: "record", medium: "audio", use: "family" });
      const kept =
        kind === undefined &&
        (await store.doesStand(tx, actor, clientId, input.activityId)) &&
        (await keptFile(tx, actor, clientId, input));
      return kept ? fileAnswer(files, kept) : NOT_FOUND;
    },
  });

  serve(door, api.readGiven, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor }) => ok(await store.givenTo(tx, actor, clientId)),
  });

  serve(door, api.giveActivity, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (input.wordsEn === "" && input.wordsFr === "") return refuse({ type: "no-words-for-home" });
      const kind = await lockedBy(tx, actor, clientId, { do: "share-with-family" });
      if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      if ((await store.howManyStand(tx, actor, clientId)) >= api.MOST_ACTIVITIES) return refuse({ type: "enough-for-home" });
      const texts = [input.wordsEn, input.wordsFr, ...input.steps.map(({ word }) => word)];
      const leaves = await mayLeave(tx, actor, { clientId, kind: "goal", recordId: input.id, texts, onPurpose: input.namedOnPurpose }, now);
      if (!leaves.ok) return leaves;
      await store.saveActivity(tx, actor, clientId, input, now);
      await tellFamily(tx, actor, { clientId, kind: "shared", aboutId: input.id }, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.endActivity, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input: { activityId } }, { actor, now }) => {
      const stands = await store.doesStand(tx, actor, clientId, activityId);
      if (!stands) return refuse({ type: "not-found" });
      return (await store.endOf(tx, actor, activityId, now)) ? ok({ activityId }) : refuse({ type: "already-ended" });
    },
  });

  serve(door, api.addSound, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input: { id, activityId, content } }, { actor, now }) => {
      const kind = await lockedBy(tx, actor, clientId, { do: "record", medium: "audio", use: "family" });
      if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      if (!(await store.doesStand(tx, actor, clientId, activityId))) return NOT_FOUND;
      const taken = await takeSent(tx, files, "sound", content);
      if (!taken.ok) return taken;
      await saveFile(tx, actor, { id, clientId, medium: "sound", activityId }, taken.value, now);
      return ok({ activityId });
    },
  });

  serve(door, sendFamilyFile, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input: { id, observationId, medium, content } }, { actor, now }) => {
      const deed = { do: "record", medium: medium === "photo" ? "photo" : "audio", use: "clinical-review" } as const;
      const kind = await lockedBy(tx, actor, clientId, deed);
      if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      const many = await filesOnOwn(tx, actor, clientId, observationId);
      if (many === undefined) return NOT_FOUND;
      if (many >= MOST_FILES) return refuse({ type: "enough-files" });
      const taken = await takeSent(tx, files, medium, content);
      if (!taken.ok) return taken;
      await saveFile(tx, actor, { id, clientId, medium, observationId }, taken.value, now);
      return ok({ id });
    },
  });

  serve(door, readFamilyFile, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor }) => {
      const kept = await keptFile(tx, actor, clientId, input);
      return kept ? fileAnswer(files, kept) : NOT_FOUND;
    },
  });
}
