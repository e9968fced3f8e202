import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { useLive } from "#foundation/web/use-live.ts";
import { store } from "#foundation/web/device.ts";
import { isPin, removePin, setPin, tryPin } from "./board-pin.ts";
import look from "./more.module.css";

/** Whether a PIN guards the boards of this device; undefined until the device has answered. */
export const useHasPin = (): boolean | undefined =>
  useLive(async () => {
    const { hasPin } = await import("./board-pin.ts");
    return hasPin;
  }, "board pin");

/** A PIN on the way back from the boards: set, changed or taken away, by whoever knows the one that stands. */
export function PinPart() {
  const { t } = useLingui();
  const has = useHasPin();
  const [open, setOpen] = useState<"change" | "remove" | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (has === undefined) return null;
  const turn = (to: typeof open) => {
    setTrouble(null);
    setOpen(to);
  };
  const keep = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [current, next, again] = ["current", "next", "again"].map((name) => {
      const value = typed.get(name);
      return typeof value === "string" ? value : "";
    });
    if (open === "change" && (!isPin(next ?? "") || next !== again)) return setTrouble(t`Four to eight figures, twice the same.`);
    if (has) {
      const tried = await tryPin(store, current ?? "");
      if (typeof tried === "object") return setTrouble(t`Not right. The next try in ${tried.waitsSeconds} s.`);
      if (tried === "wrong") return setTrouble(t`The PIN so far is not right.`);
    }
    await (open === "remove" ? removePin(store) : setPin(store, next ?? ""));
    turn(null);
  };
  return open === null ? (
    <div className={look.hand}>
      <button type="button" onClick={() => turn("change")}>
        {has ? <Trans>Change the PIN</Trans> : <Trans>Set a PIN</Trans>}
      </button>
      {has ? (
        <button type="button" onClick={() => turn("remove")}>
          <Trans>Leave without a PIN</Trans>
        </button>
      ) : null}
    </div>
  ) : (
    <form className={look.pin} onSubmit={(event) => void keep(event).catch(reportError)}>
      {has ? <Figures name="current" label={t`The PIN so far`} /> : null}
      {open === "change" ? (
        <>
          <Figures name="next" label={t`New PIN, four to eight figures`} />
          <Figures name="again" label={t`Once more`} />
        </>
      ) : null}
      {trouble === null ? null : (
        <p className={look.failed} role="alert">
          {trouble}
        </p>
      )}
      <div className={look.hand}>
        <button type="submit">{open === "remove" ? <Trans>Leave without a PIN</Trans> : <Trans>Keep the PIN</Trans>}</button>
        <button type="button" onClick={() => turn(null)}>
          <Trans>Leave it as it is</Trans>
        </button>
      </div>
    </form>
  );
}

const Figures = ({ name, label }: { name: string; label: string }) => (
  <label>
    <span>{label}</span>
    <input name={name} type="password" inputMode="numeric" autoComplete="off" maxLength={8} required />
  </label>
);
