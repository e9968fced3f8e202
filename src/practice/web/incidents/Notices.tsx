import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { FieldRow, Fields, LongTextField } from "#foundation/web/Field.tsx";
import { SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { Language } from "#foundation/words.ts";
import { draftNotice, writeNotice } from "../../incidents.api.ts";
import { FactorFirst } from "./FactorFirst.tsx";
import type { Incident } from "./IncidentScreen.tsx";
import look from "./Incidents.module.css";

type Audience = Incident["notices"][number]["audience"];

/** Letters to the people concerned and to authorities: a draft is composed, a person edits it, and it is sent by hand. */
export function Notices({ incident }: { incident: Incident }) {
  const { t } = useLingui();
  const { language: own, momentDay } = useLanguage();
  const [audience, setAudience] = useState<Audience>("persons");
  const [language, setLanguage] = useState<Language>(own);
  const [writing, setWriting] = useState(false);
  return (
    <Section
      title={<Trans>Letters</Trans>}
      hint={
        <Trans>Composed from what is known, edited by you, and sent by nobody but you. What stands in brackets is yours to write.</Trans>
      }
    >
      <div className={look.stack}>
        {incident.notices.map((one) => {
          const [by, on] = [one.writtenBy, momentDay(one.writtenAt)];
          return (
            <Card
              key={one.id}
              heading={3}
              title={one.audience === "persons" ? <Trans>To the people concerned</Trans> : <Trans>To an authority</Trans>}
            >
              <p className={look.prose} lang={one.language}>
                {one.words}
              </p>
              <p className="so-muted">
                <Trans>
                  Written by {by} on {on}.
                </Trans>
              </p>
            </Card>
          );
        })}
        {writing ? (
          <Draft
            key={`${audience} ${language}`}
            incidentId={incident.id}
            audience={audience}
            language={language}
            onDone={() => setWriting(false)}
          />
        ) : (
          <Fields>
            <FieldRow>
              <PillGroup<Audience>
                label={t`To whom`}
                options={[
                  { value: "persons", label: t`The people concerned` },
                  { value: "authority", label: t`An authority` },
                ]}
                value={audience}
                onChange={setAudience}
              />
              <PillGroup<Language>
                label={t`In which language`}
                options={[
                  { value: "en", label: t`English` },
                  { value: "fr", label: t`French` },
                ]}
                value={language}
                onChange={setLanguage}
              />
            </FieldRow>
            <div className={look.buttons}>
              <Button onClick={() => setWriting(true)}>
                <Trans>Draft a letter</Trans>
              </Button>
            </div>
          </Fields>
        )}
      </div>
    </Section>
  );
}

interface Wanted {
  readonly incidentId: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly onDone: () => void;
}

function Draft(wanted: Wanted) {
  const { incidentId, audience, language } = wanted;
  const read = useRead(draftNotice, { chapter: "incident-draft", ids: { incidentId }, input: { audience, language }, seldom: true });
  if (read.state === "waiting") return <Loading />;
  if (read.state === "refused") return <FactorFirst refusal={read.refusal} onProved={read.again} />;
  return <DraftForm {...wanted} words={read.value.words} />;
}

function DraftForm({ incidentId, audience, language, words, onDone }: Wanted & { words: string }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(writeNotice, {
    ids: { incidentId },
    initial: { words },
    refresh: ["incidents"],
    asInput: (draft) => ({ id, audience, language, ...draft }),
    onDone,
  });
  return (
    <>
      <form {...form.element} aria-label={t`Draft a letter`}>
        <Fields>
          <LongTextField label={t`The letter`} rows={24} lang={language} {...form.field("words")} />
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Keep the letter</Trans>
            </SendButton>
            <Button variant="subtle" onClick={onDone}>
              <Trans>Leave it as it is</Trans>
            </Button>
          </div>
        </Fields>
      </form>
      <FactorFirst refusal={form.refusal} onProved={() => form.element.ref.current?.requestSubmit()} />
    </>
  );
}
