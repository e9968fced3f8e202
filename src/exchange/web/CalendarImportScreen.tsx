import { Trans, useLingui } from "@lingui/react/macro";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { TimeZone } from "#foundation/words.ts";
// Brings the sentences for what is wrong with an event or a file.
import "../words/sentences.ts";
import { readImportTargets } from "../calendar-import.api.ts";
import type { ReadCalendar } from "../calendar-event.ts";
import { EarlierCalendars } from "./calendar/EarlierCalendars.tsx";
import { LookThroughCalendar } from "./calendar/LookThroughCalendar.tsx";
import { ChooseFile } from "./ChooseFile.tsx";

/** A calendar kept elsewhere, brought as a file: choose it, say whose each event is, plan what was given to somebody. */
export function CalendarImportScreen() {
  const { t } = useLingui();
  const { timeZone } = useLanguage();
  const { now, day: today } = useNow();
  const [calendar, setCalendar] = useState<ReadCalendar | null>(null);
  // Asked once for a file: what comes from it meanwhile was not brought before it.
  const read = useRead(readImportTargets, { chapter: "calendar-targets" });
  return (
    <Page
      title={t`Bring a calendar`}
      subtitle={t`From the calendar you kept until now. You say whose each appointment is before anything is planned, and you can take it all back for 30 days.`}
      trail={
        <Go to="/calendar">
          <Trans>Calendar</Trans>
        </Go>
      }
    >
      {calendar === null ? (
        <>
          <ChooseFile
            sign={CalendarDays}
            accept=".ics,.ical,.ifb,.icalendar,text/calendar"
            hint={
              <Trans>
                Or drop it here. A calendar file (.ics), as Google, Outlook and Apple export it, with up to 5,000 appointments. The file is
                read on this device; of an appointment only when and where it is leaves it, and only if you plan it.
              </Trans>
            }
            onFile={async (file) => {
              const { readCalendarFile } = await import("./read-calendar.ts");
              const zone = TimeZone.parse(timeZone);
              const answer = await readCalendarFile(file, { home: zone, today, now: now.toISOString() });
              if ("refused" in answer) return `import.calendar.${answer.refused}`;
              setCalendar(answer.calendar);
              return null;
            }}
          />
          <EarlierCalendars />
        </>
      ) : (
        <WhenRead read={read}>
          {(targets) => <LookThroughCalendar calendar={calendar} targets={targets} onLeave={() => setCalendar(null)} />}
        </WhenRead>
      )}
    </Page>
  );
}
