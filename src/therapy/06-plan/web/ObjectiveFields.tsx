import { Trans, useLingui } from "@lingui/react/macro";
import { ChoiceField, FieldRow, LongTextField, NumberField, TextField } from "#foundation/web/Field.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { Method } from "#assessment/method.ts";
import { RECORDABLE_METHODS } from "#assessment/method.ts";
import type { Nature } from "#assessment/nature.ts";
import { PROMPT_HIERARCHY, supportBand } from "#assessment/prompt-level.ts";
import { METHODS_OFFERED, type ObjectiveDraft } from "../objective-draft.ts";
import { CourseFields } from "./CourseFields.tsx";
import { MeasureFields } from "./MeasureFields.tsx";
import { METHOD_WORDS } from "#assessment/web/method-words.ts";
import look from "./PlanForm.module.css";
import { usePlanWords } from "./use-plan-words.ts";

export interface ObjectiveFieldsOf {
  readonly values: ObjectiveDraft;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly field: (path: string) => object;
  readonly set: (path: string, value: unknown) => void;
}

/** Given what, does what, how well. What most objectives leave at its usual value stands under "More". */
export function ObjectiveFields({ of: form, nature }: { of: ObjectiveFieldsOf; nature: Nature }) {
  const { t } = useLingui();
  const { measure, target } = form.values;
  const isShown: readonly Method[] = RECORDABLE_METHODS;
  return (
    <>
      <TextField
        label={t`Condition`}
        hint={t`Given what. For example: when a wanted instrument is in sight`}
        {...form.field("condition")}
      />
      <TextField label={t`Behaviour`} hint={t`Does what, so that two people would count the same`} {...form.field("behaviour")} />
      <PillGroup
        label={t`How it is measured`}
        options={[
          ...isShown.map((value) => ({ value, label: t(METHOD_WORDS[value]) })),
          ...(isShown.includes(measure.method) ? [] : [{ value: measure.method, label: t(METHOD_WORDS[measure.method]) }]),
        ]}
        value={measure.method}
        onChange={(value) => form.set("measure.method", value)}
      />
      <MeasureFields of={form} />
      <TargetFields of={form} />
      <CourseFields of={form} nature={nature} />
      <details className={look.more}>
        <summary>
          <Trans>More: title, family wording, other measures</Trans>
        </summary>
        <div style={{ display: "grid", gap: 20 }}>
          <TextField
            label={t`Short title`}
            hint={t`For a tile. Left empty, it is made from the behaviour.`}
            maxLength={60}
            {...form.field("title")}
          />
          <ChoiceField
            label={t`Any measure`}
            hint={t`Session mode records the six above by tap; the others are typed in.`}
            data={METHODS_OFFERED.map((value) => ({ value, label: t(METHOD_WORDS[value]) }))}
            {...form.field("measure.method")}
          />
          <ChoiceField
            label={t`Hoped-for direction`}
            data={[
              { value: "up", label: t`Up` },
              { value: "down", label: t`Down` },
            ]}
            {...form.field("direction")}
          />
          {nature === "preventive" ? (
            <ChoiceField
              label={t`Judged by`}
              data={[
                { value: "limit", label: t`A limit not to pass` },
                { value: "criterion", label: t`A criterion to reach` },
              ]}
              {...form.field("target.kind")}
            />
          ) : null}
          {target.kind === "criterion" ? (
            <ChoiceField
              label={t`Sessions that must show it`}
              data={[
                { value: "in-a-row", label: t`In a row` },
                { value: "of-the-last", label: t`Of the last` },
              ]}
              {...form.field("target.rule.kind")}
            />
          ) : null}
          {target.kind === "band" ? (
            <ChoiceField
              label={t`Above the band`}
              data={[
                { value: "good", label: t`is welcome` },
                { value: "neutral", label: t`says nothing either way` },
                { value: "outside", label: t`is outside` },
              ]}
              {...form.field("target.above")}
            />
          ) : null}
          <ChoiceField
            label={t`One value a session, or two`}
            data={[
              { value: "single", label: t`One value` },
              { value: "before-after", label: t`Before and after: the difference` },
              { value: "two-raters", label: t`Two raters: the first is charted` },
              { value: "split", label: t`In parts: the named part is charted` },
            ]}
            {...form.field("form")}
          />
          <LongTextField label={t`For the family, in English`} rows={2} lang="en" {...form.field("familyWording.en")} />
          <LongTextField label={t`For the family, in French`} rows={2} lang="fr" {...form.field("familyWording.fr")} />
        </div>
      </details>
    </>
  );
}

function TargetFields({ of: form }: { of: ObjectiveFieldsOf }) {
  const { t } = useLingui();
  const { help } = usePlanWords();
  const { target, measure, direction } = form.values;
  if (target.kind === "band")
    return (
      <FieldRow>
        <NumberField label={t`Lower end`} {...form.field("target.low")} />
        <NumberField label={t`Upper end`} {...form.field("target.high")} />
      </FieldRow>
    );
  if (target.kind === "limit") return <NumberField label={t`Limit not to pass`} {...form.field("target.value")} />;
  return (
    <FieldRow>
      <NumberField label={direction === "up" ? t`This many or more` : t`This many or less`} {...form.field("target.value")} />
      {measure.method === "prompt" ? (
        <ChoiceField
          label={t`With at most`}
          data={PROMPT_HIERARCHY.filter(({ level }) => supportBand(level) !== null).map(({ level }) => ({
            value: level,
            label: help(level),
          }))}
          {...form.field("target.maxHelp")}
        />
      ) : null}
      {target.rule.kind === "of-the-last" ? (
        <NumberField label={t`In this many sessions`} min={1} max={20} {...form.field("target.rule.met")} />
      ) : null}
      <NumberField
        label={target.rule.kind === "in-a-row" ? t`Sessions in a row` : t`Of the last`}
        min={1}
        max={20}
        {...form.field("target.rule.sessions")}
      />
    </FieldRow>
  );
}
