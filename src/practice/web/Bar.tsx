import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./Learning.module.css";

/** So many of so many: the numbers say it, the bar beside them shows it. */
export function Bar({ label, counted, needed }: { label: ReactNode; counted: number; needed: number | null }) {
  const { number } = useLanguage();
  const share = needed === null || needed === 0 ? 0 : Math.min(1, counted / needed);
  return (
    <div className={look.bar}>
      <span>{label}</span>
      <b>
        {needed === null ? (
          <Trans>{number(counted)}; how many are asked for is not known</Trans>
        ) : (
          <Trans>
            {number(counted)} of {number(needed)}
          </Trans>
        )}
      </b>
      {needed === null ? null : (
        <span className={look.track} aria-hidden="true">
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
    </div>
  );
}
