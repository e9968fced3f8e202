import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { listReports } from "#report/report.api.ts";
import type { ReportLine } from "#report/report.ts";
import { ClientFrame } from "./ClientFrame.tsx";
import { NewReportForm } from "./NewReportForm.tsx";
import look from "./ReportsScreen.module.css";

/** The progress reports of one client, newest first. */
export function ReportsScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const [adding, setAdding] = useState(false);
  const read = useRead(listReports, { ids: { clientId }, chapter: "report" });
  const add = (
    <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
      <Trans>New report</Trans>
    </Button>
  );
  const hasReports = read.state === "ready" && read.value.reports.length > 0;
  return (
    <ClientFrame clientId={clientId} action={adding || !hasReports ? undefined : add}>
      <WhenRead read={read}>
        {({ reports, suggested }) =>
          adding ? (
            <NewReportForm clientId={clientId} suggested={suggested} onLeave={() => setAdding(false)} />
          ) : reports.length === 0 ? (
            <EmptyState action={add}>
              <Trans>
                No report has been written yet. A report is drafted from the record: goals, attendance and charts; your own words make it a
                report.
              </Trans>
            </EmptyState>
          ) : (
            <ol className={look.list}>
              {reports.map((report) => (
                <Row key={report.id} report={report} />
              ))}
            </ol>
          )
        }
      </WhenRead>
      <p className={look.export}>
        <Go to={`/clients/${clientId}/export`}>
          <Trans>Export the whole record</Trans>
        </Go>
      </p>
    </ClientFrame>
  );
}

function Row({ report }: { report: ReportLine }) {
  const { t } = useLingui();
  const { day, momentDay } = useLanguage();
  const [from, until] = [day(report.fromDay), day(report.untilDay)];
  const author = report.signedName ?? report.authorName;
  const when = momentDay(report.signedAt ?? report.editedAt);
  return (
    <li className={look.row}>
      <div className={look.words}>
        <h2 className={look.period}>
          <Go to={`/reports/${report.id}`}>{t`From ${from} to ${until}`}</Go>
        </h2>
        <p className={look.how}>
          {report.language === "fr" ? "Français" : "English"} · {author} ·{" "}
          {report.signedAt === null ? t`changed ${when}` : t`signed ${when}`}
        </p>
      </div>
      <ReportState report={report} />
    </li>
  );
}

export function ReportState({ report }: { report: ReportLine }) {
  if (report.signedAt === null)
    return (
      <Chip tone="brass">
        <Trans>Draft</Trans>
      </Chip>
    );
  return report.supersededBy === null ? (
    <Chip>
      <Trans>Signed</Trans>
    </Chip>
  ) : (
    <Chip tone="open">
      <Trans>Replaced by a newer one</Trans>
    </Chip>
  );
}
