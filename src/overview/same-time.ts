/** Weekly series that differ only in their day are one sentence: "Monday to Friday at 10:00". */

interface Weekly {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly at: string;
  readonly minutes: number;
  readonly therapistName: string;
}

export interface SameTime<S> {
  readonly series: S;
  /** Runs of days that follow one another, each first and last. */
  readonly runs: readonly { readonly first: number; readonly last: number }[];
}

/** In the order of the week; three days or more in a row are one run, two stay two. */
export function sameTime<S extends Weekly>(all: readonly S[]): SameTime<S>[] {
  const groups = new Map<string, S[]>();
  for (const series of all) {
    const key = JSON.stringify([series.at, series.minutes, series.therapistName]);
    groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  return [...groups.values()].flatMap((group) => {
    const series = group[0];
    const days = [...new Set(group.map(({ weekday }) => weekday))].sort((a, b) => a - b);
    return series === undefined ? [] : [{ series, runs: runsOf(days) }];
  });
}

function runsOf(days: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.flatMap(({ first, last }) =>
    last - first === 1
      ? [
          { first, last: first },
          { first: last, last },
        ]
      : [{ first, last }],
  );
}
