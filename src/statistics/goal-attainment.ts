/** One goal of a goal attainment scale: its level from -2 (much less than expected) to +2 (much more), and its weight. */
export type ScaledGoal = { readonly level: number; readonly weight: number };

/** The correlation between goals that Kiresuk & Sherman assumed. */
export const ASSUMED_GOAL_CORRELATION = 0.3;

/**
 * The T score of goal attainment scaling: 50 when all is as expected; a convention, not a test.
 *
 * Kiresuk & Sherman (1968), Community Mental Health Journal 4:443-453. Ordinal levels are treated as numbers and the
 * correlation is assumed. Dropping a goal changes it, so goals and weights are stored with each score; not for comparing
 * people. `null` without a goal or when all weights are 0. Throws `RangeError` for levels outside -2 to +2 or weights below 0.
 */
export const goalAttainmentScore = (goals: readonly ScaledGoal[], correlation = ASSUMED_GOAL_CORRELATION): number | null => {
  if (!(correlation >= 0 && correlation < 1)) throw new RangeError("the correlation between goals lies from 0 up to, but not at, 1");
  let [attained, weights, squares] = [0, 0, 0];
  for (const { level, weight } of goals) {
    if (!(level >= -2 && level <= 2)) throw new RangeError("a level of goal attainment lies from -2 to +2");
    if (!(weight >= 0)) throw new RangeError("a goal's weight is not below 0");
    attained += weight * level;
    weights += weight;
    squares += weight ** 2;
  }
  return weights === 0 ? null : 50 + (10 * attained) / Math.sqrt((1 - correlation) * squares + correlation * weights ** 2);
};
