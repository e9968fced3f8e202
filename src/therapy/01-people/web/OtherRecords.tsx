import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Layers } from "lucide-react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { partRecords } from "../client-merge.api.ts";
import { mayUndo, type OtherRecord, undoUntil } from "../client-merge.ts";
import type { ClientId } from "../client.ts";
import look from "./SamePerson.module.css";

/** Plainly, on every page of a client: another record of the same person, where to read it, and until when joining them can be taken back. */
export function OtherRecords({ clientId, records }: { clientId: ClientId; records: readonly OtherRecord[] }) {
  return records.map((record) => <OneOther key={record.mergeId} clientId={clientId} record={record} />);
}

function OneOther({ clientId, record }: { clientId: ClientId; record: OtherRecord }) {
  const { day, momentDay } = useLanguage();
  const { now } = useNow();
  const part = useDeed(partRecords, { refresh: ["people", "overview", "plan", "progress", "intake", "family"] });
  const { name, fromDay, untilDay, joinedBy, joinedAt, reason, mergeId } = record;
  const [first, last] = [fromDay ?? "", untilDay ?? ""].map((one) => (one === "" ? "" : day(one, "medium")));
  const on = momentDay(joinedAt, "medium");
  const lastDay = momentDay(undoUntil(joinedAt), "medium");
  return (
    <aside className={look.other} data-aside={record.isKept}>
      <Icon of={Layers} />
      <div className={look.words}>
        <p>
          {record.isKept ? (
            <Trans>
              This record is laid aside and only read. What is new is written in the other record of the same person: <bdi>{name}</bdi>.
            </Trans>
          ) : fromDay === null ? (
            <Trans>
              There is another record of the same person: <bdi>{name}</bdi>, without sessions.
            </Trans>
          ) : (
            <Trans>
              There is another record of the same person: <bdi>{name}</bdi>, from {first} to {last}.
            </Trans>
          )}{" "}
          <Go to={`/clients/${record.clientId}`}>
            {record.isKept ? <Trans>Open the record that is kept</Trans> : <Trans>Read the other record</Trans>}
          </Go>
        </p>
        <p className="so-muted">
          <Trans>
            Joined by {joinedBy} on {on}: “{reason}”
          </Trans>
        </p>
        {part.refusal === null ? null : <RefusalState refusal={part.refusal} />}
      </div>
      {mayUndo(joinedAt, now.toISOString()) ? (
        <div className={look.undo}>
          <Button variant="subtle" loading={part.sending} onClick={() => void part.send({ ids: { clientId, mergeId }, input: {} })}>
            <Trans>Take apart again</Trans>
          </Button>
          <small className="so-muted">
            <Trans>until {lastDay}</Trans>
          </small>
        </div>
      ) : null}
    </aside>
  );
}
