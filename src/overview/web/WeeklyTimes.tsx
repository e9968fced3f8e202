import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { z } from "zod";
import { Card } from "#foundation/web/Card.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ClientId } from "#people/client.ts";
import type { readStory } from "../overview.api.ts";
import { EndSeriesForm } from "./EndSeriesForm.tsx";
import { SeriesForm } from "./SeriesForm.tsx";
import { useSeriesWords } from "./use-series-words.ts";
import look from "./WeeklyTimes.module.css";

type Series = z.output<typeof readStory.output>["series"];

/** When this client comes each week. Ending a series leaves every session about which something is written. */
export function WeeklyTimes({ clientId, series }: { clientId: ClientId; series: Series }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const words = useSeriesWords();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <Card title={<Trans>Every week</Trans>}>
      {series.length === 0 ? (
        <p className="so-muted">
          <Trans>No weekly time yet.</Trans>
        </p>
      ) : (
        <ul className={look.list}>
          {series.map((one) => {
            const said = words([one]);
            const lastDay = one.untilDay === null ? null : day(one.untilDay);
            return (
              <li key={one.id}>
                <p className={look.when}>{said}</p>
                <p className="so-small so-muted">{[one.place, lastDay === null ? null : t`until ${lastDay}`].filter(Boolean).join(", ")}</p>
                {open === one.id ? (
                  <EndSeriesForm seriesId={one.id} fromDay={one.fromDay} onDone={close} />
                ) : one.untilDay === null ? (
                  <div className={look.quiet}>
                    <Button variant="subtle" size="sm" aria-label={t`End this series: ${said}`} onClick={() => setOpen(one.id)}>
                      <Trans>End this series</Trans>
                    </Button>
                  </div>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {open === "new" ? (
        <SeriesForm clientId={clientId} onDone={close} />
      ) : (
        <div className={look.quiet}>
          <Button variant="subtle" size="sm" leftSection={<Icon of={Plus} />} onClick={() => setOpen("new")}>
            <Trans>Add a weekly time</Trans>
          </Button>
        </div>
      )}
    </Card>
  );
}
