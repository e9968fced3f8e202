import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { z } from "zod";
import { readAssessmentSummary } from "#assessment/assessment.api.ts";
import { AssessmentId } from "#assessment/assessment.ts";
import { SummaryBody } from "#assessment/web/SummaryBody.tsx";
import { asking, useAsked, useIds } from "#foundation/web/address.ts";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Segmented } from "#foundation/web/Segmented.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { Language } from "#foundation/words.ts";
import look from "./AssessmentParts.module.css";
import { languageChoices } from "./later/report-languages.ts";

/** The document to print, in a language of its own, whatever the screen speaks. */
export function AssessmentSummaryScreen() {
  const { t } = useLingui();
  const screen = useLanguage();
  const navigate = useNavigate();
  const { assessmentId } = useIds(z.object({ assessmentId: AssessmentId }));
  const { language = screen.language } = useAsked(z.object({ language: Language.optional().catch(undefined) }));
  const read = useRead(readAssessmentSummary, { ids: { assessmentId }, input: { language }, chapter: "assessment" });
  const summary = read.state === "ready" ? read.value : null;
  return (
    <Page
      title={summary?.title ?? t`Summary`}
      tabTitle={t`Summary`}
      subtitle={summary?.client}
      action={
        <Button variant="filled" leftSection={<Icon of={Printer} />} onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
      }
    >
      <div className={look.languages}>
        <Segmented
          label={t`Language of the summary`}
          options={languageChoices}
          value={language}
          onChange={(value) =>
            void navigate({ to: `/assessments/${assessmentId}/summary`, search: asking({ language: value }), replace: true })
          }
        />
        <GoButton to={`/assessments/${assessmentId}`} variant="subtle">
          <Trans>Back to the assessment</Trans>
        </GoButton>
      </div>
      <WhenRead read={read}>{(value) => <SummaryBody summary={value} />}</WhenRead>
    </Page>
  );
}
