import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Check, CloudOff, FileText, PenLine } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { DayField, Fields, LongTextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { CalendarDay } from "#foundation/words.ts";
import { Register } from "#report/report-kind.ts";
import { ReportBody } from "#report/web/ReportBody.tsx";
import { useKindWords } from "#report/web/use-kind-words.ts";
import { type Kept, useReportDraft } from "#report/web/use-report-draft.ts";
import look from "../NoteScreen.module.css";
import { DownloadToEdit, OpenPdf } from "../OpenPdf.tsx";
import { languageChoices } from "./report-languages.ts";
import type { ReportPage } from "./ReportScreen.tsx";
import { ReportViews } from "./ReportViews.tsx";
import own from "./ReportEditor.module.css";
import { SignReport } from "./SignReport.tsx";
import { WhoReads } from "./SentReport.tsx";

/** The draft of a report: the record says what was, its author says what it means. */
export function ReportEditor({ page, again }: { page: ReportPage; again: () => void }) {
  const { t } = useLingui();
  const { report, content, fingerprint } = page;
  const { draft, kept, trouble, version, keep, writeWords, writeGoal, writeAddressee, change, goOnFrom } = useReportDraft(report, again);
  const { registers } = useKindWords();
  const [isBeside, setBeside] = useState(false);
  const isLetter = report.kind === "physician" || report.kind === "school" || report.kind === "discharge";
  const wordsOf = (goalId: string) => draft.words.goals.find((one) => one.goalId === goalId)?.words ?? "";
  const field = (label: ReactNode, value: string, write: (words: string) => void, hint?: ReactNode) => (
    <LongTextField
      label={label}
      hint={hint}
      lang={draft.language}
      value={value}
      onChange={(event) => write(event.currentTarget.value)}
      classNames={{ input: look.words ?? "" }}
      autosize
      minRows={3}
    />
  );
  const changeDay = (which: "fromDay" | "untilDay", value: string) => {
    const day = CalendarDay.safeParse(value);
    if (day.success) void change({ fromDay: draft.fromDay, untilDay: draft.untilDay, [which]: day.data });
  };
  const period = { fromDay: draft.fromDay, untilDay: draft.untilDay };
  return (
    <div className={isBeside ? own.wide : look.columns}>
      <ReportViews
        reportId={report.id}
        version={version}
        onBeside={setBeside}
        beforePages={keep}
        beside={<KeptLine kept={kept} />}
        text={
          <>
            {trouble === null ? null : <RefusalState refusal={trouble} again={() => void keep()} />}
            {trouble?.type === "changed-meanwhile" ? <Meanwhile page={page} again={again} onGoOn={goOnFrom} /> : null}
            <ReportBody
              content={content}
              own={{
                summary: (
                  <Card room="wide">
                    {field(
                      <Trans>Summary</Trans>,
                      draft.words.summary,
                      (summary) => writeWords({ summary }),
                      <Trans>In your words. Left empty, it is left out. Name nobody but this client.</Trans>,
                    )}
                  </Card>
                ),
                goal: ({ goalId }) => (
                  <div className={own.observations}>
                    {field(<Trans>Your observations</Trans>, wordsOf(goalId), (words) => writeGoal(goalId, words))}
                  </div>
                ),
                next: <Card room="wide">{field(<Trans>What comes next</Trans>, draft.words.next, (next) => writeWords({ next }))}</Card>,
              }}
            />
          </>
        }
      />
      <div className={look.side}>
        <Card title={<Trans>This report</Trans>} heading={2}>
          <Fields>
            <DayField
              label={<Trans>From</Trans>}
              value={draft.fromDay}
              onChange={(event) => changeDay("fromDay", event.currentTarget.value)}
            />
            <DayField
              label={<Trans>Until</Trans>}
              value={draft.untilDay}
              onChange={(event) => changeDay("untilDay", event.currentTarget.value)}
            />
            <PillGroup
              label={t`Language of the report`}
              value={draft.language}
              onChange={(language) => void change({ ...period, language })}
              options={languageChoices}
            />
            {report.kind === "family" ? null : (
              <PillGroup
                label={t`How it is said`}
                value={draft.register}
                onChange={(register) => void change({ ...period, register })}
                options={Register.options.map((value) => ({ value, label: registers[value] }))}
              />
            )}
            {isLetter ? (
              <LongTextField
                label={<Trans>To whom it goes</Trans>}
                hint={<Trans>A name, and where they are.</Trans>}
                value={draft.addressee}
                onChange={(event) => writeAddressee(event.currentTarget.value)}
                autosize
                minRows={2}
                maxLength={400}
              />
            ) : null}
            <OpenPdf reportId={report.id} before={keep}>
              <Trans>Open the draft as PDF</Trans>
            </OpenPdf>
            <DownloadToEdit reportId={report.id} />
          </Fields>
        </Card>
        {report.kind === "family" ? <WhoReads clientId={page.clientId} /> : null}
        <SignReport kind={report.kind} reportId={report.id} keep={keep} version={version} fingerprint={fingerprint} again={again} />
      </div>
    </div>
  );
}

function KeptLine({ kept }: { kept: Kept }) {
  return (
    <output className={look.kept}>
      <Icon of={kept === "not-kept" ? CloudOff : kept === "kept" ? Check : PenLine} size={16} />
      {kept === "on-its-way" ? <Trans>Saving…</Trans> : kept === "not-kept" ? <Trans>Not yet saved</Trans> : <Trans>Draft saved</Trans>}
    </output>
  );
}

/** Another window has kept this report meanwhile: a person chooses, nothing is overwritten unseen. */
function Meanwhile(props: {
  page: ReportPage;
  again: () => void;
  onGoOn: (theirs: ReportPage["report"], whose: "mine" | "theirs") => void;
}) {
  const { page, again, onGoOn } = props;
  return (
    <Card title={<Trans>What was kept meanwhile</Trans>} heading={2} sign={<Icon of={FileText} />}>
      <p className={look.text} lang={page.report.language}>
        {page.report.words.summary}
      </p>
      <div className={look.choices}>
        <Button onClick={again}>
          <Trans>Look at it again</Trans>
        </Button>
        <Button onClick={() => onGoOn(page.report, "mine")}>
          <Trans>Go on with my words</Trans>
        </Button>
        <Button onClick={() => onGoOn(page.report, "theirs")}>
          <Trans>Take these words</Trans>
        </Button>
      </div>
    </Card>
  );
}
