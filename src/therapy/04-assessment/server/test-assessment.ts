/** An assessment as a test begins one, and the deeds it is filled by. */
import { v7 as uuidv7 } from "uuid";
import { sayWith } from "#foundation/server/catalogues.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import type { Door } from "#foundation/server/door.ts";
import { mountAssessments } from "./assessment-routes.ts";

export const assessmentRoutes = (door: Door): void => mountAssessments(door, { say: sayWith(findInstallation().words) });

export const aVisit = (more: object = {}) => ({
  id: uuidv7(),
  day: "2026-03-02",
  minutes: 30,
  place: "Room 2",
  present: "Her mother",
  assessors: "",
  ...more,
});

export const anEntry = (field: string, more: object = {}) => ({ id: uuidv7(), field, visitId: null, value: "told", words: "", ...more });

export const aBaseline = (more: object = {}) => ({
  id: uuidv7(),
  domain: "communicative",
  nature: "progressive",
  title: "Asks with sign",
  condition: "When the guitar rests",
  behaviour: "asks with a sign",
  measure: { method: "pct", chances: 10 },
  direction: "up",
  ...more,
});

export const aTap = (kind: "yes" | "no", place: { readonly baselineId: string; readonly visitId: string }) => ({
  id: uuidv7(),
  ...place,
  kind,
  level: null,
  value: null,
  part: null,
  takesBack: null,
  at: "2026-03-02T15:30:00.000-05:00",
  steadyMs: null,
  source: "tap",
});
