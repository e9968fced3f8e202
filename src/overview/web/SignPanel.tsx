import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Signature } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { NoteId } from "#session/note.ts";
import { signNote } from "#session/session.api.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import look from "./NoteScreen.module.css";

/** Two taps: the first says what signing means, the second signs. The code is asked for in place when it is too long ago. */
export function SignPanel({
  noteId,
  keep,
  version,
  onSigned,
}: {
  noteId: NoteId;
  keep: () => Promise<boolean>;
  version: () => number;
  onSigned: () => void;
}) {
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const { send, sending, refusal } = useDeed(signNote, { refresh: ["overview", "progress"] });
  const sign = async () => {
    setBusy(true);
    try {
      // Words that are not kept are not signed: the draft waits, and says why.
      if (!(await keep())) return;
      const signed = await send({ ids: { noteId }, input: { version: version() } });
      if (signed.ok) onSigned();
    } finally {
      setBusy(false);
    }
  };
  const needsFactor = refusal?.type === "factor-needed";
  return (
    <Card title={<Trans>Sign</Trans>} sign={<Icon of={Signature} />} heading={2}>
      <p className={look.hint}>
        <Trans>A signed note is final. What is learned later is added to it.</Trans>
      </p>
      {needsFactor ? (
        <FactorField onProved={sign} />
      ) : asks ? (
        <Confirm busy={busy || sending} onSign={() => void sign()} onLeave={() => setAsks(false)}>
          <Trans>Sign it now, with your name and credential?</Trans>
        </Confirm>
      ) : (
        <Button variant="filled" size="md" fullWidth onClick={() => setAsks(true)}>
          <Trans>Sign</Trans>
        </Button>
      )}
      {refusal === null || needsFactor ? null : <RefusalState refusal={refusal} again={() => void sign()} />}
    </Card>
  );
}

function Confirm({ busy, onSign, onLeave, children }: { busy: boolean; onSign: () => void; onLeave: () => void; children: ReactNode }) {
  return (
    <div className={look.confirm}>
      <p>{children}</p>
      <Button variant="filled" fullWidth loading={busy} onClick={onSign} data-autofocus>
        <Trans>Sign the note</Trans>
      </Button>
      <Button variant="subtle" fullWidth onClick={onLeave}>
        <Trans>Not yet</Trans>
      </Button>
    </div>
  );
}
