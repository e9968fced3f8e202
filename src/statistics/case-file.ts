import {
  countAt,
  entriesOf,
  FormError,
  measurementsAt,
  numbersAt,
  numberAt,
  oneOf,
  partOf,
  type Place,
  refuseAt,
  textAt,
} from "./json-place.ts";
import { DIRECTIONS, type Direction, type Measurement } from "./measured.ts";

/** One person's series of baseline (A) and intervention (B) sessions; `null` = held, but not measured. */
export type SingleCase = {
  readonly id: string;
  readonly improvement: Direction;
  readonly scale: Scale;
  /** For percentages: the number of intervals or trials behind each value, where known. */
  readonly intervals: number | null;
  readonly baselineSessions: readonly number[];
  readonly baseline: readonly Measurement[];
  readonly interventionSessions: readonly number[];
  readonly intervention: readonly Measurement[];
};

export const SCALES = ["count", "percentage", "proportion", "other"] as const;
export type Scale = (typeof SCALES)[number];

/** A question of another kind; its input is read by the answer that belongs to the kind. */
export type OtherCase = { readonly id: string; readonly kind: string; readonly input: Place };

/** A file of cases: `ab_cases` and `other_cases`, each with an `id`; `expected` and everything unknown is left unread. */
export type CaseFile = { readonly singleCases: readonly SingleCase[]; readonly otherCases: readonly OtherCase[] };

/** Reads parsed JSON as a file of cases; throws `FormError` naming the first place that is not of the form. */
export const readCaseFile = (json: unknown): CaseFile => {
  const file: Place = { path: "", value: json };
  const [singleCases, otherCases] = [partOf(file, "ab_cases"), partOf(file, "other_cases")];
  if (singleCases.value === undefined && otherCases.value === undefined)
    throw new FormError('the file: expected "ab_cases" or "other_cases", found neither');
  return {
    singleCases: readCases(singleCases, readSingleCase),
    otherCases: readCases(otherCases, (place) => ({
      id: textAt(partOf(place, "id")),
      kind: textAt(partOf(place, "kind")),
      input: partOf(place, "input"),
    })),
  };
};

const readCases = <Case extends { readonly id: string }>(list: Place, read: (place: Place) => Case): Case[] => {
  if (list.value === undefined) return [];
  const seen = new Set<string>();
  return entriesOf(list).map((place) => {
    const found = read(place);
    if (seen.has(found.id)) refuseAt(partOf(place, "id"), "expected an id of its own");
    seen.add(found.id);
    return found;
  });
};

const readSingleCase = (place: Place): SingleCase => {
  const data = partOf(place, "data");
  const [scale, intervals] = [partOf(place, "scale"), partOf(place, "intervals")];
  const baselineSessions = readSessions(data, "sessions_A", "A", Number.NEGATIVE_INFINITY);
  return {
    id: textAt(partOf(place, "id")),
    improvement: oneOf(partOf(place, "improvement"), DIRECTIONS),
    scale: scale.value === undefined ? "other" : oneOf(scale, SCALES),
    intervals: intervals.value === undefined || intervals.value === null ? null : countAt(intervals, 1),
    baselineSessions,
    baseline: measurementsAt(partOf(data, "A")),
    interventionSessions: readSessions(data, "sessions_B", "B", baselineSessions.at(-1) ?? Number.NEGATIVE_INFINITY),
    intervention: measurementsAt(partOf(data, "B")),
  };
};

/** The session numbers of a phase: one for each value, rising, and all of them after `earlier`. */
export const readSessions = (data: Place, sessions: string, values: string, earlier: number): number[] => {
  const place = partOf(data, sessions);
  const numbers = numbersAt(place);
  const count = entriesOf(partOf(data, values)).length;
  if (numbers.length !== count)
    refuseAt({ path: place.path, value: numbers.length }, `expected ${count} session numbers, one for each value of ${values}`);
  let previous = earlier;
  for (const entry of entriesOf(place)) {
    const number = numberAt(entry);
    if (number <= previous) refuseAt(entry, `expected a session number after ${previous}`);
    previous = number;
  }
  return numbers;
};
