/** Session plans: read while planning, kept version by version; and the practice’s templates. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import type { Tx } from "#foundation/server/database.ts";
import { bankIntervention, librarySong } from "#library/server/library-data.ts";
import { songRows } from "#library/server/song-store.ts";
import type { AnySongId } from "#library/own-song.ts";
import * as api from "../session-plan.api.ts";
import * as store from "./session-plan-store.ts";

export function sessionPlanRoutes(door: Door): void {
  serve(door, api.readSessionPlan, {
    find: store.findPlannedSession,
    handle: async (tx, { ids }, { actor }) => {
      const page = await store.planPage(tx, actor, ids.sessionId);
      if (page === undefined) throw new Error("A session that was found is not there");
      const planned = [page.plan, page.last, ...page.templates].flatMap((it) => it?.activities ?? []);
      const named = planned.flatMap(({ song }) => song ?? []);
      return ok({
        ...page,
        songs: await titles(tx, actor.practiceId, named),
        materials: materialsOf([...planned, ...page.members.flatMap(({ interventions }) => interventions)]),
      });
    },
  });

  serve(door, api.planSession, {
    find: store.findPlannedSession,
    handle: async (tx, { ids: { sessionId }, input: { basedOn, activities } }, { actor, now }) => {
      const latest = await store.latestPlanVersion(tx, actor.practiceId, sessionId);
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      const owns = await store.whoIsPlannedFor(tx, actor, sessionId);
      const isTheirs = ({ clientId, interventionId, objectiveIds }: (typeof activities)[number]["parts"][number]) =>
        [...objectiveIds, ...(interventionId === null ? [] : [interventionId])].every((id) => owns.get(clientId)?.has(id)) &&
        owns.has(clientId);
      if (!activities.every(({ parts }) => parts.every(isTheirs) && isOneEach(parts))) return refuse({ type: "not-theirs" });
      const named = [...new Set(activities.flatMap(({ song }) => song ?? []))];
      if ((await titles(tx, actor.practiceId, named)).length < named.length) return refuse({ type: "no-such-song" });
      const version = { sessionId, version: latest + 1, at: now };
      await store.savePlan(tx, actor, version, activities);
      await store.keepPartsOfOthers(tx, actor, version, [...owns.keys()]);
      return ok({ version: version.version });
    },
  });

  serve(door, api.keepSessionTemplate, {
    handle: async (tx, { input }, { actor, now }) => {
      await store.saveTemplate(tx, actor, input, now);
      return ok({ templateId: input.templateId });
    },
  });
}

const isOneEach = (parts: readonly { readonly clientId: string }[]): boolean =>
  new Set(parts.map(({ clientId }) => clientId)).size === parts.length;

async function titles(tx: Tx, practiceId: string, songs: readonly AnySongId[]) {
  const wanted = [...new Set(songs)];
  const shipped = wanted.flatMap((song) => librarySong(song) ?? []);
  const own = await songRows(
    tx,
    practiceId,
    wanted.filter((song) => librarySong(song) === undefined),
  );
  return [...shipped, ...own].map(({ id, title, key, beatsPerMinute }) => ({ id, title, key, beatsPerMinute }));
}

function materialsOf(named: readonly { readonly bankIntervention: string | null }[]) {
  const ids = [...new Set(named.flatMap(({ bankIntervention: id }) => id ?? []))];
  return ids.flatMap((id) => {
    const words = (bankIntervention(id)?.materials ?? []).flatMap(({ en, fr }) => [en, fr]);
    return words.length === 0 ? [] : [{ bankIntervention: id, words }];
  });
}
