import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, DayField, FieldRow, Fields, NumberField, TextField, TimeField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { CalendarDay } from "#foundation/words.ts";
import { addSession, beginSeries } from "#schedule/schedule.api.ts";
import { weekdayOf } from "#schedule/series.ts";
import { PLAIN_REPEAT, type Repeat, RepeatFields, repeatAsInput } from "#schedule/web/RepeatFields.tsx";
import { AroundFields, aroundAsInput, NOTHING_AROUND } from "#schedule/web/AroundFields.tsx";
import { SlotTaken } from "#schedule/web/SlotTaken.tsx";
import { listClients } from "../overview.api.ts";
import look from "./AddSession.module.css";

interface Slot {
  readonly day: CalendarDay;
  readonly at?: string;
  readonly clientId?: string;
}

/** One session or a weekly series, from a slot in the day: client, when, weekly or not, save. */
export function AddSession({ onClose, ...slot }: Slot & { onClose: () => void }) {
  const read = useRead(listClients, { chapter: "overview", input: {} });
  return (
    <Modal opened onClose={onClose} title={<Trans>Add a session</Trans>} size="lg" padding="xl" withCloseButton={false}>
      <WhenRead read={read}>
        {({ clients }) => <SessionForm clients={clients.filter(({ opens }) => opens)} onClose={onClose} {...slot} />}
      </WhenRead>
    </Modal>
  );
}

interface Client {
  readonly id: string;
  readonly chosenName: string;
  readonly familyName: string | null;
}

function SessionForm({ clients, day, at = "", clientId = "", onClose }: Slot & { clients: readonly Client[]; onClose: () => void }) {
  const { t } = useLingui();
  const { day: spoken, wallTime } = useLanguage();
  // Made once, so that a lost answer and a second press are still one session.
  const [id] = useState(() => uuidv7());
  const [client, setClient] = useState(clientId);
  const [asksClient, setAsksClient] = useState(false);
  const [repeats, setRepeats] = useState<"once" | "weekly">("once");
  const [repeat, setRepeat] = useState<Repeat>(PLAIN_REPEAT);
  const [around, setAround] = useState(NOTHING_AROUND);
  const [standsBeside, setBeside] = useState(false);
  const initial: { day: string; at: string; minutes: string | number; place: string } = { day, at, minutes: 45, place: "" };
  const options = { ids: { clientId: client }, initial, refresh: ["overview"], onDone: onClose };
  const once = useDeedForm(addSession, {
    ...options,
    asInput: ({ day: on, at: time, minutes, place }) => ({ id, day: on, at: time, minutes, place, standsBeside, ...aroundAsInput(around) }),
  });
  const weekly = useDeedForm(beginSeries, {
    ...options,
    asInput: ({ day: on, at: time, minutes, place }) => {
      const first = CalendarDay.safeParse(on);
      return {
        id,
        weekday: first.success ? weekdayOf(first.data) : 1,
        fromDay: on,
        at: time,
        minutes,
        place,
        standsBeside,
        ...aroundAsInput(around),
        ...repeatAsInput(repeat),
      };
    },
  });
  const form = repeats === "weekly" ? weekly : once;
  const field = (name: keyof typeof initial) => {
    const { onChange, ...rest } = once.field(name);
    // What is typed belongs to the slot, whichever way it is kept.
    return {
      ...rest,
      error: form.errors[name] ?? (name === "day" ? form.errors["fromDay"] : undefined),
      onChange: (value: unknown) => {
        onChange(value);
        weekly.field(name).onChange(value);
      },
    };
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (client === "") {
      setAsksClient(true);
      // On a phone the field is out of sight by the time one presses.
      event.currentTarget.querySelector("select")?.focus();
      return;
    }
    form.element.onSubmit(event);
  };
  const first = CalendarDay.safeParse(once.values.day);

  return (
    <form {...form.element} onSubmit={submit} className={look.form}>
      <Fields>
        <ChoiceField
          label={t`Client`}
          value={client}
          error={asksClient && client === "" ? t`Please choose who it is for.` : undefined}
          onChange={(event) => setClient(event.currentTarget.value)}
          data={[
            { value: "", label: t`Choose a client` },
            ...clients.map((one) => ({ value: one.id, label: [one.chosenName, one.familyName].filter(Boolean).join(" ") })),
          ]}
          data-autofocus=""
        />
        <FieldRow>
          <DayField label={t`Day`} {...field("day")} />
          <TimeField label={t`Time`} {...field("at")} />
        </FieldRow>
        <PillGroup
          label={t`How often`}
          options={[
            { value: "once", label: t`Once` },
            { value: "weekly", label: t`Every week` },
          ]}
          value={repeats}
          onChange={setRepeats}
        />
        {repeats === "weekly" ? (
          <RepeatFields of={repeat} first={once.values.day} error={weekly.errors["untilDay"]} onChange={setRepeat} />
        ) : null}
        <FieldRow>
          <NumberField label={t`Minutes`} min={1} max={480} allowDecimal={false} {...field("minutes")} />
          <TextField label={t`Place`} maxLength={120} {...field("place")} />
        </FieldRow>
        <AroundFields of={around} onChange={setAround} />
        {repeats === "weekly" && repeat.interval === 1 && repeat.weekdays.length === 0 && first.success && once.values.at !== "" ? (
          <p className={look.sentence}>
            <Trans>
              Every week on {spoken(first.data, "weekday")} at {wallTime(once.values.at)}, from {spoken(first.data)}. Nothing is assumed
              about any of them.
            </Trans>
          </p>
        ) : null}
      </Fields>
      <SlotTaken
        refusal={form.refusal}
        onChoose={(free) => {
          for (const one of [once, weekly]) {
            one.set("day", free.day);
            one.set("at", free.at);
          }
        }}
        beside={standsBeside}
        onBeside={setBeside}
      />
      {form.refusal?.type === "slot-taken" ? null : <FormTrouble of={form} />}
      <div className={look.acts}>
        <Button onClick={onClose}>
          <Trans>Leave it</Trans>
        </Button>
        <SendButton of={form}>
          <Trans>Save</Trans>
        </SendButton>
      </div>
    </form>
  );
}
