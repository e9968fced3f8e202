/** What a goal is about, as plainly as a picture says it: for those who read with symbols. A domain of the practice’s own has none. */
import { z } from "zod";
import { type Domain, ShippedDomain } from "#assessment/domain.ts";

export const GoalPicture = z.enum(["thinking", "talking", "feeling", "music", "moving", "together", "meaning"]);
export type GoalPicture = z.infer<typeof GoalPicture>;

const OF: Readonly<Record<ShippedDomain, GoalPicture>> = {
  cognitive: "thinking",
  communicative: "talking",
  emotional: "feeling",
  musical: "music",
  physical: "moving",
  social: "together",
  spiritual: "meaning",
};

export function pictureOfGoal(domain: Domain): GoalPicture | null {
  const shipped = ShippedDomain.safeParse(domain);
  return shipped.success ? OF[shipped.data] : null;
}
