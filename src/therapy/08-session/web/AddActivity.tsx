import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { PenLine, Plus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { listBankInterventions } from "#library/library.api.ts";
import look from "./plan.module.css";
import { type ActivityDraft, newActivityId } from "./plan-page.ts";
import { SaveTemplate } from "./SaveTemplate.tsx";
import type { PlanDraft } from "./use-plan-draft.ts";

const SHOWN = 6;
const USUAL_MINUTES = 10;

/** Another activity: from somebody's own plan, from the library, or in one's own words. */
export function AddActivity({ draft, onAdded }: { draft: PlanDraft; onAdded: (id: string) => void }) {
  const { t } = useLingui();
  const { page, activities, change } = draft;
  const add = (wording: Partial<ActivityDraft>, learned?: Parameters<typeof change>[1]) => {
    const id = newActivityId();
    const empty = {
      id,
      name: "",
      bankIntervention: null,
      song: null,
      key: null,
      beatsPerMinute: null,
      minutes: USUAL_MINUTES,
      steps: [],
      parts: [],
    };
    change([...activities, { ...empty, ...wording }], learned);
    onAdded(id);
  };
  const isAlone = page.members.length === 1;
  return (
    <Section title={<Trans>Add an activity</Trans>} aside={<SaveTemplate activities={activities} />}>
      <div className={look.add}>
        {page.members
          .filter(({ interventions }) => interventions.length > 0)
          .map((member) => (
            <div key={member.clientId} role="group" aria-label={t`From the plan of ${member.chosenName}`}>
              <p className={look.from}>{isAlone ? <Trans>From their plan</Trans> : <Trans>From the plan of {member.chosenName}</Trans>}</p>
              <div className={look.buttons}>
                {member.interventions.map(({ id, name, bankIntervention, objectiveIds }) => (
                  <Button
                    key={id}
                    leftSection={<Icon of={Plus} size={18} />}
                    onClick={() =>
                      add({
                        name,
                        bankIntervention,
                        parts: [
                          {
                            clientId: member.clientId,
                            interventionId: id,
                            objectiveIds: objectiveIds.filter((one) => member.objectives.some((active) => active.id === one)),
                            reason: "",
                          },
                        ],
                      })
                    }
                  >
                    {name}
                  </Button>
                ))}
              </div>
            </div>
          ))}
        <FromLibrary onTake={add} />
        <div>
          <Button variant="subtle" leftSection={<Icon of={PenLine} size={18} />} onClick={() => add({})}>
            <Trans>In your own words</Trans>
          </Button>
        </div>
      </div>
    </Section>
  );
}

function FromLibrary({ onTake }: { onTake: (wording: Partial<ActivityDraft>, learned: Parameters<PlanDraft["change"]>[1]) => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [text, setText] = useState("");
  const words = useDeferredValue(text.trim().toLocaleLowerCase());
  const read = useRead(listBankInterventions, { chapter: "library", enabled: words.length > 1 });
  const found =
    words.length > 1 && read.state === "ready"
      ? read.value.interventions.filter(({ name }) => `${name.en} ${name.fr}`.toLocaleLowerCase().includes(words)).slice(0, SHOWN)
      : [];
  return (
    <div>
      <TextField
        type="search"
        label={t`Find an intervention of the library`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length === 0 ? null : (
        <ul className={look.found} aria-label={t`Interventions found`}>
          {found.map(({ id, name, minutes, materials }) => (
            <li key={id}>
              <Button
                variant="subtle"
                onClick={() => {
                  onTake(
                    { name: name[language].slice(0, 80), bankIntervention: id, minutes },
                    { materials: [{ bankIntervention: id, words: materials.flatMap(({ en, fr }) => [en, fr]) }] },
                  );
                  setText("");
                }}
              >
                {name[language]}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {words.length > 1 && read.state === "ready" && found.length === 0 ? (
        <p className="so-muted">
          <Trans>No intervention answers this.</Trans>
        </p>
      ) : null}
    </div>
  );
}
