/** A room, or a set of instruments that travels: each is in one place at a time, like a person. */
import { z } from "zod";
import { idOf, longText, shortText } from "#foundation/words.ts";

export const RoomId = idOf("Room");
export type RoomId = z.infer<typeof RoomId>;

export const RoomKind = z.enum(["room", "instruments"]);
export type RoomKind = z.infer<typeof RoomKind>;

export const NewRoom = z.strictObject({
  id: RoomId,
  kind: RoomKind,
  name: shortText(80),
  /** Where it is: the school, the ward, the clinic. */
  site: longText(80),
});
export type NewRoom = z.infer<typeof NewRoom>;
