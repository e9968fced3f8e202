import { useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Refused } from "#foundation/web/call.ts";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { writeEntry } from "../assessment.api.ts";
import { type Entry, type EntryField, EntryId, type EntryValue, type VisitId } from "../assessment.ts";
// Brings the sentences of refusals with it: they are said by code.
import "../words/sentences.ts";

export type Kept = "nothing" | "kept" | "on-its-way" | "not-kept";
interface Said {
  readonly value: EntryValue;
  readonly words: string;
}
export interface EntryPlace {
  readonly assessmentId: string;
  readonly visitId: VisitId | null;
  readonly field: EntryField;
}

const A_PAUSE = 900;
/** What the server does not have yet. It outlives the part of the page it was typed in, and never the tab. */
const unsent = new Map<string, Said>();
const nameOf = ({ assessmentId, visitId, field }: EntryPlace): string => [assessmentId, visitId, field].join(" ");
const stay = (event: BeforeUnloadEvent) => {
  if (unsent.size > 0) event.preventDefault();
};
if (typeof addEventListener === "function") addEventListener("beforeunload", stay);

/** One thing seen or said, kept after each pause and each choice. A refusal never touches what was typed; coming back to it, it is still there. */
export function useEntry(place: EntryPlace, latest: Entry | undefined, begin: EntryValue) {
  const name = nameOf(place);
  const stands: Said = { value: latest?.value ?? begin, words: latest?.words ?? "" };
  const waiting = unsent.get(name);
  const [said, setSaid] = useState<Said>(waiting ?? stands);
  const [kept, setKept] = useState<Kept>(waiting ? "not-kept" : latest === undefined ? "nothing" : "kept");
  const [trouble, setTrouble] = useState<Refused | null>(null);
  const { send } = useDeed(writeEntry, { refresh: ["assessment"] });
  const sent = useRef<Said>(stands);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** One at a time, so that no later word is overtaken by an earlier one. */
  const keep = (wanted: Said) => {
    clearTimeout(pause.current);
    line.current = line.current.then(async () => {
      const words = wanted.words.trim();
      if (sent.current.value === wanted.value && sent.current.words === words) {
        unsent.delete(name);
        return setKept((now) => (now === "not-kept" ? "kept" : now));
      }
      setKept("on-its-way");
      const { assessmentId, visitId, field } = place;
      const answer = await send({
        ids: { assessmentId },
        input: { id: EntryId.parse(uuidv7()), field, visitId, value: wanted.value, words },
      });
      setTrouble(answer.ok ? null : answer.refusal);
      setKept(answer.ok ? "kept" : "not-kept");
      if (!answer.ok) return undefined;
      sent.current = { value: wanted.value, words };
      if (unsent.get(name) === wanted) unsent.delete(name);
      return undefined;
    });
  };
  const change = (next: Said, wait: number) => {
    setSaid(next);
    unsent.set(name, next);
    setKept("not-kept");
    clearTimeout(pause.current);
    if (wait === 0) keep(next);
    else pause.current = setTimeout(() => keep(next), wait);
  };
  const last = useRef(keep);
  useEffect(() => {
    last.current = keep;
  });
  // Leaving this part of the page sends what is still waiting; if that fails it waits on.
  useEffect(
    () => () => {
      clearTimeout(pause.current);
      const still = unsent.get(name);
      if (still) last.current(still);
    },
    [name],
  );

  return {
    ...said,
    kept,
    trouble,
    type: (words: string) => change({ ...said, words }, A_PAUSE),
    leave: () => (kept === "not-kept" ? keep(said) : undefined),
    choose: (value: EntryValue) => change({ ...said, value }, 0),
  };
}
