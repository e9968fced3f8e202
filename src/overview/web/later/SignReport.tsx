import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Signature } from "lucide-react";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import { signReport } from "#report/report.api.ts";
import type { ReportId } from "#report/report.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import look from "../NoteScreen.module.css";

/** Two taps, as with a note. Signing makes the PDF and keeps it, which takes a moment and says so. */
export function SignReport({
  reportId,
  keep,
  version,
  fingerprint,
  again,
}: {
  reportId: ReportId;
  keep: () => Promise<boolean>;
  version: () => number;
  /** Of the report as it stands on this page: nobody signs what they have not seen. */
  fingerprint: string;
  again: () => void;
}) {
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const { send, refusal } = useDeed(signReport, { refresh: ["report"] });
  const sign = async (namedOnPurpose?: NamedOnPurpose) => {
    setBusy(true);
    try {
      // Words that are not kept are not signed: the draft waits, and says why.
      if (!(await keep())) return;
      const signed = await send({
        ids: { reportId },
        input: { version: version(), fingerprint, ...(namedOnPurpose && { namedOnPurpose }) },
      });
      if (!signed.ok && signed.refusal.type === "record-changed") again();
    } finally {
      setBusy(false);
    }
  };
  const needsFactor = refusal?.type === "factor-needed";
  return (
    <Card title={<Trans>Sign</Trans>} sign={<Icon of={Signature} />} heading={2}>
      <p className={look.hint}>
        <Trans>A signed report is final, and its PDF is kept as it was signed. What is learned later goes into a newer report.</Trans>
      </p>
      {needsFactor ? (
        <FactorField onProved={() => sign()} />
      ) : asks ? (
        <div className={look.confirm}>
          <p>
            <Trans>Have you looked at the pages? Sign now, with your name and credential?</Trans>
          </p>
          <Button variant="filled" fullWidth loading={busy} onClick={() => void sign()} data-autofocus>
            <Trans>Sign the report</Trans>
          </Button>
          <Button variant="subtle" fullWidth disabled={busy} onClick={() => setAsks(false)}>
            <Trans>Not yet</Trans>
          </Button>
        </div>
      ) : (
        <Button variant="filled" size="md" fullWidth onClick={() => setAsks(true)}>
          <Trans>Sign</Trans>
        </Button>
      )}
      <output className={look.kept}>{busy ? <Trans>The PDF is being made and kept…</Trans> : null}</output>
      {needsFactor ? null : (
        <LeavingRefused refusal={refusal} sending={busy} onPurpose={(said) => void sign(said)} again={() => void sign()} />
      )}
    </Card>
  );
}
