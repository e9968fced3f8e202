import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { ChoiceField, DayField, FieldRow, Fields, TimeField } from "#foundation/web/Field.tsx";
import { SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import { deviceIn } from "#people/web/device-in.ts";
import { type readExposed, searchTrail } from "../../incidents.api.ts";
import { FactorFirst } from "./FactorFirst.tsx";
import type { Incident } from "./IncidentScreen.tsx";
import look from "./Incidents.module.css";

/** A stretch of time, and whose account or which sign-in, where that is known. */
export function SearchForm({ incident, found, onDone }: { incident: Incident; found: OutputOf<typeof readExposed>; onDone: () => void }) {
  const { t } = useLingui();
  const { momentDay, time } = useLanguage();
  const { day } = useNow();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(searchTrail, {
    ids: { incidentId: incident.id },
    initial: { fromDay: "", fromTime: "00:00", untilDay: String(day), untilTime: "23:59", personId: "", signInId: "" },
    refresh: ["incidents"],
    asInput: ({ personId, signInId, ...when }) => ({
      id,
      ...when,
      personId: personId || null,
      signInId: signInId || null,
      clientId: null,
      action: null,
    }),
    onDone,
  });
  return (
    <>
      <form {...form.element} aria-label={t`Search the trail`}>
        <Fields>
          <p className="so-muted">
            <Trans>
              For a tablet that is gone, begin two weeks before: what it kept for the days ahead was read then. For an account, begin when
              it may have been taken.
            </Trans>
          </p>
          <FieldRow>
            <DayField label={t`From`} {...form.field("fromDay")} />
            <TimeField label={t`At`} {...form.field("fromTime")} />
          </FieldRow>
          <FieldRow>
            <DayField label={t`Until`} {...form.field("untilDay")} />
            <TimeField label={t`At`} {...form.field("untilTime")} />
          </FieldRow>
          <ChoiceField
            label={t`Whose account`}
            data={[{ value: "", label: t`Everybody’s` }, ...incident.people.map((one) => ({ value: one.id, label: one.name }))]}
            {...form.field("personId")}
          />
          <ChoiceField
            label={t`Which sign-in`}
            hint={t`One sign-in is one device. Search for the account first; its sign-ins are then listed here.`}
            data={[
              { value: "", label: t`Every sign-in` },
              ...found.signIns.map((one) => ({
                value: one.id,
                label: [
                  one.personName,
                  one.device === null ? null : deviceIn(one.device),
                  `${momentDay(one.firstAt, "short")} ${time(one.firstAt)}`,
                ]
                  .filter((word) => word !== null)
                  .join(" · "),
              })),
            ]}
            {...form.field("signInId")}
          />
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Search</Trans>
            </SendButton>
            <Button variant="subtle" onClick={onDone}>
              <Trans>Leave it as it is</Trans>
            </Button>
          </div>
        </Fields>
      </form>
      <FactorFirst refusal={form.refusal} onProved={() => form.element.ref.current?.requestSubmit()} />
    </>
  );
}
