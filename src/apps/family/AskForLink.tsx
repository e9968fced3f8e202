import { Trans, useLingui } from "@lingui/react/macro";
import { Mail } from "lucide-react";
import { type FormEvent, useState } from "react";
import { call } from "#foundation/web/call.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { askForLink } from "#family/portal-sign-in.api.ts";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { Frame } from "./Frame.tsx";
import { Heading } from "./Heading.tsx";
import look from "./page.module.css";

/** The door: an address, and a link comes there. No password to remember. */
export function AskForLink() {
  const { t } = useLingui();
  return (
    <Frame>
      <Heading name={t`Your way in`}>
        <Trans>Your family pages</Trans>
      </Heading>
      <p className={look.reading}>
        <Trans>What you work on in music therapy, why, and how it is going. And your questions.</Trans>
      </p>
      <LinkForm />
      <p className={look.muted}>
        <Trans>Not invited yet? Ask your music therapist for an invitation.</Trans>
      </p>
    </Frame>
  );
}

export function LinkForm() {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [email, setEmail] = useState("");
  const [state, setState] = useState<"new" | "sending" | "asked" | "wrong" | "offline" | "trouble" | "too-many">("new");
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setState("sending");
    const answer = await call(askForLink, { input: { email, language } });
    if (answer.ok) return setState("asked");
    const { type } = answer.refusal;
    setState(type === "invalid-input" ? "wrong" : type === "offline" ? "offline" : type === "too-many-requests" ? "too-many" : "trouble");
  };
  if (state === "asked")
    return (
      <div className={look.notice} role="status">
        <p>
          <Trans>Thank you. If {email} is known to us, a link is on its way.</Trans>
        </p>
        <p>
          <Trans>
            Open it on this phone or computer, within 10 minutes. If nothing comes, look among the unwanted mail, or ask your therapist.
          </Trans>
        </p>
        <Button look="quiet" onPress={() => setState("new")}>
          <Trans>Use another address</Trans>
        </Button>
      </div>
    );
  const error = {
    wrong: t`An e-mail address looks like this: name@example.com`,
    offline: t`There is no connection right now. Please try again in a little while.`,
    trouble: t`The link could not be asked for. Please try again in a little while.`,
    "too-many": t`That was asked very often. Please wait a few minutes.`,
    new: null,
    sending: null,
  }[state];
  return (
    <form className={look.form} onSubmit={(event) => void ask(event)} noValidate>
      <Field label={<Trans>Your e-mail address</Trans>} hint={<Trans>We send you a link. You need no password.</Trans>} error={error}>
        {(it) => (
          <input
            {...it}
            type="email"
            autoComplete="email"
            inputMode="email"
            maxLength={254}
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button look="filled" icon={Mail} wide submits disabled={state === "sending"}>
        <Trans>Send me a link</Trans>
      </Button>
    </form>
  );
}
