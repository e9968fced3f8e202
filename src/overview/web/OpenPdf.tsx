import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Download, FilePen, FileText } from "lucide-react";
import { type ReactNode, useState } from "react";
import { fillPath } from "#foundation/endpoint.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { downloadReport, downloadReportToEdit } from "#report/report.api.ts";
import type { ReportId } from "#report/report.ts";

const addressOf = (reportId: ReportId) => `/api/v1${fillPath(downloadReport.path, { reportId })}`;

/** The same words and charts in a file that a word processor opens. */
export function DownloadToEdit({ reportId }: { reportId: ReportId }) {
  return (
    <Button component="a" href={`/api/v1${fillPath(downloadReportToEdit.path, { reportId })}`} download leftSection={<Icon of={FilePen} />}>
      <Trans>Download as DOCX</Trans>
    </Button>
  );
}

/** The draft beside this page. What was typed is kept first, so that it is on it. */
export function OpenPdf({ reportId, before, children }: { reportId: ReportId; before: () => Promise<unknown>; children: ReactNode }) {
  const [busy, setBusy] = useState(false);
  const open = async () => {
    // Opened before anything is waited for: browsers open no window later than the press.
    const tab = window.open("", "_blank");
    setBusy(true);
    await before();
    setBusy(false);
    if (tab === null) window.location.assign(addressOf(reportId));
    else tab.location.replace(addressOf(reportId));
  };
  return (
    <Button leftSection={<Icon of={FileText} />} loading={busy} onClick={() => void open()}>
      {children}
    </Button>
  );
}

/** The very bytes that were signed. A plain link, so that every tablet keeps it where its owner is used to. */
export function DownloadPdf({ reportId }: { reportId: ReportId }) {
  return (
    <Button component="a" href={addressOf(reportId)} download variant="filled" leftSection={<Icon of={Download} />} fullWidth>
      <Trans>Download the PDF</Trans>
    </Button>
  );
}
