/** The words a person reads for what happened and why. Their codes are said elsewhere too: in charts, notes and letters. */
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AbsenceCategory } from "../absence-category.ts";
import type { Outcome } from "../attendance.ts";

export const OUTCOME_WORDS: Readonly<Record<Outcome, MessageDescriptor>> = {
  came: msg({ id: "attendance.came", message: "Came" }),
  partly: msg({ id: "attendance.partly", message: "Came in part" }),
  absent: msg({ id: "attendance.absent", message: "Absent" }),
  "did-not-run": msg({ id: "attendance.did-not-run", message: "Did not run" }),
};

export const REASON_WORDS: Readonly<Record<AbsenceCategory, MessageDescriptor>> = {
  illness: msg({ id: "absence.illness", message: "Illness" }),
  client_cancel_notice: msg({ id: "absence.client_cancel_notice", message: "Cancelled ahead" }),
  late_cancel: msg({ id: "absence.late_cancel", message: "Cancelled late" }),
  no_show: msg({ id: "absence.no_show", message: "No word" }),
  hospitalisation: msg({ id: "absence.hospitalisation", message: "In hospital" }),
  therapist_cancel: msg({ id: "absence.therapist_cancel", message: "We cancelled" }),
  facility_closure: msg({ id: "absence.facility_closure", message: "Place closed" }),
  weather_emergency: msg({ id: "absence.weather_emergency", message: "Weather or emergency" }),
  school_event: msg({ id: "absence.school_event", message: "School" }),
  medical_hold: msg({ id: "absence.medical_hold", message: "Medical pause" }),
  medical_unavailable: msg({ id: "absence.medical_unavailable", message: "In care or asleep" }),
  assent_withheld: msg({ id: "absence.assent_withheld", message: "Chose not to" }),
  family_leave: msg({ id: "absence.family_leave", message: "Family time away" }),
  bereavement: msg({ id: "absence.bereavement", message: "Bereavement" }),
  religious_day: msg({ id: "absence.religious_day", message: "Religious day" }),
  partial: msg({ id: "absence.partial", message: "Came in part" }),
  deceased: msg({ id: "absence.deceased", message: "Died" }),
};
