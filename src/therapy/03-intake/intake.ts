/** What is told before the first session. Answers stay as they were typed, with the question as it was asked; a later one stands beside the earlier. */
import { z } from "zod";
import { idOf, Instant, type Language, longText } from "#foundation/words.ts";
import { NamedInWords } from "#people/person.ts";
import { choicesOf, dayTrouble, type Given, IntakePart, isOneOf, mostWords, type Question, QuestionKey, textOf } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** told: in their words; unknown and not-said are answers, and nobody has to explain them. */
export const AnswerValue = z.enum(["told", "unknown", "not-said"]);
export type AnswerValue = z.infer<typeof AnswerValue>;

export const IntakeAnswerId = idOf("IntakeAnswer");

export const Picks = z.array(z.string().regex(/^[a-z0-9:-]{1,60}$/)).max(80);

/** What a person says to one question, on whichever side they sit. */
export const Said = z.strictObject({ value: AnswerValue, words: longText(4_000), picks: Picks });
export type Said = z.infer<typeof Said>;

export const NewIntakeAnswer = z
  .strictObject({
    ...Said.shape,
    id: IntakeAnswerId,
    field: QuestionKey,
    picks: Picks.default([]),
    /** False while it is still being typed: kept, shown again, and not yet an answer. */
    settled: z.boolean(),
    /** Who said it, in plain words: "her mother, by telephone". */
    toldBy: NamedInWords,
  })
  .refine(({ value, words, picks }) => value === "told" || (words === "" && picks.length === 0), {
    path: ["words"],
    error: "words-without-telling",
  });
export type NewIntakeAnswer = z.infer<typeof NewIntakeAnswer>;

export const IntakeAnswer = z.strictObject({
  ...Said.shape,
  id: IntakeAnswerId,
  field: QuestionKey,
  /** The question as it was put, and the edition it stood in; both empty for the oldest answers. */
  asked: z.string(),
  edition: z.string(),
  settled: z.boolean(),
  toldBy: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
});
export type IntakeAnswer = z.infer<typeof IntakeAnswer>;

const saysSomething = ({ words, picks }: Given): boolean => words.trim() !== "" || picks.length > 0;

/** Something was said, or said not to be known, or not to be told. A draft and an emptied field are no answer. */
export const isAnswer = (answer: Said & { readonly settled: boolean }): boolean =>
  answer.settled && (answer.value !== "told" || saysSomething(answer));
export const isSaid = (said: Said): boolean => isAnswer({ ...said, settled: true });

function answerTrouble(question: Question, { words, picks }: Given): "too-long-for-the-card" | "too-long" | "no-such-choice" | undefined {
  const isTooLongFor = (language: Language) => textOf(question, { words, picks }, language).length > mostWords(question);
  if (question.safety !== undefined && (isTooLongFor("en") || isTooLongFor("fr"))) return "too-long-for-the-card";
  if (words.length > mostWords(question)) return "too-long";
  const choices = new Set(choicesOf(question).map(({ value }) => value));
  const isStrange = picks.some((pick) => !choices.has(pick)) || (isOneOf(question.kind) && picks.length > 1);
  return isStrange ? "no-such-choice" : undefined;
}

/** Why what was said cannot stand in the record as it is. */
export const troubleWith = (question: Question, said: Said, today: string) =>
  said.value !== "told"
    ? undefined
    : (answerTrouble(question, said) ?? (question.kind === "date" && said.words !== "" ? dayTrouble(said.words, today) : undefined));

export interface Progress {
  readonly part: IntakePart;
  readonly asked: number;
  readonly answered: number;
}

/** How far each part has come. */
export function progressOf(
  questions: Questionnaire["asked"],
  answers: readonly (Said & { readonly field: string; readonly settled: boolean })[],
): readonly Progress[] {
  const answered = new Set(answers.filter(isAnswer).map(({ field }) => field));
  return IntakePart.options.map((part) => {
    const asked = questions.filter((question) => question.part === part);
    return { part, asked: asked.length, answered: asked.filter(({ key }) => answered.has(key)).length };
  });
}
