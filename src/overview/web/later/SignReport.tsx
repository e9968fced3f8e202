import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Signature } from "lucide-react";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import { approveReport } from "#family/month-end.api.ts";
import "#family/words/sentences.ts";
import type { ReportKind } from "#report/report-kind.ts";
import { signReport } from "#report/report.api.ts";
import type { ReportId } from "#report/report.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import look from "../NoteScreen.module.css";

/** Two taps, as with a note. Signing makes the PDF and keeps it, which takes a moment and says so. */
export function SignReport({
  kind,
  reportId,
  keep,
  version,
  fingerprint,
  again,
}: {
  kind: ReportKind;
  reportId: ReportId;
  keep: () => Promise<boolean>;
  version: () => number;
  /** Of the report as it stands on this page: nobody signs what they have not seen. */
  fingerprint: string;
  again: () => void;
}) {
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  // What goes to a family is approved: signed and handed over in one.
  const isForFamily = kind === "family";
  const signing = useDeed(signReport, { refresh: ["report"] });
  const approving = useDeed(approveReport, { refresh: ["report", "month-end", "sending"] });
  const { refusal } = isForFamily ? approving : signing;
  const sign = async (namedOnPurpose?: NamedOnPurpose) => {
    setBusy(true);
    try {
      // Words that are not kept are not signed: the draft waits, and says why.
      if (!(await keep())) return;
      const asked = { ids: { reportId }, input: { version: version(), fingerprint, ...(namedOnPurpose && { namedOnPurpose }) } };
      const signed = isForFamily ? await approving.send(asked) : await signing.send(asked);
      if (!signed.ok && signed.refusal.type === "record-changed") again();
    } finally {
      setBusy(false);
    }
  };
  const needsFactor = refusal?.type === "factor-needed";
  return (
    <Card title={isForFamily ? <Trans>Approve</Trans> : <Trans>Sign</Trans>} sign={<Icon of={Signature} />} heading={2}>
      <p className={look.hint}>
        {isForFamily ? (
          <Trans>
            It is signed, becomes final, and those who may read it find it on their pages. A mail says so, without a word of it.
          </Trans>
        ) : (
          <Trans>A signed report is final, and its PDF is kept as it was signed. What is learned later goes into a newer report.</Trans>
        )}
      </p>
      {needsFactor ? (
        <FactorField onProved={() => sign()} />
      ) : asks ? (
        <div className={look.confirm}>
          <p>
            <Trans>Have you looked at the pages? Sign now, with your name and credential?</Trans>
          </p>
          <Button variant="filled" fullWidth loading={busy} onClick={() => void sign()} data-autofocus>
            {isForFamily ? <Trans>Sign and hand over</Trans> : <Trans>Sign the report</Trans>}
          </Button>
          <Button variant="subtle" fullWidth disabled={busy} onClick={() => setAsks(false)}>
            <Trans>Not yet</Trans>
          </Button>
        </div>
      ) : (
        <Button variant="filled" size="md" fullWidth onClick={() => setAsks(true)}>
          {isForFamily ? <Trans>Approve</Trans> : <Trans>Sign</Trans>}
        </Button>
      )}
      <output className={look.kept}>{busy ? <Trans>The PDF is being made and kept…</Trans> : null}</output>
      {needsFactor ? null : (
        <LeavingRefused refusal={refusal} sending={busy} onPurpose={(said) => void sign(said)} again={() => void sign()} />
      )}
    </Card>
  );
}
