import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { beginPasskey, endPasskey, keepPasskey, listPasskeys } from "../passkey.api.ts";
import { deviceIn } from "./device-in.ts";
import { FactorField } from "./FactorField.tsx";
import { canHavePasskeys, makeKey } from "./passkey.ts";
import look from "./Practice.module.css";

/** One's passkeys: the finger or the face that opens this device opens the practice, and signs. */
export function Passkeys() {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const read = useRead(listPasskeys, { chapter: "passkeys" });
  const begin = useDeed(beginPasskey, { refresh: [] });
  const keep = useDeed(keepPasskey, { refresh: ["passkeys"] });
  const end = useDeed(endPasskey, { refresh: ["passkeys"] });
  const [letBe, setLetBe] = useState(false);
  const add = async () => {
    setLetBe(false);
    const begun = await begin.send({ input: {} });
    if (!begun.ok) return;
    const made = await makeKey(begun.value);
    if (made === undefined) return setLetBe(true);
    await keep.send({ input: { ...made, id: uuidv7(), name: deviceIn(navigator.userAgent) ?? t`A device` } });
  };
  const needsFactor = begin.refusal?.type === "factor-needed";
  const refusal = needsFactor ? null : (begin.refusal ?? keep.refusal ?? end.refusal);
  return (
    <WhenRead read={read}>
      {({ passkeys }) => (
        <>
          {passkeys.length === 0 ? (
            <p className="so-muted">
              <Trans>
                With a passkey the finger or the face that opens this device opens your practice too, and signs in place of the six figures.
              </Trans>
            </p>
          ) : (
            <ul className={look.list}>
              {passkeys.map(({ id, name, addedAt, lastUsedAt }) => {
                const added = momentDay(addedAt, "short");
                const used = lastUsedAt === null ? "" : momentDay(lastUsedAt, "short");
                return (
                  <li key={id} className={look.row}>
                    <span className={look.words}>
                      <b>{name}</b>
                      <small>{used === "" ? <Trans>Added {added}</Trans> : <Trans>Used last {used}</Trans>}</small>
                    </span>
                    <Button
                      variant="subtle"
                      disabled={end.sending}
                      aria-label={t`Take away: the passkey of ${name}, added ${added}`}
                      onClick={() => void end.send({ ids: endPasskey.ids.parse({ passkeyId: id }), input: {} })}
                    >
                      <Trans>Take away</Trans>
                    </Button>
                  </li>
                );
              })}
            </ul>
          )}
          {needsFactor ? (
            <FactorField onProved={add}>
              <Trans>Check the code and go on</Trans>
            </FactorField>
          ) : canHavePasskeys() ? (
            <Button leftSection={<Icon of={Fingerprint} />} loading={begin.sending || keep.sending} onClick={() => void add()}>
              <Trans>Add a passkey of this device</Trans>
            </Button>
          ) : (
            <p className="so-muted">
              <Trans>This browser, or this address, knows no passkeys.</Trans>
            </p>
          )}
          {letBe ? (
            <p role="status">
              <Trans>No key was made. The device has one for you already, or it was let be.</Trans>
            </p>
          ) : null}
          {refusal === null ? null : <RefusalState refusal={refusal} />}
        </>
      )}
    </WhenRead>
  );
}
