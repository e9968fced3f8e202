/** What a durability proof counted. Everything but the first two must be zero. */
export interface ProofResult {
  readonly rounds: number;
  /** Transactions that were confirmed before the kill or cut. */
  readonly acknowledged: number;
  /** Confirmed, but not there afterwards. */
  readonly lost: number;
  /** There in part, or with an index that contradicts its table. */
  readonly torn: number;
  /** Rounds after which the database did not open. */
  readonly unopenable: number;
}

export interface ProofOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
