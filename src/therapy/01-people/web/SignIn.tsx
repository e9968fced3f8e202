import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { askForPasskey, proveBackupCode, proveCode, signIn, signInByPasskey } from "#foundation/sign-in.api.ts";
import { Fields, SecretField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { readSetUp } from "../set-up.api.ts";
import { CodeField } from "./CodeField.tsx";
import { DemoPeople } from "./DemoPeople.tsx";
import { Doorway } from "./Doorway.tsx";
import { goInside } from "./go-inside.ts";
import { PasskeyButton } from "./PasskeyButton.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { useFirstField } from "./use-first-field.ts";

type Step =
  | { readonly at: "password" }
  | { readonly at: "code" }
  | { readonly at: "backup-code" }
  | { readonly at: "enrol"; readonly password: string };

/** The way in: e-mail and password, then the code. */
export function SignIn() {
  const { t } = useLingui();
  const [step, go] = useState<Step>({ at: "password" });
  const setUp = useRead(readSetUp, { chapter: "set-up" });
  const practice = setUp.state === "ready" ? setUp.value : undefined;
  useFirstField(practice?.isDemo && step.at === "password" ? "" : `${step.at} ${setUp.state}`);

  if (practice?.isNeeded) return <Navigate to="/set-up" replace />;
  if (step.at === "enrol") return <SecondFactor password={step.password} onDone={() => goInside()} />;
  return (
    <Doorway title={t`Sign in`} lead={practice?.practiceName ?? "\u00a0"}>
      {step.at === "password" && setUp.state !== "waiting" ? (
        <>
          {practice?.isDemo ? <DemoPeople /> : null}
          <Password isFirst={practice?.isDemo !== true} onNext={go} />
          <ByPasskey />
        </>
      ) : null}
      {step.at === "code" ? <Code onBackup={() => go({ at: "backup-code" })} onAgain={() => go({ at: "password" })} /> : null}
      {step.at === "backup-code" ? <BackupCode onApp={() => go({ at: "code" })} /> : null}
    </Doorway>
  );
}

/** Who has a passkey says nothing else: it knows whose it is. */
function ByPasskey() {
  const ask = useDeed(askForPasskey, { refresh: [] });
  const enter = useDeed(signInByPasskey, { refresh: [] });
  const refusal = ask.refusal ?? enter.refusal;
  return (
    <Fields>
      <PasskeyButton
        ask={async () => {
          const asked = await ask.send({ input: {} });
          return asked.ok ? asked.value : undefined;
        }}
        onAnswer={async (answer) => {
          if ((await enter.send({ input: answer })).ok) goInside();
        }}
      />
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </Fields>
  );
}

function Password({ isFirst, onNext }: { isFirst: boolean; onNext: (step: Step) => void }) {
  const form = useDeedForm(signIn, {
    initial: { email: "", password: "" },
    refresh: [],
    onDone: ({ next }) => onNext(next === "enrol" ? { at: "enrol", password: form.form.getValues().password } : { at: "code" }),
  });
  return (
    <form {...form.element}>
      <Fields>
        <TextField label={<Trans>Email</Trans>} type="email" autoComplete="username" {...form.field("email")} />
        <SecretField label={<Trans>Password</Trans>} autoComplete="current-password" {...form.field("password")} />
        <FormTrouble of={form} />
        <Button type="submit" size="lg" fullWidth variant={isFirst ? "filled" : "default"} loading={form.sending}>
          <Trans>Sign in</Trans>
        </Button>
      </Fields>
    </form>
  );
}

function Code({ onBackup, onAgain }: { onBackup: () => void; onAgain: () => void }) {
  const form = useDeedForm(proveCode, { initial: { code: "" }, refresh: [], onDone: () => goInside() });
  return (
    <form {...form.element}>
      <Fields>
        <CodeField {...form.field("code")} />
        <FormTrouble of={form} />
        {form.refusal?.type === "sign-in-expired" ? (
          <Button onClick={onAgain}>
            <Trans>Begin again</Trans>
          </Button>
        ) : null}
        <SendButton of={form}>
          <Trans>Go on</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onBackup}>
          <Trans>Use a backup code</Trans>
        </Button>
      </Fields>
    </form>
  );
}

function BackupCode({ onApp }: { onApp: () => void }) {
  const form = useDeedForm(proveBackupCode, { initial: { code: "" }, refresh: [], onDone: () => goInside() });
  return (
    <form {...form.element}>
      <Fields>
        <TextField
          label={<Trans>Backup code</Trans>}
          hint={<Trans>One of the ten on your paper. It works once.</Trans>}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          {...form.field("code")}
        />
        <FormTrouble of={form} />
        <SendButton of={form}>
          <Trans>Go on</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onApp}>
          <Trans>Use my app after all</Trans>
        </Button>
      </Fields>
    </form>
  );
}
