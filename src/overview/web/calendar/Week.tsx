import { Trans, useLingui } from "@lingui/react/macro";
import { useMediaQuery } from "@mantine/hooks";
import { Plus } from "lucide-react";
import { takes } from "#foundation/web/drag.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import type { CalendarCard } from "../../calendar.api.ts";
import { type Entries, isMovable, keyOf, SessionList } from "./EntryButton.tsx";
import look from "./CalendarScreen.module.css";

/** Seven columns where there is room, a list of days where there is not. */
export function Week({
  days,
  today,
  onAdd,
  onDrop,
  ...shared
}: Entries & {
  days: readonly CalendarDay[];
  onAdd: (day: CalendarDay) => void;
  onDrop: (card: CalendarCard, toDay: CalendarDay) => void;
}) {
  const isWide = useMediaQuery("(min-width: 1240px)", true, { getInitialValueInEffect: false });
  return (
    <ol className={look.week} data-wide={isWide}>
      {days.map((day) => (
        <li
          key={day}
          className={look.day}
          data-today={day === today}
          ref={takes((id) => {
            const dropped = shared.entries.find((one) => keyOf(one) === id && one.cards[0].day !== day && isMovable(one));
            if (dropped !== undefined) onDrop(dropped.cards[0], day);
          })}
        >
          <DayHead day={day} isToday={day === today} onAdd={() => onAdd(day)} />
          <SessionList {...shared} today={today} entries={shared.entries.filter(({ cards }) => cards[0].day === day)}>
            <Trans>No sessions</Trans>
          </SessionList>
        </li>
      ))}
    </ol>
  );
}

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
