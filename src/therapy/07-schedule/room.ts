/** A room, or a set of instruments that travels: each is in one place at a time, like a person. */
import { z } from "zod";
import { idOf, longText, shortText } from "#foundation/words.ts";

export const RoomId = idOf("Room");
export type RoomId = z.infer<typeof RoomId>;

export const NewRoom = z.strictObject({ id: RoomId, kind: z.enum(["room", "instruments"]), name: shortText(80), site: longText(80) });
export type NewRoom = z.infer<typeof NewRoom>;

export const Room = NewRoom;
export type Room = z.infer<typeof Room>;
