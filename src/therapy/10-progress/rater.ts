/** Somebody outside the room who is asked once what they see: a nurse, a teacher. Five scales in words of our own; what comes back waits for a person. */
import { z } from "zod";
import { CalendarDay, idOf, Instant, Language, longText, shortText } from "#foundation/words.ts";
import { NamedInWords } from "#people/person.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { HelpSeen, HowOften } from "./evidence.ts";

export const RaterId = idOf("Rater");
export type RaterId = z.infer<typeof RaterId>;
export const RaterReviewId = idOf("RaterReview");

/** How often it was seen, how much of it without help, and how the person was meanwhile. */
export const RATER_SCALES = ["seen", "own", "joined", "settled", "enjoyed"] as const;
export type RaterScale = (typeof RATER_SCALES)[number];

/** From "not at all" to "fully"; null = it could not be seen, which is an answer. */
export const RATER_STEPS = [0, 1, 2, 3, 4] as const;
const Step = z.int().min(0).max(4).nullable();
export const RaterScales = z.strictObject({ seen: Step, own: Step, joined: Step, settled: Step, enjoyed: Step });
export type RaterScales = z.infer<typeof RaterScales>;

/** Five scales, or words: what was seen, where, with whom, with how much help. */
export const RaterForm = z.enum(["scales", "observation"]);
export type RaterForm = z.infer<typeof RaterForm>;

export const NewRater = z.strictObject({
  id: RaterId,
  objectiveId: ObjectiveId,
  /** "Ms Roy, class 3". It stands under the answer. */
  forWhom: NamedInWords,
  /** The one thing of the record the form shows, in words this person understands. */
  lookFor: shortText(200),
  language: Language,
  form: RaterForm.default("scales"),
});
export type NewRater = z.infer<typeof NewRater>;

export const Rater = NewRater.extend({
  forWhom: z.string(),
  lookFor: z.string(),
  state: z.enum(["open", "answered", "ended", "expired"]),
  madeAt: Instant,
  until: Instant,
  answer: z
    .strictObject({
      scales: RaterScales,
      words: z.string(),
      place: z.string(),
      withWords: z.string(),
      help: HelpSeen.nullable(),
      howOften: HowOften.nullable(),
      day: CalendarDay,
      toldAt: Instant,
      outcome: z.enum(["accepted", "kept"]).nullable(),
    })
    .nullable(),
});
export type Rater = z.infer<typeof Rater>;

/** What somebody outside sends. With nothing on any scale and no words it says nothing. */
export const RaterAnswer = z.strictObject({
  scales: RaterScales,
  words: longText(1_000),
  place: longText(120),
  withWords: longText(120),
  help: HelpSeen.nullable(),
  howOften: HowOften.nullable(),
});
export type RaterAnswer = z.infer<typeof RaterAnswer>;
export const saysSomething = ({ scales, words }: RaterAnswer): boolean =>
  words !== "" || RATER_SCALES.some((scale) => scales[scale] !== null);

/** What somebody outside tells in words opens with a code that came to them another way. So often may it be typed wrongly; then the link is over. */
export const MOST_WRONG_CODES = 5;

export const NewRaterReview = z.strictObject({ id: RaterReviewId, outcome: z.enum(["accepted", "kept"]) });

/** Days such a link holds. */
export const RATER_DAYS = 14;
