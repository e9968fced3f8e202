/** An incident and its clocks: what a person decided about each rule, and by when it is due. A rule nobody has decided about stays undecided. */
import { z } from "zod";
import { idOf } from "#foundation/words.ts";
import type { Bilingual } from "#library/bilingual.ts";
import { type Audience, NOTICE_RULES, type Term } from "./notice-rules.ts";

export const IncidentId = idOf("Incident");
export const INCIDENT_KINDS = [
  "lost-device",
  "stolen-device",
  "wrong-recipient",
  "looked-without-need",
  "account-taken",
  "malware",
  "paper",
  "other",
] as const;
export const IncidentKind = z.enum(INCIDENT_KINDS);
export type IncidentKind = z.infer<typeof IncidentKind>;
/** How bad it may be for the people concerned. Nobody has judged it: unknown. */
export const Harm = z.enum(["unknown", "unlikely", "serious"]);

/** A rule a practice wrote itself. The key of one that comes with the program takes its place. */
export interface OwnRule {
  readonly key: string;
  readonly place: string;
  readonly audience: Audience;
  readonly title: string;
  readonly days: number | null;
  readonly source: string;
  readonly isAway: boolean;
}
interface HeldRule {
  readonly key: string;
  readonly place: Bilingual;
  readonly audience: Audience;
  readonly title: Bilingual;
  readonly term: Term;
  readonly source: string;
  readonly isOwn: boolean;
  /** Put away by the practice: its clocks are not shown, unless something was decided by it. */
  readonly isAway: boolean;
}

/** The rules of a practice today: those that come with the program, each replaced where the practice has its own, and what it added. */
export function rulesOf(own: readonly OwnRule[]): HeldRule[] {
  const written = new Map(own.map((rule) => [rule.key, rule]));
  const shipped = NOTICE_RULES.map((rule) => {
    const mine = written.get(rule.key);
    return mine ? held(mine) : { ...rule, isOwn: false, isAway: false };
  });
  const known = new Set(NOTICE_RULES.map(({ key }) => key));
  return [...shipped, ...own.filter(({ key }) => !known.has(key)).map(held)];
}

const held = ({ place, title, days, ...rule }: OwnRule): HeldRule => ({
  ...rule,
  place: { en: place, fr: place },
  title: { en: title, fr: title },
  term: days === null ? { kind: "soon" } : { kind: "days", days },
  isOwn: true,
});

export interface Duty {
  readonly ruleKey: string;
  readonly standing: "applies" | "does-not" | "told";
  readonly reason: string;
  readonly toldOn: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
}
export interface IncidentClock {
  readonly rule: HeldRule;
  readonly standing: "undecided" | Duty["standing"];
  /** The last day; null: the law has no number. */
  readonly dueOn: string | null;
  /** Days until then, below zero when it is past; null where there is no day, or nothing is due any more. */
  readonly daysLeft: number | null;
  readonly duty: Duty | null;
}

/** `foundOn` and `today` are days of the practice's calendar. Of several decisions about a rule the newest comes last. */
export function clocksOf(
  rules: readonly HeldRule[],
  duties: readonly Duty[],
  { foundOn, today }: { readonly foundOn: string; readonly today: string },
): IncidentClock[] {
  return rules.flatMap((rule): IncidentClock[] => {
    const duty = duties.findLast(({ ruleKey }) => ruleKey === rule.key) ?? null;
    if (rule.isAway && duty === null) return [];
    const standing = duty?.standing ?? "undecided";
    const dueOn = dayOf(rule.term, foundOn);
    const runs = standing === "undecided" || standing === "applies";
    return [{ rule, standing, dueOn, daysLeft: runs && dueOn !== null ? daysBetween(today, dueOn) : null, duty }];
  });
}

function dayOf(term: Term, foundOn: string): string | null {
  if (term.kind === "soon") return null;
  if (term.kind === "days") return asDay(atNoon(foundOn) + term.days * DAY_MS);
  return `${Number(foundOn.slice(0, 4)) + 1}-${two(term.month)}-${two(term.day)}`;
}

const DAY_MS = 24 * 3_600_000;
/** Days are counted in the calendar itself, where none is longer than another. */
const atNoon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const asDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const two = (number: number): string => String(number).padStart(2, "0");
const daysBetween = (from: string, until: string): number => Math.round((atNoon(until) - atNoon(from)) / DAY_MS);
