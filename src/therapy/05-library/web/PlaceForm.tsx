import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { CheckField, FieldRow, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { changePlace } from "../own-library.api.ts";
import type { Place, PlaceKind } from "../place.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { GoalsServed } from "./GoalsServed.tsx";
import look from "./Library.module.css";

interface Draft extends Record<string, unknown> {
  name: { en: string; fr: string };
  person: { one: { en: string; fr: string }; many: { en: string; fr: string } } | null;
  goals: string[];
  aside: boolean;
}
const nothing = () => ({ en: "", fr: "" });

/** The words of a setting or a population, and the goals that are offered first there. */
export function PlaceForm({ kind, place, onDone }: { kind: PlaceKind; place: Place | null; onDone: () => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [id] = useState(() => uuidv7());
  const initial: Draft = {
    name: place?.name ?? nothing(),
    person: kind === "setting" ? (place?.person ?? { one: nothing(), many: nothing() }) : null,
    goals: [...(place?.goals ?? [])],
    aside: place?.aside ?? false,
  };
  const form = useDeedForm(changePlace, {
    initial,
    refresh: ["places", "library"],
    asInput: (typed) => ({ ...typed, id, kind, key: place?.key ?? null }),
    onDone,
  });
  const title = place === null ? (kind === "setting" ? t`A setting` : t`A population`) : place.name[language];
  return (
    <Card title={title} heading={2}>
      <form {...form.element} className={look.form}>
        <Fields>
          <FieldRow>
            <TextField label={t`Name, in English`} lang="en" {...form.field("name.en")} />
            <TextField label={t`Name, in French`} lang="fr" {...form.field("name.fr")} />
          </FieldRow>
          {form.values.person === null ? null : (
            <>
              <FieldRow>
                <TextField
                  label={t`One person here, in English`}
                  hint={t`client, patient, resident, student …`}
                  lang="en"
                  {...form.field("person.one.en")}
                />
                <TextField label={t`One person here, in French`} hint={"\u00a0"} lang="fr" {...form.field("person.one.fr")} />
              </FieldRow>
              <FieldRow>
                <TextField label={t`Several, in English`} lang="en" {...form.field("person.many.en")} />
                <TextField label={t`Several, in French`} lang="fr" {...form.field("person.many.fr")} />
              </FieldRow>
            </>
          )}
          <GoalsServed label={t`Goals offered first here`} goals={form.values.goals} onChange={(goals) => form.set("goals", goals)} />
          <CheckField
            label={t`Put aside`}
            hint={t`No list offers it any more; what names it keeps it.`}
            {...form.field("aside", { type: "checkbox" })}
          />
        </Fields>
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Keep these words</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}
