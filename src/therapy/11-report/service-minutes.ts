/** The minutes of a service in a period: planned, given, and missed for whose cause. What nobody wrote down stays unknown, never given and never missed. */
import type { AbsenceCategory } from "#attendance/absence-category.ts";
import type { PlannedSession } from "./attendance-count.ts";

/** On whose side a session fell out. A reason nobody gave is nobody's. */
export type Cause = "place" | "client" | "practice" | "other" | "not-known";

/** Illness and a choice not to come are told without blame: they are simply on the side of the person the service is for. */
const CAUSE_OF: Readonly<Record<AbsenceCategory, Cause>> = {
  facility_closure: "place",
  school_event: "place",
  therapist_cancel: "practice",
  weather_emergency: "other",
  bereavement: "client",
  religious_day: "client",
  family_leave: "client",
  no_show: "client",
  late_cancel: "client",
  client_cancel_notice: "client",
  illness: "client",
  hospitalisation: "client",
  medical_hold: "client",
  medical_unavailable: "client",
  assent_withheld: "client",
  partial: "client",
  deceased: "other",
};

export interface ServiceMinutes {
  readonly planned: number;
  readonly given: number;
  /** Of sessions in part, of which nobody counted the minutes. */
  readonly partlyUnknown: number;
  /** Of sessions about which nothing is written. */
  readonly notRecorded: number;
  readonly missed: readonly { readonly cause: Cause; readonly minutes: number; readonly sessions: number }[];
}

const CAUSES: readonly Cause[] = ["place", "client", "practice", "other", "not-known"];

/** Planned = given + missed + in part and not counted + not recorded. */
export function serviceMinutes(planned: readonly PlannedSession[]): ServiceMinutes {
  const sum = (sessions: readonly PlannedSession[], of: (one: PlannedSession) => number = ({ minutes }) => minutes) =>
    sessions.reduce((total, one) => total + of(one), 0);
  const came = planned.filter(({ outcome }) => outcome === "came");
  const partly = planned.filter(({ outcome }) => outcome === "partly");
  const known = partly.filter(({ minutesThere }) => minutesThere !== null);
  const there = (one: PlannedSession) => Math.min(one.minutes, one.minutesThere ?? 0);
  const out = planned.filter(({ outcome }) => outcome === "absent" || outcome === "did-not-run");
  const causeOf = ({ category }: PlannedSession): Cause => (category === null ? "not-known" : CAUSE_OF[category]);
  const missed = CAUSES.map((cause) => {
    const those = out.filter((one) => causeOf(one) === cause);
    const shortened = known.filter((one) => causeOf(one) === cause);
    return { cause, sessions: those.length, minutes: sum(those) + sum(shortened, (one) => one.minutes - there(one)) };
  });
  return {
    planned: sum(planned),
    given: sum(came) + sum(known, there),
    partlyUnknown: sum(partly.filter(({ minutesThere }) => minutesThere === null)),
    notRecorded: sum(planned.filter(({ outcome }) => outcome === null)),
    missed: missed.filter(({ minutes }) => minutes > 0),
  };
}
