/** One tap is one mark of one objective. Marks are kept for ever; taking one back is a mark of its own. */
import type { z } from "zod";
import { RoomTap, standing } from "#assessment/tap.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { MusicInForce } from "./music-in-force.ts";

export const Mark = RoomTap.extend({
  objectiveId: ObjectiveId,
  /** The music of that moment; null: nothing was said to be sounding, or it was written afterwards. */
  music: MusicInForce.nullable().default(null),
}).refine(({ kind, beats }) => (kind === "beats") === (beats !== null), { path: ["beats"], error: "beats-need-taps" });
export type Mark = z.infer<typeof Mark>;

/** The marks of one objective that count, oldest first, from every place they are kept. */
export function standingOf(objectiveId: ObjectiveId, marks: readonly Mark[]): Mark[] {
  return standing(marks).filter((mark) => mark.objectiveId === objectiveId);
}
