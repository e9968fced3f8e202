import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { CalendarDay } from "#foundation/words.ts";
import { DayField } from "#foundation/web/Field.tsx";
import { FormTrouble, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { endSeries } from "#schedule/schedule.api.ts";
import type { SeriesId } from "#schedule/series.ts";
import { useNow } from "#foundation/web/use-now.ts";
import look from "./WeeklyTimes.module.css";

/** Ending a series after a day. A day before its first one is no mistake: what was planned comes to nothing, and the form says so. */
export function EndSeriesForm({ seriesId, fromDay, onDone }: { seriesId: SeriesId; fromDay: CalendarDay; onDone: () => void }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const { day: today } = useNow();
  const initial: { untilDay: string } = { untilDay: today };
  const form = useDeedForm(endSeries, { ids: { seriesId }, initial, refresh: ["overview", "schedule"], onDone });
  const neverBegins = form.values.untilDay !== "" && form.values.untilDay < fromDay;
  const first = day(fromDay);
  return (
    <form {...form.element} className={look.form}>
      <DayField
        label={t`Last day`}
        hint={
          neverBegins
            ? t`It would begin on ${first}. It then never begins, and all its sessions leave the calendar.`
            : t`Sessions after it leave the calendar, unless something is written about them.`
        }
        autoFocus
        {...form.field("untilDay")}
      />
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <Button type="submit" loading={form.sending}>
          {neverBegins ? <Trans>It never begins</Trans> : <Trans>End it after this day</Trans>}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  );
}
