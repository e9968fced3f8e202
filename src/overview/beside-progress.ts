/** Absences and what was measured on one axis of days: where each thing stands, and nothing about what it means. */
interface Measured {
  readonly day: string;
  /** Null: the session took place and was not counted. */
  readonly value: number | null;
}

export interface Beside {
  readonly points: readonly { readonly x: number; readonly y: number; readonly day: string; readonly value: number }[];
  /** Pieces of the line: it breaks where a session was missed or not counted. */
  readonly pieces: readonly string[];
  readonly rests: readonly { readonly x: number; readonly day: string }[];
  readonly from: string;
  readonly until: string;
  readonly low: number;
  readonly high: number;
}

/** In a box of 100 by 100. Null when there is nothing to put beside one another. */
export function besideProgress(measured: readonly Measured[], missed: readonly string[]): Beside | null {
  const days = [...measured.map(({ day }) => day), ...missed].toSorted();
  const values = measured.flatMap(({ value }) => (value === null ? [] : [value]));
  const [from, until] = [days[0], days.at(-1)];
  if (from === undefined || until === undefined || values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = (day: string) =>
    from === until ? 50 : ((Date.parse(day) - Date.parse(from)) / (Date.parse(until) - Date.parse(from))) * 100;
  const up = (value: number) => (high === low ? 50 : 100 - ((value - low) / (high - low)) * 100);
  const told = [...measured.map((one) => ({ ...one, isMissed: false })), ...missed.map((day) => ({ day, value: null, isMissed: true }))];
  const pieces: string[] = [];
  let piece: string[] = [];
  for (const { day, value } of told.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    if (value !== null) piece.push(`${across(day).toFixed(2)},${up(value).toFixed(2)}`);
    else {
      if (piece.length > 1) pieces.push(piece.join(" "));
      piece = [];
    }
  }
  if (piece.length > 1) pieces.push(piece.join(" "));
  return {
    points: measured.flatMap(({ day, value }) => (value === null ? [] : [{ x: across(day), y: up(value), day, value }])),
    pieces,
    rests: missed.map((day) => ({ x: across(day), day })),
    from,
    until,
    low,
    high,
  };
}
