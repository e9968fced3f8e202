/** The line as a melody: pitch is the value, silence is a rest. For those who hear a shape better than they see it. */
import { valueAxis } from "./chart-axis.ts";
import { type ChartData, slotsOf } from "./chart-data.ts";

export interface MelodyStep {
  /** Seconds after the start. */
  at: number;
  /** Null is silence: a session missed, or held and not counted. */
  frequency: number | null;
}

/** Seconds from one session to the next. */
export const melodyPace = 0.34;

/** Two octaves of a pentatonic scale above A3, so that any step between two sessions sounds well. */
const scale = [0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24];

export function melodyOf(data: ChartData): MelodyStep[] {
  const axis = valueAxis(data, "en");
  return slotsOf(data).map((slot, index) => {
    const at = index * melodyPace;
    if (slot.kind === "rest" || slot.point.value === null) return { at, frequency: null };
    const share = (axis.at({ value: slot.point.value, outOf: slot.point.outOf }) - axis.low) / (axis.high - axis.low);
    const degree = Math.round(Math.min(1, Math.max(0, share)) * (scale.length - 1));
    return { at, frequency: 220 * 2 ** ((scale[degree] ?? 0) / 12) };
  });
}
