import { Trans } from "@lingui/react/macro";
import { Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { type ReactNode, useState } from "react";
import { proveFactor } from "../me.api.ts";
import { askFactorByPasskey, listPasskeys, proveFactorByPasskey } from "../passkey.api.ts";
import { CodeField } from "./CodeField.tsx";
import { PasskeyButton } from "./PasskeyButton.tsx";

/** The second factor once more, in place: what is written around it stays where it is. */
export function FactorField({
  onProved,
  children,
}: {
  onProved: () => void | Promise<void> /** What the button says where nothing is signed. */;
  children?: ReactNode;
}) {
  const { say } = useLanguage();
  const [wrong, setWrong] = useState("");
  const keys = useRead(listPasskeys, { chapter: "passkeys" });
  const hasPasskey = keys.state === "ready" && keys.value.passkeys.length > 0;
  const ask = useDeed(askFactorByPasskey, { refresh: [] });
  const prove = useDeed(proveFactorByPasskey, { refresh: ["me"] });
  const form = useDeedForm(proveFactor, {
    initial: { code: "" },
    refresh: ["me"],
    onDone: ({ state }) => {
      if (state === "proved") void onProved();
      else setWrong(say(state === "locked" ? "note.locked" : "note.wrong-code"));
    },
  });
  return (
    <form {...form.element}>
      <Fields>
        <p>{say("factor-needed")}</p>
        <CodeField {...form.field("code")} error={wrong || form.errors["code"]} />
        <FormTrouble of={form} />
        <SendButton of={form}>{children ?? <Trans>Check the code and sign</Trans>}</SendButton>
        {hasPasskey ? (
          <PasskeyButton
            ask={async () => {
              const asked = await ask.send({ input: {} });
              return asked.ok ? asked.value : undefined;
            }}
            onAnswer={async (answer) => {
              const proof = await prove.send({ input: answer });
              if (proof.ok && proof.value.state === "proved") await onProved();
              else setWrong(say("passkey-opens-nothing"));
            }}
          />
        ) : null}
      </Fields>
    </form>
  );
}
