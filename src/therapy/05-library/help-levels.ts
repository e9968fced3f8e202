/** Which levels of help a practice notes. The order is the shipped one, least help first: only which of them are used is a practice's own. */
import { z } from "zod";
import { PROMPT_HIERARCHY, PromptLevel, supportBand } from "#assessment/prompt-level.ts";

export const SHIPPED_HELP_LEVELS: readonly PromptLevel[] = PROMPT_HIERARCHY.map(({ level }) => level);

/** Two that are help or none at all: with one alone nothing can be told apart. */
export const HelpLevels = z
  .array(PromptLevel)
  .max(SHIPPED_HELP_LEVELS.length)
  .refine((levels) => new Set(levels.filter((level) => supportBand(level) !== null)).size >= 2, { error: "two-levels-of-help" });

/** Each once, least help first, however they were ticked. */
export const inOrderOfHelp = (levels: readonly PromptLevel[]): PromptLevel[] =>
  SHIPPED_HELP_LEVELS.filter((level) => levels.includes(level));
