import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { ChoiceField, FieldRow, TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Language } from "#foundation/words.ts";
import { Method } from "#assessment/method.ts";
import { METHOD_WORDS } from "#assessment/web/method-words.ts";
import look from "./Library.module.css";
import type { GoalDraft } from "./OwnGoalForm.tsx";
import { type FormOf, textsOf } from "./texts-of.ts";

const nothing = () => ({ en: "", fr: "" });

/** Objectives as examples under a goal of one’s own: when, what the client does, until when, how it is counted. */
export function ObjectiveExamples({ of: form, language }: { of: FormOf<GoalDraft>; language: Language }) {
  const { t } = useLingui();
  const { text } = textsOf(form, language);
  const { objectives } = form.values;
  const more: GoalDraft["objectives"] = [
    ...objectives,
    { when: nothing(), does: nothing(), until: nothing(), method: "pct", direction: "up" },
  ];
  return (
    <>
      {objectives.map((_, at) => {
        const nth = at + 1;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- an example is its place in the list
          <fieldset key={at} className={look.choice} style={{ border: 0, margin: 0, padding: 0 }}>
            <legend style={{ fontWeight: 600 }}>
              <Trans>Objective {nth}, as an example</Trans>
            </legend>
            <FieldRow>
              <TextField label={t`When`} lang={language} {...text(`objectives.${at}.when`)} />
              <TextField label={t`What the client does`} lang={language} {...text(`objectives.${at}.does`)} />
            </FieldRow>
            <FieldRow>
              <TextField label={t`Until`} lang={language} {...text(`objectives.${at}.until`)} />
              <ChoiceField
                label={t`How it is counted`}
                data={Method.options.map((value) => ({ value, label: t(METHOD_WORDS[value]) }))}
                {...form.field(`objectives.${at}.method`)}
              />
              <ChoiceField
                label={t`Hoped-for way`}
                data={[
                  { value: "up", label: t`More` },
                  { value: "down", label: t`Less` },
                ]}
                {...form.field(`objectives.${at}.direction`)}
              />
            </FieldRow>
            <div>
              <Button
                variant="subtle"
                onClick={() => form.form.setValues({ objectives: objectives.filter((_one, other) => other !== at) })}
              >
                <Trans>Leave out</Trans>
                <span className="so-hidden">, {nth}</span>
              </Button>
            </div>
          </fieldset>
        );
      })}
      {objectives.length >= 6 ? null : (
        <div>
          <Button leftSection={<Icon of={Plus} />} onClick={() => form.form.setValues({ objectives: more })}>
            <Trans>Add an example of an objective</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
