import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { isFoundIn } from "#foundation/letters.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { oneOf, useListState } from "#foundation/web/list-state.ts";
import { type Filter, KeyList, ListTools } from "#foundation/web/ListTools.tsx";
import { Language } from "#foundation/words.ts";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { listReports } from "#report/report.api.ts";
import type { ReportLine } from "#report/report.ts";
import { useKindWords } from "#report/web/use-kind-words.ts";
import { ClientFrame } from "../ClientFrame.tsx";
import { NewReportForm } from "./NewReportForm.tsx";
import look from "./ReportsScreen.module.css";

/** The reports of one client, newest first. */
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
            <Reports reports={reports} />
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

const Choices = z.object({ state: oneOf(["draft", "signed"]), language: Language.optional().catch(undefined) });
/** As many as one look takes in. */
const FEW = 6;

function Reports({ reports }: { reports: readonly ReportLine[] }) {
  const { t } = useLingui();
  const state = useListState(Choices);
  const { chosen, choose, find } = state;
  const these = reports.filter(
    ({ signedAt, language, authorName, signedName }) =>
      (chosen.state === undefined || (signedAt === null) === (chosen.state === "draft")) &&
      (chosen.language === undefined || language === chosen.language) &&
      isFoundIn(find, authorName, signedName),
  );
  const any = { value: "", label: t({ message: "Any", context: "filter" }) };
  const filters: Filter[] = [
    {
      name: "state",
      label: t`State`,
      options: [any, { value: "draft", label: t`Draft` }, { value: "signed", label: t`Signed` }],
      value: chosen.state,
      onChange: (value) => choose(Choices.parse({ ...chosen, state: value })),
    },
    {
      name: "language",
      label: t`Language`,
      options: [any, { value: "en", label: "English" }, { value: "fr", label: "Français" }],
      value: chosen.language,
      onChange: (value) => choose(Choices.parse({ ...chosen, language: value })),
    },
  ];
  return (
    <>
      {reports.length <= FEW ? null : (
        <ListTools label={t`Find by who wrote it`} typed={state.typed} onType={state.type} filters={filters} onClear={state.clear} />
      )}
      <KeyList ordered className={look.list}>
        {these.map((report) => (
          <Row key={report.id} report={report} />
        ))}
      </KeyList>
      {these.length > 0 ? null : (
        <EmptyState
          action={
            <Button onClick={state.clear}>
              <Trans>Show all</Trans>
            </Button>
          }
        >
          <Trans>No report fits all of this.</Trans>
        </EmptyState>
      )}
    </>
  );
}

function Row({ report }: { report: ReportLine }) {
  const { t } = useLingui();
  const { kinds } = useKindWords();
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
          {kinds[report.kind]} · {report.language === "fr" ? "Français" : "English"} · {author} ·{" "}
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
