import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ChoiceField, Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { type Colleague, changeColleague } from "../colleague.api.ts";
import type { Duty } from "../person.ts";
import { ColleagueFields } from "./ColleagueFields.tsx";
import { FactorField } from "./FactorField.tsx";
import look from "./Practice.module.css";

/** Other duties, another credential, and for an intern who answers for their work. */
export function ChangeColleague(props: {
  colleague: Colleague;
  all: readonly Colleague[];
  onDone: () => void;
  /** What is done rarely and stands apart: letting in anew, letting go. */
  children: ReactNode;
}) {
  const { colleague, all, onDone } = props;
  const { t } = useLingui();
  const initial: { duties: Duty[]; credential: string; supervisorId: string } = {
    duties: [...colleague.duties],
    credential: colleague.credential ?? "",
    supervisorId: colleague.supervisorId ?? "",
  };
  const form = useDeedForm(changeColleague, {
    ids: { colleagueId: colleague.personId },
    initial,
    refresh: ["colleagues", "people", "me"],
    asInput: (typed) => ({ ...typed, supervisorId: typed.supervisorId || null }),
    onDone,
  });
  const therapists = all.filter(({ personId, duties }) => personId !== colleague.personId && duties.includes("therapist"));
  const needsFactor = form.refusal?.type === "factor-needed";
  return (
    <div className={look.whole}>
      <form {...form.element}>
        <Fields>
          <ColleagueFields
            duties={form.values.duties}
            onDuties={(chosen) => form.set("duties", chosen)}
            error={form.errors["duties"]}
            credential={form.field("credential")}
          />
          {form.values.duties.includes("intern") ? (
            <ChoiceField
              label={<Trans>Who answers for their work</Trans>}
              hint={<Trans>Reads and co-signs what the intern signs.</Trans>}
              data={[{ value: "", label: t`Nobody yet` }, ...therapists.map(({ personId, name }) => ({ value: personId, label: name }))]}
              {...form.field("supervisorId")}
            />
          ) : null}
          {needsFactor ? null : <FormTrouble of={form} />}
          <div className={look.send}>
            {needsFactor ? null : (
              <SendButton of={form}>
                <Trans>Keep it</Trans>
              </SendButton>
            )}
            <Button variant="subtle" onClick={onDone}>
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
      <div className={look.rare}>{props.children}</div>
    </div>
  );
}
