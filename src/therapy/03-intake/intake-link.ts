/** The link by which somebody outside fills in the intake: what was told there waits for a person to accept it or to ask back. */
import { z } from "zod";
import { idOf, Instant, Language, longText } from "#foundation/words.ts";
import { NamedInWords } from "#people/person.ts";
import { Said } from "./intake.ts";
import { isOneOf, type Question, QuestionKey, Speaker } from "./question.ts";

export const IntakeLinkId = idOf("IntakeLink");
export const IntakeToldId = idOf("IntakeTold");
export const IntakeReviewId = idOf("IntakeReview");

export const NewIntakeLink = z.strictObject({
  id: IntakeLinkId,
  speaks: Speaker,
  /** Who is given it: "her mother". It stands under each answer. */
  forWhom: NamedInWords,
  language: Language,
});
export type NewIntakeLink = z.infer<typeof NewIntakeLink>;

export const IntakeLink = z.strictObject({
  id: IntakeLinkId,
  speaks: Speaker,
  forWhom: z.string(),
  language: Language,
  state: z.enum(["open", "handed-in", "ended", "expired"]),
  madeAt: Instant,
  until: Instant,
  /** Not the first time round: some questions were asked back. */
  round: z.int(),
  handedInAt: Instant.nullable(),
  askedAgainAt: Instant.nullable(),
  /** How many questions hold an answer, handed in or not, and when somebody last wrote. */
  answered: z.int(),
  lastAt: Instant.nullable(),
});
export type IntakeLink = z.infer<typeof IntakeLink>;

/** The newest answer of one link to one question, once it is handed in. */
export const FamilyAnswer = z.strictObject({
  ...Said.shape,
  words: z.string(),
  id: IntakeToldId,
  linkId: IntakeLinkId,
  field: QuestionKey,
  asked: z.string(),
  edition: z.string(),
  toldBy: z.string(),
  toldAt: Instant,
  outcome: z.enum(["accepted", "asked-back"]).nullable(),
  /** What was asked back. */
  back: z.string(),
});
export type FamilyAnswer = z.infer<typeof FamilyAnswer>;

export const NewReview = z
  .strictObject({ id: IntakeReviewId, toldId: IntakeToldId, outcome: z.enum(["accepted", "asked-back"]), words: longText(1_000) })
  .refine(({ outcome, words }) => outcome === "accepted" || words !== "", { path: ["words"], error: "ask-in-words" });
export type NewReview = z.infer<typeof NewReview>;

/** Days a link holds, and holds again from when something is asked back. */
export const LINK_DAYS = 30;

/** Longer than one answer may be: two devices’ words stand under each other until a person has read both. */
export const MOST_TOLD = 20_000;

/**
 * Two devices wrote on the same question without knowing of each other. Nothing is lost: both texts stand, the earlier first,
 * unless one holds the other already; what was chosen comes together, and of one choice the later counts.
 */
export function together(earlier: Said, later: Said, { kind }: Pick<Question, "kind">): Said {
  if (earlier.value !== "told" || later.value !== "told")
    return later.value === "told" || isEmpty(earlier) ? later : withWordsOf(earlier, later);
  const words = later.words.includes(earlier.words)
    ? later.words
    : earlier.words.includes(later.words)
      ? earlier.words
      : `${earlier.words}${kind === "text" || kind === "date" ? " / " : "\n\n"}${later.words}`;
  const picks = isOneOf(kind) && later.picks.length > 0 ? later.picks : [...new Set([...earlier.picks, ...later.picks])];
  return { value: "told", words, picks };
}

const isEmpty = ({ value, words, picks }: Said): boolean => value === "told" && words === "" && picks.length === 0;
/** “Not known” from one device does not wipe out what the other has told. */
const withWordsOf = (earlier: Said, later: Said): Said => (earlier.value === "told" ? earlier : later);
