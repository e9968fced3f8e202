import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { isShareOf } from "#assessment/method.ts";
import look from "./ending.module.css";
import { planned, type TileState } from "./tile-state.ts";
import type { Session } from "./use-session.ts";

/** What nobody could mark in time, written from memory and kept as such. That something was watched for and did not happen is a zero, and only a person can say so. */
export function FromMemory({ state, session }: { state: TileState; session: Session }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const { objective, score, recorder } = state;
  const { measure, form } = objective;
  const needsTwo = form === "before-after" || form === "two-raters";
  const isMade = recorder === "beats" || recorder === "typed" || recorder === "scale";
  if (score !== null || needsTwo || isMade) return null;
  const hasWhole = isShareOf(measure) && measure.method !== "dur";
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [value, outOf] = [numberIn(typed.get("value")), numberIn(typed.get("outOf"))];
    if (value === null || (hasWhole && (outOf === null || outOf <= 0 || value > outOf))) return;
    const inSeconds = measure.method === "dur" && measure.unit === "minutes" ? 60 * value : value;
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null };
    const isFromPaper = submitter instanceof HTMLButtonElement && submitter.value === "paper";
    void session.value(objective, { value: inSeconds, outOf: hasWhole ? outOf : null, estimated: !isFromPaper });
  };
  const unit =
    measure.method === "dur" ? (measure.unit === "minutes" ? t`minutes` : t`seconds`) : measure.method === "lat" ? t`seconds` : null;
  return open ? (
    <form className={look.memory} onSubmit={keep}>
      <label>
        <span>{unit === null ? <Trans>About</Trans> : <Trans>About, in {unit}</Trans>}</span>
        <input name="value" inputMode="decimal" autoComplete="off" pattern="[0-9]+([.,][0-9]+)?" required />
      </label>
      {hasWhole ? (
        <label>
          <span aria-hidden="true">
            <Trans context="from memory">of</Trans>
          </span>
          <input
            name="outOf"
            aria-label={t`Out of how many`}
            inputMode="decimal"
            autoComplete="off"
            pattern="[0-9]+"
            required
            defaultValue={planned(objective) ?? ""}
          />
        </label>
      ) : null}
      <button type="submit">
        <Trans>Keep as an estimate</Trans>
      </button>
      <button type="submit" value="paper">
        <Trans>Counted on paper</Trans>
      </button>
    </form>
  ) : (
    <span className={look.gap}>
      <button type="button" onClick={() => setOpen(true)}>
        <Trans>From memory</Trans>
      </button>
      {recorder === "count" ? (
        <button type="button" onClick={() => void session.value(objective, { value: 0 })}>
          <Trans>I watched, it was 0</Trans>
        </button>
      ) : null}
    </span>
  );
}

function numberIn(typed: FormDataEntryValue | null): number | null {
  const value = typeof typed === "string" && typed.trim() !== "" ? Number(typed.replace(",", ".")) : Number.NaN;
  return Number.isFinite(value) && value >= 0 ? value : null;
}
