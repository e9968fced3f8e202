/** The form of an absence as a person fills it, and what it comes to. Whatever is left out stays unknown. */
import { v7 as uuidv7 } from "uuid";
import { Instant, Minutes } from "#foundation/words.ts";
import { type AbsenceAccount, AccountId, type Channel, type Done, type Factor, type MakeUp, type Reached } from "../../absence-account.ts";
import type { AbsenceCategory } from "../../absence-category.ts";
import type { AttendanceEntry, CutShort, Outcome } from "../../attendance.ts";

export interface Draft {
  readonly outcome: Outcome | null;
  readonly category: AbsenceCategory | null;
  readonly reason: string;
  readonly toldDay: string;
  readonly toldAt: string;
  readonly minutesThere: number | null;
  readonly cutShort: CutShort | null;
  readonly correction: string;
  readonly toldBy: string;
  readonly channel: Channel | null;
  readonly done: readonly Done[];
  readonly reached: Reached | null;
  readonly risk: string;
  readonly makeUp: MakeUp;
  readonly factors: readonly Factor[];
}

export function draftOf(entry: AttendanceEntry | null, account: AbsenceAccount | null): Draft {
  const told = entry?.toldAt ? localOf(entry.toldAt) : { day: "", at: "" };
  return {
    outcome: entry?.outcome ?? null,
    category: entry?.category ?? null,
    reason: entry?.reason ?? "",
    toldDay: told.day,
    toldAt: told.at,
    minutesThere: entry?.minutesThere ?? null,
    cutShort: entry?.cutShort ?? null,
    correction: "",
    toldBy: account?.toldBy ?? "",
    channel: account?.channel ?? null,
    done: account?.done ?? [],
    reached: account?.reached ?? null,
    risk: account?.risk ?? "",
    makeUp: account?.makeUp ?? "none",
    factors: account?.factors ?? [],
  };
}

/** What stood before is changed, not only completed. */
export const isCorrection = (draft: Draft, entry: AttendanceEntry | null): boolean =>
  entry !== null && draft.outcome !== null && draft.outcome !== entry.outcome;

export const toldMoment = ({ toldDay, toldAt }: Draft): Instant | null => {
  if (toldDay === "" || toldAt === "") return null;
  const moment = new Date(`${toldDay}T${toldAt}:00`);
  return Number.isNaN(moment.getTime()) ? null : Instant.parse(moment.toISOString());
};

const PARTIAL: AbsenceCategory = "partial";

/** The entry as it would be written; null when nothing of it changed. */
export function entryIn(draft: Draft, entry: AttendanceEntry | null) {
  const { outcome } = draft;
  if (outcome === null) return null;
  const isPart = outcome === "partly";
  const why = {
    category: outcome === "came" ? null : isPart ? PARTIAL : draft.category,
    reason: outcome === "came" ? "" : draft.reason.trim(),
    toldAt: outcome === "came" ? null : toldMoment(draft),
    minutesThere: isPart && draft.minutesThere !== null ? Minutes.parse(draft.minutesThere) : null,
    cutShort: isPart ? draft.cutShort : null,
    correction: isCorrection(draft, entry) ? draft.correction.trim() : "",
  };
  const isSame =
    entry !== null &&
    outcome === entry.outcome &&
    why.category === entry.category &&
    why.reason === entry.reason &&
    why.toldAt === entry.toldAt &&
    why.minutesThere === entry.minutesThere &&
    why.cutShort === entry.cutShort;
  return isSame ? null : { outcome, why };
}

/** The account as it would be written; null when nobody filled any of it. */
export function accountIn(draft: Draft, before: AbsenceAccount | null): AbsenceAccount | null {
  const { toldBy, channel, done, reached, risk, makeUp, factors } = draft;
  const account = { toldBy: toldBy.trim(), channel, done: [...done], reached, risk: risk.trim(), makeUp, factors: [...factors] };
  const { id: _, ...was } = before ?? { id: "", toldBy: "", channel: null, done: [], reached: null, risk: "", makeUp: "none", factors: [] };
  return JSON.stringify(account) === JSON.stringify(was) ? null : { id: AccountId.parse(uuidv7()), ...account };
}

function localOf(instant: string): { day: string; at: string } {
  const moment = new Date(instant);
  const two = (part: number) => String(part).padStart(2, "0");
  return {
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    at: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  };
}
