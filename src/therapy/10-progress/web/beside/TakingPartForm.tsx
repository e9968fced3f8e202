import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import type { SessionId } from "#schedule/series.ts";
import { readBeside, writeTakingPart } from "../../beside.api.ts";
import { NewTakingPart, TAKING_PART_SERIES, TAKING_PART_STEPS, type TakingPart, type TakingPartSeries } from "../../taking-part.ts";
import "../../words/sentences.ts";
import look from "./beside.module.css";

/** Beside a note: how much they took part and seemed to enjoy it. Both may be left open. */
export function TakingPartForm({ clientId, sessionId }: { clientId: ClientId; sessionId: SessionId }) {
  const read = useRead(readBeside, { ids: { clientId }, chapter: "progress" });
  const said = read.state === "ready" ? read.value.takingPart.find((one) => one.sessionId === sessionId) : undefined;
  return said === undefined ? null : <Steps key={`${said.engagement} ${said.enjoyment}`} clientId={clientId} said={said} />;
}

type Step = `${(typeof TAKING_PART_STEPS)[number]}`;
const stepOf = (value: number | null): Step | null => STEPS.find((step) => step === String(value)) ?? null;
const STEPS: readonly Step[] = TAKING_PART_STEPS.map((step): Step => `${step}`);

function Steps({ clientId, said }: { clientId: ClientId; said: TakingPart }) {
  const { t } = useLingui();
  const [values, setValues] = useState<Record<TakingPartSeries, Step | null>>({
    engagement: stepOf(said.engagement),
    enjoyment: stepOf(said.enjoyment),
  });
  const { send, sending, refusal } = useDeed(writeTakingPart, { refresh: ["progress"] });
  const labels: Readonly<Record<TakingPartSeries, string>> = { engagement: t`Took part`, enjoyment: t`Seemed to enjoy it` };
  const names: Readonly<Record<Step, string>> = {
    "1": t`1 not at all`,
    "2": t`2 a little`,
    "3": t`3 partly`,
    "4": t`4 mostly`,
    "5": t`5 fully`,
  };
  const isNew = TAKING_PART_SERIES.some((series) => values[series] !== stepOf(said[series]));
  const numberOf = (step: Step | null) => (step === null ? null : Number(step));
  const keep = () =>
    void send({
      ids: { sessionId: said.sessionId, clientId },
      input: NewTakingPart.parse({ id: uuidv7(), engagement: numberOf(values.engagement), enjoyment: numberOf(values.enjoyment) }),
    });
  return (
    <Card heading={2} title={<Trans>Taking part and enjoyment</Trans>}>
      <div className={look.stack}>
        {TAKING_PART_SERIES.map((series) => (
          <PillGroup<Step>
            key={series}
            label={labels[series]}
            options={STEPS.map((value) => ({ value, label: names[value] }))}
            value={values[series]}
            onChange={(value) => setValues((before) => ({ ...before, [series]: value }))}
            onClear={() => setValues((before) => ({ ...before, [series]: null }))}
          />
        ))}
        {refusal === null ? null : <RefusalState refusal={refusal} />}
        {isNew ? (
          <div>
            <Button loading={sending} onClick={keep} data-writes>
              <Trans>Keep it</Trans>
            </Button>
          </div>
        ) : (
          <p className="so-small so-muted">
            <Trans>Two series of their own. They may be left open, and are never mixed into what is counted.</Trans>
          </p>
        )}
      </div>
    </Card>
  );
}
