import { Trans } from "@lingui/react/macro";
import look from "./states.module.css";

/** Quiet lines where text will be. They show only after a moment, so a quick answer does not flicker, and they do not move. */
export function Loading({ lines = 4 }: { lines?: number }) {
  return (
    <output className={look.loading}>
      <span className="so-hidden">
        <Trans>Loading</Trans>
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={look.line} style={{ width: WIDTHS[line % WIDTHS.length] }} aria-hidden="true" />
      ))}
    </output>
  );
}

const WIDTHS = ["38%", "92%", "84%", "61%"];
