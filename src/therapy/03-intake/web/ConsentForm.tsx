import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { ChoiceField, DayField, Fields, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import { MATTER_OF } from "#people/capacity.ts";
import type { ClientId } from "#people/client.ts";
import { CONSENT_RULES, type ConsentAnswer, ConsentKind, type Medium, type MediaUse, type Outing } from "#people/consent.ts";
import { agreeing } from "#people/consent-signer.ts";
import { type ConsentText, giveConsent } from "../consents.api.ts";
import { ANSWER_WORDS, KIND_WORDS } from "./consent-words.ts";
import type { Ledger } from "./ConsentList.tsx";
import look from "./Consents.module.css";
import { ScopeFields } from "./ScopeFields.tsx";
import { SignatureFields, signatureFrom, type SignatureTyped } from "./SignatureFields.tsx";

export interface ConsentTyped extends SignatureTyped, Record<string, unknown> {
  kind: ConsentKind;
  answer: ConsentAnswer;
  language: "en" | "fr";
  words: string;
  media: `${Medium} ${MediaUse}`[];
  recipient: string;
  exchange: "to-them" | "both-ways";
  places: Outing[];
  untilDay: string;
}

/** What is agreed to, to which words, by whom and how, and until when. */
export function ConsentForm(props: {
  clientId: ClientId;
  kind: ConsentKind;
  ledger: Ledger;
  texts: readonly ConsentText[];
  onDone: () => void;
}) {
  const { clientId, ledger, texts, onDone } = props;
  const { t } = useLingui();
  const { language } = useLanguage();
  const { day } = useNow();
  const [ids] = useState(() => ({ id: uuidv7(), signatureId: uuidv7() }));
  const first = signersFor(ledger, props.kind)[0];
  const initial: ConsentTyped = {
    kind: props.kind,
    answer: "yes",
    language,
    words: "",
    media: [],
    recipient: "",
    exchange: "to-them",
    places: [],
    untilDay: untilFor(props.kind, day),
    signatureId: ids.signatureId,
    signer: first?.personId ?? "",
    ground: first?.ground ?? "",
    method: "paper",
    witness: "",
    signedOn: day,
  };
  const textOf = ({ kind, language: spoken }: Pick<ConsentTyped, "kind" | "language">) =>
    texts.find((one) => one.kind === kind && one.language === spoken);
  const form = useDeedForm(giveConsent, {
    ids: { clientId },
    initial,
    refresh: ["intake", "overview", "people", "family", "plan"],
    asInput: (typed) => {
      const { perRecipient, perMedium, perOuting } = CONSENT_RULES[typed.kind];
      return {
        id: ids.id,
        kind: typed.kind,
        answer: typed.answer,
        words: typed.words,
        media: perMedium ? typed.media.map((one) => ({ medium: one.split(" ")[0], use: one.split(" ")[1] })) : [],
        recipient: perRecipient ? typed.recipient.trim() || null : null,
        exchange: perRecipient ? typed.exchange : null,
        places: perOuting ? typed.places : [],
        untilDay: typed.untilDay || null,
        text: { version: textOf(typed)?.version ?? "", language: typed.language },
        signature: signatureFrom(signersFor(ledger, typed.kind), typed),
      };
    },
    onDone,
  });
  const { values } = form;
  const signers = signersFor(ledger, values.kind);
  const text = textOf(values);
  const choose = (kind: ConsentKind) => {
    form.set("kind", kind);
    form.set("answer", "yes");
    form.set("untilDay", untilFor(kind, day));
    const may = signersFor(ledger, kind);
    const who = may.find(({ personId }) => personId === values.signer) ?? may[0];
    form.set("signer", who?.personId ?? "");
    form.set("ground", who?.ground ?? "");
  };
  return (
    <Card title={<Trans>Write down a consent</Trans>} room="wide">
      <form {...form.element}>
        <Fields>
          <ChoiceField
            label={t`What it is about`}
            hint={t(KIND_WORDS[values.kind].opens)}
            data={ConsentKind.options.map((kind) => ({ value: kind, label: t(KIND_WORDS[kind].name) }))}
            {...form.field("kind")}
            onChange={(event) => choose(ConsentKind.parse(event.currentTarget.value))}
          />
          <PillGroup
            label={<Trans>In which language it was read</Trans>}
            options={[
              { value: "en", label: <span lang="en">English</span> },
              { value: "fr", label: <span lang="fr">Français</span> },
            ]}
            value={values.language}
            onChange={(spoken) => form.set("language", spoken)}
          />
          {text === undefined ? null : (
            <div className={look.text} lang={text.language} role="region" aria-label={t`The words that are agreed to`}>
              <p className="so-reading">{text.words}</p>
            </div>
          )}
          <PillGroup
            label={<Trans>Their answer</Trans>}
            options={CONSENT_RULES[values.kind].answers.map((answer) => ({ value: answer, label: t(ANSWER_WORDS[answer]) }))}
            value={values.answer}
            onChange={(answer) => form.set("answer", answer)}
          />
          {values.answer === "no" ? null : <ScopeFields form={form} />}
          <LongTextField
            label={t`What was added or left out`}
            hint={t`Only if there is something to remember.`}
            rows={2}
            {...form.field("words")}
          />
          <SignatureFields
            form={form}
            typed={values}
            signers={signers}
            path="signature."
            hint={<WhyThese ledger={ledger} kind={values.kind} />}
          />
          <DayField
            label={t({ message: "Until", context: "consent" })}
            hint={t`Then it is asked again. Left empty: until it is withdrawn.`}
            {...form.field("untilDay")}
          />
          <FormTrouble of={form} />
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Write it down</Trans>
            </SendButton>
            <Button variant="subtle" onClick={onDone}>
              <Trans>Leave it</Trans>
            </Button>
          </div>
        </Fields>
      </form>
    </Card>
  );
}

/** Who of them may agree to this: whoever was found able to decide it does so themselves. */
function signersFor({ signers, capacity }: Ledger, kind: ConsentKind): Ledger["signers"] {
  const judged = capacity.find(({ matter }) => matter === MATTER_OF[kind]);
  return agreeing(signers, judged?.outcome ?? null).map((one) =>
    one.relation === "self" && judged !== undefined ? { ...one, ground: judged.basis } : one,
  );
}

function WhyThese({ ledger: { capacity }, kind }: { ledger: Ledger; kind: ConsentKind }) {
  const { day } = useLanguage();
  const judged = capacity.find(({ matter }) => matter === MATTER_OF[kind]);
  if (judged === undefined) return null;
  const on = day(judged.judgedOn);
  return judged.outcome === "not-capable" ? (
    <Trans>On {on} it was judged that the client cannot decide this now. Whoever decides for them says so.</Trans>
  ) : (
    <Trans>On {on} it was judged that the client decides this. They say so themselves.</Trans>
  );
}

/** The usual time until it is asked again; a person may choose another. */
function untilFor(kind: ConsentKind, today: string): string {
  const { usualMonths } = CONSENT_RULES[kind];
  if (usualMonths === null) return "";
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  // Where a month is too short, the last of it.
  const last = new Date(Date.UTC(year, month + usualMonths, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + usualMonths, Math.min(day, last))).toISOString().slice(0, 10);
}
