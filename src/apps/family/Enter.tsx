import { Trans, useLingui } from "@lingui/react/macro";
import { DoorOpen } from "lucide-react";
import { useState } from "react";
import { call } from "#foundation/web/call.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { enterByLink } from "#family/portal-sign-in.api.ts";
import { go } from "./address.ts";
import { LinkForm } from "./AskForLink.tsx";
import { Button } from "./Button.tsx";
import { Frame } from "./Frame.tsx";
import { Heading } from "./Heading.tsx";
import look from "./page.module.css";
import { readAgain } from "./use-answer.ts";

const LINK_REFUSALS = ["link-unknown", "link-expired", "link-used", "other-browser"];

/** Where a link leads. Opening this page does nothing, because mail programs open links to look at them; the person presses the button. */
export function Enter({ token }: { token: string }) {
  const { t } = useLingui();
  const { language, say } = useLanguage();
  const isWhole = /^[\w-]{43}$/.test(token);
  const [state, setState] = useState<string>(isWhole ? "new" : "link-unknown");
  const enter = async () => {
    setState("entering");
    const answer = await call(enterByLink, { input: { token, language } });
    if (!answer.ok) {
      const { type } = answer.refusal;
      return setState(LINK_REFUSALS.includes(type) || type === "offline" ? type : "trouble");
    }
    if (answer.value.state === "check-mail") return setState("check-mail");
    readAgain();
    go({ kind: "start" }, { replace: true });
  };
  if (state === "check-mail")
    return (
      <Frame>
        <Heading name={t`Look at your mail`}>
          <Trans>Now look at your mail</Trans>
        </Heading>
        <p>
          <Trans>
            Your address is known to us already. To be sure that it is you, we have sent a link there. Open it on this phone or computer,
            within 10 minutes.
          </Trans>
        </p>
      </Frame>
    );
  if (LINK_REFUSALS.includes(state))
    return (
      <Frame>
        <Heading name={t`This link does not open`}>
          <Trans>This link does not open</Trans>
        </Heading>
        <p role="alert">{say(`portal.${state}`)}</p>
        <p>
          <Trans>Ask for a new link here. It comes by e-mail and opens on this phone or computer.</Trans>
        </p>
        <LinkForm />
        <p className={look.muted}>
          <Trans>If you were given an invitation, your music therapist can make you a new one.</Trans>
        </p>
      </Frame>
    );
  return (
    <Frame>
      <Heading name={t`Welcome`}>
        <Trans>Welcome</Trans>
      </Heading>
      <p className={look.reading}>
        <Trans>This link opens your family pages on this phone or computer.</Trans>
      </p>
      {state === "offline" || state === "trouble" ? (
        <p className={look.error} role="alert">
          {say(`portal.${state}`)}
        </p>
      ) : null}
      <Button look="filled" icon={DoorOpen} wide disabled={state === "entering"} onPress={() => void enter()}>
        <Trans>Open my pages</Trans>
      </Button>
      <p className={look.muted}>
        <Trans>On a phone that others use too, leave the pages when you have finished, under “More”.</Trans>
      </p>
    </Frame>
  );
}
