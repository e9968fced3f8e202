import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { DayField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import { Card } from "#foundation/web/Card.tsx";
import type { ClientId } from "../client.ts";
import { type ClientProfile, Communication } from "../client-profile.ts";
import { changeClientDetails } from "../people.api.ts";
import look from "./People.module.css";
import { COMMUNICATION_WORDS } from "./profile-words.ts";

/** Writing anew who a client is: everything stands there as it was, and only what is changed changes. */
export function ProfileForm({ client, onDone }: { client: ClientProfile & { id: ClientId; version: number }; onDone: () => void }) {
  const { t } = useLingui();
  const form = useDeedForm(changeClientDetails, {
    ids: { clientId: client.id },
    initial: typedOf(client),
    refresh: ["people", "overview"],
    asInput: (typed) => ({ ...inputOf(typed), basedOn: client.version }),
    onDone,
  });
  const { values } = form;
  return (
    <Card title={<Trans>Write anew who they are</Trans>}>
      <form {...form.element}>
        <Fields>
          <FieldRow>
            <TextField label={t`Name they go by`} dir="auto" autoComplete="off" required {...form.field("chosenName")} />
            <TextField label={t`Family name`} dir="auto" autoComplete="off" {...form.field("familyName")} />
          </FieldRow>
          <FieldRow>
            <TextField
              label={t`Name on papers`}
              hint={t`Only where it differs`}
              dir="auto"
              autoComplete="off"
              {...form.field("legalName")}
            />
            <TextField label={t`Pronouns`} autoComplete="off" {...form.field("pronouns")} />
            <DayField label={t`Birthday`} hint={t`If known`} {...form.field("bornOn")} />
          </FieldRow>
          <PillGroup
            label={t`Language we use together`}
            options={[
              { value: "en", label: <span lang="en">English</span> },
              { value: "fr", label: <span lang="fr">Français</span> },
            ]}
            value={values.language}
            onChange={(language) => form.set("language", language)}
          />
          <FieldRow>
            <TextField
              label={t`Languages at home`}
              hint={t`As the family calls them, with commas between`}
              error={form.errors.homeLanguages}
              {...form.field("homeLanguages")}
            />
            <TextField label={t`Language they read`} {...form.field("readingLanguage")} />
          </FieldRow>
          <PillGroup
            label={t`Interpreter`}
            options={[
              { value: "yes", label: <Trans>Needed</Trans> },
              { value: "no", label: <Trans>Not needed</Trans> },
            ]}
            value={values.needsInterpreter}
            onChange={(needed) => form.set("needsInterpreter", needed)}
            onClear={() => form.set("needsInterpreter", null)}
          />
          <PillChoices
            label={t`How they communicate`}
            options={Communication.options.map((way) => ({ value: way, label: t(COMMUNICATION_WORDS[way]) }))}
            values={values.communication}
            onChange={(ways) => form.set("communication", ways)}
          />
          <LongTextField label={t`In the family’s words`} dir="auto" rows={2} {...form.field("communicationWords")} />
          <FieldRow>
            <TextField label={t`Telephone`} type="tel" {...form.field("phone")} />
            <TextField label={t`How and when to reach them`} dir="auto" {...form.field("reach")} />
          </FieldRow>
          <FormTrouble of={form} />
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Keep it so</Trans>
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

type Typed = ReturnType<typeof typedOf>;

const needed = (it: boolean | null): "yes" | "no" | null => (it === null ? null : it ? "yes" : "no");

const typedOf = (profile: ClientProfile) => ({
  chosenName: profile.chosenName,
  familyName: profile.familyName ?? "",
  legalName: profile.legalName ?? "",
  pronouns: profile.pronouns ?? "",
  bornOn: String(profile.bornOn ?? ""),
  language: profile.language,
  homeLanguages: profile.homeLanguages.join(", "),
  readingLanguage: profile.readingLanguage ?? "",
  needsInterpreter: needed(profile.needsInterpreter),
  communication: [...profile.communication],
  communicationWords: profile.communicationWords,
  phone: profile.phone ?? "",
  reach: profile.reach,
});

/** A field left empty is not known; what stands between commas is one language each. */
const inputOf = (typed: Typed) => ({
  ...typed,
  familyName: typed.familyName.trim() || null,
  legalName: typed.legalName.trim() || null,
  pronouns: typed.pronouns.trim() || null,
  bornOn: typed.bornOn || null,
  homeLanguages: typed.homeLanguages
    .split(/[,،、;]/)
    .map((one) => one.trim())
    .filter(Boolean),
  readingLanguage: typed.readingLanguage.trim() || null,
  needsInterpreter: typed.needsInterpreter === null ? null : typed.needsInterpreter === "yes",
  phone: typed.phone.trim() || null,
});
