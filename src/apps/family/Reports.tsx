import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronLeft, FileText } from "lucide-react";
import { fillPath } from "#foundation/endpoint.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { listPortalReports, openPortalReport } from "#family/month-end.api.ts";
import { Way } from "./Button.tsx";
import button from "./Button.module.css";
import { Heading } from "./Heading.tsx";
import look from "./page.module.css";
import type { About } from "./Portal.tsx";
import { Loading, Refused } from "./States.tsx";
import { useAnswer } from "./use-answer.ts";

/** What the therapist wrote for the family and signed. Opening one is a plain link, so that every telephone shows it as it is used to. */
export function Reports({ about: { clientId } }: { about: About }) {
  const { t } = useLingui();
  const read = useAnswer(listPortalReports, { ids: { clientId } });
  return (
    <>
      <Way to={{ kind: "tab", clientId, tab: "home" }} className={look.back}>
        <Icon of={ChevronLeft} size={22} />
        <Trans>Back</Trans>
      </Way>
      <Heading name={t`Reports`}>
        <Trans>Reports</Trans>
      </Heading>
      {read.state === "waiting" ? <Loading /> : null}
      {read.state === "refused" ? <Refused type={read.refusal.type} /> : null}
      {read.state === "ready" && read.value.reports.length === 0 ? (
        <p>
          <Trans>No report has been shared with you yet.</Trans>
        </p>
      ) : null}
      {read.state === "ready" ? (
        <ul className={look.list}>
          {read.value.reports.map((report) => (
            <li key={report.reportId} className={look.card}>
              <Report report={report} clientId={clientId} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Report({ report, clientId }: { report: OutputOf<typeof listPortalReports>["reports"][number]; clientId: string }) {
  const { day, momentDay } = useLanguage();
  const [from, until, by, on] = [day(report.fromDay), day(report.untilDay), report.signedName, momentDay(report.sharedAt)];
  return (
    <>
      <p className={look.reading}>
        <Trans>
          From {from} to {until}
        </Trans>
      </p>
      <p className={look.muted}>
        <Trans>
          Written and signed by {by}, shared on {on}
        </Trans>
        {report.isNew ? (
          <>
            {" · "}
            <b>
              <Trans>new</Trans>
            </b>
          </>
        ) : null}
      </p>
      {report.addenda.map((words) => (
        <p key={words} className={look.plain} lang={report.language}>
          {words}
        </p>
      ))}
      <a
        className={button.button}
        href={`/api/v1${fillPath(openPortalReport.path, { clientId, reportId: report.reportId })}`}
        target="_blank"
        rel="noreferrer"
        hrefLang={report.language}
      >
        <Icon of={FileText} size={22} />
        <Trans>Open the report (PDF)</Trans>
      </a>
    </>
  );
}
