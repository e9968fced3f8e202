import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronRight } from "lucide-react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readReport } from "#report/report.api.ts";
import { ReportId } from "#report/report.ts";
import { ReportBody } from "#report/web/ReportBody.tsx";
import { useKindWords } from "#report/web/use-kind-words.ts";
import look from "../NoteScreen.module.css";
import { AddToReport, Addenda } from "./ReportAddenda.tsx";
import { ReportEditor } from "./ReportEditor.tsx";
import { ReportState } from "./ReportsScreen.tsx";
import { ReportViews } from "./ReportViews.tsx";
import { SignedReport } from "./SignedReport.tsx";

export type ReportPage = OutputOf<typeof readReport>;

/** One report: written by its author, signed, then final. */
export function ReportScreen() {
  const { t } = useLingui();
  const { reportId } = useIds(z.object({ reportId: ReportId }));
  const read = useRead(readReport, { ids: { reportId }, chapter: "report" });
  if (read.state !== "ready")
    return (
      <Page title={t`Report`}>
        <WhenRead read={read}>{() => null}</WhenRead>
      </Page>
    );
  return <OneReport key={`${reportId} ${read.value.report.signedAt ?? ""}`} page={read.value} again={read.again} />;
}

function OneReport({ page, again }: { page: ReportPage; again: () => void }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const { report, chosenName, clientId, content, addenda } = page;
  const { kinds } = useKindWords();
  const [from, until] = [day(report.fromDay), day(report.untilDay)];
  const isWritten = report.mine && report.signedAt === null;
  return (
    <Page
      title={kinds[report.kind]}
      tabTitle={t`Report of ${chosenName}`}
      trail={
        <nav className={look.trail} aria-label={t`Where you are`}>
          <Go to={`/clients/${clientId}`}>{chosenName}</Go>
          <Icon of={ChevronRight} size={16} />
          <Go to={`/clients/${clientId}/reports`}>
            <Trans>Reports</Trans>
          </Go>
        </nav>
      }
      subtitle={
        <>
          {chosenName}. {t`From ${from} to ${until}`}. {report.signedName ?? report.authorName}. <ReportState report={report} />
        </>
      }
    >
      {isWritten ? (
        <ReportEditor page={page} again={again} />
      ) : (
        <div className={look.columns}>
          <ReportViews
            reportId={report.id}
            version={() => report.version}
            text={
              <>
                <ReportBody content={content} own={null} />
                <Addenda addenda={addenda} language={content.language} />
                {report.signedAt === null ? null : <AddToReport reportId={report.id} again={again} />}
              </>
            }
          />
          <div className={look.side}>
            <SignedReport page={page} again={again} />
          </div>
        </div>
      )}
    </Page>
  );
}
