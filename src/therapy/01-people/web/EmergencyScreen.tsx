import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { useAsked } from "#foundation/web/address.ts";
import { Card } from "#foundation/web/Card.tsx";
import { DayField, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { ClientId } from "../client.ts";
import { openInEmergency } from "../emergency.api.ts";
import { EmergencyList } from "./EmergencyList.tsx";
import { FactorField } from "./FactorField.tsx";

const Asked = z.object({ record: ClientId.optional().catch(undefined) });

/** The way to a record one does not care for, when it is needed now. What it does is said before it is done. */
export function EmergencyScreen() {
  const { t } = useLingui();
  const { record } = useAsked(Asked);
  return (
    <Page title={t`I need a record in an emergency`} subtitle={t`For a client you do not care for, when waiting could harm them.`}>
      <OpenRecord record={record} />
      <EmergencyList onlyMine />
    </Page>
  );
}

function OpenRecord({ record }: { record: ClientId | undefined }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [id, setId] = useState(() => uuidv7());
  const [answer, setAnswer] = useState("");
  const form = useDeedForm(openInEmergency, {
    initial: { name: "", bornOn: "", reason: "" },
    refresh: ["emergency", "overview", "people"],
    asInput: ({ name, bornOn, reason }) => ({
      id,
      whom: record === undefined ? { by: "name", name, bornOn: bornOn || null } : { by: "record", clientId: record },
      reason,
    }),
    onDone: ({ state, clientId }) => {
      if (clientId !== null) return void navigate({ to: `/clients/${clientId}` });
      setId(uuidv7());
      setAnswer(say(`emergency.${state}`));
    },
  });
  const needsFactor = form.refusal?.type === "factor-needed";
  return (
    <Card tone="care" title={<Trans>For one hour, only to be read</Trans>}>
      <ul>
        <li>
          <Trans>
            You read what keeps them safe, their story, plan, sessions and progress. No notes, no reports, nothing to take along.
          </Trans>
        </li>
        <li>
          <Trans>Whoever runs the practice gets a letter at once, and looks at it afterwards with you.</Trans>
        </li>
        <li>
          <Trans>The client and their family can see that you opened it.</Trans>
        </li>
      </ul>
      <form {...form.element}>
        <Fields>
          {record === undefined ? (
            <>
              <TextField
                label={<Trans>Their whole name</Trans>}
                hint={<Trans>As it stands on the record. A few letters find nobody.</Trans>}
                autoComplete="off"
                {...form.field("name")}
                error={form.errors["whom.name"]}
              />
              <DayField label={<Trans>Born on, if you know</Trans>} {...form.field("bornOn")} error={form.errors["whom.bornOn"]} />
            </>
          ) : null}
          <LongTextField
            label={<Trans>Why it cannot wait</Trans>}
            hint={<Trans>For whoever looks at it afterwards.</Trans>}
            minRows={3}
            {...form.field("reason")}
          />
          {answer === "" ? null : <p role="alert">{answer}</p>}
          {needsFactor ? null : (
            <>
              <FormTrouble of={form} />
              <SendButton of={form}>
                <Trans>Open it for one hour</Trans>
              </SendButton>
            </>
          )}
        </Fields>
      </form>
      {needsFactor ? (
        <FactorField onProved={() => form.element.ref.current?.requestSubmit()}>
          <Trans>Check the code and open it</Trans>
        </FactorField>
      ) : null}
    </Card>
  );
}
