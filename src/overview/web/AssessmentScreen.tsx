import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronRight, Printer } from "lucide-react";
import { z } from "zod";
import { readAssessment } from "#assessment/assessment.api.ts";
import { AssessmentId, VisitId } from "#assessment/assessment.ts";
import { useAsked, useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { AssessmentParts, PartName } from "./AssessmentParts.tsx";
import { FinishedAssessment } from "./FinishedAssessment.tsx";
import look from "./NoteScreen.module.css";

export type AssessmentPage = OutputOf<typeof readAssessment>;

const Asked = z.object({ part: PartName.catch("visits").default("visits"), visit: VisitId.optional().catch(undefined) });

/** One assessment: visit by visit while it is open, a document once it is finished. */
export function AssessmentScreen() {
  const { t } = useLingui();
  const { assessmentId } = useIds(z.object({ assessmentId: AssessmentId }));
  const read = useRead(readAssessment, { ids: { assessmentId }, chapter: "assessment" });
  if (read.state !== "ready")
    return (
      <Page title={t`Assessment`}>
        <WhenRead read={read}>{() => null}</WhenRead>
      </Page>
    );
  return <OneAssessment key={assessmentId} page={read.value} again={read.again} />;
}

function OneAssessment({ page, again }: { page: AssessmentPage; again: () => void }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const asked = useAsked(Asked);
  const { assessment, clientId, chosenName } = page;
  const begun = day(assessment.begunOn);
  return (
    <Page
      title={t`Assessment`}
      tabTitle={t`Assessment of ${chosenName}`}
      subtitle={
        <>
          {chosenName}. {t`Begun on ${begun}`}. {assessment.signedName ?? assessment.authorName}.
        </>
      }
      trail={
        <nav className={look.trail} aria-label={t`Where you are`}>
          <Go to={`/clients/${clientId}`}>{chosenName}</Go>
          <Icon of={ChevronRight} size={16} />
          <Go to={`/clients/${clientId}/assessments`}>
            <Trans>Assessment</Trans>
          </Go>
        </nav>
      }
      action={
        <GoButton to={`/assessments/${assessment.id}/summary`} leftSection={<Icon of={Printer} />}>
          <Trans>Summary to print</Trans>
        </GoButton>
      }
    >
      {assessment.signedAt === null ? (
        <AssessmentParts page={page} part={asked.part} visitId={asked.visit ?? null} again={again} />
      ) : (
        <FinishedAssessment page={page} />
      )}
    </Page>
  );
}
