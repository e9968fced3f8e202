import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense, useState } from "react";
import { useAttendance } from "#attendance/web/use-attendance.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import { sessionState } from "../session-state.ts";
import look from "./DayStem.module.css";
import type { TodaySession } from "./day-session.ts";
import { NextSession, SmallSession } from "./SessionBox.tsx";
import { SessionLine } from "./SessionLine.tsx";
import { SessionSign, STATE_WORDS } from "./SessionSign.tsx";

// A circle of faces is fetched on a day with a group.
const StemGroup = lazy(() => withWords(import("./later/StemGroup.tsx")).then((it) => ({ default: it.StemGroup })));

/** The sessions of a day on one stem, each with its note head or its rest. `hasNext` = the day is today, so the next one stands large. */
export function DayStem({ sessions, now, hasNext }: { sessions: readonly TodaySession[]; now: Date; hasNext: boolean }) {
  const next = hasNext ? sessions.find((card) => sessionState(card, now) === "planned") : undefined;
  return (
    <ol className={look.stem}>
      {together(sessions).map(([card, ...others]) =>
        others.length === 0 ? (
          <StemSession key={`${card.sessionId} ${card.clientId}`} card={card} now={now} isNext={card === next} />
        ) : (
          <Suspense key={card.sessionId} fallback={null}>
            <StemGroup cards={[card, ...others]} now={now} />
          </Suspense>
        ),
      )}
    </ol>
  );
}

type Together = [TodaySession, ...TodaySession[]];

/** Those who are in one session stand together. */
function together(sessions: readonly TodaySession[]): Together[] {
  const groups = new Map<string, Together>();
  for (const card of sessions) {
    const group = groups.get(card.sessionId);
    if (group === undefined) groups.set(card.sessionId, [card]);
    else group.push(card);
  }
  return [...groups.values()];
}

function StemSession({ card, now, isNext }: { card: TodaySession; now: Date; isNext: boolean }) {
  const { t } = useLingui();
  const { wallTime } = useLanguage();
  const attendance = useAttendance(card, card.attendance);
  // A card on which Absent was just pressed stays where it is until the screen is left: what one reaches for does not move.
  const [held, setHeld] = useState<{ asNext: boolean } | null>(null);
  const shown = {
    ...attendance,
    write: (...written: Parameters<typeof attendance.write>) => {
      setHeld(written[0] === "absent" ? { asNext: isNext } : null);
      return attendance.write(...written);
    },
  };
  const state = sessionState({ ...card, attendance: attendance.entry }, now);
  const isWaiting = state === "planned" || state === "not-yet-recorded" || (held !== null && state === "absent");
  const shape = !isWaiting ? "line" : (held?.asNext ?? isNext) && state !== "not-yet-recorded" ? "next" : "small";
  return (
    <li className={look.item} data-shape={shape}>
      <span className={look.time}>{wallTime(card.at)}</span>
      <span className={look.sign}>
        <SessionSign state={state} />
        <span className="so-hidden">{t(STATE_WORDS[state])}</span>
      </span>
      <div className={look.what}>
        {shape === "line" ? (
          <SessionLine card={card} attendance={attendance} />
        ) : shape === "next" ? (
          <NextSession card={card} attendance={shown} now={now} />
        ) : (
          <SmallSession card={card} attendance={shown} state={state} />
        )}
      </div>
    </li>
  );
}
