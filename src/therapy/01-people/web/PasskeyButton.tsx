import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import type { PasskeyAnswer } from "#foundation/passkey.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { answerBy, canHavePasskeys } from "./passkey.ts";

/** A touch in place of typing. Nothing is drawn where the browser or the address knows no passkeys. */
export function PasskeyButton(props: {
  /** What the device has to sign; undefined = it was refused and is said elsewhere. */
  ask: () => Promise<{ challenge: string; rpId: string } | undefined>;
  onAnswer: (answer: PasskeyAnswer) => Promise<unknown>;
}) {
  const [state, setState] = useState<"idle" | "asking" | "let-be">("idle");
  if (!canHavePasskeys()) return null;
  const press = async () => {
    setState("asking");
    const asked = await props.ask();
    const answer = asked && (await answerBy(asked));
    if (answer) await props.onAnswer(answer);
    setState(asked && !answer ? "let-be" : "idle");
  };
  return (
    <>
      <Button leftSection={<Icon of={Fingerprint} />} loading={state === "asking"} onClick={() => void press()}>
        <Trans>Use a passkey</Trans>
      </Button>
      {state === "let-be" ? (
        <p role="status">
          <Trans>No key answered. This device may have none for here: go on with the code, and add one under Practice.</Trans>
        </p>
      ) : null}
    </>
  );
}
