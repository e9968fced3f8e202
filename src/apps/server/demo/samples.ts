/** The six invented clients of the demo practice and the teen's group, with every day moved so that their last session was last week. */
import { CalendarDay } from "#foundation/words.ts";
import { Sample, SampleGroup } from "./sample.ts";
import desmond from "./samples/desmond.json" with { type: "json" };
import henrik from "./samples/henrik.json" with { type: "json" };
import lyricLab from "./samples/lyric-lab.json" with { type: "json" };
import maya from "./samples/maya.json" with { type: "json" };
import noor from "./samples/noor.json" with { type: "json" };
import odile from "./samples/odile.json" with { type: "json" };
import xerxes from "./samples/xerxes.json" with { type: "json" };
import { shiftDays, weeksToShift } from "./shift-weeks.ts";

/** The day of the last session written in the samples. */
export const LAST_SAMPLE_SESSION = CalendarDay.parse("2025-11-27");

export interface DemoSamples {
  readonly clients: readonly Sample[];
  readonly group: SampleGroup;
}

/** The samples as they look on this day. */
export function demoSamples(today: CalendarDay): DemoSamples {
  const weeks = weeksToShift(LAST_SAMPLE_SESSION, today);
  return {
    clients: [xerxes, noor, odile, maya, desmond, henrik].map((sample) => Sample.parse(shiftDays(sample, weeks))),
    group: SampleGroup.parse(shiftDays(lyricLab, weeks)),
  };
}
