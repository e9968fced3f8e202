/** The care team gives a link away, ends it, and reads what came back. */
import { v7 as uuidv7 } from "uuid";
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import * as api from "../intake.api.ts";
import { NewIntakeAnswer, troubleWith } from "../intake.ts";
import { flowOn } from "./intake-flow.ts";
import { saveAnswer, toldBefore } from "./intake-store.ts";
import { endLink, findLink, saveLink } from "./link-store.ts";
import { questionsOf } from "./question-store.ts";
import { openAgain, saveReview, toldOf } from "./review-store.ts";

export function mountIntakeLinks(door: Door, { publicUrl }: { readonly publicUrl: string }): void {
  serve(door, api.makeIntakeLink, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor }) => {
      const { secret, code, until } = await saveLink(tx, actor, ids.clientId, input);
      return ok({ link: `${publicAddress(door.app, publicUrl)}/intake/${secret}`, code, until });
    },
    remembered: { link: "", code: "", until: null },
  });

  serve(door, api.endIntakeLink, {
    find: findLink,
    handle: async (tx, { ids }, { actor }) => {
      await endLink(tx, actor, ids.linkId);
      return ok({ id: ids.linkId });
    },
  });

  serve(door, api.reviewIntake, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const { known } = await questionsOf(tx, actor.practiceId);
      for (const review of input.reviews) {
        const told = await toldOf(tx, actor.practiceId, ids.clientId, review.toldId);
        const question = told && known.get(told.field);
        if (!told || !question) return refuse({ type: "no-such-answer" });
        if (told.isReviewed) return refuse({ type: "already-reviewed" });
        if (!told.isToRead) return refuse({ type: "not-handed-in" });
        if (review.outcome === "asked-back") {
          const round = await openAgain(tx, actor.practiceId, told.linkId);
          await saveReview(tx, actor, { told, review, round, at: now });
          continue;
        }
        const trouble = troubleWith(question, told, dayAt(now, actor.timeZone));
        if (trouble) return refuse({ type: trouble });
        await saveReview(tx, actor, { told, review, round: told.round, at: now });
        const { field, value, words, picks, toldBy, asked, edition } = told;
        const before = await toldBefore(tx, actor.practiceId, ids.clientId, field);
        const answer = NewIntakeAnswer.parse({ id: uuidv7(), field, value, words, picks, toldBy, settled: true });
        await saveAnswer(tx, actor, ids.clientId, { answer, at: now, asked, edition, toldId: told.id });
        await flowOn(tx, actor, ids.clientId, { question, said: answer, toldBy, before, mayCorrect: true, at: now });
      }
      return ok({ ids: input.reviews.map(({ id }) => id) });
    },
  });
}
