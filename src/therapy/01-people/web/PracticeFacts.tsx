import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { z } from "zod";
import type { Language } from "#foundation/words.ts";
import { Card } from "#foundation/web/Card.tsx";
import { ChoiceField, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { changePractice, type readPractice } from "../people.api.ts";
import look from "./Practice.module.css";
import { timeZones } from "./time-zones.ts";

type Practice = z.output<typeof readPractice.output>;

/** Name, time zone and language: for the owner a form, for everybody else three facts. */
export function PracticeFacts({ practice, mayChange }: { practice: Practice; mayChange: boolean }) {
  if (mayChange) return <PracticeForm practice={practice} />;
  return (
    <Card>
      <dl className={look.facts}>
        <dt>
          <Trans>Name</Trans>
        </dt>
        <dd>{practice.name}</dd>
        <dt>
          <Trans>Time zone</Trans>
        </dt>
        <dd>{practice.timeZone.replaceAll("_", " ")}</dd>
        <dt>
          <Trans>Language</Trans>
        </dt>
        <dd lang={practice.language}>{practice.language === "fr" ? "Français" : "English"}</dd>
      </dl>
    </Card>
  );
}

function PracticeForm({ practice }: { practice: Practice }) {
  const { t } = useLingui();
  const [isSaved, setSaved] = useState(false);
  const initial: { name: string; timeZone: string; language: Language } = {
    name: practice.name,
    timeZone: practice.timeZone,
    language: practice.language,
  };
  const form = useDeedForm(changePractice, { initial, refresh: ["people", "me"], onDone: () => setSaved(true) });
  return (
    <Card>
      <form {...form.element}>
        <Fields>
          <TextField label={t`Name of the practice`} autoComplete="organization" {...form.field("name")} />
          <ChoiceField
            label={t`Time zone`}
            hint={t`Sessions keep their time on the wall of this place.`}
            data={timeZones(practice.timeZone)}
            {...form.field("timeZone")}
          />
          <PillGroup
            label={<Trans>Language of the practice</Trans>}
            hint={<Trans>Letters begin in it. Everybody chooses their own for the screen.</Trans>}
            options={[
              { value: "en", label: <span lang="en">English</span> },
              { value: "fr", label: <span lang="fr">Français</span> },
            ]}
            value={form.values.language}
            onChange={(language) => form.set("language", language)}
          />
          <FormTrouble of={form} />
          <div className={look.send}>
            <SendButton of={form}>
              <Trans>Save the practice</Trans>
            </SendButton>
            <output>{isSaved && !form.isDirty() ? <Trans>The practice’s details are saved.</Trans> : null}</output>
          </div>
        </Fields>
      </form>
    </Card>
  );
}
