/** Where the plan may need a tweak: questions for whoever looks at it again. They are read off the record, they propose nothing and change nothing. */
import type { CalendarDay } from "#foundation/words.ts";
import { type Challenge, isOpen } from "./challenge.ts";
import type { Reading } from "./reading.ts";
import { type FactorResponse, tellingPair } from "./response.ts";

export type PlanQuestion =
  | { readonly code: "met"; readonly day: CalendarDay }
  | { readonly code: "declining" | "mixed" | "outside" | "not-counted" }
  | { readonly code: "no-change"; readonly sessions: number }
  | { readonly code: "passed"; readonly times: number; readonly of: number }
  | { readonly code: "music"; readonly response: FactorResponse; readonly better: string; readonly other: string }
  | { readonly code: "challenge"; readonly hard: string };

interface Asked {
  readonly objectiveId: string;
  readonly direction: "up" | "down";
  readonly reading: Reading;
  readonly response: readonly FactorResponse[];
  readonly challenges: readonly Challenge[];
  readonly today: CalendarDay;
}

/** So many sessions after the baseline without a change that can be told are worth a question. */
const LONG_WITHOUT_CHANGE = 12;

export function planQuestions({ objectiveId, direction, reading, response, challenges, today }: Asked): PlanQuestion[] {
  const { judgement, criterion } = reading;
  const after = reading.phases.filter(({ kind }) => kind !== "baseline").reduce((sum, { counted }) => sum + counted, 0);
  const questions: PlanQuestion[] = [];
  if (criterion?.metOn != null) questions.push({ code: "met", day: criterion.metOn });
  if (judgement.kind === "verdict" && judgement.verdict === "declining") questions.push({ code: "declining" });
  if (judgement.kind === "verdict" && judgement.verdict === "mixed") questions.push({ code: "mixed" });
  if (judgement.kind === "verdict" && judgement.verdict === "no-reliable-change" && after >= LONG_WITHOUT_CHANGE)
    questions.push({ code: "no-change", sessions: after });
  if (judgement.kind === "band" && judgement.verdict === "outside") questions.push({ code: "outside" });
  if (judgement.kind === "limit" && judgement.breaches.length > 0)
    questions.push({ code: "passed", times: judgement.breaches.length, of: judgement.of });
  if (reading.manyNotCounted) questions.push({ code: "not-counted" });
  for (const one of response) {
    const pair = tellingPair(one, direction);
    if (pair !== null) questions.push({ code: "music", response: one, better: pair.better.value, other: pair.other.value });
  }
  for (const challenge of challenges)
    if (challenge.objectiveId === objectiveId && isOpen(challenge) && challenge.lookAgainOn !== null && challenge.lookAgainOn <= today)
      questions.push({ code: "challenge", hard: challenge.hard });
  return questions;
}
