import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { Fields, LongTextField, NumberField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import type { Language } from "#foundation/words.ts";
import { Format, MusicExperience, OwnInterventionId } from "../intervention-bank.ts";
import { InterventionMethod } from "../intervention-method.ts";
import { changeOwnIntervention, keepOwnIntervention } from "../own-library.api.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { GoalsServed } from "./GoalsServed.tsx";
import { copyOf, draftOf, EMPTY, inputOf, type InterventionBegin, type InterventionDraft, lackingInDraft } from "./intervention-draft.ts";
import look from "./Library.module.css";
import { EXPERIENCE_WORDS } from "./library-words.ts";
import { MoreOfIntervention } from "./MoreOfIntervention.tsx";
import { MusicParts } from "./MusicParts.tsx";
import { APPROACH_WORDS } from "./music-words.ts";
import { type FormOf, textsOf } from "./texts-of.ts";
import { WriteIn } from "./WriteIn.tsx";

/** An intervention of the practice’s own, written here, copied and adapted, or written anew. */
export function OwnInterventionForm({ begin, onDone }: { begin?: InterventionBegin; onDone: () => void }) {
  if (begin?.kind === "change") return <Rewrite begin={begin} onDone={onDone} />;
  return <NewIntervention initial={begin === undefined ? EMPTY : copyOf(begin.intervention)} onDone={onDone} />;
}

function NewIntervention({ initial, onDone }: { initial: InterventionDraft; onDone: () => void }) {
  const [id] = useState(() => OwnInterventionId.parse(uuidv7()));
  const [kept, setKept] = useState(false);
  const form = useDeedForm(keepOwnIntervention, {
    initial,
    refresh: ["library"],
    asInput: (draft) => ({ ...inputOf(draft), id }),
    onDone: () => setKept(true),
  });
  if (kept) return <Kept id={id} onDone={onDone} />;
  return <Frame title={<Trans>An intervention of our own</Trans>} of={form} onLeave={onDone} />;
}

function Kept({ id, onDone }: { id: OwnInterventionId; onDone: () => void }) {
  return (
    <Card>
      <p role="status">
        <Trans>It is kept, and stands in the list as yours.</Trans>
      </p>
      <div className={look.buttons}>
        <GoButton variant="filled" to={`/library/interventions/${id}`}>
          <Trans>Open it</Trans>
        </GoButton>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </Card>
  );
}

function Rewrite({ begin, onDone }: { begin: Extract<InterventionBegin, { kind: "change" }>; onDone: () => void }) {
  const form = useDeedForm(changeOwnIntervention, {
    ids: { ownInterventionId: OwnInterventionId.parse(begin.id) },
    initial: draftOf(begin.wording),
    refresh: ["library"],
    asInput: (draft) => ({ ...inputOf(draft), basedOn: begin.version, status: begin.status }),
    onDone,
  });
  return <Frame title={<Trans>Change the intervention</Trans>} of={form} onLeave={onDone} />;
}

function Frame({ title, of: form, onLeave }: { title: React.ReactNode; of: FormOf<InterventionDraft>; onLeave: () => void }) {
  const { t } = useLingui();
  const { language: speaks } = useLanguage();
  const [language, setLanguage] = useState<Language>(speaks);
  const { text, said } = textsOf(form, language);
  const { values } = form;
  return (
    <Card title={title} heading={2}>
      <form {...form.element} className={look.form}>
        <Fields>
          <WriteIn language={language} lacking={lackingInDraft(values)} onChange={setLanguage} />
          <TextField label={t`Name`} lang={language} {...text("name")} />
          <GoalsServed goals={values.goals} onChange={(goals) => form.form.setValues({ goals })} error={said("goals")} />
          <LongTextField label={t`What happens`} rows={4} lang={language} {...text("description")} />
          <PillGroup
            label={t`Method`}
            options={InterventionMethod.options.map((value) => ({ value, label: t(APPROACH_WORDS[value]) }))}
            value={values.method}
            onChange={(method) => form.form.setValues({ method })}
            error={said("method")}
          />
          <PillChoices
            label={t`Experiences in music`}
            options={MusicExperience.options.map((value) => ({ value, label: t(EXPERIENCE_WORDS[value]) }))}
            values={values.experiences}
            onChange={(experiences) => form.form.setValues({ experiences })}
            error={said("experiences")}
          />
          <PillChoices
            label={t`Alone or with others`}
            options={Format.options.map((value) => ({ value, label: value === "group" ? t`In a group` : t`With one person` }))}
            values={values.formats}
            onChange={(formats) => form.form.setValues({ formats })}
            error={said("formats")}
          />
          <NumberField label={t`Minutes`} min={1} max={480} {...form.field("minutes")} />
          <LongTextField
            label={t`Why we do it, for the family`}
            hint={t`Words anybody would use; the family reads them beside the exercise.`}
            rows={2}
            lang={language}
            {...text("familyReason")}
          />
          <MusicParts of={form} language={language} />
          <MoreOfIntervention of={form} language={language} />
        </Fields>
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Keep the intervention</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onLeave}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}
