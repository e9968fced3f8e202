import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { Segmented } from "#foundation/web/Segmented.tsx";
import { fillName } from "#library/bilingual.ts";
import type { BankGoal } from "#library/goal-bank.ts";
import type { ClientId } from "#people/client.ts";
import { BankGoalChoice } from "./BankGoalChoice.tsx";
import type { Goal, GoalId } from "../goal.ts";
import { draftFromExample } from "../draft-from-example.ts";
import { type BegunGoal, NewGoalForm } from "./GoalForm.tsx";
import { NewObjectiveForm } from "./ObjectiveForm.tsx";

const OWN: BegunGoal = { nature: null, domain: null, clinicalWording: "", familyWording: { en: "", fr: "", further: [] } };

/** A goal begins in the library or in one's own words; either way its nature is stated. One of the library goes on to its objective, begun with the example. */
export function AddGoal(props: {
  clientId: ClientId;
  chosenName: string;
  /** The goals as they stand: the one just set is among them as soon as it was read again. */
  goals: readonly Goal[];
  position: number;
  onDone: () => void;
}) {
  const { clientId, chosenName, onDone } = props;
  const { t } = useLingui();
  const { language } = useLanguage();
  const [from, setFrom] = useState<"bank" | "own">("bank");
  const [chosen, setChosen] = useState<BankGoal | null>(null);
  const [setId, keepSet] = useState<GoalId | null>(null);
  const goal = props.goals.find(({ id }) => id === setId);
  if (setId !== null && goal === undefined) return <Loading lines={4} />;
  if (chosen !== null && goal !== undefined)
    return (
      <NewObjectiveForm
        goal={goal}
        position={props.position}
        examples={chosen.objectives}
        {...(chosen.objectives[0] === undefined
          ? {}
          : { begin: draftFromExample(chosen.objectives[0], goal.nature, goal.familyWording, language) })}
        onDone={onDone}
      />
    );
  if (chosen !== null)
    return (
      <NewGoalForm
        clientId={clientId}
        bankGoal={chosen.id}
        begin={fromBank(chosen, chosenName, language)}
        onDone={({ id }) => keepSet(id)}
        onLeave={() => setChosen(null)}
      />
    );
  return (
    <Section
      title={<Trans>Add a goal</Trans>}
      aside={
        <Button variant="subtle" onClick={onDone}>
          <Trans>Back to the plan</Trans>
        </Button>
      }
    >
      <div>
        <Segmented
          label={t`Where the goal begins`}
          options={[
            { value: "bank", label: t`From the library` },
            { value: "own", label: t`In my own words` },
          ]}
          value={from}
          onChange={setFrom}
        />
      </div>
      {from === "bank" ? (
        <BankGoalChoice chosenName={chosenName} onChoose={setChosen} />
      ) : (
        <NewGoalForm clientId={clientId} bankGoal={null} begin={OWN} onDone={onDone} onLeave={onDone} />
      )}
    </Section>
  );
}

const fromBank = (goal: BankGoal, chosenName: string, language: "en" | "fr"): BegunGoal => ({
  nature: goal.nature,
  domain: goal.domains[0] ?? null,
  clinicalWording: goal.name[language],
  familyWording: { en: fillName(goal.family.en, chosenName), fr: fillName(goal.family.fr, chosenName), further: [] },
});
