/** Two people watched the same: how far their marks agree, in percent. Null: they cannot be held against each other. */
import { countAgreement, intervalAgreement } from "#statistics/observer-agreement.ts";
import type { MethodSettings } from "./method.ts";
import { pairsOf } from "./pairs.ts";
import { standing, type Counted } from "./tap.ts";
import { answersTo, lastedSeconds } from "./times.ts";

/** Counts are compared minute by minute, by the wall clocks: two devices share no other. */
const MINUTE = 60_000;

export function agreementOf(measure: MethodSettings, taps: readonly Counted[]): number | null {
  const made = standing(taps).filter(({ part }) => part === null || measure.method === "pair");
  const first = made.filter(({ observer }) => observer !== "second");
  const second = made.filter(({ observer }) => observer === "second");
  if (first.length === 0 || second.length === 0) return null;
  const share = shareOf(measure, first, second);
  return share === null ? null : Math.round(share * 1_000) / 10;
}

function shareOf(measure: MethodSettings, first: readonly Counted[], second: readonly Counted[]): number | null {
  switch (measure.method) {
    case "pct":
    case "prompt":
    case "task":
    case "mts":
    case "pir":
    case "wir":
      return ofTries(first, second);
    case "freq":
    case "rate":
    case "product":
      return ofCounts(first, second);
    case "dur":
      return ratio(sum(lastedSeconds(first)), sum(lastedSeconds(second)));
    case "lat":
      return ratio(sum(answersTo(first, "seconds").took), sum(answersTo(second, "seconds").took));
    case "pair":
      return ratio(pairsOf(first, measure.withinSeconds).pairs, pairsOf(second, measure.withinSeconds).pairs);
    case "rating":
    case "gas":
    case "phys":
    case "sync":
      return ratio(lastValue(first), lastValue(second));
  }
}

/** Steps and intervals by their place; chances one after the other, and a chance only one of them saw is a disagreement. */
function ofTries(first: readonly Counted[], second: readonly Counted[]): number | null {
  const [one, other] = [first, second].map((marks) => marks.filter(({ kind }) => kind === "yes" || kind === "no"));
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return null;
  if ([...one, ...other].every(({ nth }) => typeof nth === "number")) {
    const [byPlace, otherByPlace] = [placed(one), placed(other)];
    const both = [...byPlace.keys()].filter((nth) => otherByPlace.has(nth));
    return (
      intervalAgreement(
        both.map((nth) => byPlace.get(nth) === true),
        both.map((nth) => otherByPlace.get(nth) === true),
      )?.all ?? null
    );
  }
  const agreeing = one.filter((mark, index) => mark.kind === other[index]?.kind && mark.level === other[index]?.level).length;
  return agreeing / Math.max(one.length, other.length);
}

const placed = (marks: readonly Counted[]) => new Map(marks.map(({ nth, kind }) => [nth, kind === "yes"]));

function ofCounts(first: readonly Counted[], second: readonly Counted[]): number | null {
  const times = [first, second].map((marks) =>
    marks.filter(({ kind }) => kind === "count").map(({ at }) => Math.floor(Date.parse(at) / MINUTE)),
  );
  const all = times.flat();
  if (all.length === 0) return null;
  const from = Math.min(...all);
  const minutes = [...Array(Math.min(1_440, Math.max(...all) - from + 1)).keys()].map((nth) => from + nth);
  const counts = times.map((mine) => minutes.map((minute) => mine.filter((time) => time === minute).length));
  return countAgreement(counts[0] ?? [], counts[1] ?? [])?.meanPerInterval ?? null;
}

const lastValue = (marks: readonly Counted[]): number | null => marks.findLast(({ kind }) => kind === "value")?.value ?? null;
const sum = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : numbers.reduce((total, one) => total + one, 0));

/** The smaller over the larger. Of values on both sides of zero a ratio says nothing. */
function ratio(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return null;
  if (one === other) return 1;
  const [small, large] = [Math.min(Math.abs(one), Math.abs(other)), Math.max(Math.abs(one), Math.abs(other))];
  return one * other < 0 ? null : small / large;
}
