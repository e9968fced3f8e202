import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { z } from "zod";
import { Card } from "#foundation/web/Card.tsx";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { listTimeOff } from "../time-off.api.ts";
import look from "./schedule.module.css";
import { TimeOffForm } from "./TimeOffForm.tsx";
import { KIND_WORDS } from "./time-off-words.ts";

type TimeOff = z.output<typeof listTimeOff.output>["timeOff"][number];

/** Holidays, closures, leave and illness: what comes, and what was lately. */
export function TimeOffScreen() {
  const { t } = useLingui();
  const [isNew, setNew] = useState(false);
  const read = useRead(listTimeOff, { chapter: "schedule" });
  return (
    <Page
      title={t`Days off`}
      subtitle={t`School holidays, a closed house, your leave, a day you are ill.`}
      trail={
        <Go to="/calendar">
          <Trans>Calendar</Trans>
        </Go>
      }
      action={
        isNew ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setNew(true)}>
            <Trans>Add days off</Trans>
          </Button>
        )
      }
    >
      <WhenRead read={read}>
        {({ timeOff, mayForAll }) => (
          <>
            {isNew ? <TimeOffForm mayForAll={mayForAll} onLeave={() => setNew(false)} /> : null}
            {timeOff.length === 0 && !isNew ? (
              <EmptyState>
                <Trans>No days off to come. Sessions stand as planned.</Trans>
              </EmptyState>
            ) : (
              <ul className={look.list}>
                {timeOff.map((one) => (
                  <li key={one.id}>
                    <Stretch of={one} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </WhenRead>
    </Page>
  );
}

function Stretch({ of: it }: { of: TimeOff }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const left = it.sessions - it.told;
  const kind = t(KIND_WORDS[it.kind]);
  return (
    <Card>
      <div className={look.row}>
        <div>
          <h2>
            <Go to={`/calendar/days-off/${it.id}`}>{it.title === "" ? kind : it.title}</Go>
          </h2>
          <p className="so-muted">
            {it.fromDay === it.untilDay ? day(it.fromDay, "long") : t`From ${day(it.fromDay)} to ${day(it.untilDay)}`}
            {it.therapistName === null ? <Trans>, the whole practice</Trans> : null}
          </p>
        </div>
        <div className={look.acts}>
          <Chip>{kind}</Chip>
          {it.sessions === 0 ? null : left === 0 ? (
            <Chip tone="slate">
              <Trans>All told</Trans>
            </Chip>
          ) : (
            <Chip tone="brass">
              <Plural value={left} one="# still to tell" other="# still to tell" />
            </Chip>
          )}
        </div>
      </div>
    </Card>
  );
}
