/** What stands beside the counted lines: evidence from elsewhere, people asked outside the room, challenges, taking part. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { reading } from "#foundation/server/reading.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { mayLeave } from "#people/server/named-store.ts";
import { findClient } from "#people/server/people-store.ts";
import { findParticipation } from "#schedule/server/schedule-store.ts";
import * as api from "../beside.api.ts";
import { HomeEvidence, isToCome } from "../evidence.ts";
import { challengesDue, challengesJson, findChallenge, saveChallenge, saveLook, stateOfChallenge } from "./challenge-store.ts";
import { saveEvidence } from "./evidence-store.ts";
import { musicPlayedJson } from "./music-played-store.ts";
import * as raters from "./rater-store.ts";
import { saveTakingPart, takingPartJson, wasThere } from "./taking-part-store.ts";

type Beside = z.input<typeof api.readBeside.output>;

const BESIDE = reading<Beside>((its) => {
  const practice = sql<string>`who.practice_id`;
  const client = sql<string>`${its("clientId")}::uuid`;
  return sql`(select json_build_object('today', who.today, 'music', ${musicPlayedJson(practice, client)}, 'raters', ${raters.ratersJson(practice, client)},
    'challenges', ${challengesJson(practice, client, sql<string>`who.time_zone`)}, 'takingPart', ${takingPartJson(practice, client)})::text)`;
});

export function besideRoutes(door: Door): void {
  serve(door, api.readBeside, { find: findClient, ...BESIDE });

  serve(door, api.acceptSeen, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (isToCome(input.day, dayAt(now, actor.timeZone))) return refuse({ type: "day-to-come" });
      await saveEvidence(tx, actor, clientId, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.endRater, {
    find: raters.findRater,
    handle: async (tx, { ids: { raterId } }, { actor }) => {
      await raters.endRaterLink(tx, actor, raterId);
      return ok({ id: raterId });
    },
  });

  serve(door, api.reviewRater, {
    find: raters.findRater,
    handle: async (tx, { ids: { clientId, raterId }, input: { id, outcome } }, { actor, now }) => {
      const answer = await raters.answerOf(tx, actor.practiceId, raterId);
      if (answer === undefined) return refuse({ type: "no-answer-yet" });
      if (answer.isReviewed) return refuse({ type: "already-reviewed" });
      const evidenceId = outcome === "accepted" ? uuidv7() : null;
      if (evidenceId !== null) {
        const { objectiveId, day, forWhom, words, lookFor, place, withWords, help } = answer;
        const how = { place, withWhom: "others", withWords, help, observer: forWhom };
        const seen = { id: evidenceId, objectiveId, day, words: words || lookFor, ...how };
        await saveEvidence(tx, actor, clientId, HomeEvidence.parse(seen), now);
      }
      await raters.saveRaterReview(tx, actor, { id, clientId, answerId: answer.id, outcome, evidenceId }, now);
      return ok({ id });
    },
  });

  serve(door, api.beginChallenge, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (isToCome(input.day, dayAt(now, actor.timeZone))) return refuse({ type: "day-to-come" });
      if (input.lookAgainOn <= input.day) return refuse({ type: "look-again-before" });
      await saveChallenge(tx, actor, clientId, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.lookAtChallenge, {
    find: findChallenge,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const state = await stateOfChallenge(tx, actor.practiceId, ids.challengeId);
      if (state === "eased" || state === "let-go") return refuse({ type: "challenge-closed" });
      if (input.lookAgainOn !== null && input.lookAgainOn <= dayAt(now, actor.timeZone)) return refuse({ type: "look-again-before" });
      await saveLook(tx, actor, ids, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.readProgressDue, {
    handle: async (tx, _, { actor, now }) =>
      ok({ challenges: await challengesDue(tx, actor, dayAt(now, actor.timeZone)), raters: await raters.ratersWaiting(tx, actor) }),
  });

  serve(door, api.writeTakingPart, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (!(await wasThere(tx, actor.practiceId, ids))) return refuse({ type: "not-attended" });
      await saveTakingPart(tx, actor, ids, input, now);
      return ok({ id: input.id });
    },
  });
}

/** A link that is given to somebody outside carries the address of this very installation. */
export function mountRaters(door: Door, { publicUrl }: { readonly publicUrl: string }): void {
  serve(door, api.askRater, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input: { namedOnPurpose, ...rater } }, { actor, now }) => {
      const leaving = { clientId, kind: "rater", recordId: rater.id, texts: [rater.lookFor] } as const;
      const leaves = await mayLeave(tx, actor, { ...leaving, onPurpose: namedOnPurpose }, now);
      if (!leaves.ok) return leaves;
      const { secret, code, until } = await raters.saveRater(tx, actor, clientId, rater);
      return ok({ link: `${publicAddress(door.app, publicUrl)}/seen/${secret}`, code, until });
    },
    remembered: { link: "", code: "", until: null },
  });
}
