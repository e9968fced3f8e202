import { NORMAL_975 } from "./normal.ts";

/** Whether two administrations of a questionnaire differ by more than its own error; all in the questionnaire's unit but `index`. */
export type ReliableChange = {
  readonly errorOfMeasurement: number;
  readonly errorOfDifference: number;
  readonly index: number;
  readonly smallestReliableChange: number;
  readonly reliable: boolean;
};

/**
 * The reliable change index of Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59:12-19.
 *
 * `standardDeviation` and `reliability` come from the questionnaire's manual for this population, never from this person's own
 * sessions. Regression to the mean is not allowed for, and each further administration is a further look. `null` for a
 * perfect reliability or no spread, where nothing can be compared. Throws `RangeError` outside 0 to 1 or below 0.
 */
export const reliableChange = (
  before: number,
  after: number,
  manual: { readonly standardDeviation: number; readonly reliability: number },
): ReliableChange | null => {
  if (!(manual.reliability >= 0 && manual.reliability <= 1)) throw new RangeError("a reliability lies between 0 and 1");
  if (!(manual.standardDeviation >= 0)) throw new RangeError("a standard deviation is not below 0");
  const errorOfMeasurement = manual.standardDeviation * Math.sqrt(1 - manual.reliability);
  const errorOfDifference = Math.SQRT2 * errorOfMeasurement;
  if (errorOfDifference === 0) return null;
  const index = (after - before) / errorOfDifference;
  return {
    errorOfMeasurement,
    errorOfDifference,
    index,
    smallestReliableChange: NORMAL_975 * errorOfDifference,
    reliable: Math.abs(index) > NORMAL_975,
  };
};
