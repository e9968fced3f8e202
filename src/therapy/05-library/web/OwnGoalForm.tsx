import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import type { Language } from "#foundation/words.ts";
import { Nature } from "#assessment/nature.ts";
import { useDomains } from "#assessment/web/use-domains.tsx";
import { NATURE_SIGNS } from "#assessment/web/NatureTag.tsx";
import { type BankGoal, OwnGoalId } from "../goal-bank.ts";
import type { EntryStatus, OwnGoalWording } from "../own-goal.ts";
import { lackingInGoal } from "../own-goal.ts";
import { changeOwnGoal, keepOwnGoal } from "../own-library.api.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import look from "./Library.module.css";
import { ObjectiveExamples } from "./ObjectiveExamples.tsx";
import { type FormOf, textsOf } from "./texts-of.ts";
import { usePlaces } from "./use-places.ts";
import { WriteIn } from "./WriteIn.tsx";

/** What a goal begins with: nothing, one of the library, or the version that holds. */
export type GoalBegin =
  | { readonly kind: "copy"; readonly goal: BankGoal }
  | {
      readonly kind: "change";
      readonly id: string;
      readonly version: number;
      readonly status: EntryStatus;
      readonly wording: OwnGoalWording;
    };

export interface GoalDraft extends Omit<OwnGoalWording, "nature">, Record<string, unknown> {
  nature: Nature | null;
}

const NAME = "{name}";
const nothing = () => ({ en: "", fr: "" });
const EMPTY: GoalDraft = {
  name: nothing(),
  domains: [],
  usDomains: [],
  nature: null,
  caution: nothing(),
  family: { en: "{name} ", fr: "{name} " },
  objectives: [],
  ideas: nothing(),
  populations: [],
  from: null,
};

const copyOf = ({ id, name, domains, usDomains, nature, caution, family, objectives, ideas }: BankGoal): GoalDraft => ({
  ...EMPTY,
  name: { en: `${name.en}, our way`, fr: `${name.fr}, à notre façon` },
  domains,
  usDomains,
  nature,
  caution: caution ?? nothing(),
  family,
  objectives,
  ideas,
  from: id,
});

/** A sentence of which nothing but the name’s place was written is no sentence. */
const inputOf = (draft: GoalDraft) => {
  const said = (words: string) => (words.trim() === "{name}" ? "" : words);
  return { ...draft, family: { en: said(draft.family.en), fr: said(draft.family.fr) } };
};

/** A goal of the practice’s own: clinical and family wording, its nature, and how one may know. */
export function OwnGoalForm({ begin, onDone }: { begin?: GoalBegin; onDone: () => void }) {
  if (begin?.kind === "change") return <Rewrite begin={begin} onDone={onDone} />;
  return <NewGoal initial={begin === undefined ? EMPTY : copyOf(begin.goal)} onDone={onDone} />;
}

function NewGoal({ initial, onDone }: { initial: GoalDraft; onDone: () => void }) {
  const [id] = useState(() => OwnGoalId.parse(uuidv7()));
  const form = useDeedForm(keepOwnGoal, {
    initial,
    refresh: ["library"],
    asInput: (draft) => ({ ...inputOf(draft), id }),
    onDone,
  });
  return <Frame title={<Trans>A goal of our own</Trans>} of={form} onLeave={onDone} />;
}

function Rewrite({ begin, onDone }: { begin: Extract<GoalBegin, { kind: "change" }>; onDone: () => void }) {
  const initial: GoalDraft = { ...begin.wording };
  const form = useDeedForm(changeOwnGoal, {
    ids: { ownGoalId: OwnGoalId.parse(begin.id) },
    initial,
    refresh: ["library"],
    asInput: (draft) => ({ ...inputOf(draft), basedOn: begin.version, status: begin.status }),
    onDone,
  });
  return <Frame title={<Trans>Change the goal</Trans>} of={form} onLeave={onDone} />;
}

function Frame({ title, of: form, onLeave }: { title: React.ReactNode; of: FormOf<GoalDraft>; onLeave: () => void }) {
  const { t } = useLingui();
  const { language: speaks } = useLanguage();
  const [language, setLanguage] = useState<Language>(speaks);
  const places = usePlaces();
  const domains = useDomains();
  const { text, said } = textsOf(form, language);
  const { values } = form;
  const written = inputOf(values);
  const lacking = values.name.en + values.name.fr === "" ? [] : lackingInGoal({ ...written, nature: values.nature ?? "progressive" });
  return (
    <Card title={title} heading={2}>
      <form {...form.element} className={look.form}>
        <Fields>
          <WriteIn language={language} lacking={lacking} onChange={setLanguage} />
          <TextField label={t`Clinical wording`} lang={language} {...text("name")} />
          <LongTextField
            label={t`How the family hears it`}
            hint={t`The client’s name will stand where it says ${NAME}.`}
            rows={2}
            lang={language}
            {...text("family")}
          />
          <PillGroup
            label={t`Nature`}
            hint={t`To grow, to hold, or to keep something from happening. It decides how the chart is read.`}
            options={Nature.options.map((value) => ({ value, label: t(NATURE_SIGNS[value].word), sign: NATURE_SIGNS[value].sign }))}
            value={values.nature}
            onChange={(value) => form.form.setValues({ nature: value })}
            error={said("nature")}
          />
          <PillChoices
            label={t`Domain`}
            options={domains.options(values.domains)}
            values={values.domains}
            onChange={(chosen) => {
              form.form.setValues({ domains: chosen, usDomains: domains.usFor(chosen) });
            }}
            error={said("domains")}
          />
          <PillChoices
            label={t`Domain in US plans`}
            hint={t`Filled from the domains above; change it where your plan says otherwise.`}
            options={domains.usOptions(values.usDomains)}
            values={values.usDomains}
            onChange={(usDomains) => form.form.setValues({ usDomains })}
          />
          <ObjectiveExamples of={form} language={language} />
          <details className={look.more}>
            <summary>
              <Icon of={Plus} size={18} />
              <Trans>With whom, ideas, what to think of</Trans>
            </summary>
            <div>
              <PillChoices
                label={t`With whom`}
                options={places.options("population", values.populations)}
                values={values.populations}
                onChange={(populations) => form.form.setValues({ populations })}
              />
              <LongTextField label={t`Ideas`} lang={language} {...text("ideas")} />
              <LongTextField label={t`What to think of before choosing it`} lang={language} {...text("caution")} />
            </div>
          </details>
        </Fields>
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Keep the goal</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onLeave}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}
