import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { finishAssessment } from "#assessment/assessment.api.ts";
import { EntryField, entryOf, RECOMMENDATIONS } from "#assessment/assessment.ts";
import { KeptLine } from "#assessment/web/KeptLine.tsx";
import { useEntry } from "#assessment/web/use-entry.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { LongTextField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import look from "./AssessmentParts.module.css";
import type { AssessmentPage } from "./AssessmentScreen.tsx";
import { FactorField } from "#people/web/FactorField.tsx";

/** The recommendation, and the signature: two taps, and the code in place when it is too long ago. */
export function FinishAssessment({ page, again }: { page: AssessmentPage; again: () => void }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const { assessment, entries, visits, baselines, fingerprint } = page;
  const assessmentId = assessment.id;
  const field = EntryField.parse("recommendation");
  const entry = useEntry({ assessmentId, visitId: null, field }, entryOf(entries, field), "open");
  const [asks, setAsks] = useState(false);
  const { send, sending, refusal } = useDeed(finishAssessment, { refresh: ["assessment", "plan", "overview"] });
  const finish = async () => {
    const done = await send({ ids: { assessmentId }, input: { fingerprint } });
    if (!done.ok && done.refusal.type === "changed-meanwhile") again();
  };
  const needsFactor = refusal?.type === "factor-needed";
  const chosen = RECOMMENDATIONS.find((value) => value === entry.value) ?? null;
  return (
    <div className={look.stack}>
      <PillGroup
        label={t`What you recommend`}
        options={RECOMMENDATIONS.map((value) => ({ value, label: say(`assessment.recommend-${value}`) }))}
        value={chosen}
        onChange={entry.choose}
        onClear={() => entry.choose("open")}
      />
      <div>
        <LongTextField
          label={say("assessment.field-recommendation")}
          rows={3}
          maxLength={4_000}
          value={entry.words}
          onChange={(event) => entry.type(event.currentTarget.value)}
          onBlur={entry.leave}
        />
        <KeptLine of={entry} />
      </div>
      <p className={look.hint}>
        <Plural value={visits.length} one="# visit" other="# visits" />,{" "}
        <Plural value={baselines.length} one="# thing counted" other="# things counted" />.{" "}
        <Trans>A finished assessment is final. What was counted then waits in the plan, where you decide what becomes a goal.</Trans>
      </p>
      {needsFactor ? (
        <FactorField onProved={finish} />
      ) : asks ? (
        <div className={look.proposal}>
          <p>
            <Trans>Finish it now, with your name and credential?</Trans>
          </p>
          <Button variant="filled" loading={sending} disabled={entry.kept === "not-kept"} onClick={() => void finish()} data-autofocus>
            <Trans>Finish and sign</Trans>
          </Button>
          <Button variant="subtle" onClick={() => setAsks(false)}>
            <Trans>Not yet</Trans>
          </Button>
        </div>
      ) : (
        <div>
          <Button variant="filled" onClick={() => setAsks(true)}>
            <Trans>Finish the assessment</Trans>
          </Button>
        </div>
      )}
      {refusal === null || needsFactor ? null : <RefusalState refusal={refusal} again={() => void finish()} />}
    </div>
  );
}
