import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { CalendarClock, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { z } from "zod";
import { useAttendance } from "#attendance/web/use-attendance.ts";
import { useAsked } from "#foundation/web/address.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { carries, takes } from "#foundation/web/drag.ts";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import { CalendarDay } from "#foundation/words.ts";
import { CalendarLinks } from "#schedule/web/CalendarLinks.tsx";
import { TwoAtOnce } from "#schedule/web/TwoAtOnce.tsx";
import { daysLater, weekdayOf } from "#schedule/series.ts";
import { readCalendar, type SessionCard } from "../today.api.ts";
import { sessionState } from "../session-state.ts";
import look from "./CalendarScreen.module.css";
import { SmallSession } from "./SessionBox.tsx";
import { SessionLine } from "./SessionLine.tsx";
import { SessionSign, STATE_WORDS } from "./SessionSign.tsx";
import { StepButtons } from "./StepButtons.tsx";

// The forms are fetched when they are first asked for.
const MoveDialog = lazy(() => withWords(import("#schedule/web/MoveDialog.tsx")).then((it) => ({ default: it.MoveDialog })));
const AddSession = lazy(() => withWords(import("./AddSession.tsx")).then((it) => ({ default: it.AddSession })));

const Asked = z.object({ day: CalendarDay.optional().catch(undefined) });

/** The week: seven columns where there is room, a list of days where there is not. The signs are those of Today. */
export function CalendarScreen() {
  const { t } = useLingui();
  const { day: spoken } = useLanguage();
  const asked = useAsked(Asked);
  const { now, day: today } = useNow();
  const [opened, setOpened] = useState<SessionCard | null>(null);
  const [slot, setSlot] = useState<CalendarDay | null>(null);
  const [moving, setMoving] = useState<{ readonly card: SessionCard; readonly toDay?: CalendarDay } | null>(null);
  const isWide = useMediaQuery("(min-width: 1100px)", true, { getInitialValueInEffect: false });
  const within = asked.day ?? today;
  const monday = daysLater(within, 1 - weekdayOf(within));
  const sunday = daysLater(monday, 6);
  const days = Array.from({ length: 7 }, (_, index) => daysLater(monday, index));
  const read = useRead(readCalendar, { chapter: "overview", input: { from: monday, until: sunday }, everySeconds: 60 });
  const isThisWeek = today >= monday && today <= sunday;

  return (
    <Page
      title={t`Week of ${spoken(monday, "short")} to ${spoken(sunday, "short")}`}
      tabTitle={t`Calendar`}
      subtitle={
        read.state === "ready" ? (
          <Plural value={read.value.sessions.length} _0="No sessions this week" one="# session" other="# sessions" />
        ) : undefined
      }
      action={
        <StepButtons
          to="/calendar"
          back={{ search: { day: daysLater(monday, -7) }, label: t`The week before` }}
          home={isThisWeek ? undefined : { search: {}, label: t`This week` }}
          on={{ search: { day: daysLater(monday, 7) }, label: t`The week after` }}
        >
          <Button leftSection={<Icon of={Plus} />} onClick={() => setSlot(isThisWeek ? today : monday)}>
            <Trans>Add a session</Trans>
          </Button>
        </StepButtons>
      }
    >
      <WhenRead read={read}>
        {({ sessions }) => (
          <ol className={look.week} data-wide={isWide}>
            {days.map((day) => (
              <li
                key={day}
                className={look.day}
                data-today={day === today}
                ref={takes((id) => {
                  const card = sessions.find((one) => keyOf(one) === id && one.day !== day && isMovable(one));
                  if (card !== undefined) setMoving({ card, toDay: day });
                })}
              >
                <DayHead day={day} isToday={day === today} onAdd={() => setSlot(day)} />
                <DaySessions sessions={sessions.filter((card) => card.day === day)} now={now} onOpen={setOpened} />
              </li>
            ))}
          </ol>
        )}
      </WhenRead>
      <CalendarLinks />
      {opened === null ? null : (
        <SessionDialog
          card={opened}
          now={now}
          onClose={() => setOpened(null)}
          onMove={() => {
            setMoving({ card: opened });
            setOpened(null);
          }}
        />
      )}
      <Suspense fallback={null}>
        {moving === null ? null : (
          <MoveDialog of={moving.card} {...(moving.toDay ? { toDay: moving.toDay } : {})} onLeave={() => setMoving(null)} />
        )}
      </Suspense>
      <Suspense fallback={null}>{slot === null ? null : <AddSession day={slot} onClose={() => setSlot(null)} />}</Suspense>
    </Page>
  );
}

const keyOf = (card: SessionCard) => `${card.sessionId} ${card.clientId}`;
/** About whom nothing is written yet. */
const isMovable = ({ attendance, hasMarks, note }: SessionCard) => attendance === null && !hasMarks && note === null;

function DayHead({ day, isToday, onAdd }: { day: CalendarDay; isToday: boolean; onAdd: () => void }) {
  const { t } = useLingui();
  const { day: spoken } = useLanguage();
  return (
    <header className={look.head}>
      <h2>
        <span>{spoken(day, "weekday")}</span> <b aria-hidden="true">{Number(day.slice(8))}</b>
        <span className="so-hidden">{isToday ? t`${spoken(day, "short")}, today` : spoken(day, "short")}</span>
      </h2>
      <button type="button" className={look.add} aria-label={t`Add a session on ${spoken(day, "long")}`} onClick={onAdd}>
        <Icon of={Plus} size={18} />
      </button>
    </header>
  );
}

function DaySessions({ sessions, now, onOpen }: { sessions: readonly SessionCard[]; now: Date; onOpen: (card: SessionCard) => void }) {
  return sessions.length === 0 ? (
    <p className={look.none}>
      <Trans>No sessions</Trans>
    </p>
  ) : (
    <ul className={look.sessions}>
      {sessions.map((card) => (
        <li key={keyOf(card)} ref={carries(keyOf(card))} draggable={isMovable(card)}>
          <WeekSession card={card} among={sessions} now={now} onOpen={() => onOpen(card)} />
        </li>
      ))}
    </ul>
  );
}

interface Week {
  readonly card: SessionCard;
  /** All of the day. */
  readonly among: readonly SessionCard[];
  readonly now: Date;
  readonly onOpen: () => void;
}

function WeekSession({ card, among, now, onOpen }: Week) {
  const { t } = useLingui();
  const { wallTime } = useLanguage();
  const { entry } = useAttendance(card, card.attendance);
  const state = sessionState({ ...card, attendance: entry }, now);
  return (
    <button type="button" className={look.session} data-state={state} onClick={onOpen}>
      <span className={look.when}>
        <SessionSign state={state} size={17} />
        {wallTime(card.at)}
      </span>
      <b>{card.chosenName}</b>
      <span className={look.state}>{t(STATE_WORDS[state])}</span>
      <TwoAtOnce of={card} among={among} />
    </button>
  );
}

/** One session of the week with the same things to do as on Today. */
function SessionDialog({ card, now, onClose, onMove }: { card: SessionCard; now: Date; onClose: () => void; onMove: () => void }) {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  const attendance = useAttendance(card, card.attendance);
  const [isFresh, setFresh] = useState(false);
  const shown = {
    ...attendance,
    write: (...written: Parameters<typeof attendance.write>) => {
      setFresh(written[0] === "absent");
      return attendance.write(...written);
    },
  };
  const state = sessionState({ ...card, attendance: attendance.entry }, now);
  const isWaiting = state === "planned" || state === "not-yet-recorded" || (isFresh && state === "absent");
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${day(card.day, "long")}, ${wallTime(card.at)}`}
      size="lg"
      padding="xl"
      closeButtonProps={{ "aria-label": t`Close`, size: 44 }}
    >
      {isWaiting ? <SmallSession card={card} attendance={shown} state={state} /> : <SessionLine card={card} attendance={attendance} />}
      {isMovable({ ...card, attendance: attendance.entry }) ? (
        <Button variant="subtle" leftSection={<Icon of={CalendarClock} />} mt="md" onClick={onMove}>
          <Trans>Move</Trans>
        </Button>
      ) : null}
    </Modal>
  );
}
