import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { ChoiceField, Fields, LongTextField, NumberField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readFamilyManner, settleFamilyManner } from "../family-manner.api.ts";
import { endFaq, readFaq } from "../faq.api.ts";
import "../words/sentences.ts";
import look from "./inbox.module.css";

/** How the practice answers families: when, in which tone, whom to call when it cannot wait, and what is asked often. */
export function FamilyMannerScreen() {
  const { t } = useLingui();
  const read = useRead(readFamilyManner, { chapter: "family-manner", seldom: true });
  return (
    <Page
      title={t`How we answer families`}
      subtitle={t`Families read this beside their questions. Letters take their tone from it.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>{(manner) => <MannerForm before={manner} />}</WhenRead>
      <OftenAsked />
    </Page>
  );
}

function MannerForm({ before }: { before: OutputOf<typeof readFamilyManner> }) {
  const { t } = useLingui();
  const form = useDeedForm(settleFamilyManner, {
    initial: { ...before },
    refresh: ["family-manner", "family"],
    asInput: (values) => ({ id: uuidv7(), ...values }),
    onDone: () => undefined,
  });
  return (
    <form {...form.element} className={look.talk}>
      <Fields>
        <NumberField label={t`Days until an answer`} min={1} max={30} {...form.field("answerDays")} />
        <ChoiceField
          label={t`Tone of the letters`}
          data={[
            { value: "warm", label: t`Warm` },
            { value: "formal", label: t`Formal` },
          ]}
          {...form.field("tone")}
        />
        <LongTextField
          label={t`When it cannot wait, in English`}
          hint={t`Empty: the emergency numbers of the country the practice is in.`}
          rows={2}
          {...form.field("urgentEn")}
        />
        <LongTextField label={t`When it cannot wait, in French`} rows={2} {...form.field("urgentFr")} />
      </Fields>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Settle it so</Trans>
        </SendButton>
      </div>
    </form>
  );
}

function OftenAsked() {
  const read = useRead(readFaq, { chapter: "family-faq" });
  const { send, sending, refusal } = useDeed(endFaq, { refresh: ["family-faq"] });
  const [ending, setEnding] = useState("");
  if (read.state !== "ready" || read.value.faq.length === 0) return null;
  return (
    <Section title={<Trans>Often asked</Trans>} hint={<Trans>Every family reads these before they ask.</Trans>}>
      <ul className={look.people}>
        {read.value.faq.map(({ id, language, question, answer }) => (
          <li key={id} className={look.person} lang={language}>
            <h3>{question}</h3>
            <p>{answer}</p>
            <div className={look.buttons}>
              <Button
                data-writes=""
                variant="subtle"
                loading={sending && ending === id}
                onClick={() => {
                  setEnding(id);
                  void send({ input: { faqId: id } });
                }}
              >
                <Trans>Take it off</Trans>
                <span className="so-hidden">, {question}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </Section>
  );
}
