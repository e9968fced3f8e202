import { useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call, type Refused } from "#foundation/web/call.ts";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { answerIntake } from "../intake.api.ts";
import { type AnswerValue, type IntakeAnswer, type Said, troubleWith } from "../intake.ts";
import { isOneOf, type Question } from "../question.ts";
// Brings the sentences of a refused answer with it: they are said by code.
import "../words/sentences.ts";

/** Where the words stand: nothing written, as the server has them, on their way, or typed here and not kept yet. */
export type Kept = "nothing" | "draft" | "kept" | "on-its-way" | "not-kept";

const A_PAUSE = 900;

interface Sent extends Said {
  readonly settled: boolean;
}
const isSame = (one: Sent, other: Sent): boolean => JSON.stringify(one) === JSON.stringify(other);
const ready = ({ value, words, picks }: Said, settled: boolean): Sent =>
  value === "told" ? { value, words: words.trim(), picks, settled } : { value, words: "", picks: [], settled };

/**
 * One question as it is answered. While somebody types, drafts are kept after each pause; when they leave the field it is an answer.
 * A refusal never touches what was typed, and a page that is closed in the middle of a word sends it on its way out.
 */
export function useAnswer(
  clientId: string,
  { question, today }: { readonly question: Question; readonly today: string },
  latest: IntakeAnswer | undefined,
  toldBy: string,
) {
  const begun: Said = { value: latest?.value ?? "told", words: latest?.words ?? "", picks: latest?.picks ?? [] };
  const [said, setSaid] = useState(begun);
  const [kept, setKept] = useState<Kept>(latest === undefined ? "nothing" : latest.settled ? "kept" : "draft");
  const [trouble, setTrouble] = useState<Refused | null>(null);
  const drafts = useDeed(answerIntake, { refresh: [] });
  const answers = useDeed(answerIntake, { refresh: ["intake", "overview", "people"] });
  const sent = useRef<Sent>({ ...begun, settled: latest?.settled ?? true });
  /** What stands in the field and was not sent yet. */
  const typed = useRef<Said | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const misfit = troubleWith(question, said, today);

  /** One at a time, so that no later word is overtaken by an earlier one. */
  const keep = (next: Sent) => {
    clearTimeout(pause.current);
    typed.current = null;
    line.current = line.current.then(async () => {
      if (isSame(sent.current, next)) return setKept((now) => (now === "not-kept" ? (next.settled ? "kept" : "draft") : now));
      setKept("on-its-way");
      const { send } = next.settled ? answers : drafts;
      const answer = await send({
        ids: { clientId },
        input: { id: uuidv7(), field: question.key, toldBy, ...next, picks: [...next.picks] },
      });
      setTrouble(answer.ok ? null : answer.refusal);
      setKept(answer.ok ? (next.settled ? "kept" : "draft") : "not-kept");
      if (answer.ok) sent.current = next;
      // Not kept: should the page go away now, it is tried once more.
      else typed.current ??= next;
    });
  };
  const settle = (next: Said) => keep(ready(next, troubleWith(question, next, today) === undefined));

  useEffect(() => {
    const leave = () => {
      clearTimeout(pause.current);
      if (typed.current === null) return;
      const { picks, ...next } = ready(typed.current, false);
      typed.current = null;
      void call(answerIntake, {
        ids: { clientId },
        input: { id: uuidv7(), field: question.key, toldBy, ...next, picks: [...picks] },
        leaving: true,
      });
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [clientId, question.key, toldBy]);

  useEffect(() => {
    if (kept !== "not-kept" && kept !== "on-its-way") return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [kept]);

  return {
    ...said,
    kept,
    trouble,
    misfit,
    type: (words: string) => {
      const next: Said = { value: "told", words, picks: said.picks };
      setSaid(next);
      setKept("not-kept");
      typed.current = next;
      clearTimeout(pause.current);
      pause.current = setTimeout(() => keep(ready(next, false)), A_PAUSE);
    },
    leave: () => settle(said),
    /** What is chosen is an answer at once. */
    pick: (picks: readonly string[]) => {
      const next: Said = { value: "told", words: said.words, picks: isOneOf(question.kind) ? picks.slice(-1) : [...picks] };
      setSaid(next);
      settle(next);
    },
    /** The same choice again takes it back, and the words that were there are there again. */
    choose: (chosen: AnswerValue) => {
      const next: Said = { ...said, value: chosen === said.value ? "told" : chosen };
      setSaid(next);
      settle(next);
    },
  };
}
