/** What may be worth holding on to: proposed on the progress of an objective, and made by a person or not at all. No streaks, no points, nobody compared. */
import type { CalendarDay } from "#foundation/words.ts";
import { bandsOf, type ChartData, type Slot, slotsOf } from "./chart-data.ts";
import { daysBetween } from "./chart-days.ts";
import type { Celebration } from "./evidence.ts";
import { isInside, reachesAim, unitOf } from "./reading.ts";

export type ProposalKind = "first-time" | "on-their-own" | "back" | "held-steady";
export interface CelebrationProposal {
  readonly kind: ProposalKind;
  readonly day: CalendarDay;
}

/** What happened longer ago is no news any more. */
const RECENT_DAYS = 28;
/** Held steady: eight weeks, with at least so many sessions counted in them. */
const STEADY_DAYS = 56;
const STEADY_SESSIONS = 6;
/** Missed in a row before coming back is worth a word. */
const AWAY_SESSIONS = 2;

type Counted = Extract<Slot, { kind: "point" }>;

export function celebrationProposals(
  data: ChartData,
  objectiveId: string,
  celebrations: readonly Celebration[],
  today: CalendarDay,
): CelebrationProposal[] {
  const slots = slotsOf(data);
  const found = [firstTime(slots, data), onTheirOwn(slots, data), back(slots), heldSteady(slots, data)];
  // What was held on to since then has been celebrated, whatever it was called.
  const latest = celebrations.filter((one) => one.objectiveId === objectiveId).reduce((last, { day }) => (day > last ? day : last), "");
  return found.flatMap((one) => (one !== null && one.day > latest && isRecent(one.day, today) ? [one] : []));
}

const isRecent = (day: CalendarDay, today: CalendarDay) => day <= today && daysBetween(day, today) <= RECENT_DAYS;
const countedOf = (slots: readonly Slot[]): Counted[] =>
  slots.flatMap((slot) => (slot.kind === "point" && slot.point.value !== null ? [slot] : []));

/** The aim was reached for the first time, after sessions in which it was not. */
function firstTime(slots: readonly Slot[], data: ChartData): CelebrationProposal | null {
  const counted = countedOf(slots);
  const place = counted.findIndex(({ point }) => reachesAim(point, data.aim));
  const slot = counted[place];
  return slot === undefined || place === 0 ? null : { kind: "first-time", day: slot.day };
}

/** Something was done without any help for the first time, where help had been noted before. */
function onTheirOwn(slots: readonly Slot[], data: ChartData): CelebrationProposal | null {
  const noted = countedOf(slots).filter(({ point }) => point.support !== null);
  const place = noted.findIndex(({ point }) => (bandsOf(point, data.supportLevels).get("own") ?? 0) > 0);
  const slot = noted[place];
  return slot === undefined || place === 0 ? null : { kind: "on-their-own", day: slot.day };
}

function back(slots: readonly Slot[]): CelebrationProposal | null {
  const last = slots.at(-1);
  if (last === undefined || last.kind === "rest") return null;
  const before = slots.slice(0, -1).slice(-AWAY_SESSIONS);
  return before.length === AWAY_SESSIONS && before.every(({ kind }) => kind === "rest") ? { kind: "back", day: last.day } : null;
}

/** Eight weeks inside what was agreed, for what is to be kept or prevented. */
function heldSteady(slots: readonly Slot[], { aim, ...data }: ChartData): CelebrationProposal | null {
  if (aim === null || aim.kind === "at-least" || aim.kind === "at-most") return null;
  const counted = countedOf(slots);
  const last = counted.at(-1);
  if (last === undefined) return null;
  const unit = unitOf({ aim, ...data });
  const fell = counted.findLastIndex(({ point }) => !isInside(point, aim, unit));
  const steady = counted.slice(fell + 1);
  const first = steady[0];
  if (first === undefined || steady.length < STEADY_SESSIONS || daysBetween(first.day, last.day) < STEADY_DAYS) return null;
  return { kind: "held-steady", day: last.day };
}
