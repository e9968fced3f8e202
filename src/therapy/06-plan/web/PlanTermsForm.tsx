import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, DayField, FieldRow, LongTextField, NumberField, TextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import type { ClientId } from "#people/client.ts";
import { beginPlan, changePlanTerms } from "../care-plan.api.ts";
import type { DraftPlan, PlanTerms } from "../care-plan.ts";
import { FormPanel } from "./FormPanel.tsx";

const REFRESH = ["plan"];

interface TermsTyped extends Record<string, unknown> {
  terms: {
    times: number | string;
    per: PlanTerms["per"];
    minutes: number | string;
    place: string;
    startsOn: string;
    reviewOn: string;
    words: string;
  };
}

/** A plan usually begins once a week, for a quarter of a year. */
const firstTerms = (today: string): TermsTyped["terms"] => ({
  times: 1,
  per: "week",
  minutes: 45,
  place: "",
  startsOn: today,
  reviewOn: new Date(Date.parse(`${today}T00:00:00Z`) + 91 * 86_400_000).toISOString().slice(0, 10),
  words: "",
});

/** A new draft: the first plan, or the version after the one that stands. */
export function BeginPlanForm(props: {
  clientId: ClientId;
  today: string;
  /** The version that stands, and what it says; the new one begins with it. */
  after: { readonly version: number; readonly terms: PlanTerms } | null;
  onDone: () => void;
}) {
  const { clientId, today, after } = props;
  const [id] = useState(() => uuidv7());
  const begun = firstTerms(today);
  const initial: TermsTyped = {
    terms: after === null ? begun : { ...after.terms, startsOn: today, reviewOn: begun.reviewOn },
  };
  const form = useDeedForm(beginPlan, {
    ids: { clientId },
    initial,
    refresh: REFRESH,
    asInput: ({ terms }) => ({ id, follows: after?.version ?? 0, terms }),
    onDone: props.onDone,
  });
  return (
    <FormPanel
      title={after === null ? <Trans>Write the plan</Trans> : <Trans>Write the next version</Trans>}
      of={form}
      send={<Trans>Begin the draft</Trans>}
      onLeave={props.onDone}
      above={
        <p className="so-muted">
          <Trans>The goals and objectives are taken as they stand when you sign. Until then they can still change.</Trans>
        </p>
      }
    >
      <TermsFields of={form} />
    </FormPanel>
  );
}

export function PlanTermsForm({ draft, onDone }: { draft: DraftPlan; onDone: () => void }) {
  const initial: TermsTyped = { terms: { ...draft.content.terms } };
  const form = useDeedForm(changePlanTerms, {
    ids: { planId: draft.id },
    initial,
    refresh: REFRESH,
    asInput: ({ terms }) => ({ basedOn: draft.revision, terms }),
    onDone,
  });
  return (
    <FormPanel title={<Trans>Change the draft</Trans>} of={form} send={<Trans>Keep the draft</Trans>} onLeave={onDone}>
      <TermsFields of={form} />
    </FormPanel>
  );
}

function TermsFields({ of: form }: { of: { readonly field: (path: string) => object } }) {
  const { t } = useLingui();
  return (
    <>
      <FieldRow>
        <NumberField label={t`How many times`} min={1} max={14} {...form.field("terms.times")} />
        <ChoiceField
          label={t`In`}
          data={[
            { value: "week", label: t`a week` },
            { value: "two-weeks", label: t`two weeks` },
            { value: "month", label: t`a month` },
          ]}
          {...form.field("terms.per")}
        />
        <NumberField label={t`Minutes each`} min={5} max={240} step={5} {...form.field("terms.minutes")} />
      </FieldRow>
      <TextField label={t`Where`} {...form.field("terms.place")} />
      <FieldRow>
        <DayField label={t`From`} {...form.field("terms.startsOn")} />
        <DayField label={t`We look at it again on`} {...form.field("terms.reviewOn")} />
      </FieldRow>
      <LongTextField label={t`Agreed as well`} hint={t`May stay empty.`} rows={2} {...form.field("terms.words")} />
    </>
  );
}
