import { useLingui } from "@lingui/react/macro";
import { z } from "zod";
import { oneOf } from "#foundation/web/list-state.ts";
import type { Filter } from "#foundation/web/ListTools.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { AnyGoalId } from "../goal-bank.ts";
import { MusicExperience } from "../intervention-bank.ts";
import { InterventionMethod } from "../intervention-method.ts";
import { listBankGoals } from "../library.api.ts";
import { NeurologicTechnique } from "../neurologic-technique.ts";
import { PlaceKey } from "../place.ts";
import { EXPERIENCE_WORDS, TECHNIQUE_NAMES } from "./library-words.ts";
import { APPROACH_WORDS } from "./music-words.ts";
import { usePlaces } from "./use-places.ts";

export const InterventionChoices = z.object({
  method: InterventionMethod.optional().catch(undefined),
  experience: MusicExperience.optional().catch(undefined),
  goal: AnyGoalId.optional().catch(undefined),
  population: PlaceKey.optional().catch(undefined),
  setting: PlaceKey.optional().catch(undefined),
  technique: NeurologicTechnique.optional().catch(undefined),
  whose: oneOf(["own", "library"]),
});
type Name = keyof z.output<typeof InterventionChoices>;
type Chosen = Readonly<Partial<Record<Name, string | undefined>>>;

/** What the interventions may be narrowed by. */
export function useInterventionFilters(chosen: Chosen, choose: (change: Chosen) => void): Filter[] {
  const { t } = useLingui();
  const { language } = useLanguage();
  const places = usePlaces();
  const goals = useRead(listBankGoals, { chapter: "library" });
  const filter = (name: Name, label: string, options: readonly { value: string; label: string }[]): Filter => ({
    name,
    label,
    options: [{ value: "", label: t({ message: "All", context: "library" }) }, ...options],
    value: chosen[name],
    onChange: (value) => choose({ [name]: value }),
  });
  return [
    filter(
      "method",
      t`Method`,
      InterventionMethod.options.map((value) => ({ value, label: t(APPROACH_WORDS[value]) })),
    ),
    filter(
      "experience",
      t`What happens`,
      MusicExperience.options.map((value) => ({ value, label: t(EXPERIENCE_WORDS[value]) })),
    ),
    filter(
      "goal",
      t`Goal it serves`,
      (goals.state === "ready" ? goals.value.goals : []).map(({ id, name }) => ({ value: id, label: name[language] })),
    ),
    filter("population", t`With whom`, places.options("population", [chosen.population ?? ""])),
    filter("setting", t`Setting`, places.options("setting", [chosen.setting ?? ""])),
    filter(
      "technique",
      t`NMT technique`,
      NeurologicTechnique.options.map((value) => ({ value, label: `${value} · ${TECHNIQUE_NAMES[value]}` })),
    ),
    filter("whose", t`Whose`, [
      { value: "own", label: t({ message: "Ours", context: "library" }) },
      { value: "library", label: t`Shipped` },
    ]),
  ];
}
