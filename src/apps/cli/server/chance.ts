/** Chance that repeats itself: the same seed gives the same people, marks and ids. */
import { v7 as uuidv7 } from "uuid";

export interface Chance {
  /** Between 0 and 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T;
  /** An id as a device would have made it at this moment. */
  readonly idAt: (moment: string) => string;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  // A counter, mixed until its bits look random; a bench needs repetition, not secrecy.
  const bits = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const next = () => bits() / 2 ** 32;
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    oneOf: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    idAt: (moment) => uuidv7({ msecs: Date.parse(moment), seq: bits(), random: Uint8Array.from({ length: 16 }, () => bits() & 255) }),
  };
}
