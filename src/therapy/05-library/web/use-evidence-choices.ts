import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { Bilingual } from "../bilingual.ts";
import { listBankGoals, listBankInterventions } from "../library.api.ts";

interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

/** Everything of the library something can be about, by name, for a field to choose from; what is chosen already is left out. */
export function useEvidenceChoices(chosen: readonly string[] = []) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const goals = useRead(listBankGoals, { chapter: "library" });
  const interventions = useRead(listBankInterventions, { chapter: "library" });
  const items = (all: readonly Named[]) =>
    all
      .filter(({ id }) => !chosen.includes(id))
      .map(({ id, name }) => ({ value: id, label: name[language] }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language));
  return [
    { group: t`Interventions`, items: items(interventions.state === "ready" ? interventions.value.interventions : []) },
    { group: t`Goals`, items: items(goals.state === "ready" ? goals.value.goals : []) },
  ];
}
