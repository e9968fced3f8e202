import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Chip } from "#foundation/web/Chip.tsx";
import { CheckField, ChoiceField, FieldRow, Fields, NumberField, TextField } from "#foundation/web/Field.tsx";
import { SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { writeRule } from "../../incidents.api.ts";
import { FactorFirst } from "./FactorFirst.tsx";
import type { Register } from "./IncidentsScreen.tsx";
import look from "./Incidents.module.css";

type Rule = Register["rules"][number];

/** The rules by which people and authorities are told: data with its source, each to be replaced or put away by the practice. */
export function NoticeRules({ rules }: { rules: readonly Rule[] }) {
  const { language, say } = useLanguage();
  const [writing, setWriting] = useState<Rule | "new" | null>(null);
  return (
    <Section
      title={<Trans>Rules of whom to tell</Trans>}
      hint={
        <Trans>
          They come with the program as a beginning, and are no legal advice: have them confirmed where you work. Put away those of places
          where you do not work, and write down those of your college or your contracts.
        </Trans>
      }
    >
      <ul className={look.list}>
        {rules.map((rule) => (
          <li key={rule.key} className={look.row}>
            <span className={look.words}>
              {rule.title[language]}
              <small>
                {rule.place[language]} · {say(`notice.audience.${rule.audience}`)} · {rule.source}
              </small>
            </span>
            {rule.isOwn ? (
              <Chip tone="accent">
                <Trans>Your own</Trans>
              </Chip>
            ) : null}
            {rule.isAway ? (
              <Chip>
                <Trans>Has been put away</Trans>
              </Chip>
            ) : null}
            <Button variant="subtle" onClick={() => setWriting(rule)}>
              <Trans>Change</Trans>
            </Button>
            {writing !== null && writing !== "new" && writing.key === rule.key ? (
              <RuleForm rule={rule} onDone={() => setWriting(null)} />
            ) : null}
          </li>
        ))}
      </ul>
      {writing === "new" ? (
        <RuleForm onDone={() => setWriting(null)} />
      ) : (
        <Button onClick={() => setWriting("new")}>
          <Trans>Add a rule</Trans>
        </Button>
      )}
    </Section>
  );
}

function RuleForm({ rule, onDone }: { rule?: Rule; onDone: () => void }) {
  const { t } = useLingui();
  const { language, say } = useLanguage();
  const [id] = useState(() => uuidv7());
  const initial: { place: string; audience: Rule["audience"]; title: string; days: number | string; source: string; isAway: boolean } = {
    place: rule?.place[language] ?? "",
    audience: rule?.audience ?? "authority",
    title: rule?.title[language] ?? "",
    days: rule?.term.kind === "days" ? rule.term.days : "",
    source: rule?.source ?? "",
    isAway: rule?.isAway ?? false,
  };
  const form = useDeedForm(writeRule, {
    initial,
    refresh: ["incidents"],
    asInput: ({ days, ...draft }) => ({ id, key: rule?.key ?? id, days: days === "" ? null : Number(days), ...draft }),
    onDone,
  });
  return (
    <div className={look.words}>
      <form {...form.element} aria-label={t`A rule`}>
        <Fields>
          <FieldRow>
            <TextField label={t`Where it holds`} {...form.field("place")} />
            <ChoiceField
              label={t`Who is told`}
              data={(["persons", "authority", "others", "register"] as const).map((one) => ({
                value: one,
                label: say(`notice.audience.${one}`),
              }))}
              {...form.field("audience")}
            />
          </FieldRow>
          <TextField label={t`What it asks`} {...form.field("title")} />
          <FieldRow>
            <NumberField
              label={t`Within how many days`}
              hint={t`Left empty: as soon as it can be done`}
              min={1}
              max={1000}
              {...form.field("days")}
            />
            <TextField label={t`Where it is written`} {...form.field("source")} />
          </FieldRow>
          <CheckField label={t`Put away: it does not concern us`} {...form.field("isAway", { type: "checkbox" })} />
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Keep the rule</Trans>
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
