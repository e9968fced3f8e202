import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus, X } from "lucide-react";
import type { Nature } from "#assessment/nature.ts";
import { DayField, FieldRow, NumberField, TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { textOf } from "./GoalForm.tsx";
import type { ObjectiveFieldsOf } from "./ObjectiveFields.tsx";
import look from "./PlanForm.module.css";

const MOST_STEPS = 8;

/** The baseline before it begins, from when to when, and the smaller steps on the way. */
export function CourseFields({ of: form, nature }: { of: ObjectiveFieldsOf; nature: Nature }) {
  const { t } = useLingui();
  const { steps } = form.values;
  return (
    <>
      {nature === "progressive" ? (
        <NumberField
          label={t`Sessions of baseline before it begins`}
          hint={t`Counted, but not yet worked on. Below it says what they make possible.`}
          min={0}
          max={30}
          {...form.field("baselineSessions")}
        />
      ) : null}
      <details className={look.more} open={steps.length > 0}>
        <summary>
          <Trans>From when to when, and in which steps</Trans>
        </summary>
        <div className={look.review}>
          <FieldRow>
            <DayField label={t`Begins on`} {...form.field("beginsOn")} />
            <DayField
              label={t`To be reached by`}
              hint={t`Nothing happens on that day; it is a day to look at it.`}
              {...form.field("dueOn")}
            />
          </FieldRow>
          {steps.map((step, nth) => {
            const place = nth + 1;
            return (
              <div key={nth} className={look.step} role="group" aria-label={t`Step ${place}`}>
                <TextField
                  label={t`Step ${place}`}
                  {...form.field(`steps.${nth}.words`)}
                  error={textOf(form.errors[`steps.${nth}.words`])}
                />
                <DayField label={t`By`} {...form.field(`steps.${nth}.dueOn`)} />
                <DayField label={t`Reached on`} {...form.field(`steps.${nth}.reachedOn`)} />
                <button
                  type="button"
                  className={look.remove}
                  aria-label={t`Take step ${place} out`}
                  onClick={() =>
                    form.set(
                      "steps",
                      steps.filter((one) => one !== step),
                    )
                  }
                >
                  <Icon of={X} size={18} />
                </button>
              </div>
            );
          })}
          {steps.length < MOST_STEPS ? (
            <div>
              <Button
                leftSection={<Icon of={Plus} />}
                onClick={() => form.set("steps", [...steps, { words: "", dueOn: "", reachedOn: "" }])}
              >
                <Trans>Add a smaller step</Trans>
              </Button>
            </div>
          ) : null}
        </div>
      </details>
    </>
  );
}
