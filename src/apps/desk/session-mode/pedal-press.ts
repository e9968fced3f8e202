/** From keys that go down and up to what a foot meant: a press, a long one, two in a row. Auto-repeat and bounce are one press. */
export type Side = "right" | "left";
export type Press = "short" | "long" | "double";

export interface PedalMap {
  /** Keys ("PageDown") and MIDI sounds ("midi:36") of each side. */
  readonly right: readonly string[];
  readonly left: readonly string[];
}

/** Most pedals type these. */
export const USUAL_PEDALS: PedalMap = { right: ["PageDown"], left: ["PageUp"] };

/** A pedal bounces: two presses closer than this are one. */
const BOUNCE = 120;
const LONG = 600;
const DOUBLE = 320;

export const sideOf = (map: PedalMap, code: string): Side | undefined =>
  map.right.includes(code) ? "right" : map.left.includes(code) ? "left" : undefined;

/** A learned key belongs to one side only. */
export const learned = (map: PedalMap, side: Side, code: string): PedalMap => ({
  right: [...map.right.filter((one) => one !== code), ...(side === "right" ? [code] : [])],
  left: [...map.left.filter((one) => one !== code), ...(side === "left" ? [code] : [])],
});

/** `double` is the second of two presses of one side; the first was already told as short. */
export function pedalPresses(tell: (side: Side, press: Press) => void) {
  const downs = new Map<Side, { at: number; timer: ReturnType<typeof setTimeout>; long: boolean }>();
  const lastUp = new Map<Side, { at: number; wasDouble: boolean }>();
  const lastDown = new Map<Side, number>();
  return {
    down(side: Side, at: number): void {
      if (downs.has(side)) return;
      const bounced = at - (lastDown.get(side) ?? Number.NEGATIVE_INFINITY) < BOUNCE;
      lastDown.set(side, at);
      if (bounced) return;
      const timer = setTimeout(() => {
        const held = downs.get(side);
        if (held === undefined) return;
        held.long = true;
        tell(side, "long");
      }, LONG);
      downs.set(side, { at, timer, long: false });
    },
    up(side: Side, at: number): void {
      const held = downs.get(side);
      if (held === undefined) return;
      clearTimeout(held.timer);
      downs.delete(side);
      if (held.long) return;
      const before = lastUp.get(side);
      const isDouble = before !== undefined && !before.wasDouble && held.at - before.at < DOUBLE;
      lastUp.set(side, { at, wasDouble: isDouble });
      tell(side, isDouble ? "double" : "short");
    },
    stop(): void {
      for (const { timer } of downs.values()) clearTimeout(timer);
      downs.clear();
    },
  };
}

/** A pad, a key or a pedal of an instrument: which one, and whether it goes down. Undefined: nothing that is pressed. */
export function midiPress(data: ArrayLike<number>): { readonly code: string; readonly isDown: boolean } | undefined {
  const [status = 0, number = 0, value = 0] = Array.from(data);
  const kind = status & 0xf0;
  if (kind === 0x90) return { code: `midi:${number}`, isDown: value > 0 };
  if (kind === 0x80) return { code: `midi:${number}`, isDown: false };
  // The pedals of a keyboard: sustain, sostenuto, soft.
  if (kind === 0xb0 && number >= 64 && number <= 67) return { code: `midi:pedal-${number}`, isDown: value >= 64 };
  return undefined;
}
