import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { DayField } from "#foundation/web/Field.tsx";
import { FormTrouble, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { GroupId } from "../../group.ts";
import { endGroupSeries, type readGroup } from "../../group.api.ts";
import { ruleOf } from "../../recurrence.ts";
import { useRuleWords } from "../use-rule-words.ts";
import look from "./group.module.css";

type Read = OutputOf<typeof readGroup>;

/** The times of a group that come back. Ending one leaves every session about which something is written. */
export function GroupSeries({ groupId, read: { series, group, today } }: { groupId: GroupId; read: Read }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const words = useRuleWords();
  const [open, setOpen] = useState<string | null>(null);
  if (series.length === 0) return null;
  return (
    <ul className={look.members}>
      {series.map((one) => {
        const rule = one.rule ?? ruleOf({ every: "week", interval: 1, weekdays: [one.weekday], count: null }, one.fromDay);
        const said = words({ rule, at: one.at, minutes: one.minutes });
        const last = one.untilDay === null ? null : day(one.untilDay);
        const first = one.fromDay > today ? day(one.fromDay) : null;
        const more = [one.place, first === null ? "" : t`from ${first}`, last === null ? "" : t`until ${last}`].filter(Boolean).join(", ");
        return (
          <li key={one.id} className={look.member}>
            <span>
              <b>{said}</b>
              {more === "" ? null : <span className="so-muted"> {more}</span>}
            </span>
            {group.leads && one.untilDay === null && open !== one.id ? (
              <Button data-writes variant="subtle" size="sm" aria-label={t`End this series: ${said}`} onClick={() => setOpen(one.id)}>
                <Trans>End this series</Trans>
              </Button>
            ) : null}
            {open === one.id ? <EndForm groupId={groupId} seriesId={one.id} today={today} onDone={() => setOpen(null)} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function EndForm(props: { groupId: GroupId; seriesId: Read["series"][number]["id"]; today: string; onDone: () => void }) {
  const { groupId, seriesId, today, onDone } = props;
  const { t } = useLingui();
  const initial: { untilDay: string } = { untilDay: today };
  const form = useDeedForm(endGroupSeries, { ids: { groupId, seriesId }, initial, refresh: ["groups", "overview"], onDone });
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
