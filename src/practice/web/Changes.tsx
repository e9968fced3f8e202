import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, DayField, FieldRow, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { useEvidenceChoices } from "#library/web/use-evidence-choices.ts";
// Brings the sentences of refusals that are said by code.
import "#library/words/sentences.ts";
import { type Activity, type Change, ChangeId } from "../activity.ts";
import { noteChange, takeBackChange } from "../learning.api.ts";
import look from "./Learning.module.css";

/** “I changed this because of that course.” */
export function Changes({ activity }: { activity: Activity }) {
  const { t } = useLingui();
  const { day, language } = useLanguage();
  const [saying, setSaying] = useState(false);
  const { send, sending } = useDeed(takeBackChange, { refresh: ["learning"] });
  const takeBack = (changeId: Change["id"]) =>
    void send({ ids: { activityId: activity.id }, input: { id: ChangeId.parse(uuidv7()), changeId } });
  return (
    <div>
      {activity.changes.length === 0 ? null : (
        <ul className={look.changes} aria-label={t`What changed because of it`}>
          {activity.changes.map((change) => (
            <li key={change.id}>
              <span>
                {change.about === null ? null : <b>{change.about.name[language]}: </b>}
                {change.words} <span className="so-muted">{day(change.day, "medium")}</span>
              </span>
              <Button variant="subtle" disabled={sending} onClick={() => takeBack(change.id)}>
                <Trans>Take back</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {saying ? (
        <Said activity={activity} onDone={() => setSaying(false)} />
      ) : (
        <Button variant="default" onClick={() => setSaying(true)}>
          <Trans>I changed something because of it</Trans>
        </Button>
      )}
    </div>
  );
}

function Said({ activity, onDone }: { activity: Activity; onDone: () => void }) {
  const { t } = useLingui();
  const { day } = useNow();
  const choices = useEvidenceChoices();
  const [id] = useState(() => ChangeId.parse(uuidv7()));
  const form = useDeedForm(noteChange, {
    ids: { activityId: activity.id },
    initial: { words: "", about: "", day: String(day) },
    refresh: ["learning"],
    asInput: ({ words, about, day: on }) => ({ id, words, about: about || null, day: on }),
    onDone,
  });
  return (
    <form {...form.element} className={look.form}>
      <TextField label={t`What you do differently`} {...form.field("words")} />
      <FieldRow>
        <ChoiceField label={t`For`} data={[{ value: "", label: t`No single goal or intervention` }, ...choices]} {...form.field("about")} />
        <DayField label={t`Since`} {...form.field("day")} />
      </FieldRow>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Keep the change</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  );
}
