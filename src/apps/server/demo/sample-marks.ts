/** Turns what a sample session measured into the raw marks a therapist would have tapped, spread over the session. */
import { v7 as uuidv7 } from "uuid";
import { ObjectiveId } from "#plan/objective.ts";
import type { MarkKind } from "#assessment/tap.ts";
import { Mark } from "#session/mark.ts";
import type { SampleMeasure } from "./sample-measure.ts";

interface Tap {
  readonly kind: MarkKind;
  readonly level?: string;
  readonly value?: number;
  readonly part?: string;
}

/** The marks of one objective in one session that began at `startsAt` and ran for `minutes`. */
export function marksFor(objectiveId: string, measure: SampleMeasure, startsAt: string, minutes: number): Mark[] {
  const taps = tapsFor(measure);
  const begin = Date.parse(startsAt);
  const step = Math.floor((minutes * 60_000) / (taps.length + 1));
  return taps.map(({ kind, level, value, part }, index) => {
    const at = begin + step * (index + 1);
    return Mark.parse({
      id: uuidv7({ msecs: at }),
      objectiveId: ObjectiveId.parse(objectiveId),
      kind,
      level: level ?? null,
      value: value ?? null,
      part: part ?? null,
      takesBack: null,
      at: new Date(at).toISOString(),
      steadyMs: kind === "value" ? null : step * (index + 1),
      source: kind === "value" ? "typed" : "tap",
    });
  });
}

function tapsFor(measure: SampleMeasure): Tap[] {
  const many = (count: number, tap: Tap): Tap[] => Array.from({ length: count }, () => tap);
  switch (measure.kind) {
    case "share":
      return shuffled([...many(measure.hits, { kind: "yes" }), ...many(measure.of - measure.hits, { kind: "no" })]);
    case "prompts":
      return shuffled(
        Object.entries(measure.levels).flatMap(([level, count]) =>
          many(count ?? 0, level === "NR" || level === "R" ? { kind: "no", level } : { kind: "yes", level }),
        ),
      );
    case "count":
      return many(measure.count, { kind: "count" });
    // The sheet gives the figure of its own counting window, not of the whole session: it is typed in as written.
    case "rate":
      return [{ kind: "value", value: measure.shown }];
    case "duration":
      return [{ kind: "value", value: measure.seconds }];
    case "value":
      return [{ kind: "value", value: measure.value }];
    case "before-after":
      return [
        { kind: "value", value: measure.before, part: "before" },
        { kind: "value", value: measure.after, part: "after" },
      ];
    case "two-raters":
      return [
        { kind: "value", value: measure.first, part: "first" },
        { kind: "value", value: measure.second, part: "second" },
      ];
    case "split":
      return Object.entries(measure.parts).flatMap(([part, count]) =>
        many(count, part === measure.charted ? { kind: "count" } : { kind: "count", part }),
      );
  }
}

/** The same order every time: hits and misses mixed as in a real session, without chance. */
function shuffled(taps: readonly Tap[]): Tap[] {
  return taps
    .map((tap, index) => ({ tap, place: (index * 7919) % 101 }))
    .sort((a, b) => a.place - b.place)
    .map(({ tap }) => tap);
}
