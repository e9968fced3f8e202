import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { Segmented } from "#foundation/web/Segmented.tsx";
import { fillName } from "#library/bilingual.ts";
import type { BankGoal } from "#library/goal-bank.ts";
import type { ClientId } from "#people/client.ts";
import { BankGoalChoice } from "./BankGoalChoice.tsx";
import { type GoalDraft, NewGoalForm } from "./GoalForm.tsx";

const OWN: GoalDraft = { nature: null, domain: null, clinicalWording: "", familyWording: { en: "", fr: "", further: [] } };

/** A goal begins in the library or in one's own words; either way its nature is stated. */
export function AddGoal({ clientId, chosenName, onDone }: { clientId: ClientId; chosenName: string; onDone: () => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [from, setFrom] = useState<"bank" | "own">("bank");
  const [chosen, setChosen] = useState<BankGoal | null>(null);
  if (chosen !== null)
    return (
      <NewGoalForm
        clientId={clientId}
        bankGoal={chosen.id}
        begin={fromBank(chosen, chosenName, language)}
        onDone={onDone}
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

const fromBank = (goal: BankGoal, chosenName: string, language: "en" | "fr"): GoalDraft => ({
  nature: goal.nature,
  domain: goal.domains[0] ?? null,
  clinicalWording: goal.name[language],
  familyWording: { en: fillName(goal.family.en, chosenName), fr: fillName(goal.family.fr, chosenName), further: [] },
});
