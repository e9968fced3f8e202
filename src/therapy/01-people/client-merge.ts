/** Two records of one person: one is kept, the other is laid under it and only read. Nothing is moved; within thirty days it can be taken back. */
import { z } from "zod";
import { CalendarDay, idOf, Instant, shortText } from "#foundation/words.ts";
import { ClientId } from "./client.ts";

export const ClientMergeId = idOf("ClientMerge");
export type ClientMergeId = z.infer<typeof ClientMergeId>;

export const NewClientMerge = z.strictObject({
  id: ClientMergeId,
  asideId: ClientId,
  /** How it is known that this is one person. */
  reason: shortText(500),
});
export type NewClientMerge = z.infer<typeof NewClientMerge>;

const DAYS_TO_UNDO = 30;
const DAY = 86_400_000;

/** Until when it can be taken back; afterwards it stays, and everything stays readable. */
export const undoUntil = (joinedAt: string): Instant => Instant.parse(new Date(Date.parse(joinedAt) + DAYS_TO_UNDO * DAY).toISOString());
export const mayUndo = (joinedAt: string, now: string): boolean => now <= undoUntil(joinedAt);

/** Another record of the same person, as it is told on the pages of this one. */
export const OtherRecord = z.strictObject({
  mergeId: ClientMergeId,
  clientId: ClientId,
  /** The other is the one that is kept; else it lies under this one. */
  isKept: z.boolean(),
  name: z.string(),
  /** The days of its first and last session; null where it has none. */
  fromDay: CalendarDay.nullable(),
  untilDay: CalendarDay.nullable(),
  joinedBy: z.string(),
  joinedAt: Instant,
  reason: z.string(),
});
export type OtherRecord = z.infer<typeof OtherRecord>;

/** What waits in a record and is finished before it is laid aside. */
export const OpenThing = z.enum([
  "weekly-times",
  "sessions-ahead",
  "not-recorded",
  "notes",
  "reports",
  "assessments",
  "forms-at-home",
  "answers-to-review",
  "questions",
  "observations",
]);
export type OpenThing = z.infer<typeof OpenThing>;
