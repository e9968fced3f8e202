import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, FieldRow, Fields, NumberField, TextField, TimeField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { CalendarDay } from "#foundation/words.ts";
import type { GroupId } from "../../group.ts";
import { beginGroupSeries, planGroupSessions } from "../../group.api.ts";
import { weekdayOf } from "../../series.ts";
import { AroundFields, aroundAsInput, NOTHING_AROUND } from "../AroundFields.tsx";
import { PLAIN_REPEAT, type Repeat, RepeatFields, repeatAsInput } from "../RepeatFields.tsx";
import { SlotTaken } from "../SlotTaken.tsx";
import "./refusals.ts";
import look from "./group.module.css";

/** One session of the group, or a series by any rule. Whoever belongs to it on the day is expected. */
export function GroupSessionsForm({ groupId, today, onDone }: { groupId: GroupId; today: string; onDone: () => void }) {
  const { t } = useLingui();
  // Made once, so that a lost answer and a second press are still one series.
  const [id] = useState(() => uuidv7());
  const [repeats, setRepeats] = useState<"once" | "series">("series");
  const [repeat, setRepeat] = useState<Repeat>(PLAIN_REPEAT);
  const [around, setAround] = useState(NOTHING_AROUND);
  const [standsBeside, setBeside] = useState(false);
  const initial: { fromDay: string; at: string; minutes: string | number; place: string } = {
    fromDay: today,
    at: "16:00",
    minutes: 60,
    place: "",
  };
  const options = { ids: { groupId }, initial, refresh: ["groups", "overview"], onDone };
  const once = useDeedForm(planGroupSessions, { ...options, asInput: (typed) => ({ ...typed, weeks: 1, standsBeside }) });
  const series = useDeedForm(beginGroupSeries, {
    ...options,
    asInput: (typed) => {
      const first = CalendarDay.safeParse(typed.fromDay);
      const weekday = first.success ? weekdayOf(first.data) : 1;
      return { ...typed, id, weekday, standsBeside, ...aroundAsInput(around), ...repeatAsInput(repeat) };
    },
  });
  const form = repeats === "once" ? once : series;
  const field = (name: keyof typeof initial) => {
    const { onChange, ...rest } = once.field(name);
    // What is typed belongs to the hour, whichever way it is kept.
    return {
      ...rest,
      error: form.errors[name],
      onChange: (value: unknown) => {
        onChange(value);
        series.field(name).onChange(value);
      },
    };
  };
  return (
    <form {...form.element} className={look.form}>
      <Fields>
        <FieldRow>
          <DayField label={t`First day`} {...field("fromDay")} />
          <TimeField label={t`At`} {...field("at")} />
        </FieldRow>
        <PillGroup
          label={t`How often`}
          options={[
            { value: "series", label: t`Again and again` },
            { value: "once", label: t`Once` },
          ]}
          value={repeats}
          onChange={setRepeats}
        />
        {repeats === "series" ? (
          <RepeatFields of={repeat} first={once.values.fromDay} error={series.errors["untilDay"]} onChange={setRepeat} />
        ) : null}
        <FieldRow>
          <NumberField label={t`Minutes`} min={1} max={480} {...field("minutes")} />
          <TextField label={t`Place`} maxLength={120} {...field("place")} />
        </FieldRow>
        {repeats === "series" ? <AroundFields of={around} onChange={setAround} /> : null}
      </Fields>
      <SlotTaken
        refusal={form.refusal}
        onChoose={(free) => {
          for (const one of [once, series]) {
            one.set("fromDay", free.day);
            one.set("at", free.at);
          }
        }}
        beside={standsBeside}
        onBeside={setBeside}
      />
      {form.refusal?.type === "slot-taken" ? null : <FormTrouble of={form} />}
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Plan them</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
