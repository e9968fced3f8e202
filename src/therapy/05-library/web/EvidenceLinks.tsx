import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { ChoiceField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { idOf } from "#foundation/words.ts";
import { linkReference } from "../evidence.api.ts";
import { EvidenceAbout, type Reference } from "../reference.ts";
import look from "./Evidence.module.css";
import { useEvidenceChoices } from "./use-evidence-choices.ts";

/** What a reference is good for: chosen from the goals and interventions of the library, let go again by one press. */
export function EvidenceLinks({ reference, mayWrite }: { reference: Reference; mayWrite: boolean }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { send, sending, refusal } = useDeed(linkReference, { refresh: ["evidence"] });
  const choices = useEvidenceChoices(reference.about.map(({ id }) => id));
  const say = (about: EvidenceAbout, linked: boolean) =>
    void send({ ids: { referenceId: reference.id }, input: { id: idOf("ReferenceLink").parse(uuidv7()), about, linked } });
  return (
    <Section title={<Trans>What it is good for</Trans>}>
      {reference.about.length === 0 ? (
        <p className="so-muted">
          <Trans>Not linked to a goal or an intervention yet.</Trans>
        </p>
      ) : (
        <ul className={look.for} aria-label={t`What it is good for`}>
          {reference.about.map(({ id, name }) => (
            <li key={id}>
              {name[language]}
              {mayWrite ? (
                <Button variant="subtle" disabled={sending} aria-label={t`Let go of ${name[language]}`} onClick={() => say(id, false)}>
                  <Trans>Let go</Trans>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <ChoiceField
          label={t`Link it to`}
          value=""
          disabled={sending}
          data={[{ value: "", label: t`A goal or an intervention` }, ...choices]}
          onChange={(event) => {
            const about = EvidenceAbout.safeParse(event.currentTarget.value);
            if (about.success) say(about.data, true);
          }}
        />
      ) : null}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </Section>
  );
}
