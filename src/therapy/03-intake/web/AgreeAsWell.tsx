import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, useDeedForm } from "#foundation/web/form.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import type { ClientId } from "#people/client.ts";
import type { Consent } from "#people/consent.ts";
import { missingSigners } from "#people/consent-standing.ts";
import { agreeAsWell } from "../consents.api.ts";
import type { Ledger } from "./ConsentList.tsx";
import look from "./Consents.module.css";
import { SignatureFields, signatureFrom, type SignatureTyped } from "./SignatureFields.tsx";

/** The second signature, where somebody has to agree besides the first. */
export function AgreeAsWell(props: { clientId: ClientId; consent: Consent; ledger: Ledger; onDone: () => void }) {
  const { clientId, consent, onDone } = props;
  const { day } = useNow();
  const [id] = useState(() => uuidv7());
  const waiting = missingSigners(consent);
  const signers = props.ledger.signers.filter((one) => waiting.some(({ personId }) => personId === one.personId));
  const initial: SignatureTyped & Record<string, unknown> = {
    signatureId: id,
    signer: signers[0]?.personId ?? "",
    ground: signers[0]?.ground ?? "",
    method: "paper",
    witness: "",
    signedOn: day,
  };
  const form = useDeedForm(agreeAsWell, {
    ids: { clientId, consentId: consent.id },
    initial,
    refresh: ["intake", "overview", "people", "family", "plan"],
    asInput: (typed) => signatureFrom(signers, typed),
    onDone,
  });
  return (
    <form {...form.element}>
      <Fields>
        <SignatureFields form={form} typed={form.values} signers={signers} path="" />
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <Button type="submit" loading={form.sending}>
            <Trans>Write it down</Trans>
          </Button>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
