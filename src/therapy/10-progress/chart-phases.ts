/** The phase lines and the names above them. */
import type { ChartPhase, Slot } from "./chart-data.ts";
import { type Box, overlaps, placed, type SetText } from "./chart-room.ts";
import { shortened } from "./text-width.ts";

export interface PhaseName {
  phase: ChartPhase;
  /** Where its line stands; the first phase has none. */
  lineX: number | null;
  /** Where the line begins, beside its name. */
  lineTop: number;
  name: SetText;
}

const style = { size: 14, lineHeight: 19, isBold: true };
const firstTop = 4;

/** The phases that hold sessions, their names on as many rows as they need, and the height of those rows. */
export function phaseNames(
  slots: readonly Slot[],
  xs: readonly number[],
  frame: { left: number; right: number; width: number },
): { phases: PhaseName[]; height: number } {
  const starts = slots.flatMap((slot, index) =>
    slot.phase !== null && slot.phase !== slots[index - 1]?.phase ? [{ phase: slot.phase, index }] : [],
  );
  const taken: Box[] = [];
  let rows = starts.length === 0 ? 0 : 1;
  const phases = starts.map(({ phase, index }, position): PhaseName => {
    const lineX = position === 0 ? null : ((xs[index - 1] ?? 0) + (xs[index] ?? 0)) / 2;
    const nextIndex = starts[position + 1]?.index;
    const nextLineX = nextIndex === undefined ? null : ((xs[nextIndex - 1] ?? 0) + (xs[nextIndex] ?? 0)) / 2;
    const text = shortened(phase.name, style.size, frame.width - 24, true);
    let row = 0;
    let name = nameOnRow(text, row, { lineX, nextLineX, ...frame });
    while (taken.some((box) => overlaps(box, name.box)) && row < 5) {
      row += 1;
      name = nameOnRow(text, row, { lineX, nextLineX, ...frame });
    }
    taken.push(name.box);
    rows = Math.max(rows, row + 1);
    const isBeside = lineX !== null && name.box.left > lineX;
    return { phase, lineX, lineTop: isBeside ? name.box.top : name.box.bottom + 1, name };
  });
  return { phases, height: firstTop + rows * style.lineHeight + 9 };
}

/** The first name stands before the next phase's line, later ones after their own; a name that would leave the picture is moved in. */
function nameOnRow(
  text: string,
  row: number,
  frame: { lineX: number | null; nextLineX: number | null; left: number; right: number; width: number },
): SetText {
  const y = firstTop + row * style.lineHeight;
  if (frame.lineX === null && frame.nextLineX !== null) {
    const beforeLine = placed([text], style, { x: frame.nextLineX - 10, y, anchor: "end", from: "top" });
    if (beforeLine.box.left >= 0) return beforeLine;
  }
  const afterLine = placed([text], style, { x: frame.lineX === null ? frame.left : frame.lineX + 12, y, anchor: "start", from: "top" });
  if (afterLine.box.right <= frame.width) return afterLine;
  return placed([text], style, { x: frame.width, y, anchor: "end", from: "top" });
}
