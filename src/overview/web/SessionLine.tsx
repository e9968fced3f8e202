import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { PenLine } from "lucide-react";
import { useState } from "react";
import { AbsenceReasons } from "#attendance/web/AbsenceReasons.tsx";
import { OUTCOME_WORDS, REASON_WORDS } from "#attendance/web/attendance-words.ts";
import { NotKept } from "#attendance/web/NotKept.tsx";
import type { useAttendance } from "#attendance/web/use-attendance.ts";
import { Chip } from "#foundation/web/Chip.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { SessionCard } from "../today.api.ts";
import look from "./session.module.css";

/** A session that is written down: one line, with its note and the way to take it back. */
export function SessionLine({ card, attendance }: { card: SessionCard; attendance: ReturnType<typeof useAttendance> }) {
  const { t } = useLingui();
  const [asksWhy, setAsksWhy] = useState(false);
  const { entry, delivery, write, undo } = attendance;
  if (entry === null) return null;
  const { chosenName, place, note } = card;
  const isAbsent = entry.outcome === "absent";
  const wasThere = entry.outcome === "came" || entry.outcome === "partly";
  const said = [
    t(OUTCOME_WORDS[entry.outcome]),
    ...(entry.outcome === "came" ? [t`${card.minutes} min`] : []),
    ...(entry.minutesThere === null ? [] : [t`${entry.minutesThere} min`]),
    ...(entry.category === null || wasThere ? [] : [t(REASON_WORDS[entry.category]).toLocaleLowerCase()]),
  ].join(", ");
  return (
    <>
      <div className={look.line}>
        <p className={look.who}>
          <Go to={`/clients/${card.clientId}`}>{chosenName}</Go> <span>{place}</span>
        </p>
        <div className={look.how}>
          <span>{said}</span>
          {wasThere ? <NoteChip card={card} /> : null}
          {entry.outcome === "partly" ? (
            <GoButton
              variant="subtle"
              size="sm"
              to={`/session/${card.sessionId}/${card.clientId}/absence`}
              label={t`How long, ${chosenName}`}
            >
              <Trans>How long?</Trans>
            </GoButton>
          ) : null}
          {isAbsent ? (
            <Button
              variant="subtle"
              size="sm"
              aria-expanded={asksWhy}
              aria-label={t`Reason, ${chosenName}`}
              onClick={() => setAsksWhy(!asksWhy)}
            >
              <Trans>Reason</Trans>
            </Button>
          ) : null}
          {note?.signedAt ? null : (
            <Button variant="subtle" size="sm" aria-label={t`Undo, ${chosenName}`} onClick={() => void undo()}>
              <Trans>Undo</Trans>
            </Button>
          )}
        </div>
      </div>
      <NotKept delivery={delivery} />
      {isAbsent && asksWhy ? (
        <div className={look.panel}>
          <AbsenceReasons place={card} entry={entry} onReason={(why) => void write("absent", why)} />
        </div>
      ) : null}
    </>
  );
}

/** Where the note of a session stands. One that waits is opened from here. */
export function NoteChip({ card: { note, sessionId, clientId, chosenName } }: { card: SessionCard }) {
  const { t } = useLingui();
  const sign = <Icon of={PenLine} size={16} />;
  if (note?.signedAt)
    return (
      <Chip tone="open" sign={sign}>
        <Trans>Signed</Trans>
      </Chip>
    );
  return (
    <GoButton
      to={`/session/${sessionId}/${clientId}`}
      variant="light"
      size="sm"
      leftSection={sign}
      label={note === null ? t`Write the note, ${chosenName}` : t`Note is ready, ${chosenName}`}
    >
      {note === null ? <Trans>Write the note</Trans> : <Trans>Note is ready</Trans>}
    </GoButton>
  );
}
