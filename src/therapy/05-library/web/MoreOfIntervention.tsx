import { Trans, useLingui } from "@lingui/react/macro";
import { Plus } from "lucide-react";
import { ChoiceField, LongTextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import type { Language } from "#foundation/words.ts";
import { Method } from "#assessment/method.ts";
import { METHOD_WORDS } from "#assessment/web/method-words.ts";
import { NeurologicTechnique } from "../neurologic-technique.ts";
import type { InterventionDraft } from "./intervention-draft.ts";
import look from "./Library.module.css";
import { TECHNIQUE_NAMES } from "./library-words.ts";
import { type FormOf, textsOf } from "./texts-of.ts";
import { usePlaces } from "./use-places.ts";

/** What one may also say of an intervention; folded, so that a short one stays short. */
export function MoreOfIntervention({ of: form, language }: { of: FormOf<InterventionDraft>; language: Language }) {
  const { t } = useLingui();
  const { text } = textsOf(form, language);
  const places = usePlaces();
  const { values } = form;
  return (
    <details className={look.more}>
      <summary>
        <Icon of={Plus} size={18} />
        <Trans>With whom, where, materials, adapting, what to watch for</Trans>
      </summary>
      <div>
        <PillChoices
          label={t`With whom`}
          options={places.options("population", values.populations)}
          values={values.populations}
          onChange={(populations) => form.form.setValues({ populations })}
        />
        <PillChoices
          label={t`Setting`}
          options={places.options("setting", values.settings)}
          values={values.settings}
          onChange={(settings) => form.form.setValues({ settings })}
        />
        <LongTextField label={t`Taking part, as they choose`} rows={2} lang={language} {...text("participation")} />
        <LongTextField label={t`What one needs`} hint={t`One thing a line`} lang={language} {...form.field(`materials.${language}`)} />
        <LongTextField label={t`To make it fit`} lang={language} {...text("adaptations")} />
        <LongTextField label={t`What to watch for, and when not to`} lang={language} {...text("cautions")} />
        <ChoiceField
          label={t`NMT technique`}
          hint={t`Each needs its own training.`}
          data={[
            { value: "", label: t({ message: "None", context: "technique" }) },
            ...NeurologicTechnique.options.map((value) => ({ value, label: `${value} · ${TECHNIQUE_NAMES[value]}` })),
          ]}
          value={values.technique ?? ""}
          onChange={(event) => {
            const chosen = NeurologicTechnique.safeParse(event.currentTarget.value);
            form.form.setValues({ technique: chosen.success ? chosen.data : null });
          }}
        />
        <PillChoices
          label={t`How it is counted`}
          options={Method.options.map((value) => ({ value, label: t(METHOD_WORDS[value]) }))}
          values={values.measures}
          onChange={(measures) => form.form.setValues({ measures })}
        />
      </div>
    </details>
  );
}
