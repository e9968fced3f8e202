/** What whoever asked may know of how it stands: one of four words, and initials at most. Never a reason, never whether somebody was taken on. */
import type { ReferralState } from "./referral.ts";

export type StatusWord = "received" | "looked-at" | "waiting" | "closed";

export interface StatusToldOutside {
  readonly number: string;
  readonly initials: string;
  readonly receivedAt: string;
  readonly status: StatusWord;
}

/** Accepted and closed are the same word outside: who asked need not be who may know. */
const WORDS: Readonly<Record<ReferralState, StatusWord>> = {
  new: "received",
  contacted: "looked-at",
  assessing: "looked-at",
  waiting: "waiting",
  accepted: "closed",
  closed: "closed",
};

/** At most two letters, whatever was typed as a name; a name without letters has none. */
export function initialsOf(name: string): string {
  const letters = name
    .normalize("NFC")
    .split(/[\s.\-’']+/u)
    .flatMap((word) => word.match(/\p{L}\p{M}*/u) ?? []);
  return letters
    .slice(0, 2)
    .map((letter) => `${letter.toLocaleUpperCase("und")}.`)
    .join(" ");
}

export const statusFor = (it: { number: string; aboutName: string; receivedAt: string; state: ReferralState }): StatusToldOutside => ({
  number: it.number,
  initials: initialsOf(it.aboutName),
  receivedAt: it.receivedAt,
  status: WORDS[it.state],
});
