/** Where somebody stands with a credential: what counts, what is missing, and by when. It states; nothing follows from it by itself. */
import type { CalendarDay } from "#foundation/words.ts";
import type { ActivityId, ActivityWording } from "./activity.ts";
import type { CredentialId, CredentialWording } from "./credential.ts";
import { type Cycle, cycleOf, daysBetween } from "./cycle.ts";
import { type Rule, type RulePart, ruleOn } from "./rule-set.ts";

export interface PartStanding extends RulePart {
  readonly counted: number;
  /** Null: how many are asked for is not known. */
  readonly missing: number | null;
}

export interface Standing {
  readonly cycle: Cycle | null;
  readonly rule: Rule | null;
  readonly phase: Phase;
  /** To the last day that counts; below zero once it is over. */
  readonly daysLeft: number | null;
  readonly counted: number;
  readonly missing: number | null;
  readonly parts: readonly PartStanding[];
  /** Activities that name this credential and lie before or after the cycle: they count nothing, and nothing is carried over. */
  readonly outside: readonly ActivityId[];
  /** Within the cycle, on a day still to come. */
  readonly ahead: readonly ActivityId[];
}

export type Phase = "unknown" | "to-come" | "running" | "over";

type Held = Pick<CredentialWording, "fromDay" | "untilDay" | "rule"> & { readonly id: CredentialId };
type Learned = Pick<ActivityWording, "day" | "credits"> & { readonly id: ActivityId };

export function standingOf(credential: Held, activities: readonly Learned[], today: CalendarDay): Standing {
  const cycle = cycleOf(credential);
  const rule = ruleOn(credential.rule, cycle?.fromDay ?? credential.fromDay);
  const named = activities.flatMap(({ id, day, credits }) =>
    credits.filter(({ credentialId }) => credentialId === credential.id).map((line) => ({ id, day, line })),
  );
  const isInside = (day: CalendarDay) => cycle === null || (day >= cycle.fromDay && day <= cycle.untilDay);
  const counting = named.filter(({ day }) => isInside(day) && day <= today).map(({ line }) => line);
  const counted = sum(counting.map(({ credits }) => credits));
  return {
    cycle,
    rule,
    phase: phaseOn(credential, cycle, today),
    daysLeft: endOf(credential, cycle) === null ? null : daysBetween(today, endOf(credential, cycle) ?? today),
    counted,
    missing: missingOf(rule?.total ?? null, counted),
    parts: (rule?.parts ?? []).map((part) => {
      const ofPart = sum(counting.flatMap(({ towards }) => towards.filter((one) => one.part === part.key).map(({ credits }) => credits)));
      return { ...part, counted: ofPart, missing: missingOf(part.credits, ofPart) };
    }),
    outside: named.filter(({ day }) => !isInside(day)).map(({ id }) => id),
    ahead: named.filter(({ day }) => isInside(day) && day > today).map(({ id }) => id),
  };
}

/** A credential may have an end without a cycle: somebody wrote down only until when it holds. */
const endOf = ({ untilDay }: Held, cycle: Cycle | null): CalendarDay | null => cycle?.untilDay ?? untilDay;

function phaseOn(credential: Held, cycle: Cycle | null, today: CalendarDay): Phase {
  const from = cycle?.fromDay ?? credential.fromDay;
  const until = endOf(credential, cycle);
  if (until !== null && until < today) return "over";
  if (from !== null && from > today) return "to-come";
  return until === null ? "unknown" : "running";
}

const missingOf = (needed: number | null, counted: number) =>
  needed === null ? null : Math.max(0, hundredths(needed) - hundredths(counted)) / 100;

/** In whole hundredths: 0.1 and 0.2 are 0.3. */
const sum = (credits: readonly number[]): number => credits.reduce((total, one) => total + hundredths(one), 0) / 100;
const hundredths = (credits: number): number => Math.round(credits * 100);

/** How near the end is: one of the three marks at which a reminder comes, the nearest first; "over" once it has passed. */
export function reminderOf({ phase, daysLeft }: Pick<Standing, "phase" | "daysLeft">): 7 | 30 | 90 | "over" | null {
  if (phase === "over") return "over";
  if (phase !== "running" || daysLeft === null) return null;
  return ([7, 30, 90] as const).find((days) => daysLeft <= days) ?? null;
}
