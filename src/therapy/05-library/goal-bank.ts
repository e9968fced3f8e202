/** A goal of the bank: a place to start from. The therapist makes it this client's own, in the plan. */
import { z } from "zod";
import { idOf, Language, shortText } from "#foundation/words.ts";
import { Bilingual, FamilyWording } from "./bilingual.ts";
import { Domain, UsDomain } from "#assessment/domain.ts";
import { Direction, Method } from "#assessment/method.ts";
import { Nature } from "#assessment/nature.ts";
import { InterventionMethod } from "./intervention-method.ts";
import { PlaceKey } from "./place.ts";

/** "G27" was asked for in the texts the product grew from; "S03" was added so that no population or domain stands empty. */
export const BankGoalId = z
  .string()
  .regex(/^[GS]\d{2}$/)
  .brand("BankGoal");
export type BankGoalId = z.infer<typeof BankGoalId>;

export const OwnGoalId = idOf("OwnGoal");
export type OwnGoalId = z.infer<typeof OwnGoalId>;

/** Any goal to start from: one that ships with the product, or the practice’s own. */
export const AnyGoalId = z.union([BankGoalId, OwnGoalId]);
export type AnyGoalId = z.infer<typeof AnyGoalId>;

/** An objective as an example: when it happens, what the client does, until when, and how it is measured. */
export const ExampleObjective = z.strictObject({
  when: Bilingual,
  does: Bilingual,
  until: Bilingual,
  method: Method,
  direction: Direction,
});
export type ExampleObjective = z.infer<typeof ExampleObjective>;

/** A goal as it ships. */
export const ShippedGoal = z.strictObject({
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
export type ShippedGoal = z.infer<typeof ShippedGoal>;

const Text = z.strictObject({ en: z.string(), fr: z.string() });

/** A goal of the library, shipped or the practice’s own. A text that is missing in one language is read in the other; the family’s sentence is left open. */
export const BankGoal = ShippedGoal.extend({
  id: AnyGoalId,
  own: z.boolean(),
  name: Text,
  usDomains: z.array(UsDomain),
  caution: Text.nullable(),
  family: Text,
  objectives: z.array(ExampleObjective.extend({ when: Text, does: Text, until: Text })),
  ideas: Text,
  /** Languages in which words are still missing. */
  lacking: z.array(Language),
  /** For whom, where and how it is worked on: told by the interventions that serve it, and by the practice. */
  populations: z.array(PlaceKey),
  settings: z.array(PlaceKey),
  methods: z.array(InterventionMethod),
});
export type BankGoal = z.infer<typeof BankGoal>;

/** What the library page can be narrowed by. */
export const GoalFilter = z.strictObject({
  domain: Domain.optional(),
  us: UsDomain.optional(),
  nature: Nature.optional(),
  population: PlaceKey.optional(),
  setting: PlaceKey.optional(),
  method: InterventionMethod.optional(),
  whose: z.enum(["own", "library"]).optional(),
  text: shortText(100).optional(),
});
export type GoalFilter = z.infer<typeof GoalFilter>;

/** Does the goal answer the filter? Words are looked for in both languages, whatever their accents and case, and all of them must be there. */
export function matchesGoal(goal: BankGoal, filter: GoalFilter): boolean {
  if (filter.domain !== undefined && !goal.domains.includes(filter.domain)) return false;
  if (filter.us !== undefined && !goal.usDomains.includes(filter.us)) return false;
  if (filter.nature !== undefined && goal.nature !== filter.nature) return false;
  if (filter.population !== undefined && !goal.populations.includes(filter.population)) return false;
  if (filter.setting !== undefined && !goal.settings.includes(filter.setting)) return false;
  if (filter.method !== undefined && !goal.methods.includes(filter.method)) return false;
  if (filter.whose !== undefined && goal.own !== (filter.whose === "own")) return false;
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
