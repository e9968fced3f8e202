import { policiesOf } from "#attendance/server/absence-store.ts";
import { noticeHours } from "#attendance/absence-account.ts";
import { policyOn } from "#attendance/attendance-policy.ts";
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import { findParticipation } from "#schedule/server/schedule-store.ts";
import { announceAbsence, readVisits } from "../announce.api.ts";
import * as store from "./announce-store.ts";

export function announceRoutes(door: Door): void {
  serve(door, readVisits, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor, now }) => {
      const policy = policyOn(await policiesOf(tx, actor.practiceId), dayAt(now, actor.timeZone));
      return ok({
        visits: (await store.visitsOf(tx, actor, clientId, now)).map(({ startsAt, ...visit }) => ({
          ...visit,
          inTime: policy ? (noticeHours(now, startsAt) ?? 0) >= policy.noticeHours : null,
        })),
        mayAnnounce: await store.mayAnnounce(tx, actor, clientId),
        policy: policy && {
          noticeHours: policy.noticeHours,
          graceMinutes: policy.graceMinutes,
          wordsEn: policy.wordsEn,
          wordsFr: policy.wordsFr,
        },
      });
    },
  });

  serve(door, announceAbsence, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const visit = await store.visitHeld(tx, actor.practiceId, ids);
      if (visit === undefined || visit.startsAt <= now) return refuse({ type: "already-over" });
      if (visit.outcome !== null) return refuse({ type: "already-away" });
      if (visit.said) return refuse({ type: "already-said" });
      await store.saveAnnounced(tx, actor, { ...ids, day: visit.day }, input, now);
      return ok({ id: input.id });
    },
  });
}
