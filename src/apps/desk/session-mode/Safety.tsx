import { Trans, useLingui } from "@lingui/react/macro";
import { ShieldAlert } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { SAFETY_ORDER, type SafetyKind, type SafetyLine } from "#people/story.ts";
import look from "./strip.module.css";

/** What to know before playing. Always in sight, never folded away. */
export function Safety({ lines }: { lines: readonly SafetyLine[] }) {
  const { t } = useLingui();
  if (lines.length === 0) return null;
  const inOrder = [...lines].sort((a, b) => SAFETY_ORDER.indexOf(a.kind) - SAFETY_ORDER.indexOf(b.kind));
  return (
    <section className={look.safety} aria-label={t`Safety card`}>
      <Icon of={ShieldAlert} />
      <ul>
        {inOrder.map((line) => (
          <li key={line.id}>
            <b>
              <KindName kind={line.kind} />
            </b>{" "}
            {line.words}
          </li>
        ))}
      </ul>
    </section>
  );
}

function KindName({ kind }: { kind: SafetyKind }) {
  switch (kind) {
    case "leave-out":
      return <Trans context="safety">Leave out:</Trans>;
    case "before-you-start":
      return <Trans context="safety">Before you start:</Trans>;
    case "not-now":
      return <Trans context="safety">“Not now” is:</Trans>;
    case "stop":
      return <Trans context="safety">“Stop” is:</Trans>;
    case "medical":
      return <Trans context="safety">Medical:</Trans>;
  }
}
