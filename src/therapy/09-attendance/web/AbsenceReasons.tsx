import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Info } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import { AbsenceCategory, QUICK_REASONS } from "../absence-category.ts";
import type { AttendanceEntry } from "../attendance.ts";
import look from "./attendance.module.css";
import { REASON_WORDS } from "./attendance-words.ts";

// The field is fetched when somebody wants to write.
const ReasonInWords = lazy(() => withWords(import("./ReasonInWords.tsx")).then((it) => ({ default: it.ReasonInWords })));

// Coming in part is its own answer, and a death is told in the client's story, by a person.
const OFFERED = AbsenceCategory.options.filter((category) => category !== "partial" && category !== "deceased");

/** Why, if somebody knows and likes to say. Each answer completes the absence; none of them is needed. */
export function AbsenceReasons({
  place: { sessionId, clientId },
  entry,
  onReason,
}: {
  place: { readonly sessionId: string; readonly clientId: string };
  entry: AttendanceEntry;
  onReason: (why: { category: AbsenceCategory | null; reason: string }) => void;
}) {
  const { t } = useLingui();
  const isQuick = entry.category === null || QUICK_REASONS.includes(entry.category);
  const [more, setMore] = useState(!isQuick || entry.reason !== "");
  const choices = more ? [...QUICK_REASONS, ...OFFERED.filter((category) => !QUICK_REASONS.includes(category))] : QUICK_REASONS;

  return (
    <div className={look.reasons}>
      <PillGroup
        label={
          <>
            <Trans>Do you know why?</Trans>{" "}
            <span className={look.quiet}>
              <Trans>Only if you like.</Trans>
            </span>
          </>
        }
        options={choices.map((value) => ({ value, label: t(REASON_WORDS[value]) }))}
        value={entry.category}
        onChange={(category) => onReason({ category, reason: entry.reason })}
        onClear={() => onReason({ category: null, reason: entry.reason })}
      />
      {more ? (
        <Suspense fallback={null}>
          <ReasonInWords reason={entry.reason} onWords={(reason) => onReason({ category: entry.category, reason })} />
        </Suspense>
      ) : null}
      <div className={look.ways}>
        {more ? null : (
          <Button variant="subtle" onClick={() => setMore(true)}>
            <Trans>More reasons, or their own words</Trans>
          </Button>
        )}
        <GoButton variant="subtle" to={`/session/${sessionId}/${clientId}/absence`}>
          <Trans>Who told us, and what was done</Trans>
        </GoButton>
      </div>
      <p className={look.nothing}>
        <Icon of={Info} size={18} />
        <span>
          <Trans>No fee, no message and no change of plan follows from this.</Trans>
        </span>
      </p>
    </div>
  );
}
