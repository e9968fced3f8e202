/** The pages of the first visit. Each asks for one thing. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { UseFormReturnType } from "@mantine/form";
import { PASSWORD_LENGTH } from "#foundation/password.ts";
import type { Language } from "#foundation/words.ts";
import { CheckField, ChoiceField, FieldRow, SecretField, TextField } from "#foundation/web/Field.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { timeZones } from "./time-zones.ts";

export interface Typed extends Record<string, unknown> {
  code: string;
  practiceName: string;
  timeZone: string;
  language: Language;
  country: "CA" | "US";
  chosenName: string;
  familyName: string;
  credential: string;
  isTherapist: boolean;
  email: string;
  password: string;
}
export type SetUpForm = UseFormReturnType<Typed>;
interface Given {
  form: SetUpForm;
}

export function CodeStep({ form }: Given) {
  return (
    <>
      <p className="so-reading">
        <Trans>
          This computer keeps your practice’s records. Before anything is kept, show that it is yours: the program printed a code where it
          was started.
        </Trans>
      </p>
      <TextField
        label={<Trans>Set-up code</Trans>}
        hint={<Trans>Twelve letters and figures, such as ABCD-EFGH-2345</Trans>}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...form.getInputProps("code")}
      />
    </>
  );
}

export function PracticeStep({ form }: Given) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        label={<Trans>Name of the practice</Trans>}
        hint={<Trans>As families know it. It stands on letters and on the sign-in page.</Trans>}
        autoComplete="organization"
        {...form.getInputProps("practiceName")}
      />
      <PillGroup
        label={<Trans>Country</Trans>}
        hint={<Trans>It proposes the rules for privacy and keeping records. You can change each of them.</Trans>}
        options={[
          { value: "CA", label: t`Canada` },
          { value: "US", label: t`United States` },
        ]}
        value={form.values.country}
        onChange={(country) => form.setFieldValue("country", country)}
      />
      <PillGroup
        label={<Trans>Language of the practice</Trans>}
        hint={<Trans>Letters begin in it. Everybody chooses their own for the screen.</Trans>}
        options={[
          { value: "en", label: <span lang="en">English</span> },
          { value: "fr", label: <span lang="fr">Français</span> },
        ]}
        value={form.values.language}
        onChange={(language) => form.setFieldValue("language", language)}
      />
      <ChoiceField label={<Trans>Time zone</Trans>} data={timeZones(form.values.timeZone)} {...form.getInputProps("timeZone")} />
    </>
  );
}

export function PersonStep({ form }: Given) {
  return (
    <>
      <FieldRow>
        <TextField
          label={<Trans>First name</Trans>}
          hint={<Trans>As you like to be called</Trans>}
          autoComplete="given-name"
          {...form.getInputProps("chosenName")}
        />
        <TextField label={<Trans>Family name</Trans>} hint={"\u00a0"} autoComplete="family-name" {...form.getInputProps("familyName")} />
      </FieldRow>
      <TextField
        label={<Trans>Credential</Trans>}
        hint={<Trans>Such as MTA or MT-BC. It stands after your name under every signature. You can leave it empty.</Trans>}
        autoComplete="honorific-suffix"
        {...form.getInputProps("credential")}
      />
      <CheckField
        label={<Trans>I am a music therapist here</Trans>}
        hint={<Trans>You run the practice. Without this you see contacts and settings, not the clinical records.</Trans>}
        {...form.getInputProps("isTherapist", { type: "checkbox" })}
      />
    </>
  );
}

export function DoorStep({ form }: Given) {
  const minimum = PASSWORD_LENGTH.minimum;
  return (
    <>
      <TextField
        label={<Trans>Email</Trans>}
        hint={<Trans>You sign in with it.</Trans>}
        type="email"
        autoComplete="username"
        {...form.getInputProps("email")}
      />
      <SecretField
        label={<Trans>Password</Trans>}
        hint={<Trans>At least {minimum} characters. Four or five words you can picture are better than signs you forget.</Trans>}
        autoComplete="new-password"
        {...form.getInputProps("password")}
      />
    </>
  );
}
