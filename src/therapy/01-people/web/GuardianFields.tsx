import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ChoiceField, DayField, FieldRow, LongTextField, TextField } from "#foundation/web/Field.tsx";
import type { useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import { GUARDIAN_RIGHTS, type GuardianRight, type GuardianRights, Relationship } from "../team.ts";

/** How somebody stands to it all: first this is asked, for it says which rights there are to give. */
export type GuardianStanding = "family" | "no-contact" | "order";

export interface RightsTyped {
  relationship: Relationship;
  standing: GuardianStanding;
  rights: GuardianRight[];
  words: string;
  document: string;
  documentSeenOn: string;
}

/** What can be given: to whom nobody contacts, only what reaches nobody. */
const GIVEN: Readonly<Record<GuardianStanding, readonly GuardianRight[]>> = {
  family: GUARDIAN_RIGHTS,
  "no-contact": ["consents", "mustCoConsent", "collects"],
  order: [],
};

export const rightsFrom = ({ standing, rights }: Pick<RightsTyped, "standing" | "rights">): GuardianRights => {
  const has = (right: GuardianRight) => GIVEN[standing].includes(right) && rights.includes(right);
  return {
    consents: has("consents"),
    mustCoConsent: has("mustCoConsent"),
    seesRecord: has("seesRecord"),
    toldAttendance: has("toldAttendance"),
    messages: has("messages"),
    reportsAbsence: has("reportsAbsence"),
    receivesInvoices: has("receivesInvoices"),
    collects: has("collects"),
    noContact: standing === "no-contact",
    restricted: standing === "order",
  };
};

export const paperFrom = ({ document, documentSeenOn }: Pick<RightsTyped, "document" | "documentSeenOn">) => ({
  document,
  documentSeenOn: documentSeenOn || null,
});

type Form = Pick<ReturnType<typeof useDeedForm>, "field" | "set" | "errors" | "form">;

/** Relationship, standing, each right by itself, and what shows it. */
export function GuardianFields({ form, typed }: { form: Form; typed: RightsTyped }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const { standing } = typed;
  const byOrder = standing === "order";
  const decides = typed.rights.includes("consents") || typed.rights.includes("mustCoConsent");
  return (
    <>
      <ChoiceField
        label={t`Relationship`}
        data={Relationship.options.map((kin) => ({ value: kin, label: say(`kin.${kin}`) }))}
        {...form.field("relationship")}
      />
      <PillGroup
        label={<Trans>How they stand</Trans>}
        hint={standing === "no-contact" ? <Trans>Nobody writes to them or calls them, and their pages are closed.</Trans> : undefined}
        options={[
          { value: "family", label: <Trans>Has a part in it</Trans> },
          { value: "no-contact", label: <Trans>No contact</Trans> },
          { value: "order", label: <Trans>Kept away by order</Trans> },
        ]}
        value={standing}
        onChange={(value) => form.set("standing", value)}
      />
      {byOrder ? null : <Rights form={form} typed={typed} />}
      <LongTextField
        label={byOrder ? t`Which order` : t`What was agreed`}
        hint={
          byOrder
            ? t`Of which day, from whom. Rights given before end at once, and so do links to the intake given for home.`
            : t`Only if there is something to remember.`
        }
        rows={2}
        {...form.field("words")}
      />
      {decides && !byOrder ? (
        <FieldRow>
          <TextField
            label={t`Which paper shows it`}
            hint={t`For example a power of attorney, a mandate, a custody order. Only if there is one.`}
            {...form.field("document")}
          />
          <DayField label={t`Seen on`} {...form.field("documentSeenOn")} />
        </FieldRow>
      ) : null}
    </>
  );
}

function Rights({ form, typed: { standing, rights } }: { form: Form; typed: RightsTyped }) {
  const parts: readonly { key: string; label: ReactNode; of: readonly (readonly [GuardianRight, ReactNode])[] }[] = [
    {
      key: "deciding",
      label: <Trans>Deciding</Trans>,
      of: [
        ["consents", <Trans key="c">Decide and sign</Trans>],
        ["mustCoConsent", <Trans key="m">Must agree as well</Trans>],
      ],
    },
    {
      key: "pages",
      label: <Trans>Their pages</Trans>,
      of: [
        ["seesRecord", <Trans key="s">See goals, exercises and progress</Trans>],
        ["toldAttendance", <Trans key="t">Be told of sessions and who came</Trans>],
        ["messages", <Trans key="w">Write to the therapist</Trans>],
      ],
    },
    {
      key: "around",
      label: <Trans>Around the sessions</Trans>,
      of: [
        ["reportsAbsence", <Trans key="a">Say that a session will be missed</Trans>],
        ["receivesInvoices", <Trans key="i">Receive the invoices</Trans>],
        ["collects", <Trans key="h">Take them home</Trans>],
      ],
    },
  ];
  const shown = parts
    .map((part) => ({ ...part, of: part.of.filter(([right]) => GIVEN[standing].includes(right)) }))
    .filter(({ of }) => of.length > 0);
  return shown.map(({ key, label, of }, place) => (
    <PillChoices
      key={key}
      label={label}
      hint={place === 0 ? <Trans>Each by itself. Nothing is given along with the relationship.</Trans> : undefined}
      error={place === shown.length - 1 ? (form.errors.restricted ?? form.errors.noContact) : undefined}
      options={of.map(([value, words]) => ({ value, label: words }))}
      values={rights}
      onChange={(chosen) => {
        form.set("rights", chosen);
        form.form.clearFieldError("restricted");
      }}
    />
  ));
}
