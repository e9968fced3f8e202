import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Fields, LongTextField, NumberField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { beginGroup } from "../../group.api.ts";
// Brings the sentences of refusals that are said by code.
import "./refusals.ts";
import look from "./group.module.css";

/** A group begins with its name, what it is for and how many find a place in it. */
export function GroupForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(beginGroup, {
    initial: { name: "", goalProfile: "", capacity: 6 },
    refresh: ["groups"],
    asInput: (values) => ({ id, ...values }),
    onDone,
  });
  return (
    <form {...form.element} className={look.form}>
      <Fields>
        <TextField label={t`Name`} hint={t`It stands in each member’s record, so it names no person.`} {...form.field("name")} />
        <LongTextField
          label={t`What it is for`}
          hint={t`What its members have in common to work on, and for whom it is right`}
          rows={2}
          {...form.field("goalProfile")}
        />
        <NumberField label={t`Seats`} min={2} max={40} {...form.field("capacity")} />
      </Fields>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Begin the group</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
