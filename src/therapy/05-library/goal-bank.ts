/** A goal of the bank: a place to start from. The therapist makes it this client's own, in the plan. */
import { z } from "zod";
import { shortText } from "#foundation/words.ts";
import { Bilingual, FamilyWording } from "./bilingual.ts";
import { Domain, UsDomain } from "#assessment/domain.ts";
import { Direction, Method } from "#assessment/method.ts";
import { Nature } from "#assessment/nature.ts";

/** "G27" was asked for in the texts the product grew from; "S03" was added so that no population or domain stands empty. */
export const BankGoalId = z
  .string()
  .regex(/^[GS]\d{2}$/)
  .brand("BankGoal");
export type BankGoalId = z.infer<typeof BankGoalId>;

/** An objective as an example: when it happens, what the client does, until when, and how it is measured. */
export const ExampleObjective = z.strictObject({
  when: Bilingual,
  does: Bilingual,
  until: Bilingual,
  method: Method,
  direction: Direction,
});
export type ExampleObjective = z.infer<typeof ExampleObjective>;

export const BankGoal = z.strictObject({
  id: BankGoalId,
  name: Bilingual,
  domains: z.array(Domain).min(1),
  usDomains: z.array(UsDomain).min(1),
  /** The usual nature; the therapist chooses for this client. */
  nature: Nature,
  /** The broader goal this one belongs to. */
  parent: BankGoalId.nullable(),
  /** What to think of before choosing it. */
  caution: Bilingual.nullable(),
  family: FamilyWording,
  objectives: z.array(ExampleObjective).min(1),
  /** What is often done, in a therapist's shorthand. */
  ideas: Bilingual,
  /** Text and line that asked for it, "001:31"; empty for the supplements. */
  sources: z.array(z.string().regex(/^\d{3}:\d+$/)),
});
export type BankGoal = z.infer<typeof BankGoal>;

/** What the library page can be narrowed by. */
export const GoalFilter = z.strictObject({ domain: Domain.optional(), nature: Nature.optional(), text: shortText(100).optional() });
export type GoalFilter = z.infer<typeof GoalFilter>;

/** Does the goal answer the filter? Words are looked for in both languages, whatever their accents and case, and all of them must be there. */
export function matchesGoal(goal: BankGoal, filter: GoalFilter): boolean {
  if (filter.domain !== undefined && !goal.domains.includes(filter.domain)) return false;
  if (filter.nature !== undefined && goal.nature !== filter.nature) return false;
  const words = plain(filter.text ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const told = plain([goal.id, goal.name.en, goal.name.fr, goal.family.en, goal.family.fr, goal.ideas.en, goal.ideas.fr].join(" "));
  return words.every((word) => told.includes(word));
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replaceAll("’", "'")
    .toLowerCase();
