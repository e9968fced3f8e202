import { useLingui } from "@lingui/react/macro";
import { ShieldAlert } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { SAFETY_ORDER, type SafetyLine, safetyText } from "#people/safety-card.ts";
import look from "./SafetyStrip.module.css";
import { SAFETY_WORDS } from "./safety-words.ts";

/** The safety card as one line above the plan. */
export function SafetyStrip({ lines }: { lines: readonly SafetyLine[] }) {
  const { t } = useLingui();
  const kinds = SAFETY_ORDER.filter((kind) => lines.some((line) => line.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <section className={look.strip} aria-label={t`Before you play`}>
      <Icon of={ShieldAlert} />
      <p>
        {kinds.map((kind) => {
          const heading = t(SAFETY_WORDS[kind]);
          const words = lines
            .filter((line) => line.kind === kind)
            .map((line) => safetyText(line).replace(/\.$/u, ""))
            .join("; ");
          return (
            <span key={kind}>
              <b>{t`${heading}:`}</b> {words}.{" "}
            </span>
          );
        })}
      </p>
    </section>
  );
}
