import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { ChoiceField, FieldRow, LongTextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Language } from "#foundation/words.ts";
import { MusicElement } from "../music-element.ts";
import { type InterventionDraft, nothing } from "./intervention-draft.ts";
import look from "./Library.module.css";
import { ELEMENT_WORDS } from "./music-words.ts";
import { type FormOf, textsOf } from "./texts-of.ts";

/** Each element of the music that is chosen on purpose: what it is, what it is for, and how it will be. */
export function MusicParts({ of: form, language }: { of: FormOf<InterventionDraft>; language: Language }) {
  const { t } = useLingui();
  const { text } = textsOf(form, language);
  const { music } = form.values;
  const free = MusicElement.options.find((element) => !music.some((choice) => choice.element === element)) ?? "style";
  return (
    <fieldset className={look.form} style={{ border: 0, padding: 0, margin: 0 }}>
      <legend style={{ fontWeight: 600, marginBottom: 8 }}>
        <Trans>The music, each part with its purpose</Trans>
      </legend>
      {music.map((choice, at) => {
        const name = t(ELEMENT_WORDS[choice.element]);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a part is its place in the list
          <div key={at} className={look.choice}>
            <FieldRow>
              <ChoiceField
                label={t`Element`}
                data={MusicElement.options.map((value) => ({ value, label: t(ELEMENT_WORDS[value]) }))}
                {...form.field(`music.${at}.element`)}
              />
              <LongTextField label={t`What it is`} rows={2} lang={language} {...text(`music.${at}.value`)} />
            </FieldRow>
            <FieldRow>
              <LongTextField label={t`What it is for`} rows={2} lang={language} {...text(`music.${at}.purpose`)} />
              <LongTextField label={t`How it will be`} rows={2} lang={language} {...text(`music.${at}.form`)} />
            </FieldRow>
            <div>
              <Button
                variant="subtle"
                leftSection={<Icon of={X} size={18} />}
                onClick={() => form.form.setValues({ music: music.filter((_, other) => other !== at) })}
              >
                <Trans>Leave out: {name}</Trans>
              </Button>
            </div>
          </div>
        );
      })}
      {music.length >= 20 ? null : (
        <div>
          <Button
            leftSection={<Icon of={Plus} />}
            onClick={() =>
              form.form.setValues({ music: [...music, { element: free, value: nothing(), purpose: nothing(), form: nothing() }] })
            }
          >
            <Trans>Add an element of the music</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  );
}
