import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Refused } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { LongTextField } from "#foundation/web/Field.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { approveReport } from "#family/month-end.api.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import { readRecordBehind } from "#report/report.api.ts";
import type { ReportId } from "#report/report.ts";
import { ReportBody } from "#report/web/ReportBody.tsx";
import { ReportTable } from "#report/web/ReportTable.tsx";
import { useReportDraft } from "#report/web/use-report-draft.ts";
import { Key } from "./QueueSigns.tsx";
import type { ReportPage } from "./ReportScreen.tsx";
import { useQueueKeys } from "./use-queue-keys.ts";
import look from "./month-end.module.css";

interface Props {
  readonly page: ReportPage;
  readonly again: () => void;
  readonly onNext: () => void;
  readonly hasNext: boolean;
  readonly skip: { readonly label: string; readonly deed: () => void; readonly sending: boolean; readonly refusal: Refused | null };
}

/** Left the draft as the family will read it, right the record; below one key for each decision. */
export function MonthEndDraft({ page, again, onNext, hasNext, skip }: Props) {
  const { report, content, fingerprint } = page;
  const draft = useReportDraft(report, again);
  const [writes, setWrites] = useState(false);
  const approving = useDeed(approveReport, { refresh: ["month-end", "report", "sending"] });
  const { refusal, sending } = approving;
  const approve = async (namedOnPurpose?: NamedOnPurpose) => {
    // What was typed is kept first: nobody approves other words than those on the screen.
    if (!(await draft.keep())) return;
    const input = { version: draft.version(), fingerprint, ...(namedOnPurpose && { namedOnPurpose }) };
    const done = await approving.send({ ids: { reportId: report.id }, input });
    if (done.ok || done.refusal.type === "already-approved") onNext();
    else if (done.refusal.type === "record-changed" || done.refusal.type === "changed-meanwhile") again();
  };
  const edit = () => setWrites((now) => !now);
  const endWriting = async () => {
    setWrites(false);
    if (await draft.keep()) again();
  };
  useQueueKeys({
    a: () => void approve(),
    e: edit,
    s: skip.deed,
    n: hasNext ? onNext : undefined,
    Escape: writes ? () => void endWriting() : undefined,
  });
  const needsFactor = refusal?.type === "factor-needed";
  return (
    <>
      <div className={look.both}>
        <div>
          {draft.trouble === null ? null : <RefusalState refusal={draft.trouble} again={() => void draft.keep()} />}
          <ReportBody content={content} own={writes ? ownFields(draft) : null} />
        </div>
        <Behind reportId={report.id} />
      </div>
      {needsFactor ? <FactorField onProved={() => approve()} /> : null}
      {needsFactor ? null : (
        <LeavingRefused refusal={refusal} sending={sending} onPurpose={(said) => void approve(said)} again={() => void approve()} />
      )}
      {skip.refusal === null ? null : <RefusalState refusal={skip.refusal} />}
      <div className={look.deeds}>
        <Button variant="filled" loading={sending} onClick={() => void approve()} aria-keyshortcuts="A" data-writes="">
          <Trans>Approve</Trans> <Key of="A" />
        </Button>
        {writes ? (
          <Button onClick={() => void endWriting()} aria-keyshortcuts="Escape">
            <Trans>Done writing</Trans> <Key of="Esc" />
          </Button>
        ) : (
          <Button onClick={edit} aria-keyshortcuts="E" data-writes="">
            <Trans>Edit</Trans> <Key of="E" />
          </Button>
        )}
        <Button loading={skip.sending} onClick={skip.deed} aria-keyshortcuts="S" data-writes="">
          {skip.label} <Key of="S" />
        </Button>
        {hasNext ? (
          <Button variant="subtle" onClick={onNext} aria-keyshortcuts="N">
            <Trans>Next</Trans> <Key of="N" />
          </Button>
        ) : null}
      </div>
    </>
  );
}

function ownFields(draft: ReturnType<typeof useReportDraft>) {
  const { words, language } = draft.draft;
  const wordsOf = (goalId: string) => words.goals.find((one) => one.goalId === goalId)?.words ?? "";
  return {
    summary: (
      <LongTextField
        label={<Trans>What you would like to tell the family</Trans>}
        lang={language}
        value={words.summary}
        onChange={(event) => draft.writeWords({ summary: event.currentTarget.value })}
        autosize
        minRows={3}
        data-autofocus
      />
    ),
    goal: ({ goalId }: { goalId: Parameters<typeof draft.writeGoal>[0] }) => (
      <LongTextField
        label={<Trans>Your observations</Trans>}
        lang={language}
        value={wordsOf(goalId)}
        onChange={(event) => draft.writeGoal(goalId, event.currentTarget.value)}
        autosize
        minRows={2}
      />
    ),
    next: (
      <LongTextField
        label={<Trans>What comes next</Trans>}
        lang={language}
        value={words.next}
        onChange={(event) => draft.writeWords({ next: event.currentTarget.value })}
        autosize
        minRows={2}
      />
    ),
  };
}

function Behind({ reportId }: { reportId: ReportId }) {
  const read = useRead(readRecordBehind, { ids: { reportId }, chapter: "report" });
  return (
    <div className={look.data}>
      <Section title={<Trans>What the record says</Trans>}>
        <WhenRead read={read}>
          {({ attendance, glance, none, sessions, language }) => (
            <div lang={language} className={look.data}>
              <p>{attendance.sentences.join(" ")}</p>
              {attendance.table === null ? null : <ReportTable table={attendance.table} />}
              {none === null ? null : <p>{none}</p>}
              {glance === null ? null : <ReportTable table={glance} />}
              {(sessions?.tables ?? []).map((table) => (
                <ReportTable key={table.head.join()} table={table} />
              ))}
            </div>
          )}
        </WhenRead>
      </Section>
    </div>
  );
}
