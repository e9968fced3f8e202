import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { ChoiceField, DayField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { CapacityMatter, CapacityOutcome } from "../capacity.ts";
import { judgeCapacity } from "../capacity.api.ts";
import type { ClientId } from "../client.ts";
import { MATTER_WORDS, OUTCOME_WORDS } from "./capacity-words.ts";
import look from "./People.module.css";

/** One decision: what it is about, what was found, on what ground, by whom, and when somebody looks again. */
export function CapacityForm(props: { clientId: ClientId; matter: CapacityMatter; today: string; onDone: () => void }) {
  const { clientId, onDone } = props;
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: { matter: CapacityMatter; outcome: CapacityOutcome; basis: string; judgedBy: string; judgedOn: string; reviewOn: string } =
    {
      matter: props.matter,
      outcome: "capable",
      basis: "",
      judgedBy: "",
      judgedOn: props.today,
      reviewOn: "",
    };
  const form = useDeedForm(judgeCapacity, {
    ids: { clientId },
    initial,
    refresh: ["people", "intake"],
    asInput: ({ reviewOn, ...typed }) => ({ ...typed, id, reviewOn: reviewOn || null }),
    onDone,
  });
  return (
    <Card title={<Trans>What was judged</Trans>}>
      <form {...form.element}>
        <Fields>
          <ChoiceField
            label={t`What there was to decide`}
            data={CapacityMatter.options.map((matter) => ({ value: matter, label: t(MATTER_WORDS[matter]) }))}
            {...form.field("matter")}
          />
          <PillGroup
            label={<Trans>What was found</Trans>}
            options={CapacityOutcome.options.map((outcome) => ({ value: outcome, label: t(OUTCOME_WORDS[outcome]) }))}
            value={form.values.outcome}
            onChange={(outcome) => form.set("outcome", outcome)}
          />
          <LongTextField
            label={t`On what ground`}
            hint={t`What was explained, what they said or showed, what was seen.`}
            {...form.field("basis")}
          />
          <TextField
            label={t`Who judged it`}
            hint={t`Name and profession. It is often nobody of the practice.`}
            autoComplete="off"
            {...form.field("judgedBy")}
          />
          <FieldRow>
            <DayField label={t`On which day`} {...form.field("judgedOn")} />
            <DayField
              label={t`Look again on`}
              hint={t`Capacity changes. Left empty: when something changes.`}
              {...form.field("reviewOn")}
            />
          </FieldRow>
          <FormTrouble of={form} />
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Write it down</Trans>
            </SendButton>
            <Button variant="subtle" onClick={onDone}>
              <Trans>Leave it</Trans>
            </Button>
          </div>
        </Fields>
      </form>
    </Card>
  );
}
