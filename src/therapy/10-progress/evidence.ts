/** What shows an objective outside the sessions, and what is worth holding on to. Neither is ever mixed with what was counted. */
import { z } from "zod";
import { CalendarDay, idOf, longText, shortText } from "#foundation/words.ts";
import { NamedInWords } from "#people/person.ts";
import { ObjectiveId } from "#plan/objective.ts";

/** With whom something was seen outside the sessions; by themselves is the furthest a skill can travel. */
export const WithWhom = z.enum(["family", "others", "own"]);
export type WithWhom = z.infer<typeof WithWhom>;

/** How much help it took there, and how often it was seen, in words anybody can give; what was not said is not known. */
export const HelpSeen = z.enum(["alone", "hint", "help"]);
export type HelpSeen = z.infer<typeof HelpSeen>;
export const HowOften = z.enum(["once", "few", "often"]);
export type HowOften = z.infer<typeof HowOften>;

/** Seen outside the sessions and accepted by a therapist for one objective. */
export const HomeEvidence = z.strictObject({
  id: idOf("HomeEvidence"),
  objectiveId: ObjectiveId,
  day: CalendarDay,
  place: z.string(),
  words: z.string(),
  withWhom: WithWhom,
  /** Who saw it; empty where that was never written. */
  observer: z.string(),
  /** With whom it was, in the words of whoever saw it: "her grandmother". */
  withWords: z.string().default(""),
  help: HelpSeen.nullable().default(null),
});
export type HomeEvidence = z.infer<typeof HomeEvidence>;

/** What somebody told the therapist, written down by the therapist with who saw it. */
export const NewEvidence = HomeEvidence.extend({
  place: longText(120),
  words: shortText(2_000),
  observer: NamedInWords,
  withWords: longText(120).default(""),
});
export type NewEvidence = z.infer<typeof NewEvidence>;

export const NewCelebration = z.strictObject({
  id: idOf("Celebration"),
  /** The objective whose chart carries it; null = the client’s as a whole. */
  objectiveId: ObjectiveId.nullable(),
  day: CalendarDay,
  words: shortText(400),
});
export type NewCelebration = z.infer<typeof NewCelebration>;

/** Called so by a person of the team, or by the client or the family: who said it stands beside it. */
export const Celebration = NewCelebration.extend({ words: z.string(), by: z.string(), fromFamily: z.boolean() });
export type Celebration = z.infer<typeof Celebration>;

/** Nobody has seen what is still to come. */
export const isToCome = (day: CalendarDay, today: CalendarDay): boolean => day > today;

/** The first words of a text, for a place that has room for a few. */
export function firstWords(text: string, most = 40): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/\s+\S*$/, "");
  return `${cut.replace(/[.,;:!?\s]+$/, "")}…`;
}
