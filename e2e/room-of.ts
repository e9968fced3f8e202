import { expect, type Page } from "@playwright/test";

export interface RoomOfToday {
  readonly sessionId: string;
  readonly clientId: string;
  readonly chosenName: string;
  readonly marks: readonly { readonly id: string; readonly kind: string; readonly source: string }[];
  readonly objectives: readonly { readonly id: string; readonly title: string }[];
}

/** The sessions the server would give this person's tablet. */
export async function roomsOf(page: Page): Promise<{ day: string; rooms: (RoomOfToday & { day: string })[] }> {
  const answer = await page.request.get("/api/v1/rooms?days=2");
  expect(answer.ok()).toBe(true);
  return answer.json();
}

/** Today's room of a client, by first name. */
export async function roomOf(page: Page, name: string): Promise<RoomOfToday> {
  const { day, rooms } = await roomsOf(page);
  const room = rooms.find((one) => one.chosenName === name && one.day === day);
  if (room === undefined)
    throw new Error(`${name} has no session on ${day}: ${rooms.map((one) => `${one.chosenName} ${one.day}`).join(", ")}`);
  return room;
}
