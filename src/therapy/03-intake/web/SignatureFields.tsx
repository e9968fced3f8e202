import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ChoiceField, DayField, FieldRow, TextField } from "#foundation/web/Field.tsx";
import type { useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { SigningMethod } from "#people/consent.ts";
import { METHOD_WORDS } from "./consent-words.ts";
import type { Ledger } from "./ConsentList.tsx";

export interface SignatureTyped {
  signatureId: string;
  signer: string;
  ground: string;
  method: SigningMethod;
  witness: string;
  signedOn: string;
}

/** What the server wants to know of a signature, from what was typed. The client signs with the ground on which they decide this. */
export const signatureFrom = (signers: Ledger["signers"], typed: SignatureTyped) => ({
  id: typed.signatureId,
  signer: isClient(signers, typed.signer) ? { as: "client", ground: typed.ground } : { as: "guardian", personId: typed.signer },
  method: typed.method,
  witness: typed.witness.trim() || null,
  signedOn: typed.signedOn,
});

export const isClient = (signers: Ledger["signers"], personId: string): boolean =>
  signers.some((one) => one.personId === personId && one.relation === "self");

type Form = Pick<ReturnType<typeof useDeedForm>, "field" | "set" | "errors">;

/** Who says so, and how. */
export function SignatureFields({
  form,
  typed,
  signers,
  path,
  hint,
}: {
  form: Form;
  typed: SignatureTyped;
  signers: Ledger["signers"];
  path: string;
  /** Why it is these people and no others. */
  hint?: ReactNode;
}) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const errorAt = (name: string) => form.errors[`${path}${name}`];
  return (
    <>
      <ChoiceField
        label={t`Who says so`}
        hint={hint}
        data={signers.map(({ personId, name, relation }) => ({
          value: personId,
          label: relation === "self" ? t`${name}, in person` : `${name} (${say(`kin.${relation}`)})`,
        }))}
        {...form.field("signer")}
        onChange={(event) => {
          const personId = event.currentTarget.value;
          form.set("signer", personId);
          form.set("ground", signers.find((one) => one.personId === personId)?.ground ?? "");
        }}
      />
      {isClient(signers, typed.signer) ? (
        <TextField
          label={t`How one knows that they decide this themselves`}
          hint={t`For this very decision: what was explained, and what they said back.`}
          {...form.field("ground")}
          error={errorAt("signer.ground")}
        />
      ) : null}
      <PillGroup
        label={<Trans>How it was said</Trans>}
        options={SigningMethod.options.map((method) => ({ value: method, label: t(METHOD_WORDS[method]) }))}
        value={typed.method}
        onChange={(method) => form.set("method", method)}
      />
      <FieldRow>
        <DayField label={t`On which day`} {...form.field("signedOn")} error={errorAt("signedOn")} />
        <TextField
          label={t`Who else heard it`}
          hint={typed.method === "telephone" ? t`By telephone there has to be somebody.` : t`Only if there was somebody.`}
          {...form.field("witness")}
          error={errorAt("witness")}
        />
      </FieldRow>
    </>
  );
}
