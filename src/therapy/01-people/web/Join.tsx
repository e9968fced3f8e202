import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { PASSWORD_LENGTH } from "#foundation/password.ts";
import { signIn } from "#foundation/sign-in.api.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields, SecretField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { joinPractice, readInvitation } from "../join.api.ts";
import { Doorway } from "./Doorway.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { goInside } from "./go-inside.ts";
import { useFirstField } from "./use-first-field.ts";

type Invitation = OutputOf<typeof readInvitation>;

/** A colleague comes in by their link: a password, then the second key. Opening the page alone changes nothing. */
export function Join() {
  const { t } = useLingui();
  const [token] = useState(() => window.location.hash.slice(1));
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [enrolWith, setEnrolWith] = useState<string | null>(null);
  const { send, refusal } = useDeed(readInvitation, { refresh: [] });
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    // The address stays in the history of the browser: the key does not.
    window.history.replaceState(window.history.state, "", window.location.pathname);
    void send({ input: { token } }).then((read) => read.ok && setInvitation(read.value));
  });
  if (enrolWith !== null) return <SecondFactor password={enrolWith} onDone={() => goInside()} />;
  return (
    <Doorway title={invitation === null ? t`Your way in` : t`Welcome, ${invitation.name}`} lead={invitation?.practiceName ?? "\u00a0"}>
      {invitation !== null ? (
        <Password token={token} invitation={invitation} onEnrol={setEnrolWith} />
      ) : refusal === null ? (
        <Loading />
      ) : (
        <>
          {refusal.type === "invalid-input" ? (
            <p role="alert">
              <Trans>This link is not complete. Copy all of it from the letter, to its last letter.</Trans>
            </p>
          ) : (
            <RefusalState refusal={refusal} />
          )}
          <p>
            <Trans>Ask the person who runs your practice for a new one.</Trans>{" "}
            <Go to="/sign-in">
              <Trans>I have come in before</Trans>
            </Go>
          </p>
        </>
      )}
    </Doorway>
  );
}

function Password({ token, invitation, onEnrol }: { token: string; invitation: Invitation; onEnrol: (password: string) => void }) {
  const enter = useDeed(signIn, { refresh: [] });
  const isNew = invitation.password === "new";
  const form = useDeedForm(joinPractice, {
    initial: { password: "" },
    refresh: [],
    asInput: (typed) => ({ token, ...typed }),
    onDone: ({ email }) => {
      const { password } = form.form.getValues();
      void enter.send({ input: { email, password } }).then((entered) => {
        if (!entered.ok) return;
        if (entered.value.next === "enrol") onEnrol(password);
        else goInside();
      });
    },
  });
  useFirstField("join");
  const minimum = PASSWORD_LENGTH.minimum;
  const { email } = invitation;
  return (
    <form {...form.element}>
      <Fields>
        <p>
          {invitation.isAnew ? (
            <Trans>You choose a new password and then a new second key. The ones before end with it.</Trans>
          ) : isNew ? (
            <Trans>You sign in as {email}. Choose a password; a second key on your phone comes next.</Trans>
          ) : (
            <Trans>You sign in as {email} already. Give the password you have, and this practice is one of yours.</Trans>
          )}
        </p>
        <input type="hidden" autoComplete="username" value={email} readOnly />
        {isNew ? (
          <SecretField
            label={<Trans>Password</Trans>}
            hint={<Trans>At least {minimum} characters. Four or five words you can picture are better than signs you forget.</Trans>}
            autoComplete="new-password"
            {...form.field("password")}
          />
        ) : (
          <SecretField label={<Trans>Password</Trans>} autoComplete="current-password" {...form.field("password")} />
        )}
        <FormTrouble of={form} />
        <SendButton of={form}>
          <Trans>Come in</Trans>
        </SendButton>
      </Fields>
    </form>
  );
}
