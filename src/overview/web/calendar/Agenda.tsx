import { Trans, useLingui } from "@lingui/react/macro";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./CalendarScreen.module.css";
import { type Entries, SessionList } from "./EntryButton.tsx";

/** What comes, day by day; a day without sessions is not in the list. */
export function Agenda({ entries, today, ...shared }: Entries) {
  const { t } = useLingui();
  const { day: spoken } = useLanguage();
  const days = [...new Set(entries.map(({ cards }) => cards[0].day))];
  return days.length === 0 ? (
    <EmptyState>
      <Trans>No sessions in these four weeks.</Trans>
    </EmptyState>
  ) : (
    <ol className={look.agenda}>
      {days.map((day) => (
        <li key={day} className={look.agendaDay}>
          <h2>{day === today ? t`Today, ${spoken(day, "long")}` : spoken(day, "long")}</h2>
          <SessionList {...shared} today={today} entries={entries.filter(({ cards }) => cards[0].day === day)} isFull>
            {null}
          </SessionList>
        </li>
      ))}
    </ol>
  );
}
