/**
 * The kinds of absence and what each counts for. Defaults a practice can change; nothing here charges, ends or alters anything.
 * `pattern`: looked at when the pattern of absences is judged. `rate`: counts in the attendance rate.
 * `commitment`: against "attended or told us". `feeProposal`: a person may later be shown a fee to decide about.
 */
import { z } from "zod";

export const AbsenceCategory = z.enum([
  "no_show",
  "late_cancel",
  "client_cancel_notice",
  "illness",
  "hospitalisation",
  "therapist_cancel",
  "facility_closure",
  "weather_emergency",
  "school_event",
  "medical_hold",
  "medical_unavailable",
  "assent_withheld",
  "family_leave",
  "bereavement",
  "religious_day",
  "partial",
  "deceased",
]);
export type AbsenceCategory = z.infer<typeof AbsenceCategory>;

interface Counting {
  readonly pattern: boolean;
  readonly rate: boolean;
  readonly commitment: boolean;
  readonly feeProposal: boolean;
}

const counts = (pattern: boolean, rate: boolean, commitment: boolean, feeProposal: boolean): Counting => ({
  pattern,
  rate,
  commitment,
  feeProposal,
});

export const DEFAULT_COUNTING: Readonly<Record<AbsenceCategory, Counting>> = {
  no_show: counts(true, true, true, true),
  late_cancel: counts(true, true, false, true),
  client_cancel_notice: counts(true, true, false, false),
  illness: counts(true, true, false, false),
  hospitalisation: counts(true, false, false, false),
  therapist_cancel: counts(false, false, false, false),
  facility_closure: counts(false, false, false, false),
  weather_emergency: counts(false, false, false, false),
  school_event: counts(false, false, false, false),
  medical_hold: counts(false, false, false, false),
  medical_unavailable: counts(false, false, false, false),
  assent_withheld: counts(false, false, false, false),
  family_leave: counts(false, false, false, false),
  bereavement: counts(false, false, false, false),
  religious_day: counts(false, false, false, false),
  partial: counts(true, true, false, false),
  deceased: counts(false, false, false, false),
};

/** What is offered in the room, one tap each, after an absence is written; the full list stays one step away. */
export const QUICK_REASONS: readonly AbsenceCategory[] = [
  "illness",
  "client_cancel_notice",
  "school_event",
  "medical_unavailable",
  "assent_withheld",
  "no_show",
];
