import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { z } from "zod";
import { useAsked } from "#foundation/web/address.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import { CalendarDay } from "#foundation/words.ts";
import { RoomId } from "#schedule/room.ts";
import { daysLater } from "#schedule/series.ts";
import { CalendarLinks } from "#schedule/web/CalendarLinks.tsx";
import { PersonId } from "#people/person.ts";
import { type CalendarCard, readCalendar } from "../../calendar.api.ts";
import { type CalendarEntry, entriesOf, narrowed, spanOf } from "../../calendar-view.ts";
import { StepButtons } from "../StepButtons.tsx";
import { Agenda } from "./Agenda.tsx";
import { CalendarTools } from "./CalendarTools.tsx";
import { DayColumns } from "./DayColumns.tsx";
import { keyOf } from "./EntryButton.tsx";
import { SessionDialog } from "./SessionDialog.tsx";
import { Week } from "./Week.tsx";

// The forms are fetched when they are first asked for.
const MoveDialog = lazy(() => withWords(import("#schedule/web/MoveDialog.tsx")).then((it) => ({ default: it.MoveDialog })));
const StandInDialog = lazy(() => withWords(import("#schedule/web/StandInDialog.tsx")).then((it) => ({ default: it.StandInDialog })));
const AddSession = lazy(() => withWords(import("../AddSession.tsx")).then((it) => ({ default: it.AddSession })));

/** All of it stands in the address, so that a bookmark keeps “the hall, day by day”. */
export const CalendarAsked = z.object({
  day: CalendarDay.optional().catch(undefined),
  view: z.enum(["day", "agenda"]).optional().catch(undefined),
  by: z.enum(["room", "site"]).optional().catch(undefined),
  therapist: PersonId.optional().catch(undefined),
  room: RoomId.optional().catch(undefined),
  site: z.string().max(120).optional().catch(undefined),
});

/** The calendar: a week, a day side by side, or a list of what comes. The signs are those of Today. */
export function CalendarScreen() {
  const { t } = useLingui();
  const { day: spoken } = useLanguage();
  const asked = useAsked(CalendarAsked);
  const { now, day: today } = useNow();
  const [opened, setOpened] = useState<string | null>(null);
  const [slot, setSlot] = useState<CalendarDay | null>(null);
  const [handing, setHanding] = useState<CalendarCard | null>(null);
  const [moving, setMoving] = useState<{ readonly card: CalendarCard; readonly toDay?: CalendarDay } | null>(null);
  const view = asked.view ?? "week";
  const span = spanOf(view, asked.day ?? today);
  const { from, until } = span;
  const read = useRead(readCalendar, { chapter: "overview", input: { from, until }, everySeconds: 60 });
  const isNow = view === "agenda" ? from === today : today >= from && today <= until;
  const words = {
    day: [spoken(from, "long"), t`The day before`, t`Today`, t`The day after`],
    week: [t`Week of ${spoken(from, "short")} to ${spoken(until, "short")}`, t`The week before`, t`This week`, t`The week after`],
    agenda: [t`From ${spoken(from, "short")} to ${spoken(until, "short")}`, t`Four weeks before`, t`From today`, t`Four weeks on`],
  }[view];
  const [title = "", before = "", home = "", after = ""] = words;
  // Looked up each time, so that what is written meanwhile is seen in the open dialog too.
  const open = read.state === "ready" ? entriesOf(read.value.sessions).find((entry) => keyOf(entry) === opened) : undefined;
  const count = read.state === "ready" ? entriesOf(narrowed(read.value.sessions, asked)).length : null;

  return (
    <Page
      title={title}
      tabTitle={t`Calendar`}
      subtitle={count === null ? undefined : <Plural value={count} _0="No sessions" one="# session" other="# sessions" />}
      action={
        <StepButtons
          to="/calendar"
          back={{ search: { ...asked, day: span.back }, label: before }}
          home={isNow ? undefined : { search: { ...asked, day: undefined }, label: home }}
          on={{ search: { ...asked, day: span.on }, label: after }}
        >
          <Button leftSection={<Icon of={Plus} />} onClick={() => setSlot(isNow ? today : from)}>
            <Trans>Add a session</Trans>
          </Button>
        </StepButtons>
      }
    >
      <CalendarTools
        asked={asked}
        sessions={read.state === "ready" ? read.value.sessions : []}
        rooms={read.state === "ready" ? read.value.rooms : []}
      />
      <WhenRead read={read}>
        {({ sessions, rooms, taken }) => {
          const entries = entriesOf(narrowed(sessions, asked));
          const shared = { entries, today, now, onOpen: (entry: CalendarEntry) => setOpened(keyOf(entry)) };
          if (view === "day") {
            const shown = rooms.filter(({ kind, id, site }) =>
              asked.room === undefined ? kind === "room" && (asked.site === undefined || asked.site === site) : id === asked.room,
            );
            return <DayColumns {...shared} by={asked.by ?? "therapist"} rooms={shown} taken={taken} />;
          }
          if (view === "agenda") return <Agenda {...shared} />;
          const days = Array.from({ length: 7 }, (_, index) => daysLater(from, index));
          return <Week {...shared} days={days} onAdd={setSlot} onDrop={(card, toDay) => setMoving({ card, toDay })} />;
        }}
      </WhenRead>
      <CalendarLinks />
      {open === undefined ? null : (
        <SessionDialog
          of={open}
          now={now}
          onClose={() => setOpened(null)}
          onMove={(card) => {
            setMoving({ card });
            setOpened(null);
          }}
          onStandIn={(card) => {
            setHanding(card);
            setOpened(null);
          }}
        />
      )}
      <Suspense fallback={null}>
        {moving === null ? null : (
          <MoveDialog of={moving.card} {...(moving.toDay ? { toDay: moving.toDay } : {})} onLeave={() => setMoving(null)} />
        )}
      </Suspense>
      <Suspense fallback={null}>{handing === null ? null : <StandInDialog of={handing} onLeave={() => setHanding(null)} />}</Suspense>
      <Suspense fallback={null}>{slot === null ? null : <AddSession day={slot} onClose={() => setSlot(null)} />}</Suspense>
    </Page>
  );
}
