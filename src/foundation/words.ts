/** The kinds of value every chapter speaks: ids, days, moments, minutes, money, text in a language. */
import { z } from "zod";

/** Each kind of record has its own id type, so a session can never be passed where a client is meant. Ids are UUIDv7, made by the device that makes the record. */
export const idOf = <Kind extends string>(kind: Kind) =>
  z
    .uuid()
    .brand(kind)
    .meta({ title: `${kind} id` });

export const PracticeId = idOf("Practice");
export type PracticeId = z.infer<typeof PracticeId>;

/** One person with a sign-in: a member of staff, a relative, a client. */
export const AccountId = idOf("Account");
export type AccountId = z.infer<typeof AccountId>;

/** A day in the practice's calendar, "2026-03-14". It has no time zone and is never converted. */
export const CalendarDay = z.iso.date().brand("CalendarDay");
export type CalendarDay = z.infer<typeof CalendarDay>;

/** A moment, in UTC, "2026-03-14T09:00:00.000Z". Shown in the practice's time zone, stored without one. */
export const Instant = z.iso.datetime().brand("Instant");
export type Instant = z.infer<typeof Instant>;

/** A moment as a device's wall clock showed it, with its offset: "2026-03-14T09:00:00.000-04:00". Tablets change their clocks; the offset is evidence. */
export const DeviceMoment = z.iso.datetime({ offset: true }).brand("DeviceMoment");
export type DeviceMoment = z.infer<typeof DeviceMoment>;

/** A time of day on the wall, "15:30", meant in the practice's time zone. */
export const WallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand("WallTime");
export type WallTime = z.infer<typeof WallTime>;

/** Whole minutes of one appointment: 1 minute to 8 hours. */
export const Minutes = z.int().min(1).max(480).brand("Minutes");
export type Minutes = z.infer<typeof Minutes>;

/** Money is a whole number of the currency's smallest unit: never a float. */
export const Money = z.strictObject({ minorUnits: z.int(), currency: z.string().length(3) });
export type Money = z.infer<typeof Money>;

/** The languages the product speaks. Family wording may exist in others, typed by the therapist. */
export const Language = z.enum(["en", "fr"]);
export type Language = z.infer<typeof Language>;

/** An IANA time zone such as "America/Toronto"; the engine itself says whether it exists. */
export const TimeZone = z
  .string()
  .max(64)
  .refine((zone) => isTimeZone(zone), { error: "unknown-time-zone" })
  .brand("TimeZone");
export type TimeZone = z.infer<typeof TimeZone>;

/** One line of text, as a person types it: trimmed, never empty, bounded. */
export const shortText = (max = 200) => z.string().trim().min(1).max(max);

/** Prose a person may leave empty: bounded so that no field can hold a book. */
export const longText = (max = 10_000) => z.string().trim().max(max);

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
