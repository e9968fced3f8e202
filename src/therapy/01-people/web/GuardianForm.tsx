import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { FieldRow, TextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "../client.ts";
import { inviteGuardian } from "../team.api.ts";
import { GuardianFields, paperFrom, rightsFrom, type RightsTyped } from "./GuardianFields.tsx";
import { RelationForm } from "./RelationForm.tsx";

interface Typed extends RightsTyped, Record<string, unknown> {
  chosenName: string;
  familyName: string;
  email: string;
  language: "en" | "fr";
  fromDay: string;
  untilDay: string;
}

/** Somebody of the family, with each right by itself. */
export function GuardianForm({ clientId, onDone }: { clientId: ClientId; onDone: () => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [id] = useState(() => uuidv7());
  const initial: Typed = {
    chosenName: "",
    familyName: "",
    email: "",
    language,
    relationship: "mother",
    standing: "family",
    rights: [],
    words: "",
    document: "",
    documentSeenOn: "",
    fromDay: "",
    untilDay: "",
  };
  const form = useDeedForm(inviteGuardian, {
    ids: { clientId },
    initial,
    refresh: ["people", "overview", "family", "intake"],
    asInput: ({ standing, rights, ...typed }) => ({
      ...typed,
      ...rightsFrom({ standing, rights }),
      ...paperFrom(typed),
      id,
      familyName: typed.familyName.trim() || null,
      email: typed.email.trim() || null,
      fromDay: typed.fromDay || null,
      untilDay: typed.untilDay || null,
    }),
    onDone,
  });
  const hasPages =
    form.values.standing === "family" && form.values.rights.some((right) => ["seesRecord", "toldAttendance"].includes(right));
  return (
    <RelationForm of={form} title={<Trans>Somebody of the family</Trans>} send={<Trans>Write them down</Trans>} onLeave={onDone}>
      <FieldRow>
        <TextField label={t`First name`} autoComplete="off" {...form.field("chosenName")} />
        <TextField label={t`Family name`} autoComplete="off" {...form.field("familyName")} />
      </FieldRow>
      <GuardianFields form={form} typed={form.values} />
      <TextField
        label={t`Email`}
        hint={hasPages ? t`They sign in with it, by a link in a letter.` : t`If they have signed in here before.`}
        type="email"
        autoComplete="off"
        {...form.field("email")}
      />
      <PillGroup
        label={<Trans>Their language</Trans>}
        options={[
          { value: "en", label: <span lang="en">English</span> },
          { value: "fr", label: <span lang="fr">Français</span> },
        ]}
        value={form.values.language}
        onChange={(spoken) => form.set("language", spoken)}
      />
    </RelationForm>
  );
}
