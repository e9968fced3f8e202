/** The latest stretch of a long line: the same facts, fewer of them. */
import { type ChartData, slotsOf } from "./chart-data.ts";

/** With fewer there is nothing to come nearer to. */
export const ZOOMS = [12, 26] as const;

export function zoomed(data: ChartData, latest: number | null): ChartData {
  const slots = slotsOf(data);
  const first = latest === null || slots.length <= latest ? undefined : slots[slots.length - latest];
  if (first === undefined) return data;
  const since = <Dated extends { readonly day: string }>(found: readonly Dated[]): Dated[] => found.filter(({ day }) => day >= first.day);
  return {
    ...data,
    points: since(data.points),
    rests: since(data.rests),
    home: since(data.home),
    celebrations: since(data.celebrations),
    events: since(data.events),
  };
}
