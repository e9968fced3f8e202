import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import look from "./People.module.css";

/** What was so and is no more: folded, never gone. */
export function Earlier({ count, children }: { count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <details className={look.earlier}>
      <summary>
        <Trans>Earlier</Trans> ({count})
      </summary>
      <ul className={look.list}>{children}</ul>
    </details>
  );
}
