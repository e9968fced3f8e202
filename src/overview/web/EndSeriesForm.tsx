import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { DayField } from "#foundation/web/Field.tsx";
import { FormTrouble, useDeedForm } from "#foundation/web/form.tsx";
import { endSeries } from "#schedule/schedule.api.ts";
import type { SeriesId } from "#schedule/series.ts";
import { useNow } from "#foundation/web/use-now.ts";
import look from "./WeeklyTimes.module.css";

export function EndSeriesForm({ seriesId, onDone }: { seriesId: SeriesId; onDone: () => void }) {
  const { t } = useLingui();
  const { day: today } = useNow();
  const initial: { untilDay: string } = { untilDay: today };
  const form = useDeedForm(endSeries, { ids: { seriesId }, initial, refresh: ["overview", "schedule"], onDone });
  return (
    <form {...form.element} className={look.form}>
      <DayField
        label={t`Last day`}
        hint={t`Sessions after it leave the calendar, unless something is written about them.`}
        autoFocus
        {...form.field("untilDay")}
      />
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <Button type="submit" loading={form.sending}>
          <Trans>End it after this day</Trans>
        </Button>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  );
}
