import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { draftMonthEnd, skipMonthEnd } from "#family/month-end.api.ts";
import { type Month, type MonthEndItem as Item, ReportSkipId } from "#family/month-end.ts";
import "#family/words/sentences.ts";
import { readReport } from "#report/report.api.ts";
import { ReportId } from "#report/report.ts";
import { MonthEndDraft } from "./MonthEndDraft.tsx";
import { Key } from "./QueueSigns.tsx";
import { useQueueKeys } from "./use-queue-keys.ts";
import look from "./month-end.module.css";

interface Props {
  readonly item: Item;
  readonly month: Month;
  readonly onNext: () => void;
  readonly hasNext: boolean;
}

/** One family of the month: what is decided about it, or the draft that waits for a decision. */
export function MonthEndItem(props: Props) {
  const { item } = props;
  return (
    <section className={look.item} aria-label={item.chosenName}>
      <header>
        <h2>
          <Go to={`/clients/${item.clientId}`}>{item.chosenName}</Go>
        </h2>
        <ToWhom item={item} />
      </header>
      <OneState {...props} />
    </section>
  );
}

function ToWhom({ item: { readers, state, delivered, opened } }: { item: Item }) {
  const { list, say } = useLanguage();
  const names = list(readers.map(({ name, relation }) => (relation === "self" ? name : `${name} (${say(`kin.${relation}`)})`)));
  if (state === "approved")
    return (
      <p className="so-muted" role="status">
        <Trans>
          Handed to {delivered}, opened by {opened}
        </Trans>
      </p>
    );
  if (state === "ended") return null;
  return (
    <p className="so-muted">
      {readers.length === 0 ? (
        <Trans>Nobody of the family may read it today. It can be signed and printed.</Trans>
      ) : (
        <Trans>Goes to {names}</Trans>
      )}
    </p>
  );
}

function OneState(props: Props) {
  const { item, hasNext, onNext } = props;
  if (item.state === "ended")
    return (
      <Plain {...props}>
        {item.died ? (
          <Trans>This client has died. Nothing is sent to the family from here.</Trans>
        ) : (
          <Trans>This therapy has ended. No monthly report is due.</Trans>
        )}
      </Plain>
    );
  if (item.state === "approved")
    return (
      <Plain {...props}>
        <Trans>Approved and handed over.</Trans> {item.reportId === null ? null : <ReadIt reportId={item.reportId} />}
      </Plain>
    );
  if (item.state === "skipped") return <Skipped {...props} />;
  if (item.state === "waiting" || item.reportId === null) return <NotBegun {...props} />;
  if (!item.mine) {
    const author = item.authorName;
    return (
      <Plain {...props}>
        <Trans>{author} has begun it and approves it.</Trans> <ReadIt reportId={item.reportId} />
      </Plain>
    );
  }
  return <Draft key={item.reportId} {...props} reportId={item.reportId} hasNext={hasNext} onNext={onNext} />;
}

const ReadIt = ({ reportId }: { reportId: ReportId }) => (
  <Go to={`/reports/${reportId}`}>
    <Trans>Open the report</Trans>
  </Go>
);

function Plain({ children, onNext, hasNext }: Pick<Props, "onNext" | "hasNext"> & { children: ReactNode }) {
  useQueueKeys({ n: hasNext ? onNext : undefined });
  return (
    <>
      <Card room="wide">
        <p>{children}</p>
      </Card>
      <div className={look.deeds}>{hasNext ? <NextButton onNext={onNext} /> : null}</div>
    </>
  );
}

function NextButton({ onNext }: { onNext: () => void }) {
  return (
    <Button onClick={onNext} aria-keyshortcuts="N">
      <Trans>Next</Trans> <Key of="N" />
    </Button>
  );
}

function useSkip({ item, month }: Props) {
  const { send, sending, refusal } = useDeed(skipMonthEnd, { refresh: ["month-end"] });
  const say = (skipped: boolean) => send({ ids: { clientId: item.clientId }, input: { id: ReportSkipId.parse(uuidv7()), month, skipped } });
  return { say, sending, refusal };
}

function Skipped(props: Props) {
  const { say, sending, refusal } = useSkip(props);
  useQueueKeys({ n: props.hasNext ? props.onNext : undefined });
  return (
    <>
      <Card room="wide">
        <p>
          <Trans>No report goes to this family for this month.</Trans>
        </p>
      </Card>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      <div className={look.deeds}>
        {props.hasNext ? <NextButton onNext={props.onNext} /> : null}
        <Button variant="subtle" loading={sending} onClick={() => void say(false)} data-writes="">
          <Trans>Write one after all</Trans>
        </Button>
      </div>
    </>
  );
}

function NotBegun(props: Props) {
  const { item, month, onNext, hasNext } = props;
  const { send, sending, refusal } = useDeed(draftMonthEnd, { refresh: ["month-end"] });
  const { say, sending: skipping, refusal: refused } = useSkip(props);
  const begin = () =>
    void send({ ids: { clientId: item.clientId }, input: { id: ReportId.parse(uuidv7()), month, language: item.language } });
  const skip = async () => {
    if ((await say(true)).ok) onNext();
  };
  useQueueKeys({ e: begin, s: () => void skip(), n: hasNext ? onNext : undefined });
  const trouble = refusal ?? refused;
  return (
    <>
      <Card room="wide">
        <p>
          <Trans>Not drafted yet. A draft is made from the record of the month; your own words make it a report.</Trans>
        </p>
      </Card>
      {trouble === null ? null : <RefusalState refusal={trouble} />}
      <div className={look.deeds}>
        <Button variant="filled" loading={sending} onClick={begin} aria-keyshortcuts="E" data-writes="">
          <Trans>Draft it</Trans> <Key of="E" />
        </Button>
        <Button loading={skipping} onClick={() => void skip()} aria-keyshortcuts="S" data-writes="">
          <Trans>Skip</Trans> <Key of="S" />
        </Button>
        {hasNext ? <NextButton onNext={onNext} /> : null}
      </div>
    </>
  );
}

function Draft(props: Props & { reportId: ReportId }) {
  const { t } = useLingui();
  const read = useRead(readReport, { ids: { reportId: props.reportId }, chapter: "report" });
  const { say, sending, refusal } = useSkip(props);
  const skip = async () => {
    if ((await say(true)).ok) props.onNext();
  };
  return (
    <WhenRead read={read}>
      {(page) => (
        <MonthEndDraft
          key={`${page.report.id} ${page.report.signedAt ?? ""}`}
          page={page}
          again={read.state === "waiting" ? () => undefined : read.again}
          onNext={props.onNext}
          hasNext={props.hasNext}
          skip={{ label: t`Skip`, deed: () => void skip(), sending, refusal }}
        />
      )}
    </WhenRead>
  );
}
