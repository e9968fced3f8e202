import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Printer } from "lucide-react";
import { useState } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { SessionId } from "#schedule/series.ts";
import { readSessionPlan } from "../session-plan.api.ts";
import { ActivityList } from "./ActivityList.tsx";
import { AddActivity } from "./AddActivity.tsx";
import { BeginFrom } from "./BeginFrom.tsx";
import { DraftState } from "./DraftState.tsx";
import look from "./plan.module.css";
import type { PlanPage as Read } from "./plan-page.ts";
import { PlanPaper } from "./PlanPaper.tsx";
import { PlanSums } from "./PlanSums.tsx";
import { usePlanDraft } from "./use-plan-draft.ts";

/** What is meant to happen in one session: made here, kept by the practice, carried by the tablet into the room, or printed on one page. */
export function PlanPage({ sessionId, onKept }: { sessionId: SessionId; onKept: () => void }) {
  const { t } = useLingui();
  const read = useRead(readSessionPlan, { ids: { sessionId }, chapter: "session-plan" });
  if (read.state !== "ready")
    return (
      <Page title={t`Session plan`}>
        <WhenRead read={read}>{() => null}</WhenRead>
      </Page>
    );
  return <OnePlan key={sessionId} sessionId={sessionId} read={read.value} again={read.again} onKept={onKept} />;
}

function OnePlan({ sessionId, read, again, onKept }: { sessionId: SessionId; read: Read; again: () => void; onKept: () => void }) {
  const { t } = useLingui();
  const { day, wallTime, list } = useLanguage();
  const draft = usePlanDraft(sessionId, read, onKept);
  const [opened, setOpened] = useState<string | null>(null);
  const { page, activities } = draft;
  const { session, members } = page;
  const names = list(members.map(({ chosenName }) => chosenName));
  const keep = async () => {
    if (await draft.keep()) setOpened(null);
    else again();
  };
  return (
    <Page
      title={t`Plan for ${names}`}
      tabTitle={t`Session plan`}
      trail={
        <nav aria-label={t`Where you are`}>
          <Go to={`/?day=${session.day}`}>{t`${day(session.day, "long")} at ${wallTime(session.at)}`}</Go>
        </nav>
      }
      subtitle={[session.place, t`${session.minutes} minutes`].filter((part) => part !== "").join(", ")}
      action={
        <div className={look.actions}>
          <Button leftSection={<Icon of={Printer} />} disabled={activities.length === 0} onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
          <Button variant="filled" loading={draft.sending} disabled={!draft.isUnsaved} onClick={() => void keep()}>
            <Trans>Keep the plan</Trans>
          </Button>
        </div>
      }
      side={<PlanSums page={page} activities={activities} />}
    >
      <div className={look.screen}>
        <DraftState draft={draft} />
        {draft.refusal === null || draft.isBehind ? null : <RefusalState refusal={draft.refusal} />}
        <BeginFrom draft={draft} />
        <ActivityList draft={draft} opened={opened} onOpen={setOpened} />
        <AddActivity draft={draft} onAdded={setOpened} />
      </div>
      <PlanPaper page={page} activities={activities} names={names} />
    </Page>
  );
}
