import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, FieldRow, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "../client.ts";
import { inviteGuardian } from "../team.api.ts";
import { Relationship } from "../team.ts";
import { RelationForm } from "./RelationForm.tsx";

type Right = "seesRecord" | "toldAttendance" | "consents";

interface Typed extends Record<string, unknown> {
  chosenName: string;
  familyName: string;
  email: string;
  language: "en" | "fr";
  relationship: Relationship;
  standing: "family" | "order";
  rights: Right[];
  words: string;
  fromDay: string;
  untilDay: string;
}

/** Somebody of the family. First whether an order keeps them away, for then there is no right to give. */
export function GuardianForm({ clientId, onDone }: { clientId: ClientId; onDone: () => void }) {
  const { t } = useLingui();
  const { say, language } = useLanguage();
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
    fromDay: "",
    untilDay: "",
  };
  const form = useDeedForm(inviteGuardian, {
    ids: { clientId },
    initial,
    refresh: ["people", "overview", "family"],
    asInput: ({ standing, rights, ...typed }) => {
      const has = (right: Right) => standing === "family" && rights.includes(right);
      return {
        ...typed,
        id,
        familyName: typed.familyName.trim() || null,
        email: typed.email.trim() || null,
        seesRecord: has("seesRecord"),
        toldAttendance: has("toldAttendance"),
        consents: has("consents"),
        restricted: standing === "order",
        fromDay: typed.fromDay || null,
        untilDay: typed.untilDay || null,
      };
    },
    onDone,
  });
  const byOrder = form.values.standing === "order";
  return (
    <RelationForm of={form} title={<Trans>Somebody of the family</Trans>} send={<Trans>Write them down</Trans>} onLeave={onDone}>
      <FieldRow>
        <TextField label={t`First name`} autoComplete="off" {...form.field("chosenName")} />
        <TextField label={t`Family name`} autoComplete="off" {...form.field("familyName")} />
      </FieldRow>
      <ChoiceField
        label={t`Relationship`}
        data={Relationship.options.map((kin) => ({ value: kin, label: say(`kin.${kin}`) }))}
        {...form.field("relationship")}
      />
      <PillGroup
        label={<Trans>How they stand</Trans>}
        options={[
          { value: "family", label: <Trans>Has a part in it</Trans> },
          { value: "order", label: <Trans>Kept away by order</Trans> },
        ]}
        value={form.values.standing}
        onChange={(standing) => form.set("standing", standing)}
      />
      {byOrder ? null : (
        <PillChoices
          label={<Trans>What they may</Trans>}
          hint={<Trans>Each by itself. Nothing is given along with the relationship.</Trans>}
          error={form.errors.restricted}
          options={[
            { value: "seesRecord", label: <Trans>See goals, exercises and progress</Trans> },
            { value: "toldAttendance", label: <Trans>Be told of sessions and who came</Trans> },
            { value: "consents", label: <Trans>Decide and sign</Trans> },
          ]}
          values={form.values.rights}
          onChange={(rights) => {
            form.set("rights", rights);
            form.form.clearFieldError("restricted");
          }}
        />
      )}
      <LongTextField
        label={byOrder ? t`Which order` : t`What was agreed`}
        hint={byOrder ? t`Of which day, from whom. Rights given before end at once.` : t`Only if there is something to remember.`}
        rows={2}
        {...form.field("words")}
      />
      <TextField
        label={t`Email`}
        hint={byOrder ? t`If they have signed in here before.` : t`They sign in with it, by a link in a letter.`}
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
