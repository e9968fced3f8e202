/** Two things together, such as a sign and a sound: how often both came within the window of each other. */
import type { Counted } from "./tap.ts";

export interface Pairs {
  readonly pairs: number;
  /** Each of the two by itself, those of the pairs among them. */
  readonly one: number;
  readonly other: number;
}

/** Each mark belongs to one pair at most, and as many pairs are found as there are. Which of the two came first does not matter. */
export function pairsOf(marks: readonly Counted[], withinSeconds: number): Pairs {
  const [one, other] = ["one", "other"].map((part) => marks.filter((mark) => mark.kind === "count" && mark.part === part).map(madeAt));
  const [ones, others] = [(one ?? []).toSorted(ascending), (other ?? []).toSorted(ascending)];
  let pairs = 0;
  for (let a = 0, b = 0; a < ones.length && b < others.length; ) {
    const apart = (ones[a] ?? 0) - (others[b] ?? 0);
    if (Math.abs(apart) <= withinSeconds * 1_000) pairs += 1;
    // What is too early for the other can belong to none that comes later.
    if (apart <= withinSeconds * 1_000) a += 1;
    if (-apart <= withinSeconds * 1_000) b += 1;
  }
  return { pairs, one: ones.length, other: others.length };
}

/** The steady clock, which does not jump; the wall clock for what has none. */
const madeAt = ({ steadyMs, at }: Counted): number => steadyMs ?? Date.parse(at);
const ascending = (a: number, b: number): number => a - b;
