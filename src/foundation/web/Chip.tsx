import type { ReactNode } from "react";
import look from "./Chip.module.css";

export type Tone = "neutral" | "accent" | "brass" | "slate" | "care" | "open";

/** A state: sign and word, nothing to press. The word alone must be enough. */
export function Chip({ tone = "neutral", sign, children }: { tone?: Tone; sign?: ReactNode; children: ReactNode }) {
  return (
    <span className={look.chip} data-tone={tone}>
      {sign}
      {children}
    </span>
  );
}

/** A quiet word with its sign, for what a thing is, not how it stands. `mark` colours the sign only, 1 to 7 as in `tokens.ts`. */
export function Tag({ sign, mark, children }: { sign?: ReactNode; mark?: 1 | 2 | 3 | 4 | 5 | 6 | 7; children: ReactNode }) {
  return (
    <span className={look.tag}>
      <span className={look.sign} style={mark === undefined ? undefined : { color: `var(--so-mark-${mark})` }}>
        {sign}
      </span>
      {children}
    </span>
  );
}
