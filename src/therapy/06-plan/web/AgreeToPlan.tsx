import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useDeedForm } from "#foundation/web/form.tsx";
import { SignatureFields, signatureFrom, type SignatureTyped } from "#intake/web/SignatureFields.tsx";
import "#intake/words/sentences.ts";
import { agreeToPlan } from "../care-plan.api.ts";
import type { SignedPlan } from "../care-plan.ts";
import { FormPanel } from "./FormPanel.tsx";

type Signers = Parameters<typeof signatureFrom>[0];

/** In person, on this device: the client, or whoever decides for them, agrees to the words the therapist has signed. */
export function AgreeToPlan({
  plan,
  signers,
  today,
  onDone,
}: {
  plan: SignedPlan;
  signers: Signers;
  /** The day the practice is on. */
  today: string;
  onDone: () => void;
}) {
  const [id] = useState(() => uuidv7());
  const waiting = signers.filter(({ personId }) => plan.signatures.every((one) => one.personId !== personId));
  const initial: SignatureTyped & Record<string, unknown> = {
    signatureId: id,
    signer: waiting[0]?.personId ?? "",
    ground: waiting[0]?.ground ?? "",
    method: "screen",
    witness: "",
    signedOn: today,
  };
  const form = useDeedForm(agreeToPlan, {
    ids: { planId: plan.id },
    initial,
    refresh: ["plan"],
    asInput: (typed) => signatureFrom(waiting, typed),
    onDone,
  });
  return (
    <FormPanel title={<Trans>They agree to this plan</Trans>} of={form} send={<Trans>Write it down</Trans>} onLeave={onDone}>
      <SignatureFields form={form} typed={form.values} signers={waiting} path="" />
    </FormPanel>
  );
}
