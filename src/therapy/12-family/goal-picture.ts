/** The picture of a goal, by its domain, for those who read with symbols. A domain of the practice’s own has none. */
import { type Domain, ShippedDomain } from "#assessment/domain.ts";
import type { GoalPicture } from "./portal.api.ts";

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
