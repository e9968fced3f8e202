import { type ReactNode, useId } from "react";
import { TextField } from "#foundation/web/Field.tsx";
import { type Entry, entryOf, type EntryField, type EntryValue, type VisitId } from "../assessment.ts";
import look from "./Assessment.module.css";
import { KeptLine } from "./KeptLine.tsx";
import { useEntry } from "./use-entry.ts";

/** What was seen in one visit: one of a few steps in words, that it was looked for and not seen, or nothing yet. The same step again takes it back. */
export function StepChoice(props: {
  assessmentId: string;
  entries: readonly Entry[];
  visitId: VisitId;
  field: EntryField;
  title: string;
  steps: readonly { readonly value: EntryValue; readonly label: ReactNode; readonly nth?: string }[];
  note: string;
  aside?: ReactNode;
}) {
  const { assessmentId, visitId, field } = props;
  const entry = useEntry({ assessmentId, visitId, field }, entryOf(props.entries, field, visitId), "open");
  const name = useId();
  return (
    <div className={look.item}>
      <fieldset className={look.steps}>
        <legend>{props.title}</legend>
        {props.steps.map(({ value, label, nth }) => (
          <label key={value} className={look.step}>
            <input
              type="radio"
              name={name}
              checked={entry.value === value}
              onChange={() => entry.choose(value)}
              onClick={entry.value === value ? () => entry.choose("open") : undefined}
            />
            <span className={look.nth} aria-hidden="true">
              {nth ?? ""}
            </span>
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={props.note}
        maxLength={1_000}
        value={entry.words}
        onChange={(event) => entry.type(event.currentTarget.value)}
        onBlur={entry.leave}
      />
      <div className={look.under}>
        <KeptLine of={entry} />
        {props.aside}
      </div>
    </div>
  );
}
