/** How one objective went under different music: by intervention, song, tempo, key, instrument, live or recorded. Side by side, never as a cause. */
import { medianInterval } from "#statistics/median-interval.ts";
import type { Interval } from "#statistics/non-overlap-of-all-pairs.ts";
import { median } from "#statistics/summary.ts";
import type { MusicPlayed } from "./music-played.ts";
import type { CountedValue } from "./reading.ts";

export const FACTORS = ["intervention", "song", "tempo", "key", "instrument", "live"] as const;
export type Factor = (typeof FACTORS)[number];

/** Below this a group of sessions has only its number: "not enough data yet". */
export const FEWEST_IN_A_GROUP = 3;
/** Below this it stands with a warning. */
export const FEW_IN_A_GROUP = 8;

export interface ResponseGroup {
  readonly value: string;
  readonly sessions: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** 95%, of the median; null where there are too few sessions for one. */
  readonly interval: Interval | null;
  readonly isFew: boolean;
}

export interface FactorResponse {
  readonly factor: Factor;
  readonly groups: readonly ResponseGroup[];
  readonly tooFew: readonly { readonly value: string; readonly sessions: number }[];
  /** Counted sessions in which the objective had more than one of them: they belong to no group. */
  readonly mixed: number;
  /** Counted sessions about which nothing of the kind is known. */
  readonly unknown: number;
  /** One after the other in time: what differs between the groups may be the months between them. */
  readonly oneAfterTheOther: boolean;
}

/** What differs by 20 beats and more is another tempo; what differs by less is the same. */
const TEMPO_STEP = 20;

const valueOf: Readonly<Record<Factor, (music: MusicPlayed) => string | null>> = {
  intervention: ({ intervention }) => intervention,
  song: ({ song }) => song,
  tempo: ({ beatsPerMinute }) => (beatsPerMinute === null ? null : String(Math.floor(beatsPerMinute / TEMPO_STEP) * TEMPO_STEP)),
  key: ({ key }) => key,
  instrument: ({ instrument }) => instrument,
  live: ({ live }) => live,
};

/** "80" stands for the tempo from 80 to 99. */
export const tempoBand = (value: string): { from: number; to: number } => ({ from: Number(value), to: Number(value) + TEMPO_STEP - 1 });

/** `counted`: the sessions of one objective in the unit they share, oldest first; `music`: what is known of that objective’s music. */
export function responseOf(counted: readonly CountedValue[], music: readonly MusicPlayed[]): FactorResponse[] {
  return FACTORS.map((factor) => responseTo(factor, counted, music)).filter(({ groups, tooFew }) => groups.length + tooFew.length > 0);
}

function responseTo(factor: Factor, counted: readonly CountedValue[], music: readonly MusicPlayed[]): FactorResponse {
  const groups = new Map<string, { value: number; place: number }[]>();
  let mixed = 0;
  let unknown = 0;
  for (const [place, { sessionId, value }] of counted.entries()) {
    const played = music.filter((one) => one.sessionId === sessionId);
    const values = new Set(played.flatMap((one) => valueOf[factor](one) ?? []));
    const [only] = values;
    if (only === undefined) unknown += 1;
    else if (values.size > 1) mixed += 1;
    else groups.set(only, [...(groups.get(only) ?? []), { value, place }]);
  }
  const all = [...groups].map(([value, sessions]) => ({ value, sessions })).toSorted((a, b) => byValue(factor, a.value, b.value));
  const enough = all.filter(({ sessions }) => sessions.length >= FEWEST_IN_A_GROUP);
  return {
    factor,
    groups: enough.map(({ value, sessions }) =>
      groupOf(
        value,
        sessions.map((one) => one.value),
      ),
    ),
    tooFew: all.flatMap(({ value, sessions }) => (sessions.length < FEWEST_IN_A_GROUP ? [{ value, sessions: sessions.length }] : [])),
    mixed,
    unknown,
    oneAfterTheOther: areApart(enough.map(({ sessions }) => sessions.map(({ place }) => place))),
  };
}

const byValue = (factor: Factor, a: string, b: string) => (factor === "tempo" ? Number(a) - Number(b) : a.localeCompare(b));

function groupOf(value: string, values: readonly number[]): ResponseGroup {
  return {
    value,
    sessions: values.length,
    median: median(values) ?? 0,
    lowest: Math.min(...values),
    highest: Math.max(...values),
    interval: medianInterval(values),
    isFew: values.length < FEW_IN_A_GROUP,
  };
}

/** Whether no session of one group lies between sessions of another. */
function areApart(groups: readonly (readonly number[])[]): boolean {
  if (groups.length < 2) return false;
  const stretches = groups.map((places) => [Math.min(...places), Math.max(...places)] as const).toSorted(([a], [b]) => a - b);
  return stretches.every(([from], index) => index === 0 || from > (stretches[index - 1]?.[1] ?? -1));
}

/** Two groups of at least eight sessions each whose intervals do not touch: worth a question, never an answer. */
export function tellingPair({ groups }: FactorResponse, wanted: "up" | "down"): { better: ResponseGroup; other: ResponseGroup } | null {
  const sure = groups.filter(({ isFew, interval }) => !isFew && interval !== null);
  const sorted = sure.toSorted((a, b) => (wanted === "up" ? b.median - a.median : a.median - b.median));
  const [better, other] = [sorted[0], sorted.at(-1)];
  if (better?.interval == null || other?.interval == null || better === other) return null;
  const isApart = wanted === "up" ? better.interval.lower > other.interval.upper : better.interval.upper < other.interval.lower;
  return isApart ? { better, other } : null;
}
