import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { PROMPT_HIERARCHY } from "#assessment/prompt-level.ts";
import { ChoiceField, FieldRow, LongTextField, NumberField, TextField } from "#foundation/web/Field.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import { textOf } from "./GoalForm.tsx";
import type { ObjectiveFieldsOf } from "./ObjectiveFields.tsx";
import { usePlanWords } from "./use-plan-words.ts";

/** What each way of measuring still has to know. */
export function MeasureFields({ of: form }: { of: ObjectiveFieldsOf }) {
  const { t } = useLingui();
  const { help } = usePlanWords();
  const { method } = form.values.measure;
  // A line that says no number is told as one: the first of them.
  const anchorError = textOf(Object.entries(form.errors).find(([path]) => path.startsWith("measure.anchors."))?.[1]);
  switch (method) {
    case "pct":
      return <Chances of={form} />;
    case "prompt":
      return (
        <>
          <Chances of={form} />
          <PillChoices
            label={t`Levels of help that are noted`}
            hint={t`From no help to most help. A change of them begins a new phase of the picture.`}
            options={PROMPT_HIERARCHY.map(({ level }) => ({ value: level, label: help(level) }))}
            values={form.values.measure.levels}
            onChange={(chosen) =>
              form.set(
                "measure.levels",
                PROMPT_HIERARCHY.map(({ level }) => level).filter((level) => chosen.includes(level)),
              )
            }
          />
        </>
      );
    case "sync":
      return (
        <FieldRow>
          <TextField label={t`Unit`} hint={t`For example: % of beats, ms, or R`} {...form.field("measure.unit")} />
          <NumberField label={t`On the beat within (percent of it)`} min={1} max={50} {...form.field("measure.withinPercent")} />
        </FieldRow>
      );
    case "freq":
    case "product":
    case "phys":
      return <TextField label={t`Unit`} hint={t`For example: exchanges`} {...form.field("measure.unit")} />;
    case "pair":
      return (
        <>
          <FieldRow>
            <TextField label={t`The one`} hint={t`For example: sign. It has the right pedal.`} {...form.field("measure.one")} />
            <TextField label={t`The other`} hint={t`For example: voice. It has the left pedal.`} {...form.field("measure.other")} />
          </FieldRow>
          <NumberField
            label={t`Together when within (seconds)`}
            hint={t`Whichever comes first. Each by itself is kept too.`}
            min={0.5}
            max={30}
            {...form.field("measure.withinSeconds")}
          />
        </>
      );
    case "rate":
      return <NumberField label={t`Per this many minutes`} min={1} max={120} {...form.field("measure.perMinutes")} />;
    case "dur":
      return (
        <FieldRow>
          <ChoiceField
            label={t`Which duration`}
            data={[
              { value: "total", label: t`All together` },
              { value: "longest", label: t`The longest` },
              { value: "mean", label: t`The average` },
              { value: "share", label: t`Share of the session, in percent` },
            ]}
            {...form.field("measure.value")}
          />
          <ChoiceField
            label={t`Told in`}
            data={[
              { value: "minutes", label: t`Minutes` },
              { value: "seconds", label: t`Seconds` },
            ]}
            {...form.field("measure.timeUnit")}
          />
        </FieldRow>
      );
    case "lat":
      return (
        <ChoiceField
          label={t`Told in`}
          data={[
            { value: "seconds", label: t`Seconds` },
            { value: "beats", label: t`Beats` },
          ]}
          {...form.field("measure.timeUnit")}
        />
      );
    case "mts":
      return (
        <FieldRow>
          <NumberField label={t`A look every (seconds)`} min={5} max={1800} {...form.field("measure.everySeconds")} />
          <NumberField
            label={t`Looks in a session`}
            hint={t`Empty: the session decides, and the criterion is a percentage`}
            min={1}
            max={500}
            {...form.field("measure.chances")}
          />
        </FieldRow>
      );
    case "pir":
    case "wir":
      return <NumberField label={t`Length of an interval (seconds)`} min={5} max={1800} {...form.field("measure.everySeconds")} />;
    case "task":
      return (
        <>
          <LongTextField label={t`Steps`} hint={t`One step a line`} {...form.field("measure.steps")} />
          <ChoiceField
            label={t`Taught`}
            data={[
              { value: "total", label: t`All steps at once` },
              { value: "forward", label: t`One after the other, from the first` },
              { value: "backward", label: t`One after the other, from the last` },
            ]}
            {...form.field("measure.chaining")}
          />
        </>
      );
    case "rating":
      return (
        <>
          <ChoiceField
            label={t`Shown as`}
            hint={t`Faces carry their words too, and may be pointed at.`}
            data={[
              { value: "none", label: t`Numbers` },
              { value: "3", label: t`Three faces` },
              { value: "5", label: t`Five faces` },
            ]}
            {...form.field("measure.faces")}
          />
          {form.values.measure.faces === "none" ? (
            <FieldRow>
              <NumberField label={t`Scale from`} {...form.field("measure.scale.from")} />
              <NumberField label={t`Scale to`} {...form.field("measure.scale.to")} />
            </FieldRow>
          ) : null}
          <LongTextField
            label={t`What a value looks like`}
            hint={t`One a line, for example 4: sings whole phrases. Two people rate alike only when it is written.`}
            rows={3}
            {...form.field("measure.anchors")}
            error={anchorError}
          />
        </>
      );
    case "gas":
      return (
        <>
          {OUTCOMES.map((word, nth) => (
            <TextField
              key={word.id}
              label={t(word)}
              {...form.field(`measure.outcomes.${nth}`)}
              error={textOf(form.errors[`measure.levels.${nth}`])}
            />
          ))}
        </>
      );
  }
}

function Chances({ of: form }: { of: ObjectiveFieldsOf }) {
  const { t } = useLingui();
  return (
    <NumberField
      label={t`Chances in a session`}
      hint={t`Empty: the session decides, and the criterion is a percentage`}
      min={1}
      max={500}
      {...form.field("measure.chances")}
    />
  );
}

/** From -2 to +2: what is expected stands in the middle. */
const OUTCOMES = [
  msg`Much less than expected (-2)`,
  msg`Less than expected (-1)`,
  msg`As expected (0)`,
  msg`More than expected (+1)`,
  msg`Much more than expected (+2)`,
];
