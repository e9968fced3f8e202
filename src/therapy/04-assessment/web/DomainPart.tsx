import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { writeEntry } from "../assessment.api.ts";
import { type Entry, EntryField, EntryId, isChosen, type VisitId } from "../assessment.ts";
import type { Domain } from "../domain.ts";
import { type ItemChange, itemsFor, itemsWith } from "../own-item.ts";
import look from "./Assessment.module.css";
import { StepChoice } from "./StepChoice.tsx";
import { WordsField } from "./WordsField.tsx";

interface Place {
  readonly assessmentId: string;
  readonly entries: readonly Entry[];
  readonly visitId: VisitId | null;
  readonly changes: readonly ItemChange[];
}

/** One domain: strengths and needs beside each other, then what was looked for in this visit. */
export function DomainPart({ domain, ...place }: Place & { domain: Domain }) {
  const { t } = useLingui();
  const { say, language } = useLanguage();
  const { assessmentId, entries, visitId, changes } = place;
  const [leaving, setLeaving] = useState<string | null>(null);
  const { send, refusal } = useDeed(writeEntry, { refresh: ["assessment"] });
  const choose = async (itemId: string, value: "yes" | "no") => {
    setLeaving(itemId);
    const field = EntryField.parse(`chosen.${itemId}`);
    await send({ ids: { assessmentId }, input: { id: EntryId.parse(uuidv7()), field, visitId: null, value, words: "" } });
    setLeaving(null);
  };
  const items = itemsFor(itemsWith(changes), entries).filter((item) => item.domain === domain);
  const leftOut = items.filter(({ id }) => !isChosen(entries, id));
  return (
    <div className={look.stack}>
      <div className={look.pair}>
        <WordsField {...{ assessmentId, entries }} field={EntryField.parse(`strength.${domain}`)} label={t`Strengths`} />
        <WordsField {...{ assessmentId, entries }} field={EntryField.parse(`need.${domain}`)} label={t`Needs`} />
      </div>
      {visitId === null ? null : (
        <Section title={<Trans>What was seen in this visit</Trans>} hint={<Trans>Nothing chosen means not yet looked at.</Trans>}>
          {items
            .filter(({ id }) => isChosen(entries, id))
            .map(({ id, name, anchors }) => (
              <StepChoice
                key={`${id} ${visitId}`}
                {...{ assessmentId, entries, visitId }}
                field={EntryField.parse(`item.${id}`)}
                title={name[language]}
                steps={[
                  { value: "1", nth: "1", label: anchors[0][language] },
                  { value: "2", nth: "2", label: anchors[1][language] },
                  { value: "3", nth: "3", label: anchors[2][language] },
                  { value: "4", nth: "4", label: anchors[3][language] },
                  { value: "not-seen", label: say("assessment.not-seen") },
                ]}
                note={t`In words`}
                aside={
                  <Button variant="subtle" size="sm" loading={leaving === id} onClick={() => void choose(id, "no")}>
                    <Trans>Leave out for this client</Trans>
                  </Button>
                }
              />
            ))}
          {leftOut.map(({ id, name }) => (
            <div key={id} className={look.bar}>
              <span className="so-muted">{name[language]}</span>
              <Button variant="subtle" size="sm" loading={leaving === id} onClick={() => void choose(id, "yes")}>
                <Trans>Look for it after all</Trans>
              </Button>
            </div>
          ))}
          {refusal === null ? null : <RefusalState refusal={refusal} />}
        </Section>
      )}
    </div>
  );
}
