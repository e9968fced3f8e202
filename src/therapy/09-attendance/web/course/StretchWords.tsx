import { Trans } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Stretch } from "../../absence-pattern.ts";

/** What was noticed: numbers with their denominators, how often it would be nothing, and no judgement. */
export function StretchWords({ stretch, falseAlarms }: { stretch: Stretch; falseAlarms: number }) {
  const { day } = useLanguage();
  const { sessions, missed, sessionsBefore, missedBefore, reasons } = stretch;
  return (
    <>
      <p>
        <strong>
          <Trans>
            {missed} of the last {sessions} missed; {missedBefore} of the {sessionsBefore} before.
          </Trans>
        </strong>{" "}
        <Trans>
          From {day(stretch.fromDay)} to {day(stretch.day)}.
        </Trans>{" "}
        <Trans>
          Reasons known: {reasons} of {missed}.
        </Trans>
      </p>
      <p className="so-muted">
        <Trans>
          Worth a conversation. By chance alone such a stretch would be noticed for fewer than {falseAlarms} of 100 clients a year, where
          absences come one by one.
        </Trans>
      </p>
    </>
  );
}
