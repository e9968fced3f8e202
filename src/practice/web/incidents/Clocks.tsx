import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Chip } from "#foundation/web/Chip.tsx";
import { DayField, Fields, LongTextField } from "#foundation/web/Field.tsx";
import { SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { decideDuty } from "../../incidents.api.ts";
import { FactorFirst } from "./FactorFirst.tsx";
import type { Incident } from "./IncidentScreen.tsx";
import look from "./Incidents.module.css";

type Clock = Incident["clocks"][number];

/** The rules of each place: whether they apply here is decided by a person, and by when somebody must be told is counted. */
export function Clocks({ incident }: { incident: Incident }) {
  const { language } = useLanguage();
  const places = [...new Set(incident.clocks.map(({ rule }) => rule.place[language]))];
  return (
    <Section
      title={<Trans>Whom to tell, and by when</Trans>}
      hint={
        <Trans>Which of these apply depends on where you work. Decide about each, and say why; ask for counsel where you are unsure.</Trans>
      }
    >
      {places.map((place) => (
        <div key={place}>
          <h3>{place}</h3>
          <ul className={look.list}>
            {incident.clocks
              .filter(({ rule }) => rule.place[language] === place)
              .map((clock) => (
                <ClockRow key={clock.rule.key} incident={incident} clock={clock} />
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function ClockRow({ incident, clock: { rule, standing, dueOn, daysLeft, duty } }: { incident: Incident; clock: Clock }) {
  const { language, day, momentDay } = useLanguage();
  const [deciding, setDeciding] = useState(false);
  const [due, left] = [dueOn === null ? "" : day(dueOn), daysLeft ?? 0];
  const told = duty?.toldOn ? day(duty.toldOn) : "";
  const decided = duty === null ? null : { by: duty.decidedBy, on: momentDay(duty.decidedAt) };
  return (
    <li className={look.row}>
      <span className={look.words}>
        {rule.title[language]}
        <small>{rule.source}</small>
        {duty === null || decided === null ? null : (
          <small>
            {duty.reason} (
            <Trans>
              {decided.by}, {decided.on}
            </Trans>
            )
          </small>
        )}
      </span>
      {standing === "undecided" ? (
        <Chip tone="brass">
          <Trans>Not decided</Trans>
        </Chip>
      ) : null}
      {standing === "does-not" ? (
        <Chip>
          <Trans>Does not apply</Trans>
        </Chip>
      ) : null}
      {standing === "told" ? (
        <Chip tone="accent">
          <Trans>Told on {told}</Trans>
        </Chip>
      ) : null}
      {standing === "applies" && dueOn === null ? (
        <Chip tone="care">
          <Trans>As soon as it can be done</Trans>
        </Chip>
      ) : null}
      {daysLeft === null ? null : (
        <Chip tone={daysLeft < 0 || standing === "applies" ? "care" : "neutral"}>
          {daysLeft < 0 ? (
            <Trans>Was due on {due}</Trans>
          ) : (
            <Trans>
              <Plural value={left} one="# day left" other="# days left" />, until {due}
            </Trans>
          )}
        </Chip>
      )}
      {deciding ? null : (
        <Button variant="subtle" onClick={() => setDeciding(true)}>
          {duty === null ? <Trans>Decide</Trans> : <Trans>Decide anew</Trans>}
        </Button>
      )}
      {deciding ? <DutyForm incidentId={incident.id} ruleKey={rule.key} onDone={() => setDeciding(false)} /> : null}
    </li>
  );
}

function DutyForm({ incidentId, ruleKey, onDone }: { incidentId: string; ruleKey: string; onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: { standing: Clock["standing"]; reason: string; toldOn: string } = { standing: "applies", reason: "", toldOn: "" };
  const form = useDeedForm(decideDuty, {
    ids: { incidentId },
    initial,
    refresh: ["incidents"],
    asInput: ({ standing, reason, toldOn }) => ({ id, ruleKey, standing, reason, toldOn: standing === "told" ? toldOn || null : null }),
    onDone,
  });
  return (
    <div className={look.words}>
      <form {...form.element} aria-label={t`Decide`}>
        <Fields>
          <PillGroup
            label={t`How it stands here`}
            options={[
              { value: "applies", label: t`It applies: somebody must be told` },
              { value: "does-not", label: t`It does not apply` },
              { value: "told", label: t`They were told` },
            ]}
            value={form.values.standing}
            onChange={(value) => form.set("standing", value)}
          />
          {form.values.standing === "told" ? <DayField label={t`They were told on`} {...form.field("toldOn")} /> : null}
          <LongTextField label={t`Why, or how they were told`} rows={2} {...form.field("reason")} />
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Keep the decision</Trans>
            </SendButton>
            <Button variant="subtle" onClick={onDone}>
              <Trans>Leave it as it is</Trans>
            </Button>
          </div>
        </Fields>
      </form>
      <FactorFirst refusal={form.refusal} onProved={() => form.element.ref.current?.requestSubmit()} />
    </div>
  );
}
