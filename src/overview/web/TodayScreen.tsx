import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { z } from "zod";
import { useAsked } from "#foundation/web/address.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { withWords } from "#foundation/web/words-loader.ts";
import { CalendarDay } from "#foundation/words.ts";
import { readMe } from "#people/me.api.ts";
import { daysLater } from "#schedule/series.ts";
import { readToday } from "../today.api.ts";
import type { Today } from "./day-session.ts";
import { DayStem } from "./DayStem.tsx";
import { OpenSessions } from "./OpenSession.tsx";
import { StepButtons } from "./StepButtons.tsx";
import { useKeptToday } from "./use-kept-today.ts";
import { WaitingForYou } from "./WaitingForYou.tsx";

// The form is fetched when it is first asked for.
const AddSession = lazy(() => withWords(import("./AddSession.tsx")).then((it) => ({ default: it.AddSession })));

// What families said ahead is fetched on a day when somebody did.
const WaitingAbsences = lazy(() =>
  withWords(import("#attendance/web/course/WaitingAbsences.tsx")).then((it) => ({ default: it.WaitingAbsences })),
);

// For whoever runs the practice, on a day when the backups need them.
const BackupWarning = lazy(() => withWords(import("#practice/web/BackupWarning.tsx")).then((it) => ({ default: it.BackupWarning })));

const Asked = z.object({ day: CalendarDay.optional().catch(undefined) });

/** The day of the person who looks: what is open from before, the sessions on their stem, what waits elsewhere. */
export function TodayScreen() {
  const { t } = useLingui();
  const { day: spoken } = useLanguage();
  const asked = useAsked(Asked);
  const { now, day: deviceDay } = useNow();
  const [adds, setAdds] = useState(false);
  const answered = useRead(readToday, { chapter: "overview", input: asked.day === undefined ? {} : { day: asked.day }, everySeconds: 60 });
  const { read, isKept } = useKeptToday(answered, asked.day, now);
  const day = read.state === "ready" ? read.value.day : (asked.day ?? deviceDay);
  const isToday = asked.day === undefined || asked.day === deviceDay;
  const me = useRead(readMe, { chapter: "me" });
  const runsIt = me.state === "ready" && me.value.duties.includes("owner");
  const isNew = read.state === "ready" && read.value.clients === 0;

  return (
    <Page
      title={spoken(day, "long")}
      tabTitle={isToday ? t`Today` : spoken(day, "long")}
      subtitle={read.state === "ready" && !isNew ? <DayInWords today={read.value} /> : undefined}
      action={
        <StepButtons
          back={{ search: stepTo(daysLater(day, -1), deviceDay), label: t`The day before` }}
          home={isToday ? undefined : { search: {}, label: t`Today` }}
          on={{ search: stepTo(daysLater(day, 1), deviceDay), label: t`The day after` }}
          to="/"
        >
          {isNew ? null : (
            <Button leftSection={<Icon of={Plus} />} onClick={() => setAdds(true)}>
              <Trans>Add a session</Trans>
            </Button>
          )}
        </StepButtons>
      }
      side={read.state === "ready" && !isNew && isToday && !isKept ? <WaitingForYou today={read.value} now={now} /> : undefined}
    >
      {isKept ? <WithoutConnection /> : null}
      <Suspense fallback={null}>{runsIt && isToday && !isKept ? <BackupWarning /> : null}</Suspense>
      <WhenRead read={read}>
        {(today) =>
          isNew ? (
            <NewPractice />
          ) : (
            <>
              <Suspense fallback={null}>{isToday && today.waiting.absences > 0 ? <WaitingAbsences /> : null}</Suspense>
              {isToday ? <OpenSessions sessions={today.notYetRecorded} today={today.day} /> : null}
              {today.sessions.length === 0 ? (
                <EmptyState>
                  <Trans>No sessions on this day.</Trans>
                </EmptyState>
              ) : (
                <DayStem key={today.day} sessions={today.sessions} now={now} hasNext={isToday} />
              )}
            </>
          )
        }
      </WhenRead>
      <Suspense fallback={null}>{adds ? <AddSession day={day} onClose={() => setAdds(false)} /> : null}</Suspense>
    </Page>
  );
}

/** The day stands also without a network; the page says what it is and what becomes of what is written now. */
function WithoutConnection() {
  return (
    <p className="so-muted" role="status">
      <Trans>No connection. These are the sessions this device keeps; what you write is sent later.</Trans>
    </p>
  );
}

const stepTo = (day: CalendarDay, today: CalendarDay) => (day === today ? {} : { day });

function DayInWords({ today: { sessions } }: { today: Today }) {
  // A group that meets is one session; it is written down when each of its members is.
  const all = new Set(sessions.map(({ sessionId }) => sessionId)).size;
  const toCome = new Set(sessions.filter(({ attendance }) => attendance === null).map(({ sessionId }) => sessionId)).size;
  const written = all - toCome;
  if (all === 0) return <Trans>No sessions.</Trans>;
  return (
    <>
      <Plural value={all} one="# session." other="# sessions." />{" "}
      <Plural value={written} _0="None written down yet" one="# written down" other="# written down" />
      {toCome === 0 || written === 0 ? "." : <Plural value={toCome} one=", # still open." other=", # still open." />}
    </>
  );
}

/** The first day of a practice: one sentence and the one thing to do. */
function NewPractice() {
  return (
    <EmptyState
      action={
        <GoButton to="/clients/new" variant="filled" size="lg" leftSection={<Icon of={Plus} />}>
          <Trans>Add your first client</Trans>
        </GoButton>
      }
    >
      <span className="so-sentence">
        <Trans>
          This is where your day will stand: each session in its place, one tap to start it, one tap when someone cannot come. It begins
          with a person.
        </Trans>
      </span>
    </EmptyState>
  );
}
