/** How much help stood behind one answer. Height of a chart says how often; shade says with how much help: the two are never merged into one number. */
import { z } from "zod";

/** The shipped order, least help first. A practice may keep its own list; these codes stay the bridge. */
export const PromptLevel = z.enum(["I", "MC", "G", "V", "M", "P", "NR", "R"]);
export type PromptLevel = z.infer<typeof PromptLevel>;

/** The four shades of a chart. */
export const SupportBand = z.enum(["own", "light", "more", "full"]);
export type SupportBand = z.infer<typeof SupportBand>;

interface Rung {
  readonly level: PromptLevel;
  readonly name: string;
  /** Null: no answer and a refusal are no help at all, so they are told apart and never shaded. */
  readonly band: SupportBand | null;
}

/** Independent, musical cue, gesture, verbal, model, physical; then the two outcomes that are not help. */
export const PROMPT_HIERARCHY: readonly Rung[] = [
  { level: "I", name: "independent", band: "own" },
  { level: "MC", name: "musical-cue", band: "light" },
  { level: "G", name: "gesture", band: "light" },
  { level: "V", name: "verbal", band: "more" },
  { level: "M", name: "model", band: "more" },
  { level: "P", name: "physical", band: "full" },
  { level: "NR", name: "no-response", band: null },
  { level: "R", name: "refused", band: null },
];

const rungOf = (level: PromptLevel): number => PROMPT_HIERARCHY.findIndex((rung) => rung.level === level);

/** The shade an answer is drawn with, or null when there was no answer to shade. */
export const supportBand = (level: PromptLevel): SupportBand | null => PROMPT_HIERARCHY[rungOf(level)]?.band ?? null;

/** Was the answer given with this much help or less? No response and a refusal never count, whatever the target. */
export const isAtOrUnder = (level: PromptLevel, target: PromptLevel): boolean =>
  supportBand(level) !== null && rungOf(level) <= rungOf(target);

/** Letters found on paper sheets and in imported data, brought onto the shipped levels. Null: ask, never guess. */
export function levelFromLetter(letter: string): PromptLevel | null {
  const plain = letter.trim().toUpperCase();
  return PromptLevel.safeParse(plain).data ?? LETTERS_ON_PAPER[plain] ?? null;
}

const LETTERS_ON_PAPER: Readonly<Record<string, PromptLevel>> = {
  N: "NR",
  "-": "NR",
  X: "R",
  "0": "I",
  "1": "MC",
  "2": "G",
  "3": "V",
  "4": "M",
  "5": "P",
};
