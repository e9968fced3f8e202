import { Trans, useLingui } from "@lingui/react/macro";
import { Delete } from "lucide-react";
import { useEffect, useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { FactorField } from "#people/web/FactorField.tsx";
import { store } from "#foundation/web/device.ts";
import { isPin, removePin, type Tried, tryPin } from "./board-pin.ts";
import look from "./pin.module.css";

const FIGURES = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const MOST = 8;

/** The therapist’s figures over the client’s board: nothing of the session is seen before they are right. */
export function PinPad({ onRight, onLeave }: { onRight: () => void; onLeave: () => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState<Tried | "now" | null>(null);
  const [forgotten, setForgotten] = useState(false);
  const left = useCountdown(typeof tried === "object" && tried !== null ? tried.waitsSeconds : 0, tried);
  const stands = tried === "now" || left > 0;
  const press = (figure: string) => setTyped((before) => (before.length < MOST ? before + figure : before));
  const enter = async () => {
    if (stands || !isPin(typed)) return;
    setTried("now");
    const outcome = await tryPin(store, typed);
    setTyped("");
    setTried(outcome);
    if (outcome === "right") onRight();
  };
  const byKey = (event: { key: string; target: EventTarget }) => {
    if (forgotten) return;
    if (/^\d$/u.test(event.key)) press(event.key);
    if (event.key === "Backspace") setTyped((before) => before.slice(0, -1));
    // Enter on a button presses that button.
    if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) void enter();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={look.cover} aria-label={t`PIN of the therapist`} onKeyDown={byKey}>
      <div className={look.pad}>
        {/* The figures are typed anywhere on the pad; the heading takes the focus so that a keyboard is heard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <h2 tabIndex={0} ref={focusOnce}>
          <Trans>PIN of the therapist</Trans>
        </h2>
        {forgotten ? (
          <>
            <p>
              <Trans>
                With a connection, the second factor of your sign-in opens the board too. The PIN is then gone from this device.
              </Trans>
            </p>
            <FactorField
              onProved={async () => {
                await removePin(store);
                onRight();
              }}
            >
              <Trans>Check the code</Trans>
            </FactorField>
          </>
        ) : (
          <>
            <p className={look.typed} role="status" aria-label={t`${typed.length} figures typed`}>
              {typed === "" ? "–" : "●".repeat(typed.length)}
            </p>
            <p className={look.trouble} role="alert">
              {left > 0 ? (
                <Trans>Not right. The next try in {left} s.</Trans>
              ) : tried === "wrong" || (typeof tried === "object" && tried !== null) ? (
                <Trans>Not right. Try again.</Trans>
              ) : null}
            </p>
            <div className={look.figures}>
              {FIGURES.map((figure) => (
                <button key={figure} type="button" disabled={stands} onClick={() => press(figure)}>
                  {figure}
                </button>
              ))}
              <button type="button" disabled={stands} onClick={() => setTyped("")} aria-label={t`Clear`}>
                <Icon of={Delete} />
              </button>
              <button type="button" disabled={stands} onClick={() => press("0")}>
                0
              </button>
              <button type="button" className={look.enter} disabled={stands || !isPin(typed)} onClick={() => void enter()}>
                <Trans context="pin">OK</Trans>
              </button>
            </div>
          </>
        )}
        <div className={look.ways}>
          <button type="button" onClick={onLeave}>
            <Trans>Back to the board</Trans>
          </button>
          <button type="button" onClick={() => setForgotten(!forgotten)}>
            {forgotten ? <Trans>Type the PIN</Trans> : <Trans>Forgotten</Trans>}
          </button>
        </div>
      </div>
    </section>
  );
}

const focusOnce = (heading: HTMLElement | null) => heading?.focus();

/** Seconds that go down to none, begun anew with each try. */
function useCountdown(from: number, about: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const until = performance.now() + from * 1_000;
    const say = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1_000)));
    say();
    if (from === 0) return undefined;
    const tick = setInterval(say, 250);
    return () => clearInterval(tick);
  }, [from, about]);
  return left;
}
