import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Lock } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { addToAssessment, readAssessmentSummary } from "#assessment/assessment.api.ts";
import { ComparePart } from "#assessment/web/ComparePart.tsx";
import { SummaryBody } from "#assessment/web/SummaryBody.tsx";
import { Card } from "#foundation/web/Card.tsx";
import { Fields, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { AssessmentPage } from "./AssessmentScreen.tsx";
import { FactorField } from "#people/web/FactorField.tsx";
import look from "./NoteScreen.module.css";

/** A finished assessment is read, set beside the earlier one, and added to. */
export function FinishedAssessment({ page }: { page: AssessmentPage }) {
  const { language, momentDay, time } = useLanguage();
  const { assessment, clientId, earlier } = page;
  const summary = useRead(readAssessmentSummary, { ids: { assessmentId: assessment.id }, input: { language }, chapter: "assessment" });
  const [name, day, clock] = [assessment.signedName, momentDay(assessment.signedAt ?? ""), time(assessment.signedAt ?? "")];
  return (
    <div className={look.columns}>
      <div className={look.paper}>
        {earlier === null ? null : (
          <Section title={<Trans>Beside the earlier one</Trans>}>
            <ComparePart earlier={earlier} changes={page.changes} now={{ ...page, begunOn: assessment.begunOn }} />
          </Section>
        )}
        <WhenRead read={summary}>{(value) => <SummaryBody summary={value} />}</WhenRead>
      </div>
      <div className={look.side}>
        <Card title={<Trans>Finished</Trans>} sign={<Icon of={Lock} />} heading={2}>
          <p className={look.hint}>
            <Trans>
              Signed by {name}, {day}, {clock}
            </Trans>
          </p>
          <GoButton to={`/clients/${clientId}/goals`} fullWidth>
            <Trans>On to the goals</Trans>
          </GoButton>
        </Card>
        <AddLater page={page} />
      </div>
    </div>
  );
}

function AddLater({ page }: { page: AssessmentPage }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  if (!adding)
    return (
      <Button onClick={() => setAdding(true)}>
        <Trans>Add something learned later</Trans>
      </Button>
    );
  return <AddForm page={page} label={t`What was learned later`} onDone={() => setAdding(false)} />;
}

function AddForm({ page, label, onDone }: { page: AssessmentPage; label: string; onDone: () => void }) {
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(addToAssessment, {
    ids: { assessmentId: page.assessment.id },
    initial: { words: "" },
    refresh: ["assessment"],
    asInput: (typed) => ({ ...typed, id }),
    onDone,
  });
  const needsFactor = form.refusal?.type === "factor-needed";
  return (
    <Card>
      <form {...form.element}>
        <Fields>
          <LongTextField label={label} rows={4} {...form.field("words")} />
          {needsFactor ? null : <FormTrouble of={form} />}
          <SendButton of={form}>
            <Trans>Sign this addition</Trans>
          </SendButton>
        </Fields>
      </form>
      {needsFactor ? <FactorField onProved={() => form.element.ref.current?.requestSubmit()} /> : null}
    </Card>
  );
}
