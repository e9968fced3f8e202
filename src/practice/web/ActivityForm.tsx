import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import { ChoiceField, DayField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { CalendarDay } from "#foundation/words.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { type Activity, ActivityId } from "../activity.ts";
import type { Credential } from "../credential.ts";
import { cycleOf } from "../cycle.ts";
import { changeActivity, keepActivity } from "../learning.api.ts";
import { ruleOn } from "../rule-set.ts";
import { type ActivityDraft, draftOf, wordingOf } from "./activity-draft.ts";
import look from "./Learning.module.css";

/** Something that was learned, and for each credential what it counts. */
export function ActivityForm({
  activity,
  credentials,
  today,
  onDone,
}: {
  activity: Activity | null;
  credentials: readonly Credential[];
  today: CalendarDay;
  onDone: () => void;
}) {
  const initial = draftOf(activity, credentials, today);
  return activity === null ? (
    <Added initial={initial} credentials={credentials} onDone={onDone} />
  ) : (
    <Changed activity={activity} initial={initial} credentials={credentials} onDone={onDone} />
  );
}

interface Inside {
  readonly initial: ActivityDraft;
  readonly credentials: readonly Credential[];
  readonly onDone: () => void;
}

function Added({ initial, credentials, onDone }: Inside) {
  const [id] = useState(() => ActivityId.parse(uuidv7()));
  const form = useDeedForm(keepActivity, { initial, refresh: ["learning"], asInput: (draft) => ({ ...wordingOf(draft), id }), onDone });
  return <Frame of={form} credentials={credentials} onLeave={onDone} />;
}

function Changed({ activity, initial, credentials, onDone }: Inside & { activity: Activity }) {
  const ids = { activityId: activity.id };
  const form = useDeedForm(changeActivity, {
    ids,
    initial,
    refresh: ["learning"],
    asInput: (draft) => ({ ...wordingOf(draft, activity), basedOn: activity.version, status: "kept" }),
    onDone,
  });
  const { send, sending } = useDeed(changeActivity, { refresh: ["learning"] });
  const putAway = async () => {
    const { id: _, version: basedOn, files: __, changes: ___, ...wording } = activity;
    if ((await send({ ids, input: { ...wording, basedOn, status: "put-away" } })).ok) onDone();
  };
  return (
    <Frame
      of={form}
      credentials={credentials}
      onLeave={onDone}
      also={
        <Button variant="subtle" loading={sending} onClick={() => void putAway()}>
          <Trans>Put away</Trans>
        </Button>
      }
    />
  );
}

interface Of extends Pick<ReturnType<typeof useDeedForm>, "element" | "sending" | "refusal"> {
  readonly errors: Readonly<Record<string, unknown>>;
  readonly field: (path: string) => object;
}

function Frame({
  of: form,
  credentials,
  onLeave,
  also,
}: {
  of: Of;
  credentials: readonly Credential[];
  onLeave: () => void;
  also?: ReactNode;
}) {
  const { t } = useLingui();
  const inCounts = Object.entries(form.errors).find(([path]) => path.startsWith("credits"))?.[1];
  return (
    <Card title={<Trans>What you learned</Trans>} heading={2}>
      <form {...form.element} className={look.form}>
        <Fields>
          <TextField label={t`What it was`} {...form.field("title")} />
          <FieldRow>
            <DayField label={t`On which day`} hint={t`Of several days, the last`} {...form.field("day")} />
            <TextField label={t`Minutes`} inputMode="numeric" {...form.field("minutes")} />
          </FieldRow>
          <FieldRow>
            <TextField label={t`Who gave it`} {...form.field("provider")} />
            <TextField label={t`Approval number`} {...form.field("approval")} />
          </FieldRow>
          {credentials.map((credential, nth) => (
            <Counts key={credential.id} credential={credential} at={`lines.${nth}`} field={form.field} />
          ))}
          <LongTextField label={t`What you take from it into your work`} {...form.field("learned")} />
        </Fields>
        {typeof inCounts === "string" ? <ErrorState happened={inCounts} /> : null}
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Keep it</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onLeave}>
            <Trans>Leave it as it is</Trans>
          </Button>
          {also}
        </div>
      </form>
    </Card>
  );
}

function Counts({ credential, at, field }: { credential: Credential; at: string; field: Of["field"] }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const rule = ruleOn(credential.rule, cycleOf(credential)?.fromDay ?? credential.fromDay);
  return (
    <fieldset className={look.counts}>
      <legend>
        <Trans>For {credential.title}</Trans>
      </legend>
      <FieldRow>
        <TextField label={t`Credits`} hint={t`Left empty: none`} inputMode="decimal" {...field(`${at}.credits`)} />
        {(rule?.parts ?? []).map((part, nth) => (
          <TextField
            key={part.key}
            label={t`Of them: ${part.name[language]}`}
            inputMode="decimal"
            {...field(`${at}.parts.${nth}.credits`)}
          />
        ))}
      </FieldRow>
      {rule === null || rule.categories.length === 0 ? null : (
        <ChoiceField
          label={t`Category`}
          data={[{ value: "", label: t`Not chosen` }, ...rule.categories.map(({ key, name }) => ({ value: key, label: name[language] }))]}
          {...field(`${at}.category`)}
        />
      )}
    </fieldset>
  );
}
