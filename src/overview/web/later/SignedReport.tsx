import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { FilePlus, Lock } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { beginReport } from "#report/report.api.ts";
import "#report/words/sentences.ts";
import look from "../NoteScreen.module.css";
import { DownloadPdf, DownloadToEdit, OpenPdf } from "../OpenPdf.tsx";
import type { ReportPage } from "./ReportScreen.tsx";
import { SentReport } from "./SentReport.tsx";

/** Beside a report one can only read: who signed it and when, its PDF, and the newer one that may stand in its place. */
export function SignedReport({ page: { report, clientId, fingerprint }, again }: { page: ReportPage; again: () => void }) {
  const { momentDay, time } = useLanguage();
  const author = report.authorName;
  if (report.signedAt === null)
    return (
      <Card title={<Trans>A draft by {author}, not signed yet</Trans>} heading={2}>
        <OpenPdf reportId={report.id} before={() => Promise.resolve()}>
          <Trans>Open the draft as PDF</Trans>
        </OpenPdf>
      </Card>
    );
  const [name, day, clock] = [report.signedName, momentDay(report.signedAt), time(report.signedAt)];
  return (
    <>
      {report.kind === "family" ? <SentReport report={report} fingerprint={fingerprint} again={again} /> : null}
      <Card title={<Trans>Signed</Trans>} sign={<Icon of={Lock} />} heading={2}>
        <p className={look.hint}>
          <Trans>
            Signed by {name}, {day}, {clock}
          </Trans>
        </p>
        <div className={look.confirm}>
          <DownloadPdf reportId={report.id} />
          <DownloadToEdit reportId={report.id} />
          {report.kind === "family" ? null : report.supersededBy === null ? (
            <NewerReport clientId={clientId} report={report} />
          ) : (
            <GoButton to={`/reports/${report.supersededBy}`} fullWidth>
              <Trans>See the newer report</Trans>
            </GoButton>
          )}
        </div>
      </Card>
    </>
  );
}

/** A signed report is never changed. A newer one begins with its words and, once signed, stands in its place; both stay. */
function NewerReport({ clientId, report }: Pick<ReportPage, "clientId" | "report">) {
  const navigate = useNavigate();
  const [id] = useState(() => uuidv7());
  const { send, sending, refusal } = useDeed(beginReport, { refresh: ["report"] });
  const begin = async () => {
    const { language, fromDay, untilDay } = report;
    const begun = await send({ ids: { clientId }, input: { id, language, fromDay, untilDay, supersedes: report.id } });
    if (begun.ok) void navigate({ to: `/reports/${id}` });
  };
  return (
    <>
      <Button leftSection={<Icon of={FilePlus} />} fullWidth loading={sending} onClick={() => void begin()}>
        <Trans>Write a newer version</Trans>
      </Button>
      {refusal === null ? null : <RefusalState refusal={refusal} again={() => void begin()} />}
    </>
  );
}
