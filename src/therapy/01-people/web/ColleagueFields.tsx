import { Trans } from "@lingui/react/macro";
import { TextField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import { Duty } from "../person.ts";

/** What somebody does here, and what stands after their name under a signature. */
export function ColleagueFields(props: {
  duties: readonly Duty[];
  onDuties: (duties: Duty[]) => void;
  error: React.ReactNode;
  credential: object;
}) {
  const { say } = useLanguage();
  return (
    <>
      <PillChoices
        label={<Trans>What they do here</Trans>}
        hint={<Trans>Only a music therapist signs. Who runs the practice sees contacts and settings, not the records.</Trans>}
        error={props.error}
        options={Duty.options.map((value) => ({ value, label: say(`duty.${value}`) }))}
        values={props.duties}
        onChange={props.onDuties}
      />
      <TextField
        label={<Trans>Credential</Trans>}
        hint={<Trans>Such as MTA or MT-BC. It stands after their name under every signature. You can leave it empty.</Trans>}
        autoComplete="off"
        {...props.credential}
      />
    </>
  );
}
