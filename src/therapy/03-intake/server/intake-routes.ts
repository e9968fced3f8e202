import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import * as api from "../intake.api.ts";
import { troubleWith } from "../intake.ts";
import { flowOn } from "./intake-flow.ts";
import { answersTo, intakeOf, saveAnswer, toldBefore } from "./intake-store.ts";
import { changesOf, questionsOf } from "./question-store.ts";
import { questionnaireOf } from "../questionnaire.ts";

/** The projection of those who treat; others read and write the open questions only. */
const READS_ALL = "whole";

export function intakeRoutes(door: Door): void {
  serve(door, api.readIntake, {
    find: findClient,
    handle: async (tx, { ids }, { actor, decision }) => {
      const { answers, told, ...rest } = await intakeOf(tx, actor, ids.clientId);
      const changes = await changesOf(tx, actor.practiceId);
      const seesRestricted = decision.fields === READS_ALL;
      const { known } = questionnaireOf(changes);
      const isOpen = ({ field }: { readonly field: string }) => seesRestricted || known.get(field)?.restricted !== true;
      return ok({ ...rest, answers: answers.filter(isOpen), told: told.filter(isOpen), changes: [...changes], seesRestricted });
    },
  });

  serve(door, api.answerIntake, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now, decision }) => {
      const { known, edition } = await questionsOf(tx, actor.practiceId);
      const question = known.get(input.field);
      const treats = decision.fields === READS_ALL;
      if (question === undefined || (question.restricted && !treats)) return refuse({ type: "no-such-question" });
      const trouble = input.settled ? troubleWith(question, input, dayAt(now, actor.timeZone)) : undefined;
      if (trouble) return refuse({ type: trouble });
      const before = await toldBefore(tx, actor.practiceId, ids.clientId, input.field);
      const asked = question.asks[actor.language];
      await saveAnswer(tx, actor, ids.clientId, { answer: input, at: now, asked, edition, toldId: null });
      if (input.settled)
        await flowOn(tx, actor, ids.clientId, { question, said: input, toldBy: input.toldBy, before, mayCorrect: treats, at: now });
      return ok({ id: input.id });
    },
  });

  serve(door, api.listIntakeAnswers, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, decision }) => {
      const { known } = await questionsOf(tx, actor.practiceId);
      const isHidden = decision.fields !== READS_ALL && known.get(input.field)?.restricted === true;
      return ok({ answers: isHidden ? [] : await answersTo(tx, actor.practiceId, ids.clientId, input.field) });
    },
  });
}
