import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Fields, LongTextField } from "#foundation/web/Field.tsx";
import { SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { endIncident } from "../../incidents.api.ts";
import { FactorFirst } from "./FactorFirst.tsx";
import type { Incident } from "./IncidentScreen.tsx";
import look from "./Incidents.module.css";

/** Closed with what was learned; opened again when more comes to light. Both stay in the register. */
export function CloseIncident({ incident: { id, isClosed, ends } }: { incident: Incident }) {
  const { momentDay } = useLanguage();
  return (
    <Section title={isClosed ? <Trans>The incident is closed</Trans> : <Trans>Close the incident</Trans>}>
      <div className={look.stack}>
        {ends.length === 0 ? null : (
          <ul className={look.list}>
            {ends.map((one) => {
              const [by, on] = [one.decidedBy, momentDay(one.decidedAt)];
              return (
                <li key={one.decidedAt} className={look.row}>
                  <span className={look.words}>
                    {one.words}
                    <small>
                      {one.isClosed ? (
                        <Trans>
                          Closed by {by} on {on}
                        </Trans>
                      ) : (
                        <Trans>
                          Opened again by {by} on {on}
                        </Trans>
                      )}
                    </small>
                  </span>
                </li>
              );
            })}
          </ul>
        )}
        <EndForm key={String(isClosed)} incidentId={id} closes={!isClosed} />
      </div>
    </Section>
  );
}

function EndForm({ incidentId, closes }: { incidentId: string; closes: boolean }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(endIncident, {
    ids: { incidentId },
    initial: { words: "" },
    refresh: ["incidents"],
    asInput: (draft) => ({ id, isClosed: closes, ...draft }),
    onDone: () => undefined,
  });
  return (
    <>
      <form {...form.element} aria-label={closes ? t`Close the incident` : t`Open it again`}>
        <Fields>
          <LongTextField
            label={closes ? t`What was learned, and what is different now` : t`Why it is opened again`}
            rows={2}
            {...form.field("words")}
          />
          <div className={look.buttons}>
            <SendButton of={form}>{closes ? <Trans>Close the incident</Trans> : <Trans>Open it again</Trans>}</SendButton>
          </div>
        </Fields>
      </form>
      <FactorFirst refusal={form.refusal} onProved={() => form.element.ref.current?.requestSubmit()} />
    </>
  );
}
