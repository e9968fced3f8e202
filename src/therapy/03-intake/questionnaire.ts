/** The questions a practice asks: those that ship with the product, and its own changes to them one after the other. */
import { z } from "zod";
import type { Language } from "#foundation/words.ts";
import shipped from "./data/questions.json" with { type: "json" };
import { IntakePart, Question, QuestionKey } from "./question.ts";

const Shipped = z.strictObject({ version: z.int().positive(), questions: z.array(Question) });
const SHIPPED = Shipped.parse(shipped);

/** One change of a practice: a question more, or one less. The number of changes is the edition. */
export const IntakeChange = z.union([z.strictObject({ adds: Question }), z.strictObject({ retires: QuestionKey })]);
export type IntakeChange = z.infer<typeof IntakeChange>;

export interface Questionnaire {
  /** "1.4": the fourth change to the first shipped questions. */
  readonly edition: string;
  readonly asked: readonly Question[];
  /** Also those asked no longer: an answer that was given keeps its question. */
  readonly known: ReadonlyMap<string, Question>;
}

export function questionnaireOf(changes: readonly IntakeChange[]): Questionnaire {
  const all = [...SHIPPED.questions, ...changes.flatMap((change) => ("adds" in change ? [change.adds] : []))];
  const retired = new Set(changes.flatMap((change) => ("retires" in change ? [change.retires] : [])));
  const inOrder = IntakePart.options.flatMap((part) => all.filter((question) => question.part === part));
  return {
    edition: `${SHIPPED.version}.${changes.length}`,
    asked: inOrder.filter(({ key }) => !retired.has(key)),
    known: new Map(inOrder.map((question) => [question.key, question])),
  };
}

/** The words an answer was given under, where they are not today's. */
export function askedThen(
  question: Question | undefined,
  { edition, asked }: { readonly edition: string; readonly asked: string },
  language: Language,
): string | undefined {
  if (edition === "") return question?.before?.[language];
  return question === undefined || asked === question.asks.en || asked === question.asks.fr ? undefined : asked;
}
