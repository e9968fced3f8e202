import { LongTextField } from "#foundation/web/Field.tsx";
import { type Entry, entryOf, type EntryField } from "../assessment.ts";
import { KeptLine } from "./KeptLine.tsx";
import { useEntry } from "./use-entry.ts";

/** Something in words about the assessment as a whole. */
export function WordsField(props: { assessmentId: string; entries: readonly Entry[]; field: EntryField; label: string; hint?: string }) {
  const { assessmentId, field } = props;
  const entry = useEntry({ assessmentId, visitId: null, field }, entryOf(props.entries, field), "told");
  return (
    <div>
      <LongTextField
        label={props.label}
        {...(props.hint === undefined ? {} : { hint: props.hint })}
        rows={3}
        maxLength={4_000}
        value={entry.words}
        onChange={(event) => entry.type(event.currentTarget.value)}
        onBlur={entry.leave}
      />
      <KeptLine of={entry} />
    </div>
  );
}
