/** One tap is one mark of one objective. Marks are kept for ever; taking one back is a mark of its own. */
import type { z } from "zod";
import { standing, Tap } from "#assessment/tap.ts";
import { ObjectiveId } from "#plan/objective.ts";

export const Mark = Tap.extend({ objectiveId: ObjectiveId });
export type Mark = z.infer<typeof Mark>;

/** The marks of one objective that count, oldest first, from every place they are kept. */
export function standingOf(objectiveId: ObjectiveId, marks: readonly Mark[]): Mark[] {
  return standing(marks).filter((mark) => mark.objectiveId === objectiveId);
}
