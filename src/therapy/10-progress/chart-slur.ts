/** The slur over the sessions that met the criterion: it begins and ends at a note and clears every note between. */
import { pathThrough, rounded } from "./svg.ts";

export interface Slur {
  /** One note alone has no slur, only a tick. */
  isSingle: boolean;
  from: number;
  to: number;
  middle: number;
  /** The height of its highest point, from the top of the plot. */
  apex: number;
  curve: readonly [number, number][];
  dy: number;
}

/** The arc over notes of a size, heights counted from the top of the plot. */
export function slurOver(heads: readonly { x: number; top: number }[], scale: number): Slur | null {
  const first = heads[0];
  const last = heads[heads.length - 1];
  if (first === undefined || last === undefined) return null;
  if (heads.length === 1) {
    return { isSingle: true, from: first.x, to: first.x, middle: first.x, apex: first.top - 22, curve: [], dy: 0 };
  }
  const gap = 6 + 9 * scale;
  const ends = { x1: first.x, y1: first.top - gap, x2: last.x, y2: last.top - gap };
  let height = Math.min(ends.y1, ends.y2) - Math.min(70, 8 + (last.x - first.x) * 0.28);
  let curve = arc(ends, height);
  while (!heads.slice(1, -1).every((head) => heightAt(curve, head.x) <= head.top - gap) && height > -400) {
    height -= 8;
    curve = arc(ends, height);
  }
  const apexPoint = curve.reduce((best, point) => (point[1] < best[1] ? point : best));
  return { isSingle: false, from: first.x, to: last.x, middle: apexPoint[0], apex: apexPoint[1], curve, dy: 0 };
}

/** A slur is thick in the middle and thin at its ends. */
export function slurPath(slur: Slur): string {
  const over = slur.curve.map(([x, y]): [number, number] => [x, y + slur.dy]);
  const count = over.length - 1;
  const under = over.map(([x, y], index): [number, number] => [x, y + 4.2 * Math.sin((Math.PI * index) / count)]).toReversed();
  return `${pathThrough(over)}${pathThrough(under).replace("M", "L")}Z`;
}

interface Ends {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

function arc({ x1, y1, x2, y2 }: Ends, height: number): [number, number][] {
  const steps = 32;
  const a = x1 + (x2 - x1) * 0.22;
  const b = x1 + (x2 - x1) * 0.78;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps;
    const u = 1 - t;
    const x = u ** 3 * x1 + 3 * u * u * t * a + 3 * u * t * t * b + t ** 3 * x2;
    const y = u ** 3 * y1 + 3 * u * u * t * height + 3 * u * t * t * height + t ** 3 * y2;
    return [Number(rounded(x)), Number(rounded(y))];
  });
}

function heightAt(curve: readonly [number, number][], x: number): number {
  const next = curve.find((point) => point[0] >= x);
  return next === undefined ? Number.POSITIVE_INFINITY : next[1];
}
