import { useLingui } from "@lingui/react/macro";
import { ChoiceField, FieldRow, LongTextField, NumberField, TextField } from "#foundation/web/Field.tsx";
import type { ObjectiveFieldsOf } from "./ObjectiveFields.tsx";

/** What each way of measuring still has to know. */
export function MeasureFields({ of: form }: { of: ObjectiveFieldsOf }) {
  const { t } = useLingui();
  const { method } = form.values.measure;
  switch (method) {
    case "pct":
    case "prompt":
      return (
        <NumberField
          label={t`Chances in a session`}
          hint={t`Empty: the session decides, and the criterion is a percentage`}
          min={1}
          max={500}
          {...form.field("measure.chances")}
        />
      );
    case "freq":
    case "product":
    case "sync":
    case "phys":
      return <TextField label={t`Unit`} hint={t`For example: exchanges`} {...form.field("measure.unit")} />;
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
      return <LongTextField label={t`Steps`} hint={t`One step a line`} {...form.field("measure.steps")} />;
    case "rating":
      return (
        <FieldRow>
          <NumberField label={t`Scale from`} {...form.field("measure.scale.from")} />
          <NumberField label={t`Scale to`} {...form.field("measure.scale.to")} />
        </FieldRow>
      );
    case "gas":
      return null;
  }
}
