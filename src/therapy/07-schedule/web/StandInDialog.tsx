import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf, Refused } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { ChoiceField, DayField, FieldRow, Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { CalendarDay } from "#foundation/words.ts";
import type { ClientId } from "#people/client.ts";
import { daysLater } from "../series.ts";
import { DAYS_FOR_NOTES } from "../stand-in.ts";
import { giveBack, listStandIns, standIn } from "../stand-in.api.ts";
import look from "./schedule.module.css";

interface Of {
  readonly clientId: ClientId;
  readonly chosenName: string;
  readonly day: CalendarDay;
}
const REFRESH = ["schedule", "overview", "people"];

/** Who takes one’s sessions with a client: this one, or those of some days. */
export function StandInDialog({ of: it, onLeave }: { of: Of; onLeave: () => void }) {
  const read = useRead(listStandIns, { chapter: "schedule", ids: { clientId: it.clientId } });
  const name = it.chosenName;
  return (
    <Modal opened onClose={onLeave} title={<Trans>Who stands in with {name}</Trans>} size="lg" padding="xl" withCloseButton={false}>
      <WhenRead read={read}>
        {({ standIns, colleagues }) => (
          <div className={look.form}>
            {standIns.map((one) => (
              <Standing key={one.id} of={one} clientId={it.clientId} />
            ))}
            <StandInForm of={it} colleagues={colleagues} onLeave={onLeave} />
          </div>
        )}
      </WhenRead>
    </Modal>
  );
}

type Listed = OutputOf<typeof listStandIns>;

function Standing({ of: one, clientId }: { of: Listed["standIns"][number]; clientId: ClientId }) {
  const end = useDeed(giveBack, { refresh: REFRESH });
  return (
    <StandingRow
      of={one}
      sending={end.sending}
      refusal={end.refusal}
      onGiveBack={() => void end.send({ ids: { clientId, standInId: one.id }, input: {} })}
    />
  );
}

/** Somebody who stands in, and the way to take the sessions back. */
export function StandingRow(props: { of: Listed["standIns"][number]; sending: boolean; refusal: Refused | null; onGiveBack: () => void }) {
  const { of: one, sending, refusal, onGiveBack } = props;
  const { t } = useLingui();
  const { day } = useLanguage();
  const when = one.fromDay === one.untilDay ? day(one.fromDay) : t`${day(one.fromDay)} to ${day(one.untilDay)}`;
  return (
    <div className={look.row}>
      <p>
        <b>{one.name}</b>, {when}, <Plural value={one.sessions} one="# session to come" other="# sessions to come" />
      </p>
      <Button data-writes variant="subtle" loading={sending} onClick={onGiveBack}>
        <Trans>Give back</Trans>
        <span className="so-hidden">, {one.name}</span>
      </Button>
      {refusal === null ? null : (
        <div className={look.wide}>
          <RefusalState refusal={refusal} />
        </div>
      )}
    </div>
  );
}

function StandInForm({ of: it, colleagues, onLeave }: { of: Of; colleagues: Listed["colleagues"]; onLeave: () => void }) {
  const [made] = useState(() => ({ id: uuidv7(), careId: uuidv7() }));
  const form = useDeedForm(standIn, {
    ids: { clientId: it.clientId },
    initial: daysOf(it.day),
    refresh: REFRESH,
    asInput: (typed) => ({ ...made, ...typed }),
    onDone: onLeave,
  });
  return <StandInFields form={form} colleagues={colleagues} onLeave={onLeave} />;
}

export const daysOf = (day: string): { personId: string; fromDay: string; untilDay: string } => ({
  personId: "",
  fromDay: day,
  untilDay: day,
});

/** Who takes them, and on which days. */
export function StandInFields(props: {
  form: Pick<
    ReturnType<typeof useDeedForm<typeof standIn, ReturnType<typeof daysOf>>>,
    "element" | "field" | "values" | "errors" | "set" | "sending"
  > & { readonly refusal: Refused | null };
  colleagues: Listed["colleagues"];
  onLeave: () => void;
}) {
  const { form, colleagues, onLeave } = props;
  const { t } = useLingui();
  const { day } = useLanguage();
  const from = form.field("fromDay");
  const until = CalendarDay.safeParse(form.values.untilDay);
  if (colleagues.length === 0)
    return (
      <>
        <p className="so-muted">
          <Trans>There is no other music therapist in this practice.</Trans>
        </p>
        <div className={look.buttons}>
          <Button onClick={onLeave}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </>
    );
  return (
    <form {...form.element} className={look.form}>
      <Fields>
        <ChoiceField
          label={t`Who stands in`}
          data={[
            { value: "", label: t`Choose a colleague` },
            ...colleagues.map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
          value={form.values.personId}
          error={form.errors["personId"] === undefined ? undefined : t`Please choose who stands in.`}
          onChange={(event) => form.set("personId", event.currentTarget.value)}
          data-autofocus=""
        />
        <FieldRow>
          <DayField
            label={t`First day`}
            {...from}
            onChange={(event) => {
              from.onChange(event);
              if (form.values.untilDay < event.currentTarget.value) form.set("untilDay", event.currentTarget.value);
            }}
          />
          <DayField label={t`Last day`} {...form.field("untilDay")} />
        </FieldRow>
        {until.success ? (
          <p className="so-muted">
            <Trans>
              They see the record from today, to prepare, until {day(daysLater(until.data, DAYS_FOR_NOTES))}, to finish their notes. Then it
              ends by itself. Tell the family: nothing is sent.
            </Trans>
          </p>
        ) : null}
      </Fields>
      {form.refusal?.type === "slot-taken" ? (
        <div className={look.taken} role="alert">
          <p>
            <b>
              <Trans>They have a session of their own then. Nothing was changed.</Trans>
            </b>
          </p>
        </div>
      ) : (
        <FormTrouble of={form} />
      )}
      <div className={look.buttons}>
        <Button onClick={onLeave}>
          <Trans>Leave it</Trans>
        </Button>
        <SendButton of={form}>
          <Trans>Hand over</Trans>
        </SendButton>
      </div>
    </form>
  );
}
