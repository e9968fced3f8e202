import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { z } from "zod";
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
import { ClientId } from "#people/client.ts";
import { readPlanPaper } from "../care-plan.api.ts";
import { CarePlanId } from "../care-plan.ts";
import look from "./CarePlan.module.css";

const LANGUAGES = [
  { value: "en", label: <span lang="en">English</span> },
  { value: "fr", label: <span lang="fr">Français</span> },
] as const;

/** The plan on one page, in a language of its own, whatever the screen speaks. */
export function PlanPaperScreen() {
  const { t } = useLingui();
  const screen = useLanguage();
  const navigate = useNavigate();
  const { clientId, planId } = useIds(z.object({ clientId: ClientId, planId: CarePlanId }));
  const { language = screen.language } = useAsked(z.object({ language: Language.optional().catch(undefined) }));
  const read = useRead(readPlanPaper, { ids: { planId }, input: { language }, chapter: "plan" });
  const paper = read.state === "ready" ? read.value : null;
  return (
    <Page
      title={paper?.title ?? t`Plan`}
      tabTitle={t`Plan`}
      subtitle={paper?.client}
      action={
        <Button variant="filled" leftSection={<Icon of={Printer} />} onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
      }
    >
      <div className={look.print}>
        <Segmented
          label={t`Language of the page`}
          options={LANGUAGES}
          value={language}
          onChange={(value) =>
            void navigate({ to: `/clients/${clientId}/plan/${planId}`, search: asking({ language: value }), replace: true })
          }
        />
        <GoButton to={`/clients/${clientId}/plan`} variant="subtle">
          <Trans>Back to the plan</Trans>
        </GoButton>
      </div>
      <WhenRead read={read}>{(value) => <SummaryBody summary={value} />}</WhenRead>
    </Page>
  );
}
