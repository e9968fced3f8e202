/** Who on the waiting list could come at a time that became free. It only proposes: what somebody wrote in words is shown, not judged. */
import type { Wishes } from "#referral/wishes.ts";

export interface FreeSlot {
  readonly weekday: number;
  readonly isGroup: boolean;
  /** Where it is: the place in words, the room, the site. */
  readonly places: readonly string[];
}

/** Who was not asked is proposed like one who named no wish: unknown is not no. */
export type Fit = "fits" | "other-place" | "no";

const letters = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The day and whether alone or with others must fit. A place is a word of a person: whoever wished another one is shown last, and not left out. */
export function fitOf(wishes: Wishes | null, slot: FreeSlot): Fit {
  if (wishes === null) return "fits";
  if (wishes.days.length > 0 && !wishes.days.includes(slot.weekday)) return "no";
  if (wishes.setting === (slot.isGroup ? "individual" : "group")) return "no";
  if (wishes.places === "") return "fits";
  const wished = letters(wishes.places);
  return slot.places.some((place) => place !== "" && (wished.includes(letters(place)) || letters(place).includes(wished)))
    ? "fits"
    : "other-place";
}

/** Those who fit, the longest waiting first as they come; then those who wished another place. */
export function whoFits<Waiting extends { readonly wishes: Wishes | null }>(
  waiting: readonly Waiting[],
  slot: FreeSlot,
): { readonly one: Waiting; readonly fit: Exclude<Fit, "no"> }[] {
  const found = waiting.flatMap((one) => {
    const fit = fitOf(one.wishes, slot);
    return fit === "no" ? [] : [{ one, fit }];
  });
  return found.toSorted((a, b) => Number(a.fit === "other-place") - Number(b.fit === "other-place"));
}
