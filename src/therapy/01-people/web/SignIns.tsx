import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Chip } from "#foundation/web/Chip.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { endSignIn, listSignIns } from "../me.api.ts";
import { deviceIn } from "./device-in.ts";
import look from "./Practice.module.css";

/** Every place where this person is signed in; any but this one can be ended at once. */
export function SignIns() {
  const { t } = useLingui();
  const { momentDay, time } = useLanguage();
  const read = useRead(listSignIns, { chapter: "me" });
  const { send, sending, refusal } = useDeed(endSignIn, { refresh: ["me"] });
  return (
    <WhenRead read={read}>
      {({ signIns }) => (
        <>
          <ul className={look.list}>
            {signIns.map((one) => {
              const device = deviceIn(one.userAgent) ?? t`A device`;
              const since = `${momentDay(one.startedAt, "short")}, ${time(one.startedAt)}`;
              return (
                <li key={one.id} className={look.row}>
                  <span className={look.words}>
                    <b>{device}</b>
                    <small>
                      <Trans>Since {since}</Trans>
                    </small>
                  </span>
                  {one.isThisOne ? (
                    <Chip tone="accent">
                      <Trans>This one</Trans>
                    </Chip>
                  ) : (
                    <Button
                      variant="subtle"
                      disabled={sending}
                      aria-label={t`End it: the sign-in on ${device}, since ${since}`}
                      onClick={() => void send({ ids: endSignIn.ids.parse({ signInId: one.id }), input: {} })}
                    >
                      <Trans>End it</Trans>
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
          {refusal === null ? null : <RefusalState refusal={refusal} />}
        </>
      )}
    </WhenRead>
  );
}
