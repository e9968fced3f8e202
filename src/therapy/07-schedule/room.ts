/** A room, or a set of instruments that travels: each is in one place at a time, like a person. */
import type { z } from "zod";
import { idOf } from "#foundation/words.ts";

export const RoomId = idOf("Room");
export type RoomId = z.infer<typeof RoomId>;
