import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Check, ChevronLeft, ChevronRight, Circle, CircleDashed, Minus, SkipForward } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { CalendarDay } from "#foundation/words.ts";
import { readMonthEnd } from "#family/month-end.api.ts";
import { Month, type MonthEndItem as Item, type MonthEndState, nextOpen, progressOf } from "#family/month-end.ts";
import { MonthEndBatch } from "./MonthEndBatch.tsx";
import { Bar } from "./QueueSigns.tsx";
import { MonthEndItem } from "./MonthEndItem.tsx";
import look from "./month-end.module.css";

/** The month’s reports for the families of one’s clients, one after the other: the draft, the record beside it, and one key for each decision. */
export function MonthEndScreen() {
  const { t } = useLingui();
  const { day } = useLanguage();
  const [wanted, setMonth] = useState<Month | null>(null);
  const read = useRead(readMonthEnd, { chapter: "month-end", input: wanted === null ? {} : { month: wanted } });
  const month = read.state === "ready" ? read.value.month : wanted;
  const named = month === null ? null : day(CalendarDay.parse(month), "month");
  const title = named === null ? t`Reports of the month` : t`Reports of ${named}`;
  return (
    <Page
      title={title}
      tabTitle={t`Reports of the month`}
      subtitle={t`One for each family you work with. Nothing is sent before you approve it.`}
      trail={
        <Go to="/reviews">
          <Trans>Reviews</Trans>
        </Go>
      }
      action={month === null ? undefined : <OtherMonth month={month} onMonth={setMonth} />}
    >
      <WhenRead read={read}>
        {({ items, month: of }) =>
          items.length === 0 ? (
            <EmptyState>
              <Trans>You treat nobody at the moment, so no report is due.</Trans>
            </EmptyState>
          ) : (
            <Queue key={of} items={items} month={of} />
          )
        }
      </WhenRead>
    </Page>
  );
}

function OtherMonth({ month, onMonth }: { month: Month; onMonth: (month: Month) => void }) {
  const by = (months: number): Month => {
    const [year = 0, number = 1] = month.split("-").map(Number);
    return Month.parse(new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 10));
  };
  return (
    <>
      <Button variant="subtle" leftSection={<Icon of={ChevronLeft} />} onClick={() => onMonth(by(-1))}>
        <Trans>Month before</Trans>
      </Button>
      <Button variant="subtle" rightSection={<Icon of={ChevronRight} />} onClick={() => onMonth(by(1))}>
        <Trans>Month after</Trans>
      </Button>
    </>
  );
}

function Queue({ items, month }: { items: readonly Item[]; month: Month }) {
  const [chosen, setChosen] = useState<string | null>(() => nextOpen(items, null)?.clientId ?? items[0]?.clientId ?? null);
  const item = items.find(({ clientId }) => clientId === chosen);
  const { done, of } = progressOf(items);
  const next = nextOpen(items, chosen);
  return (
    <>
      <div className={look.head}>
        <div className={look.progress}>
          <p className={look.count} role="status">
            {done === of && of > 0 ? (
              <Trans>
                {done} of {of}: all done.
              </Trans>
            ) : (
              <Trans>
                {done} of {of} decided
              </Trans>
            )}
          </p>
          <Bar done={done} of={of} />
        </div>
        <MonthEndBatch items={items} month={month} />
      </div>
      <div className={look.queue}>
        <Names items={items} chosen={chosen} onChoose={setChosen} />
        {item === undefined ? null : (
          <MonthEndItem
            key={item.clientId}
            item={item}
            month={month}
            onNext={() => setChosen(next?.clientId ?? chosen)}
            hasNext={next !== null}
          />
        )}
      </div>
    </>
  );
}

const SIGNS = { waiting: CircleDashed, draft: Circle, approved: Check, skipped: SkipForward, ended: Minus } as const satisfies Record<
  MonthEndState,
  unknown
>;

function Names({ items, chosen, onChoose }: { items: readonly Item[]; chosen: string | null; onChoose: (clientId: string) => void }) {
  const { t } = useLingui();
  const words: Readonly<Record<MonthEndState, string>> = {
    waiting: t`not begun`,
    draft: t({ message: "draft", context: "month-end" }),
    approved: t`approved`,
    skipped: t`skipped`,
    ended: t`therapy ended`,
  };
  return (
    <nav aria-label={t`Families of this month`}>
      <ul className={look.names}>
        {items.map(({ clientId, chosenName, state }) => (
          <li key={clientId}>
            <button type="button" className={look.name} aria-current={clientId === chosen} onClick={() => onChoose(clientId)}>
              <Icon of={SIGNS[state]} size={18} />
              <span>
                {chosenName} <small className="so-muted">{words[state]}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
