/** Rooms and sets of instruments: what else is booked with a session, and cannot be booked twice. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { NewRoom, RoomId } from "./room.ts";

const nothing = z.strictObject({});

export const Room = NewRoom.extend({
  /** Sessions to come that stand in it. */
  toCome: z.int(),
});
export type Room = z.infer<typeof Room>;

export const listRooms = endpoint({
  method: "GET",
  path: "/calendar/rooms",
  summary: "The rooms and sets of instruments that can be booked with a session",
  may: "calendar.read",
  ids: nothing,
  input: nothing,
  output: z.strictObject({ rooms: z.array(Room), mayWrite: z.boolean() }),
  refusals: {},
});

export const addRoom = endpoint({
  method: "POST",
  path: "/calendar/rooms",
  summary: "Add a room or a set of instruments; from then on two sessions cannot have it at the same time",
  may: "room.write",
  ids: nothing,
  input: NewRoom,
  output: z.strictObject({ id: RoomId }),
  refusals: {},
});

export const closeRoom = endpoint({
  method: "POST",
  path: "/calendar/rooms/{roomId}/close",
  summary: "Give a room or a set of instruments up; sessions that have it keep it, no new ones take it",
  may: "room.write",
  ids: z.strictObject({ roomId: RoomId }),
  input: nothing,
  output: z.strictObject({ id: RoomId }),
  refusals: { "already-closed": 409 },
});
