/** The person music therapy is for: client, patient, resident or student, as the setting says. */
import type { z } from "zod";
import { CalendarDay, idOf } from "#foundation/words.ts";
import { PersonDetails, PersonId } from "./person.ts";

export const ClientId = idOf("Client");
export type ClientId = z.infer<typeof ClientId>;

export const ClientDetails = PersonDetails.extend({ bornOn: CalendarDay.nullable() });
export type ClientDetails = z.infer<typeof ClientDetails>;

/** A client entered by hand by the music therapist who takes them on. */
export const NewClient = ClientDetails.extend({ id: ClientId, personId: PersonId });
export type NewClient = z.infer<typeof NewClient>;

/** A birthday still to come is a slip of the finger; one that is not known is not. */
export const isToCome = (bornOn: CalendarDay | null, today: string): boolean => bornOn !== null && bornOn > today;

/** Whole years on a given day; null when the birthday is not known. */
export function ageOn(bornOn: CalendarDay | null, day: CalendarDay): number | null {
  if (!bornOn) return null;
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** How old somebody is, in the unit people use at that age. */
export interface Age {
  readonly count: number;
  readonly unit: "days" | "weeks" | "months" | "years";
}

/** A newborn is counted in days for four weeks, in weeks for half a year, then in months until the second birthday; null when the birthday is not known or still to come. */
export function ageFor(bornOn: CalendarDay | null, day: CalendarDay): Age | null {
  if (!bornOn || bornOn > day) return null;
  const days = Math.round((Date.parse(day) - Date.parse(bornOn)) / 86_400_000);
  if (days < 28) return { count: days, unit: "days" };
  if (days < 182) return { count: Math.floor(days / 7), unit: "weeks" };
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [bornYear = 0, bornMonth = 0, bornDate = 0] = bornOn.split("-").map(Number);
  const months = (year - bornYear) * 12 + month - bornMonth - (date < bornDate ? 1 : 0);
  return months < 24 ? { count: months, unit: "months" } : { count: Math.floor(months / 12), unit: "years" };
}
