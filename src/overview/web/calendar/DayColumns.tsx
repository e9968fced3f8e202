import { Trans, useLingui } from "@lingui/react/macro";
import { DoorClosed } from "lucide-react";
import type { OutputOf } from "#foundation/web/call.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { readCalendar } from "../../calendar.api.ts";
import { columnsOf, type SideBySide } from "../../calendar-view.ts";
import look from "./CalendarScreen.module.css";
import { type Entries, SessionList } from "./EntryButton.tsx";

interface Day extends Entries {
  readonly by: SideBySide;
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  readonly taken: OutputOf<typeof readCalendar>["taken"];
}

/** One day, side by side: therapists, rooms or places. In a room it also says when others have it, and not who. */
export function DayColumns({ entries, by, rooms, taken, ...shared }: Day) {
  const { t } = useLingui();
  const { wallTime } = useLanguage();
  const columns = columnsOf(entries, by, rooms);
  const none = { therapist: "", room: t`No room booked`, site: t`No place named` }[by];
  if (columns.length === 0)
    return (
      <EmptyState>
        <Trans>No sessions on this day.</Trans>
      </EmptyState>
    );
  return (
    <ol className={look.columns}>
      {columns.map((column) => {
        const others = by === "room" ? taken.filter(({ roomId }) => roomId === column.key) : [];
        return (
          <li key={column.key} className={look.column}>
            <h2>{column.name || none}</h2>
            {column.entries.length === 0 && others.length > 0 ? null : (
              <SessionList {...shared} entries={column.entries} isFull>
                <Trans>Free all day</Trans>
              </SessionList>
            )}
            {others.length === 0 ? null : (
              <ul className={look.sessions}>
                {others.map(({ at, minutes }) => (
                  <li key={at} className={look.others}>
                    <Icon of={DoorClosed} size={18} />
                    <span>
                      <Trans>
                        {wallTime(at)}, {minutes} min: a colleague has it
                      </Trans>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
