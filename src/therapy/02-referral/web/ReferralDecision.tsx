import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { MoveRight, Undo2, UserPlus } from "lucide-react";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { readReferral } from "../referral.api.ts";
import { mayGo } from "../referral.ts";
import { AcceptForm } from "./AcceptForm.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { useMoves } from "./use-moves.ts";
// Brings the sentence of a decision that came too late: it is said by code.
import "../words/sentences.ts";
import look from "./ReferralScreen.module.css";

type Opened = OutputOf<typeof readReferral>;
type Opens = "accept" | "move" | "close" | null;

/** What one can do with it now. Everything but accepting can be taken back, here, at any time. */
export function ReferralDecision({ of: it, aboutName }: { of: Opened; aboutName: string }) {
  const [opens, setOpens] = useState<Opens>(null);
  const moves = useMoves();
  const decides = it.fields === "whole";
  const close = () => setOpens(null);
  if (opens === "accept" && decides && mayGo(it.state, "accepted")) return <AcceptForm of={it} onLeave={close} />;
  const mayMove = it.state !== "accepted";
  return (
    <>
      <div className={look.decision}>
        {decides && mayGo(it.state, "accepted") ? (
          <Button variant="filled" leftSection={<Icon of={UserPlus} />} onClick={() => setOpens("accept")}>
            <Trans>Accept</Trans>
          </Button>
        ) : null}
        {mayMove ? (
          <Button leftSection={<Icon of={MoveRight} />} onClick={() => setOpens("move")}>
            <Trans>Move</Trans>
          </Button>
        ) : null}
        {it.undoTo === null ? null : (
          <Button leftSection={<Icon of={Undo2} />} loading={moves.sending} onClick={() => void moves.takeBack(it)}>
            <Trans>Take the last move back</Trans>
          </Button>
        )}
        {decides && mayGo(it.state, "closed") ? (
          <Button variant="subtle" onClick={() => setOpens("close")}>
            <Trans>Close, with a reason</Trans>
          </Button>
        ) : null}
        {it.clientId === null ? null : (
          <GoButton to={`/clients/${it.clientId}`} variant="filled">
            <Trans>Open their story</Trans>
          </GoButton>
        )}
        {it.state === "accepted" && it.clientId === null ? (
          <p className="so-muted">
            <Trans>Taken on by a colleague.</Trans>
          </p>
        ) : null}
      </div>
      {opens === "move" || opens === "close" ? (
        <MoveDialog
          of={{ ...it, aboutName }}
          moves={moves}
          mayClose={decides}
          wants={opens === "close" ? "closed" : null}
          onLeave={close}
        />
      ) : null}
      {moves.refusal === null ? null : <RefusalState refusal={moves.refusal} />}
    </>
  );
}
