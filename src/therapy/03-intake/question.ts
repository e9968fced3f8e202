/** A question of the intake is data: what is asked, how it is answered, why it matters, who may read it, and where an accepted answer goes. */
import { z } from "zod";
import { type Language, shortText } from "#foundation/words.ts";
import { SafetyKind } from "#people/safety-card.ts";
import { Voice } from "#people/story.ts";

export const IntakePart = z.enum(["general", "diagnosis", "medical", "physical", "cognitive", "behavioural", "musical", "hopes"]);
export type IntakePart = z.infer<typeof IntakePart>;

/** "musical.loves". A practice's own begin with its part too: "musical.own-3". */
export const QuestionKey = z.string().regex(/^[a-z]{5,12}\.[a-z0-9-]{2,40}$/);
export type QuestionKey = z.infer<typeof QuestionKey>;

/** How it is answered. Words may always be added to what is chosen; a list is one thing a line; a grid is rows by columns; a scale is choices in order. */
export const QuestionKind = z.enum(["text", "long", "list", "date", "yes-no", "choice", "several", "scale", "grid"]);
export type QuestionKind = z.infer<typeof QuestionKind>;

export const Speaker = z.enum(["client", "family", "professional"]);
export type Speaker = z.infer<typeof Speaker>;

const Both = z.strictObject({ en: z.string(), fr: z.string() });
const Choice = z.strictObject({
  value: z.string().regex(/^[a-z0-9-]{1,24}$/),
  en: shortText(80),
  fr: shortText(80),
  /** Says that there is nothing to know: it stands on no card. */
  quiet: z.literal(true).optional(),
});
export type Choice = z.infer<typeof Choice>;

export const Question = z.strictObject({
  key: QuestionKey,
  part: IntakePart,
  kind: QuestionKind,
  asks: z.strictObject({ en: shortText(200), fr: shortText(200) }),
  help: Both,
  why: Both,
  /** What was asked under this key before questions were data: the oldest answers stand under these words. */
  before: Both.optional(),
  options: z.array(Choice).max(20).optional(),
  columns: z.array(Choice).max(4).optional(),
  /** Answered before the form is handed in; “not known” and “prefer not to say” are answers. */
  required: z.literal(true).optional(),
  /** Read only by those who treat, and by who supervises them. */
  restricted: z.literal(true).optional(),
  /** Who is asked by a link; left out: the client and the family. */
  askedOf: z.array(Speaker).optional(),
  voice: Voice.optional(),
  safety: SafetyKind.optional(),
  client: z.enum(["chosenName", "pronouns", "bornOn", "language"]).optional(),
});
export type Question = z.infer<typeof Question>;

export const YES_NO: readonly Choice[] = [
  { value: "yes", en: "Yes", fr: "Oui" },
  { value: "no", en: "No", fr: "Non", quiet: true },
];

/** What can be chosen, by the code that is kept: the cells of a grid are "row:column". */
export function choicesOf({ kind, options = [], columns = [] }: Question): readonly Choice[] {
  if (kind === "yes-no") return YES_NO;
  if (kind !== "grid") return options;
  return options.flatMap((row) =>
    columns.map((column) => ({
      value: `${row.value}:${column.value}`,
      en: `${row.en} (${column.en.toLowerCase()})`,
      fr: `${row.fr} (${column.fr.toLowerCase()})`,
    })),
  );
}

export const isOneOf = (kind: QuestionKind): boolean => kind === "yes-no" || kind === "choice" || kind === "scale";

/** Lines of the safety card are short enough to be read with a hand on the drum; what goes into a form of the record fits its field. */
export function mostWords({ safety, client, kind }: Question): number {
  if (safety !== undefined) return 400;
  if (client === "chosenName") return 80;
  if (client === "pronouns") return 40;
  return kind === "text" || kind === "date" ? 200 : 4_000;
}

export const isAskedOf = (question: Question, speaks: Speaker): boolean => (question.askedOf ?? ["client", "family"]).includes(speaks);

export interface Given {
  readonly words: string;
  readonly picks: readonly string[];
}

/** An answer as one text: what was chosen, then the words. */
export function textOf(question: Question, { words, picks }: Given, language: Language): string {
  const chosen = choicesOf(question).filter(({ value }) => picks.includes(value));
  return [chosen.map((choice) => choice[language]).join(", "), words.trim()].filter((part) => part !== "").join(" · ");
}

/** “None known” is worth knowing and stands on no card. */
export const isQuiet = (question: Question, { words, picks }: Given): boolean =>
  words.trim() === "" && picks.length > 0 && choicesOf(question).every(({ value, quiet }) => quiet === true || !picks.includes(value));

/** A day that exists and has come: 29 February in a leap year only, and nobody is born tomorrow. */
export function dayTrouble(words: string, today: string): "no-such-day" | "day-ahead" | undefined {
  if (!z.iso.date().safeParse(words).success) return "no-such-day";
  return words > today ? "day-ahead" : undefined;
}
