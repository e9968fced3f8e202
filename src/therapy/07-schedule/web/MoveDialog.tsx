import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { ClientId } from "#people/client.ts";
import { DayField, FieldRow, Fields, NumberField, TextField, TimeField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import { type MoveScope, moveSession } from "../move.api.ts";
import type { SessionId } from "../series.ts";
import { type Around, AroundFields, aroundAsInput } from "./AroundFields.tsx";
import look from "./schedule.module.css";
import { SlotTaken } from "./SlotTaken.tsx";

export interface Movable {
  readonly sessionId: SessionId;
  readonly clientId: ClientId;
  readonly seriesId: string | null;
  readonly chosenName: string;
  readonly day: CalendarDay;
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly room: { readonly id: string } | null;
  readonly instruments: { readonly id: string } | null;
  readonly travelMinutes: number;
  readonly writingMinutes: number;
}

interface Typed extends Record<string, unknown> {
  day: string;
  at: string;
  minutes: number | string;
  place: string;
  scope: MoveScope;
  standsBeside: boolean;
}

/** Where a session goes, by keyboard or after it was dragged. What follows in its series goes along only if that is said. */
export function MoveDialog({ of: it, toDay, onLeave }: { of: Movable; toDay?: CalendarDay; onLeave: () => void }) {
  const { t } = useLingui();
  const { day: spoken, wallTime } = useLanguage();
  const [newSeriesId] = useState(() => uuidv7());
  const [around, setAround] = useState<Around>({
    roomId: it.room?.id ?? "",
    instrumentsId: it.instruments?.id ?? "",
    travelMinutes: it.travelMinutes,
    writingMinutes: it.writingMinutes,
  });
  const initial: Typed = { day: toDay ?? it.day, at: it.at, minutes: it.minutes, place: it.place, scope: "this", standsBeside: false };
  const form = useDeedForm(moveSession, {
    ids: { sessionId: it.sessionId, clientId: it.clientId },
    initial,
    refresh: ["overview", "schedule"],
    asInput: (typed) => ({ ...typed, ...aroundAsInput(around), newSeriesId }),
    onDone: onLeave,
  });
  const name = it.chosenName;
  return (
    <Modal opened onClose={onLeave} title={<Trans>Move {name}</Trans>} size="lg" padding="xl" withCloseButton={false}>
      <form {...form.element} className={look.form}>
        <Fields>
          <p className="so-muted">
            <Trans>
              Now on {spoken(it.day, "long")}, {wallTime(it.at)}.
            </Trans>
          </p>
          <FieldRow>
            <DayField label={t`Day`} {...form.field("day")} data-autofocus="" />
            <TimeField label={t`Time`} {...form.field("at")} />
          </FieldRow>
          <FieldRow>
            <NumberField label={t`Minutes`} min={1} max={480} allowDecimal={false} {...form.field("minutes")} />
            <TextField label={t`Place`} maxLength={120} {...form.field("place")} />
          </FieldRow>
          <AroundFields of={around} onChange={setAround} />
          {it.seriesId === null ? null : (
            <PillGroup
              label={t`Which sessions`}
              hint={t`What is written about stays where it was.`}
              options={[
                { value: "this", label: t`Only this one` },
                { value: "following", label: t`This and all that follow` },
                { value: "all", label: t`All to come` },
              ]}
              value={form.values.scope}
              onChange={(scope) => form.set("scope", scope)}
            />
          )}
        </Fields>
        <SlotTaken
          refusal={form.refusal}
          onChoose={(slot) => {
            form.set("day", slot.day);
            form.set("at", slot.at);
          }}
          beside={form.values.standsBeside}
          onBeside={(beside) => form.set("standsBeside", beside)}
        />
        {form.refusal?.type === "slot-taken" ? null : <FormTrouble of={form} />}
        <div className={look.buttons}>
          <Button onClick={onLeave}>
            <Trans>Leave it</Trans>
          </Button>
          <SendButton of={form}>
            <Trans>Move</Trans>
          </SendButton>
        </div>
      </form>
    </Modal>
  );
}
