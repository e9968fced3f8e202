import { WORDMARK } from "#foundation/wordmark.ts";

/** The name, its two o’s tied like one held note. Never without the tie, never narrower than 96 px: below that use the `Mark`. */
export function Wordmark({ height = 30 }: { height?: number }) {
  return (
    <svg viewBox={WORDMARK.box} height={height} role="img" aria-label="Sostenuto" style={{ display: "block", color: "var(--so-ink)" }}>
      <path fill="currentColor" d={WORDMARK.letters} />
      <path fill="var(--so-accent)" d={WORDMARK.tie} />
    </svg>
  );
}
