import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { ChoiceField, TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { MusicElement } from "#library/music-element.ts";
import type { MusicChoice } from "../intervention.ts";
import { ELEMENT_WORDS } from "#library/web/music-words.ts";
import look from "./PlanForm.module.css";

/** Each chosen element of the music: what it is, and what it is for. */
export function MusicFields({
  music,
  field,
  onChange,
}: {
  music: readonly MusicChoice[];
  field: (path: string) => object;
  onChange: (music: MusicChoice[]) => void;
}) {
  const { t } = useLingui();
  const free = MusicElement.options.find((element) => !music.some((choice) => choice.element === element)) ?? "style";
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend style={{ fontWeight: 600, marginBottom: 8 }}>
        <Trans>The music, each part with its purpose</Trans>
      </legend>
      <div className={look.music}>
        {music.map((choice, place) => {
          const name = t(ELEMENT_WORDS[choice.element]);
          return (
            <div key={place} className={look.choice}>
              <ChoiceField
                label={t`Element`}
                data={MusicElement.options.map((value) => ({ value, label: t(ELEMENT_WORDS[value]) }))}
                {...field(`music.${place}.element`)}
              />
              <TextField label={t`What it is`} {...field(`music.${place}.value`)} />
              <TextField label={t`What it is for`} {...field(`music.${place}.purpose`)} />
              <button
                type="button"
                className={look.remove}
                aria-label={t`Leave out: ${name}`}
                onClick={() => onChange(music.filter((_, other) => other !== place))}
              >
                <Icon of={X} />
              </button>
            </div>
          );
        })}
        <div>
          <Button leftSection={<Icon of={Plus} />} onClick={() => onChange([...music, { element: free, value: "", purpose: "" }])}>
            <Trans>Add an element of the music</Trans>
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
