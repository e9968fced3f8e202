import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { ClientId } from "#people/client.ts";
import type { Objective } from "#plan/objective.ts";
import type { HomeEvidence } from "../../evidence.ts";
import type { LinePoint } from "../../progress.api.ts";
import type { Rater } from "../../rater.ts";
import { AskRater } from "./AskRater.tsx";
import look from "./beside.module.css";
import { EvidenceForm } from "./EvidenceForm.tsx";
import { RaterList } from "./RaterList.tsx";
import { TransferBoard } from "./TransferBoard.tsx";

/** The board of one objective with the two ways to fill it: what somebody told, and asking somebody outside the room. */
export function TransferOf({
  clientId,
  objective,
  points,
  evidence,
  raters,
}: {
  clientId: ClientId;
  objective: Objective;
  points: readonly LinePoint[];
  evidence: readonly HomeEvidence[];
  raters: readonly Rater[];
}) {
  const [writes, setWrites] = useState<"evidence" | "rater" | null>(null);
  const done = () => setWrites(null);
  return (
    <div className={look.stack}>
      <TransferBoard objective={objective} points={points} evidence={evidence} />
      <RaterList clientId={clientId} raters={raters.filter(({ objectiveId }) => objectiveId === objective.id)} />
      {writes === "evidence" ? <EvidenceForm clientId={clientId} objectiveId={objective.id} onDone={done} /> : null}
      {writes === "rater" ? <AskRater clientId={clientId} objective={objective} onDone={done} /> : null}
      {writes === null ? (
        <div className={look.acts}>
          <Button onClick={() => setWrites("evidence")} data-writes>
            <Trans>Add what somebody saw</Trans>
          </Button>
          <Button onClick={() => setWrites("rater")} data-writes>
            <Trans>Ask somebody outside the room</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
