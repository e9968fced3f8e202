import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { CheckField, FieldRow, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { inviteColleague } from "../colleague.api.ts";
import type { Duty } from "../person.ts";
import { ColleagueFields } from "./ColleagueFields.tsx";
import { FactorField } from "./FactorField.tsx";
import type { ShownLink } from "./InvitedLink.tsx";
import look from "./People.module.css";
import { useFirstField } from "./use-first-field.ts";

/** Somebody new: their name, where a letter reaches them, and what they do here. */
export function InviteColleague({ onDone, onLeave }: { onDone: (link: ShownLink) => void; onLeave: () => void }) {
  const { language } = useLanguage();
  const [id] = useState(() => uuidv7());
  const duties: Duty[] = ["therapist"];
  const form = useDeedForm(inviteColleague, {
    initial: { chosenName: "", familyName: "", email: "", language, credential: "", duties, send: true },
    refresh: ["colleagues", "people"],
    asInput: (typed) => ({ id, ...typed }),
    onDone: ({ link, until }) => {
      const { chosenName, familyName, send } = form.values;
      onDone({ name: [chosenName, familyName].filter(Boolean).join(" "), link, until, sent: send });
    },
  });
  useFirstField("invite");
  const needsFactor = form.refusal?.type === "factor-needed";
  return (
    <Card title={<Trans>Invite a colleague</Trans>}>
      <form {...form.element}>
        <Fields>
          <FieldRow>
            <TextField label={<Trans>First name</Trans>} autoComplete="off" {...form.field("chosenName")} />
            <TextField label={<Trans>Family name</Trans>} autoComplete="off" {...form.field("familyName")} />
          </FieldRow>
          <TextField
            label={<Trans>Email</Trans>}
            hint={<Trans>They sign in with it.</Trans>}
            type="email"
            autoComplete="off"
            {...form.field("email")}
          />
          <ColleagueFields
            duties={form.values.duties}
            onDuties={(chosen) => form.set("duties", chosen)}
            error={form.errors["duties"]}
            credential={form.field("credential")}
          />
          <PillGroup
            label={<Trans>The language of their letter</Trans>}
            options={[
              { value: "en", label: <span lang="en">English</span> },
              { value: "fr", label: <span lang="fr">Français</span> },
            ]}
            value={form.values.language}
            onChange={(chosen) => form.set("language", chosen)}
          />
          <CheckField label={<Trans>Send the link by e-mail as well</Trans>} {...form.field("send", { type: "checkbox" })} />
          {needsFactor ? null : <FormTrouble of={form} />}
          <div className={look.buttons}>
            {needsFactor ? null : (
              <SendButton of={form}>
                <Trans>Make the link</Trans>
              </SendButton>
            )}
            <Button variant="subtle" onClick={onLeave}>
              <Trans>Leave it</Trans>
            </Button>
          </div>
        </Fields>
      </form>
      {needsFactor ? (
        <FactorField onProved={() => form.element.ref.current?.requestSubmit()}>
          <Trans>Check the code and go on</Trans>
        </FactorField>
      ) : null}
    </Card>
  );
}
