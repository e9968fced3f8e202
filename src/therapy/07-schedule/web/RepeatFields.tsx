import type { ReactNode } from "react";
import { useLingui } from "@lingui/react/macro";
import { DayField, FieldRow, NumberField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import { CalendarDay } from "#foundation/words.ts";
import type { Recurrence } from "../recurrence.ts";
import { weekdayOf } from "../series.ts";

export interface Repeat {
  readonly every: Recurrence["every"];
  readonly interval: number;
  readonly weekdays: readonly string[];
  readonly ends: "open" | "day" | "count";
  readonly untilDay: string;
  readonly count: number;
}

export const PLAIN_REPEAT: Repeat = { every: "week", interval: 1, weekdays: [], ends: "open", untilDay: "", count: 10 };

/** What the deed asks for; a plain weekly time needs no rule. */
export function repeatAsInput({ every, interval, weekdays, ends, untilDay, count }: Repeat) {
  const isPlain = every === "week" && interval === 1 && weekdays.length === 0 && ends !== "count";
  return {
    untilDay: ends === "day" ? untilDay : null,
    recurrence: isPlain ? null : { every, interval, weekdays: weekdays.map(Number), count: ends === "count" ? count : null },
  };
}

/** How often, on which days, and until when. */
export function RepeatFields({
  of: repeat,
  first,
  error,
  onChange,
}: {
  of: Repeat;
  first: string;
  error?: ReactNode;
  onChange: (repeat: Repeat) => void;
}) {
  const { t } = useLingui();
  const { day: spoken } = useLanguage();
  const set = (change: Partial<Repeat>) => onChange({ ...repeat, ...change });
  const firstDay = CalendarDay.safeParse(first);
  const own = firstDay.success ? String(weekdayOf(firstDay.data)) : null;
  const chosen = repeat.weekdays.length > 0 || own === null ? repeat.weekdays : [own];
  return (
    <>
      <FieldRow>
        <NumberField
          label={t`Every so many weeks`}
          min={1}
          max={52}
          allowDecimal={false}
          value={repeat.interval}
          onChange={(interval) => set({ interval: Number(interval) || 1 })}
        />
      </FieldRow>
      <PillChoices
        label={t`On these days`}
        options={[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ value: String(weekday), label: spoken(`2024-01-0${weekday}`, "weekday") }))}
        values={chosen}
        onChange={(weekdays) => set({ weekdays: weekdays.length === 1 && weekdays[0] === own ? [] : weekdays })}
      />
      <PillGroup
        label={t`How long it goes on`}
        options={[
          { value: "open", label: t`No last day` },
          { value: "day", label: t`A day` },
          { value: "count", label: t`So many times` },
        ]}
        value={repeat.ends}
        onChange={(ends) => set({ ends })}
      />
      {repeat.ends === "day" ? (
        <DayField
          label={t`Last day`}
          error={error}
          value={repeat.untilDay}
          onChange={(event) => set({ untilDay: event.currentTarget.value })}
        />
      ) : null}
      {repeat.ends === "count" ? (
        <NumberField
          label={t`How many times`}
          min={1}
          max={600}
          allowDecimal={false}
          value={repeat.count}
          onChange={(count) => set({ count: Number(count) || 1 })}
        />
      ) : null}
    </>
  );
}
