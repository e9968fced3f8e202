import { Trans, useLingui } from "@lingui/react/macro";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, FieldRow, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { Language } from "#foundation/words.ts";
import { createClient } from "#people/people.api.ts";

/** Taking a client on by hand: five things, only the name must be known. */
export function NewClientScreen() {
  const { t } = useLingui();
  const { language } = useLanguage();
  const router = useRouter();
  const [ids] = useState(() => ({ id: uuidv7(), personId: uuidv7() }));
  const initial: { chosenName: string; familyName: string; pronouns: string; language: Language; bornOn: string } = {
    chosenName: "",
    familyName: "",
    pronouns: "",
    language,
    bornOn: "",
  };
  const form = useDeedForm(createClient, {
    initial,
    refresh: ["overview", "people"],
    asInput: (typed) => ({
      ...ids,
      chosenName: typed.chosenName,
      language: typed.language,
      familyName: typed.familyName.trim() || null,
      pronouns: typed.pronouns.trim() || null,
      bornOn: typed.bornOn || null,
    }),
    onDone: ({ id }) => void router.navigate({ to: `/clients/${id}` }),
  });
  return (
    <Page
      title={t`Add a client`}
      subtitle={t`Only the name must be known today. The rest can wait.`}
      trail={
        <Go to="/clients">
          <Trans>All clients</Trans>
        </Go>
      }
    >
      <form {...form.element}>
        <Fields>
          <FieldRow>
            <TextField
              label={t`Name they go by`}
              dir="auto"
              hint={t`Used everywhere, also in the room`}
              autoComplete="off"
              required
              {...form.field("chosenName")}
            />
            <TextField
              label={t`Family name`}
              dir="auto"
              hint={t`Stays off shared screens`}
              autoComplete="off"
              {...form.field("familyName")}
            />
          </FieldRow>
          <FieldRow>
            <TextField label={t`Pronouns`} hint={t`As they say them`} autoComplete="off" {...form.field("pronouns")} />
            <DayField label={t`Birthday`} hint={t`If known`} {...form.field("bornOn")} />
          </FieldRow>
          <PillGroup
            label={t`Language we use together`}
            options={[
              { value: "en", label: "English" },
              { value: "fr", label: "Français" },
            ]}
            value={form.values.language}
            onChange={(value) => form.set("language", value)}
          />
          <FormTrouble of={form} />
          <div>
            <SendButton of={form}>
              <Trans>Add this client</Trans>
            </SendButton>
          </div>
        </Fields>
      </form>
    </Page>
  );
}
