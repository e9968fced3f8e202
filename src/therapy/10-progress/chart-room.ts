/** Finds room for words on a crowded picture: a text is set only where it touches neither a mark, a line nor another text. */
import { textWidth, wrapped } from "./text-width.ts";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface SetText {
  lines: readonly string[];
  x: number;
  /** The baseline of the first line. */
  y: number;
  anchor: "start" | "middle" | "end";
  box: Box;
}

/** One way a text could be set: the box's middle, start or end at x, and its upper or lower edge at y. */
export interface Spot {
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  from: "top" | "bottom";
}

export interface TextStyle {
  size: number;
  lineHeight: number;
  isBold?: boolean;
}

export class Room {
  readonly #limits: Box;
  readonly #taken: Box[] = [];
  readonly #lines: [number, number, number, number][] = [];
  readonly #texts: Box[] = [];
  readonly #hairlines: number[] = [];

  constructor(limits: Box) {
    this.#limits = limits;
  }

  take(box: Box): void {
    this.#taken.push(box);
  }

  takeLine(x1: number, y1: number, x2: number, y2: number): void {
    this.#lines.push([x1, y1, x2, y2]);
  }

  /** A line across the whole picture that words avoid if they can, such as that of a tick. */
  avoidHeight(y: number): void {
    this.#hairlines.push(y);
  }

  isFree(box: Box): boolean {
    const limits = this.#limits;
    if (box.left < limits.left || box.right > limits.right || box.top < limits.top || box.bottom > limits.bottom) return false;
    const withLeading = { ...box, top: box.top - 4, bottom: box.bottom + 4 };
    if (this.#texts.some((other) => overlaps(withLeading, other))) return false;
    return !this.#taken.some((other) => overlaps(box, other)) && !this.#lines.some((line) => crosses(line, box));
  }

  /** Sets a text at the first spot with room, if possible clear of hairlines too, and keeps that room; null when there is none. */
  set(text: string, style: TextStyle, wish: { spots: readonly Spot[]; widths: readonly number[]; lines: number }): SetText | null {
    if (text.trim() === "") return null;
    const shapes = wish.widths.flatMap((width) => {
      const lines = wrapped(text, style.size, { width, lines: wish.lines });
      return lines === null ? [] : [lines];
    });
    const free = wish.spots
      .flatMap((spot) => shapes.map((lines) => placed(lines, style, spot)))
      .filter((candidate) => this.isFree(candidate.box));
    const best = free.find(({ box }) => !this.#hairlines.some((y) => y > box.top + 2 && y < box.bottom - 2)) ?? free[0];
    if (best === undefined) return null;
    this.#texts.push(best.box);
    return best;
  }
}

/** Where a text stands when it is set at a spot, whether or not there is room. */
export function placed(lines: readonly string[], style: TextStyle, spot: Spot): SetText {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, style.size, style.isBold ?? false)));
  const height = lines.length * style.lineHeight;
  const left = spot.anchor === "start" ? spot.x : spot.anchor === "end" ? spot.x - width : spot.x - width / 2;
  const top = spot.from === "top" ? spot.y : spot.y - height;
  return {
    lines,
    x: spot.x,
    y: top + style.lineHeight * 0.76,
    anchor: spot.anchor,
    box: { left, top, right: left + width, bottom: top + height },
  };
}

export function overlaps(a: Box, b: Box): boolean {
  const gap = 2;
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a straight line passes through a box: it is cut to the box's width, then compared in height. */
function crosses([x1, y1, x2, y2]: readonly [number, number, number, number], box: Box): boolean {
  if (x1 === x2) return x1 > box.left - 3 && x1 < box.right + 3 && Math.min(y1, y2) < box.bottom && Math.max(y1, y2) > box.top;
  const [ax, ay, bx, by] = x1 < x2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
  const from = Math.max(ax, box.left);
  const to = Math.min(bx, box.right);
  if (from > to) return false;
  const heightAt = (x: number) => ay + ((by - ay) * (x - ax)) / (bx - ax);
  return Math.min(heightAt(from), heightAt(to)) < box.bottom && Math.max(heightAt(from), heightAt(to)) > box.top;
}
