import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "#people/client.ts";
import { tellStory } from "#people/people.api.ts";
import { Picture, type Telling, type Voice } from "#people/story.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { PICTURES } from "./voice-words.ts";

interface Typed extends Record<string, unknown> {
  words: string;
  pictures: { picture: Picture; word: string }[];
  toldBy: string;
  toldOn: string;
}

/** A new telling of one voice. It begins from the words that stand; those stay readable as the earlier telling. */
export function TellingForm({
  clientId,
  voice,
  latest,
  onDone,
}: {
  clientId: ClientId;
  voice: Voice;
  latest?: Telling;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { day: today } = useNow();
  const [id] = useState(() => uuidv7());
  const initial: Typed = { words: latest?.words ?? "", pictures: latest?.pictures ?? [], toldBy: latest?.toldBy ?? "", toldOn: today };
  const form = useDeedForm(tellStory, {
    ids: { clientId },
    initial,
    refresh: ["overview", "people"],
    asInput: (typed) => ({ ...typed, id, voice, toldOn: typed.toldOn || null }),
    onDone,
  });
  const { pictures } = form.values;
  const choose = (chosen: Picture[]) =>
    form.set(
      "pictures",
      chosen.map((picture) => pictures.find((one) => one.picture === picture) ?? { picture, word: t(PICTURES[picture].word) }),
    );
  return (
    <form {...form.element}>
      <Fields>
        {voice === "what-i-like" ? (
          <PillChoices
            label={t`Pictures`}
            hint={t`For people who read pictures better than words`}
            options={Picture.options.map((value) => ({
              value,
              label: t(PICTURES[value].word),
              sign: <Icon of={PICTURES[value].icon} size={18} />,
            }))}
            values={pictures.map((one) => one.picture)}
            onChange={choose}
          />
        ) : null}
        {voice === "what-i-like" && pictures.length > 0 ? (
          <FieldRow>
            {pictures.map(({ picture }, place) => {
              const usual = t(PICTURES[picture].word);
              return <TextField key={picture} label={t`Their word for “${usual}”`} {...form.field(`pictures.${place}.word`)} />;
            })}
          </FieldRow>
        ) : null}
        <LongTextField label={t`In their words`} {...form.field("words")} />
        <FieldRow>
          <TextField label={t`Told by`} hint={t`For example: their parents, at referral`} {...form.field("toldBy")} />
          <DayField label={t`Told on`} {...form.field("toldOn")} />
        </FieldRow>
        <FormTrouble of={form} />
        <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
          <SendButton of={form}>
            <Trans>Keep this telling</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
