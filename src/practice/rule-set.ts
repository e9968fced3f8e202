/** What a certifying body asks for, as dated data. Only what the body says in public and is certain ships here; everything else is written down by whoever holds the credential. */
import { z } from "zod";
import { type CalendarDay, shortText } from "#foundation/words.ts";
import type { Bilingual } from "#library/bilingual.ts";

/** Credits or hours, to the hundredth. */
export const Credits = z.number().min(0).max(9_999).multipleOf(0.01);

export const RuleSetName = z.enum(["cbmt"]);
export type RuleSetName = z.infer<typeof RuleSetName>;

export interface RulePart {
  readonly key: string;
  readonly name: Bilingual;
  /** Null: nobody wrote down how many. */
  readonly credits: number | null;
}

export interface Rule {
  readonly years: number | null;
  readonly total: number | null;
  /** Shares that are asked for within the total. */
  readonly parts: readonly RulePart[];
  readonly categories: readonly { readonly key: string; readonly name: Bilingual }[];
}

interface RuleSet extends Rule {
  readonly set: RuleSetName;
  /** Of cycles that begin on this day or later. */
  readonly fromDay: string;
}

/** CBMT: 100 credits in five years, at least three of them in ethics, nothing carried over. Its caps by kind of activity are a chart of its own and are not counted here. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    set: "cbmt",
    fromDay: "2011-01-01",
    years: 5,
    total: 100,
    parts: [{ key: "ethics", name: { en: "Ethics", fr: "Éthique" }, credits: 3 }],
    categories: [
      { key: "education", name: { en: "Continuing music therapy education", fr: "Formation continue en musicothérapie" } },
      { key: "development", name: { en: "Professional development", fr: "Développement professionnel" } },
      { key: "service", name: { en: "Professional service", fr: "Service à la profession" } },
    ],
  },
];

/** What is not known is said as not known: there is no default for a body whose rules we have not read. */
export const OwnRule = z.strictObject({
  kind: z.literal("own"),
  years: z.int().min(1).max(20).nullable(),
  total: Credits.nullable(),
  parts: z.array(z.strictObject({ name: shortText(80), credits: Credits.nullable() })).max(6),
});
export const CreditRule = z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("shipped"), set: RuleSetName }), OwnRule]);
export type CreditRule = z.infer<typeof CreditRule>;

/** The rule that holds for a cycle beginning on a day; null: nothing is known of it. */
export function ruleOn(rule: CreditRule | null, day: CalendarDay | null): Rule | null {
  if (rule === null) return null;
  if (rule.kind === "own") {
    const parts = rule.parts.map(({ name, credits }) => ({ key: name, name: { en: name, fr: name }, credits }));
    return { years: rule.years, total: rule.total, parts, categories: [] };
  }
  const ofThem = RULE_SETS.filter(({ set }) => set === rule.set);
  // Without a day, the newest.
  return ofThem.findLast(({ fromDay }) => day === null || fromDay <= day) ?? null;
}
