/** A challenge met with a plan: what is hard, what we try, until when. It is looked at again on its day, by a person. */
import { z } from "zod";
import { CalendarDay, idOf, longText, shortText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { ObjectiveId } from "#plan/objective.ts";

export const ChallengeId = idOf("Challenge");
export type ChallengeId = z.infer<typeof ChallengeId>;

export const NewChallenge = z.strictObject({
  id: ChallengeId,
  /** The objective whose chart carries it; null = the client’s as a whole. */
  objectiveId: ObjectiveId.nullable(),
  day: CalendarDay,
  hard: shortText(300),
  tries: shortText(300),
  lookAgainOn: CalendarDay,
});
export type NewChallenge = z.infer<typeof NewChallenge>;

export const ChallengeOutcome = z.enum(["eased", "goes-on", "let-go"]);
export type ChallengeOutcome = z.infer<typeof ChallengeOutcome>;

export const NewChallengeLook = z
  .strictObject({ id: idOf("ChallengeLook"), outcome: ChallengeOutcome, words: longText(1_000), lookAgainOn: CalendarDay.nullable() })
  .refine(({ outcome, lookAgainOn }) => (outcome === "goes-on") === (lookAgainOn !== null), {
    path: ["lookAgainOn"],
    error: "look-again-when",
  });
export type NewChallengeLook = z.infer<typeof NewChallengeLook>;

export const Challenge = NewChallenge.extend({
  hard: z.string(),
  tries: z.string(),
  /** Null once it eased or was let go. */
  lookAgainOn: CalendarDay.nullable(),
  state: z.enum(["open", ...ChallengeOutcome.options]),
  looks: z.array(z.strictObject({ day: CalendarDay, outcome: ChallengeOutcome, words: z.string(), by: z.string() })),
});
export type Challenge = z.infer<typeof Challenge>;

export const isOpen = ({ state }: Pick<Challenge, "state">): boolean => state === "open" || state === "goes-on";

/** One whose day has come, in the list of whoever answers for it. */
export const DueChallenge = z.strictObject({
  id: ChallengeId,
  clientId: ClientId,
  chosenName: z.string(),
  hard: z.string(),
  tries: z.string(),
  lookAgainOn: CalendarDay,
});
export type DueChallenge = z.infer<typeof DueChallenge>;
