import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { DayField, FieldRow, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import { applyTimeOff } from "../time-off.api.ts";
import { DaysOff, type TimeOffKind, TimeOffKind as Kind } from "../time-off.ts";
import { Preview } from "./TimeOffPreview.tsx";
import look from "./schedule.module.css";
import { KIND_WORDS } from "./time-off-words.ts";

interface Typed extends Record<string, unknown> {
  kind: TimeOffKind;
  title: string;
  fromDay: string;
  untilDay: string;
  whose: "mine" | "everybody";
}

/** Which days, and at once which sessions fall out: seen before anything is done. */
export function TimeOffForm({ mayForAll, onLeave }: { mayForAll: boolean; onLeave: () => void }) {
  const { t } = useLingui();
  const { day: today } = useNow();
  const go = useNavigate();
  const [id] = useState(() => uuidv7());
  const [falling, setFalling] = useState(0);
  const initial: Typed = { kind: "holiday", title: "", fromDay: today, untilDay: today, whose: "mine" };
  const form = useDeedForm(applyTimeOff, {
    initial,
    refresh: ["schedule", "overview", "attendance"],
    asInput: (typed) => ({ ...typed, id }),
    onDone: () => void go({ to: `/calendar/days-off/${id}` }),
  });
  const { kind, fromDay, untilDay, whose } = form.values;
  const asked = DaysOff.safeParse({ kind, fromDay, untilDay, whose });
  const from = form.field("fromDay");
  return (
    <Card>
      <form {...form.element} className={look.form}>
        <Fields>
          <PillGroup
            label={t`Why these days`}
            options={Kind.options.map((value) => ({ value, label: t(KIND_WORDS[value]) }))}
            value={kind}
            onChange={(value) => {
              form.set("kind", value);
              if (value === "leave" || value === "illness") form.set("whose", "mine");
            }}
          />
          <FieldRow>
            <DayField
              label={t`First day`}
              {...from}
              onChange={(event) => {
                from.onChange(event);
                // Days off end no sooner than they begin; most are one day.
                if (untilDay < event.currentTarget.value) form.set("untilDay", event.currentTarget.value);
              }}
            />
            <DayField label={t`Last day`} {...form.field("untilDay")} />
          </FieldRow>
          {mayForAll && (kind === "holiday" || kind === "closure") ? (
            <PillGroup
              label={t`Whose sessions`}
              options={[
                { value: "mine", label: t`Mine` },
                { value: "everybody", label: t`Everybody’s` },
              ]}
              value={whose}
              onChange={(value) => form.set("whose", value)}
            />
          ) : null}
          <TextField
            label={t`Name it`}
            hint={t`It stands as the reason with each session. May be left empty.`}
            maxLength={120}
            {...form.field("title")}
          />
          {asked.success ? <Preview of={asked.data} onCount={setFalling} /> : null}
        </Fields>
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <Button onClick={onLeave}>
            <Trans>Leave it</Trans>
          </Button>
          <SendButton of={form}>
            <Plural value={falling} _0="Keep these days off" one="Take # session out" other="Take # sessions out" />
          </SendButton>
        </div>
      </form>
    </Card>
  );
}
