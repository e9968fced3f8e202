import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { DayField, FieldRow, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
// Brings the sentences of refusals that are said by code.
import "#people/words/sentences.ts";
import "../words/sentences.ts";
import { type Credential, CredentialId, CredentialWording } from "../credential.ts";
import { cycleOf } from "../cycle.ts";
import { changeCredential, keepCredential } from "../learning.api.ts";
import { type Asked, type CredentialDraft, type CredentialStart, draftOf, wordingOf } from "./credential-draft.ts";
import look from "./Learning.module.css";

/** A credential: whose, which number, from when to when, and what its body asks for, as far as one knows it. */
export function CredentialForm({ start, onDone }: { start: CredentialStart; onDone: () => void }) {
  const initial = draftOf(start);
  return start.kind === "change" ? (
    <Changed credential={start.credential} initial={initial} onDone={onDone} />
  ) : (
    <Added initial={initial} onDone={onDone} />
  );
}

function Added({ initial, onDone }: { initial: CredentialDraft; onDone: () => void }) {
  const [id] = useState(() => CredentialId.parse(uuidv7()));
  const form = useDeedForm(keepCredential, { initial, refresh: ["learning"], asInput: (draft) => ({ ...wordingOf(draft), id }), onDone });
  return <Frame of={form} onLeave={onDone} />;
}

function Changed({ credential, initial, onDone }: { credential: Credential; initial: CredentialDraft; onDone: () => void }) {
  const ids = { credentialId: credential.id };
  const form = useDeedForm(changeCredential, {
    ids,
    initial,
    refresh: ["learning"],
    asInput: (draft) => ({ ...wordingOf(draft), basedOn: credential.version, status: "kept" }),
    onDone,
  });
  const { send, sending } = useDeed(changeCredential, { refresh: ["learning"] });
  const { id: _, version: basedOn, ...wording } = credential;
  const putAway = async () => {
    if ((await send({ ids, input: { ...wording, basedOn, status: "put-away" } })).ok) onDone();
  };
  return (
    <Frame
      of={form}
      onLeave={onDone}
      also={
        <Button variant="subtle" loading={sending} onClick={() => void putAway()}>
          <Trans>Put away</Trans>
        </Button>
      }
    />
  );
}

interface Of extends Pick<ReturnType<typeof useDeedForm>, "element" | "sending" | "refusal"> {
  readonly values: CredentialDraft;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly field: (path: string) => object;
  readonly set: (path: "asked" | "title" | "issuer", value: string) => void;
}

function Frame({ of: form, onLeave, also }: { of: Of; onLeave: () => void; also?: ReactNode }) {
  const { t } = useLingui();
  const { asked, title, issuer } = form.values;
  const ends = useEnd(form.values);
  const choose = (value: Asked) => {
    form.set("asked", value);
    if (value !== "cbmt") return;
    if (title === "") form.set("title", "MT-BC");
    if (issuer === "") form.set("issuer", "CBMT");
  };
  const error = (path: string) => {
    const told = form.errors[path];
    return typeof told === "string" ? { error: told } : {};
  };
  return (
    <Card title={<Trans>A credential</Trans>} heading={2}>
      <form {...form.element} className={look.form}>
        <Fields>
          <PillGroup<Asked>
            label={t`What is asked to keep it`}
            options={[
              { value: "cbmt", label: t`CBMT: 100 credits in 5 years, 3 in ethics` },
              { value: "own", label: t`I write it down` },
              { value: "none", label: t`I do not know` },
            ]}
            value={asked}
            onChange={choose}
          />
          <FieldRow>
            <TextField label={t`Credential`} hint={t`MT-BC, MTA, a licence`} {...form.field("title")} />
            <TextField label={t`Given by`} {...form.field("issuer")} />
            <TextField label={t`Number`} {...form.field("number")} />
          </FieldRow>
          <FieldRow>
            <DayField label={t`The cycle began on`} {...form.field("fromDay")} />
            <DayField
              label={t`It ends on`}
              hint={ends === null ? t`Left empty: not known` : t`Left empty: ${ends}`}
              {...form.field("untilDay")}
            />
          </FieldRow>
          {asked === "own" ? (
            <>
              <FieldRow>
                <TextField label={t`Years of a cycle`} inputMode="numeric" {...form.field("years")} {...error("rule.years")} />
                <TextField label={t`Credits or hours in all`} inputMode="decimal" {...form.field("total")} {...error("rule.total")} />
              </FieldRow>
              <FieldRow>
                <TextField label={t`A part within them`} hint={t`Such as ethics; left empty: none`} {...form.field("part")} />
                <TextField
                  label={t`Credits of this part`}
                  inputMode="decimal"
                  {...form.field("partCredits")}
                  {...error("rule.parts.0.credits")}
                />
              </FieldRow>
              <p className="so-muted">
                <Trans>Leave open what you do not know. It is said as not known, and nothing is guessed.</Trans>
              </p>
            </>
          ) : null}
        </Fields>
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Keep the credential</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onLeave}>
            <Trans>Leave it as it is</Trans>
          </Button>
          {also}
        </div>
      </form>
    </Card>
  );
}

/** The end that follows from the years of the rule, said before anything is kept. */
function useEnd(draft: CredentialDraft): string | null {
  const { day } = useLanguage();
  const wording = CredentialWording.safeParse(wordingOf({ ...draft, title: "-", issuer: "-" }));
  const cycle = wording.success && draft.untilDay === "" ? cycleOf(wording.data) : null;
  return cycle === null ? null : day(cycle.untilDay, "medium");
}
