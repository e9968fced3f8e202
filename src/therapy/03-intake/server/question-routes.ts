/** A practice asks what it wishes to know besides, and leaves out what it does not. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import * as api from "../intake.api.ts";
import { Question } from "../question.ts";
import { type IntakeChange, questionnaireOf } from "../questionnaire.ts";
import { changesOf, saveChange } from "./question-store.ts";

const WITH_CHOICES: ReadonlySet<string> = new Set(["choice", "several", "scale"]);

export function questionRoutes(door: Door): void {
  serve(door, api.readQuestions, {
    handle: async (tx, _, { actor }) => ok({ changes: [...(await changesOf(tx, actor.practiceId))] }),
  });

  serve(door, api.addQuestion, {
    handle: async (tx, { input: { id, ...asked } }, { actor, now }) => {
      const count = asked.options?.length ?? 0;
      if (asked.kind === "grid" || (WITH_CHOICES.has(asked.kind) ? count < 2 : count > 0)) return refuse({ type: "choices-needed" });
      const changes = await changesOf(tx, actor.practiceId);
      const edition = changes.length + 1;
      const adds = Question.parse({ ...asked, key: `${asked.part}.own-${edition}`, why: { en: "", fr: "" } });
      return ok(await keep(tx, actor, { id, changes, change: { adds }, at: now }));
    },
  });

  serve(door, api.retireQuestion, {
    handle: async (tx, { input: { id, key } }, { actor, now }) => {
      const changes = await changesOf(tx, actor.practiceId);
      if (!questionnaireOf(changes).asked.some((question) => question.key === key)) return refuse({ type: "no-such-question" });
      return ok(await keep(tx, actor, { id, changes, change: { retires: key }, at: now }));
    },
  });
}

async function keep(
  tx: Parameters<typeof saveChange>[0],
  actor: Parameters<typeof saveChange>[1],
  { id, changes, change, at }: { id: string; changes: readonly IntakeChange[]; change: IntakeChange; at: string },
) {
  await saveChange(tx, actor, { id, edition: changes.length + 1, change, at });
  return { edition: questionnaireOf([...changes, change]).edition };
}
