import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CheckField, ChoiceField, FieldRow, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import type { ClientId } from "../client.ts";
import { addProfessional } from "../team.api.ts";
import { ProfessionalRole } from "../team.ts";
import { PROFESSION_WORDS } from "./profession-words.ts";
import { RelationForm } from "./RelationForm.tsx";

interface Typed extends Record<string, unknown> {
  chosenName: string;
  familyName: string;
  role: ProfessionalRole;
  place: string;
  phone: string;
  email: string;
  referred: boolean;
  words: string;
  fromDay: string;
  untilDay: string;
}

const BLANK: Typed = {
  chosenName: "",
  familyName: "",
  role: "physician",
  place: "",
  phone: "",
  email: "",
  referred: false,
  words: "",
  fromDay: "",
  untilDay: "",
};

/** Somebody outside the practice who works with the client too. */
export function ProfessionalForm({ clientId, onDone }: { clientId: ClientId; onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(addProfessional, {
    ids: { clientId },
    initial: BLANK,
    refresh: ["people"],
    asInput: (typed) => ({
      ...typed,
      id,
      familyName: typed.familyName.trim() || null,
      phone: typed.phone.trim() || null,
      email: typed.email.trim() || null,
      fromDay: typed.fromDay || null,
      untilDay: typed.untilDay || null,
    }),
    onDone,
  });
  return (
    <RelationForm of={form} title={<Trans>Somebody outside the practice</Trans>} send={<Trans>Write them down</Trans>} onLeave={onDone}>
      <FieldRow>
        <TextField label={t`First name`} autoComplete="off" {...form.field("chosenName")} />
        <TextField label={t`Family name`} autoComplete="off" {...form.field("familyName")} />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          label={t`Profession`}
          data={ProfessionalRole.options.map((role) => ({ value: role, label: t(PROFESSION_WORDS[role]) }))}
          {...form.field("role")}
        />
        <TextField label={t`Where they work`} hint={t`School, ward, clinic.`} autoComplete="off" {...form.field("place")} />
      </FieldRow>
      <FieldRow>
        <TextField label={t`Telephone`} type="tel" autoComplete="off" {...form.field("phone")} />
        <TextField label={t`Email`} type="email" autoComplete="off" {...form.field("email")} />
      </FieldRow>
      <CheckField label={t`They asked for music therapy`} {...form.field("referred", { type: "checkbox" })} />
      <LongTextField label={t`What to know`} hint={t`When they are best reached, what they work on.`} rows={2} {...form.field("words")} />
    </RelationForm>
  );
}
