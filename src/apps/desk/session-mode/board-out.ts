/** A board in the client’s hands outlives a reload, the back button and the end of the app, as long as a PIN guards it. */
import { z } from "zod";
import { store } from "#foundation/web/device.ts";
import { shelf } from "#foundation/web/shelf.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { Choice } from "#session/shown.ts";
import { holdAt } from "../board-place.ts";
import { hasPin } from "./board-pin.ts";

export const Board = z.object({
  about: z.enum(["choice", "feeling", "rating"]),
  offered: z.array(Choice),
  /** Of a rating: whose, and which of its values. */
  objectiveId: ObjectiveId.nullable(),
  part: z.string().nullable(),
});
export type Board = z.infer<typeof Board>;

const Out = Board.extend({ sessionId: z.string(), clientId: z.string(), chosen: z.int().nullable() });
export type Out = z.infer<typeof Out>;
const boards = shelf("board-out", Out);
const KEY = "out";

export async function keepBoard(out: Out): Promise<void> {
  if (!(await hasPin(store))) return;
  await boards.put(store, KEY, KEY, out, new Date().toISOString());
  holdAt(`/session/${out.sessionId}/${out.clientId}`);
}

/** The board that is out in this very room. Without one nothing is held any longer. */
export async function boardHere(sessionId: string, clientId: string): Promise<Out | null> {
  const out = await boards.get(store, KEY);
  if (out?.sessionId === sessionId && out.clientId === clientId && (await hasPin(store))) return out;
  holdAt(null);
  return null;
}

export async function boardIsBack(): Promise<void> {
  holdAt(null);
  await boards.forget(store, () => true);
}
