import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { call } from "#foundation/web/call.ts";
import { readMe } from "#people/me.api.ts";
import look from "./AwayScreen.module.css";
import type { Away } from "./use-away.ts";

/** Before a sign-in ends: a word in time. After it: nothing of the record is to be seen, and what was typed is still there for who comes back. */
export function AwayScreen(props: { away: Away; personId: string; onStay: () => void; onBack: () => void }) {
  const { away } = props;
  if (away.state === "ending") {
    const { minutes } = away;
    return (
      <p role="status" className={look.ending}>
        <Plural
          value={minutes}
          one="This sign-in ends in # minute, after a long day. Keep what you are writing; then sign in again and go on."
          other="This sign-in ends in # minutes, after a long day. Keep what you are writing; then sign in again and go on."
        />
      </p>
    );
  }
  if (away.state === "idle") {
    const { seconds } = away;
    return (
      <Closed title={<Trans>Are you still here?</Trans>} see>
        <p>
          <Trans>Nobody has touched this screen for a while. In {seconds} seconds it closes; what you typed stays.</Trans>
        </p>
        <Button variant="filled" onClick={props.onStay}>
          <Trans>I am here</Trans>
        </Button>
      </Closed>
    );
  }
  return away.state === "away" ? <ComeBack personId={props.personId} onBack={props.onBack} /> : null;
}

function ComeBack({ personId, onBack }: { personId: string; onBack: () => void }) {
  const [isStillOut, setStillOut] = useState(false);
  const back = async (asked: boolean) => {
    const me = await call(readMe, {});
    if (!me.ok) return setStillOut(asked);
    // Somebody else begins with an empty screen.
    if (me.value.personId !== personId) return window.location.assign("/");
    return onBack();
  };
  useEffect(() => {
    const seen = () => void (document.visibilityState === "visible" && back(false));
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  });
  return (
    <Closed title={<Trans>This screen has closed</Trans>}>
      <p>
        <Trans>You are signed out. What you typed is still here, behind this page: sign in in a new window, then come back to it.</Trans>
      </p>
      <p className={look.choices}>
        <Button component="a" href="/sign-in" target="_blank" variant="filled">
          <Trans>Sign in</Trans>
        </Button>
        <Button onClick={() => void back(true)}>
          <Trans>I have signed in</Trans>
        </Button>
      </p>
      <p>
        {isStillOut ? <Trans>Not yet: nobody is signed in on this device.</Trans> : null}{" "}
        <a href="/sign-in">
          <Trans>Somebody else, or begin anew: what was typed here is given up</Trans>
        </a>
      </p>
    </Closed>
  );
}

/** The browser’s own dialog: nothing behind it can be reached. Where it is over, nothing behind it can be seen either. */
function Closed({ title, see = false, children }: { title: ReactNode; see?: boolean; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={titleId}
      className={look.dialog}
      data-over={!see}
      onCancel={(event) => event.preventDefault()}
    >
      <div className={look.inside}>
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
