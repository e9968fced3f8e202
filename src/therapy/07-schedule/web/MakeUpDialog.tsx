import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { ClientId } from "#people/client.ts";
import { DayField, FieldRow, Fields, TimeField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import { addSession } from "../schedule.api.ts";
import { daysLater, type SessionId } from "../series.ts";
import look from "./schedule.module.css";
import { SlotTaken } from "./SlotTaken.tsx";

interface Owed {
  readonly sessionId: SessionId;
  readonly clientId: ClientId;
  readonly chosenName: string;
  readonly day: CalendarDay;
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
}

/** A session in place of one that is owed: as long, and where it would have been. */
export function MakeUpDialog({ for: owed, onLeave }: { for: Owed; onLeave: () => void }) {
  const { t } = useLingui();
  const { day: spoken, wallTime } = useLanguage();
  const [id] = useState(() => uuidv7());
  const { minutes, place, sessionId: makesUp, chosenName: name } = owed;
  const initial: { day: string; at: string; standsBeside: boolean } = { day: daysLater(owed.day, 1), at: owed.at, standsBeside: false };
  const form = useDeedForm(addSession, {
    ids: { clientId: owed.clientId },
    initial,
    refresh: ["schedule", "overview"],
    asInput: (typed) => ({ ...typed, id, minutes, place, makesUp }),
    onDone: onLeave,
  });
  return (
    <Modal opened onClose={onLeave} title={<Trans>A make-up session for {name}</Trans>} size="lg" padding="xl" withCloseButton={false}>
      <form {...form.element} className={look.form}>
        <Fields>
          <p className="so-muted">
            <Trans>
              For {spoken(owed.day, "long")}, {wallTime(owed.at)}, {minutes} minutes.
            </Trans>
          </p>
          <FieldRow>
            <DayField label={t`Day`} {...form.field("day")} data-autofocus="" />
            <TimeField label={t`Time`} {...form.field("at")} />
          </FieldRow>
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
            <Trans>Plan it</Trans>
          </SendButton>
        </div>
      </form>
    </Modal>
  );
}
