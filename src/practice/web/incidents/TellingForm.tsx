import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, DayField, FieldRow, Fields, LongTextField, TimeField } from "#foundation/web/Field.tsx";
import { SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import { Harm, INCIDENT_KINDS } from "../../incident.ts";
import { openIncident, tellIncident } from "../../incidents.api.ts";
import { FactorFirst } from "./FactorFirst.tsx";
import type { Incident } from "./IncidentScreen.tsx";
import look from "./Incidents.module.css";

const EMPTY = { kind: "stolen-device", beganOn: "", endedOn: "", happened: "", contained: "", harm: "unknown", harmReason: "" };
type Draft = typeof EMPTY;
const meant = ({ beganOn, endedOn, ...draft }: Draft) => ({ ...draft, beganOn: beganOn || null, endedOn: endedOn || null });

/** The first telling: what is known within the hour. More can be told as soon as more is known. */
export function OpenForm({ onDone, onLeave }: { onDone: (id: string) => void; onLeave: () => void }) {
  const { t } = useLingui();
  const { day } = useNow();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(openIncident, {
    initial: { ...EMPTY, foundDay: String(day), foundTime: "" },
    refresh: ["incidents"],
    asInput: ({ foundDay, foundTime, ...draft }) => ({ id, foundDay, foundTime, ...meant(draft) }),
    onDone: (done) => onDone(done.id),
  });
  return (
    <Frame of={form} onLeave={onLeave} label={t`Write down an incident`}>
      <FieldRow>
        <DayField label={t`Found on`} {...form.field("foundDay")} />
        <TimeField label={t`At`} hint={t`The laws count from here.`} {...form.field("foundTime")} />
      </FieldRow>
    </Frame>
  );
}

export function TellAgainForm({ incident: { id, tellings }, onDone }: { incident: Incident; onDone: () => void }) {
  const { t } = useLingui();
  const latest = tellings.at(0);
  const { version, toldBy: _, toldAt: __, ...told } = latest ?? { ...EMPTY, version: 0, toldBy: "", toldAt: "" };
  const form = useDeedForm(tellIncident, {
    ids: { incidentId: id },
    initial: { ...told, beganOn: told.beganOn ?? "", endedOn: told.endedOn ?? "" },
    refresh: ["incidents"],
    asInput: (draft) => ({ ...meant(draft), basedOn: version }),
    onDone,
  });
  return <Frame of={form} onLeave={onDone} label={t`Tell it anew`} />;
}

interface Of extends Pick<ReturnType<typeof useDeedForm>, "element" | "sending" | "refusal"> {
  readonly field: (path: keyof Draft) => object;
}

function Frame({ of: form, onLeave, label, children }: { of: Of; onLeave: () => void; label: string; children?: ReactNode }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  return (
    <>
      <form {...form.element} aria-label={label}>
        <Fields>
          {children}
          <ChoiceField
            label={t`What kind of thing`}
            data={INCIDENT_KINDS.map((kind) => ({ value: kind, label: say(`incident.kind.${kind}`) }))}
            {...form.field("kind")}
          />
          <LongTextField
            label={t`What happened`}
            hint={t`As far as you know. It goes into the letters: name nobody in care here.`}
            {...form.field("happened")}
          />
          <FieldRow>
            <DayField label={t`It began on`} hint={t`Left empty: not known`} {...form.field("beganOn")} />
            <DayField label={t`It was over on`} hint={t`Left empty: not known`} {...form.field("endedOn")} />
          </FieldRow>
          <LongTextField label={t`What was done to stop it`} {...form.field("contained")} />
          <ChoiceField
            label={t`Harm to the people concerned`}
            data={Harm.options.map((harm) => ({ value: harm, label: say(`incident.harm.${harm}`) }))}
            {...form.field("harm")}
          />
          <LongTextField label={t`Why you judge it so`} rows={2} {...form.field("harmReason")} />
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Write it down</Trans>
            </SendButton>
            <Button variant="subtle" onClick={onLeave}>
              <Trans>Leave it as it is</Trans>
            </Button>
          </div>
        </Fields>
      </form>
      <FactorFirst refusal={form.refusal} onProved={() => form.element.ref.current?.requestSubmit()} />
    </>
  );
}
