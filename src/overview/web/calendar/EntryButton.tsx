import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useAttendance } from "#attendance/web/use-attendance.ts";
import { carries } from "#foundation/web/drag.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import { TwoAtOnce } from "#schedule/web/TwoAtOnce.tsx";
import type { CalendarEntry } from "../../calendar-view.ts";
import { sessionState } from "../../session-state.ts";
import { SessionSign, STATE_WORDS } from "../SessionSign.tsx";
import look from "./CalendarScreen.module.css";

export interface Entries {
  readonly entries: readonly CalendarEntry[];
  readonly today: CalendarDay;
  readonly now: Date;
  readonly onOpen: (entry: CalendarEntry) => void;
}

export const keyOf = ({ cards: [{ sessionId, clientId }] }: CalendarEntry) => `${sessionId} ${clientId}`;

/** About whom nothing is written yet. */
export const isMovable = ({ cards }: CalendarEntry) =>
  cards.every(({ attendance, hasMarks, note }) => attendance === null && !hasMarks && note === null);

/** Sessions in the order of the day; `children` is said when there are none. */
export function SessionList({ entries, now, onOpen, isFull = false, children }: Entries & { isFull?: boolean; children: ReactNode }) {
  return entries.length === 0 ? (
    <p className={look.none}>{children}</p>
  ) : (
    <ul className={look.sessions}>
      {entries.map((entry) => (
        <li key={keyOf(entry)} ref={carries(keyOf(entry))} draggable={isMovable(entry)}>
          <EntryButton of={entry} among={entries} now={now} isFull={isFull} onOpen={() => onOpen(entry)} />
        </li>
      ))}
    </ul>
  );
}

interface One {
  readonly of: CalendarEntry;
  /** All of the day. */
  readonly among: readonly CalendarEntry[];
  readonly now: Date;
  readonly isFull: boolean;
  readonly onOpen: () => void;
}

function EntryButton({ of: { cards }, among, now, isFull, onOpen }: One) {
  const { t } = useLingui();
  const { wallTime } = useLanguage();
  const [card] = cards;
  const { entry } = useAttendance(card, card.attendance);
  const state = sessionState({ ...card, attendance: entry }, now);
  const isGroup = card.group !== null;
  const about = [t`${card.minutes} min`, card.room?.name ?? card.place, card.instruments?.name ?? ""].filter((part) => part !== "");
  return (
    <button type="button" className={look.session} data-state={isGroup ? "group" : state} onClick={onOpen}>
      <span className={look.when}>
        {isGroup ? null : <SessionSign state={state} size={17} />}
        {wallTime(card.at)}
      </span>
      <b>{card.group ?? card.chosenName}</b>
      <span className={look.state}>
        {isGroup ? (
          <Plural value={cards.length} one="Group, # person you care for" other="Group, # people you care for" />
        ) : (
          t(STATE_WORDS[state])
        )}
      </span>
      {isFull ? <span className={look.about}>{about.join(" · ")}</span> : null}
      {card.standsInFor === null ? null : (
        <span className={look.state}>
          <Trans>in place of {card.standsInFor}</Trans>
        </span>
      )}
      <TwoAtOnce of={card} among={among.map(({ cards: [first] }) => first)} />
    </button>
  );
}
