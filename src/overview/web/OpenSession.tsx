import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { AbsenceWritten } from "#attendance/web/AbsenceWritten.tsx";
import { OUTCOME_WORDS } from "#attendance/web/attendance-words.ts";
import { useAttendance } from "#attendance/web/use-attendance.ts";
import { NotKept } from "#attendance/web/NotKept.tsx";
import { WhatHappened } from "#attendance/web/WhatHappened.tsx";
import { Card } from "#foundation/web/Card.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { UndoLine } from "#foundation/web/UndoLine.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import { daysLater } from "#schedule/series.ts";
import type { SessionCard } from "../today.api.ts";
import look from "./OpenSession.module.css";
import { SessionLine } from "./SessionLine.tsx";
import { SessionSign } from "./SessionSign.tsx";

/** Earlier sessions about which nothing is written: one row each, three answers. Those answered here stay until the screen is left, with their undo. */
export function OpenSessions({ sessions, today }: { sessions: readonly SessionCard[]; today: CalendarDay }) {
  const [answered, setAnswered] = useState<readonly SessionCard[]>([]);
  const all = [...sessions, ...answered.filter((card) => !sessions.some((one) => isSame(one, card)))].toSorted((a, b) =>
    a.startsAt < b.startsAt ? -1 : 1,
  );
  return all.length === 0 ? null : (
    <ul className={look.list}>
      {all.map((card) => (
        <li key={`${card.sessionId} ${card.clientId}`}>
          <OpenSession
            card={card}
            today={today}
            onAnswer={() => setAnswered((before) => [...before.filter((one) => !isSame(one, card)), card])}
          />
        </li>
      ))}
    </ul>
  );
}

function OpenSession({ card, today, onAnswer }: { card: SessionCard; today: CalendarDay; onAnswer: () => void }) {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  const attendance = useAttendance(card, card.attendance);
  const [counting, setCounting] = useState(false);
  const { entry, delivery } = attendance;
  const time = wallTime(card.at);
  const name = card.chosenName;
  const when =
    card.day === daysLater(today, -1)
      ? t`Yesterday at ${time}, ${name}`
      : card.day === today
        ? t`Today at ${time}, ${name}`
        : t`${day(card.day, "long")} at ${time}, ${name}`;
  return (
    <Card tone={entry === null ? "dashed" : "plain"}>
      <div className={look.row}>
        <SessionSign state={entry?.outcome ?? "not-yet-recorded"} />
        <div className={look.words}>
          <h3>{when}</h3>
          {entry === null ? (
            <p>
              <Trans>Not yet recorded. What happened?</Trans>
            </p>
          ) : null}
        </div>
        {entry === null ? (
          <WhatHappened
            of={when}
            onWrite={(outcome) => {
              onAnswer();
              setCounting(true);
              void attendance.write(outcome);
            }}
          />
        ) : null}
      </div>
      {entry === null ? <NotKept delivery={delivery} /> : null}
      {entry === null ? null : entry.outcome === "absent" ? (
        <AbsenceWritten attendance={attendance} />
      ) : counting ? (
        <UndoLine tone="quiet" onUndo={() => void attendance.undo()} onGone={() => setCounting(false)}>
          <b>{t(OUTCOME_WORDS[entry.outcome])}.</b> {delivery?.state === "kept" ? <Trans>Saved.</Trans> : <Trans>Saving…</Trans>}
        </UndoLine>
      ) : (
        <SessionLine card={card} attendance={attendance} />
      )}
    </Card>
  );
}

const isSame = (one: SessionCard, other: SessionCard): boolean => one.sessionId === other.sessionId && one.clientId === other.clientId;
