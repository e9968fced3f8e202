/** One version of something the practice wrote for its library. */
import type { EntryStatus } from "../own-goal.ts";

export interface Written<Wording> {
  readonly id: string;
  readonly version: number;
  readonly status: EntryStatus;
  readonly wording: Wording;
}
