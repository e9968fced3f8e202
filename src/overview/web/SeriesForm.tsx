import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, DayField, NumberField, TextField, TimeField } from "#foundation/web/Field.tsx";
import { FormTrouble, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ClientId } from "#people/client.ts";
import { beginSeries } from "#schedule/schedule.api.ts";
import { weekdayOf } from "#schedule/series.ts";
import { useNow } from "#foundation/web/use-now.ts";
import look from "./WeeklyTimes.module.css";

interface Typed extends Record<string, unknown> {
  weekday: string;
  at: string;
  minutes: number | string;
  place: string;
  fromDay: string;
}

/** A weekly time in the practice's own clock: 15:30 stays 15:30 when the clocks change. */
export function SeriesForm({ clientId, onDone }: { clientId: ClientId; onDone: () => void }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const { day: today } = useNow();
  const [id] = useState(() => uuidv7());
  const initial: Typed = { weekday: String(weekdayOf(today)), at: "15:30", minutes: 45, place: "", fromDay: today };
  const form = useDeedForm(beginSeries, {
    ids: { clientId },
    initial,
    refresh: ["overview", "schedule"],
    asInput: (typed) => ({ ...typed, id, weekday: Number(typed.weekday), untilDay: null }),
    onDone,
  });
  return (
    <form {...form.element} className={look.form}>
      <ChoiceField
        label={t`Weekday`}
        data={[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ value: String(weekday), label: day(`2024-01-0${weekday}`, "weekday") }))}
        {...form.field("weekday")}
      />
      <TimeField label={t`Time`} {...form.field("at")} />
      <NumberField label={t`Minutes`} min={1} max={480} {...form.field("minutes")} />
      <TextField label={t`Place`} {...form.field("place")} />
      <DayField label={t`From`} {...form.field("fromDay")} />
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <Button type="submit" loading={form.sending}>
          <Trans>Begin this weekly time</Trans>
        </Button>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  );
}
