/** Reads an endpoint; everything shown is read again when something was sent or the page is looked at again. Nothing is kept beyond the tab. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { type AnyEndpoint, type Asked, call, type OutputOf, type RefusedBy } from "#foundation/web/call.ts";

let turn = 0;
const listeners = new Set<() => void>();
export function readAgain(): void {
  turn += 1;
  for (const listener of listeners) listener();
}
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") readAgain();
});

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export type Answer<E extends AnyEndpoint> =
  | { readonly state: "waiting" }
  | { readonly state: "ready"; readonly value: OutputOf<E> }
  | { readonly state: "refused"; readonly refusal: RefusedBy<E> };

/** While it is read again, and when the network is away meanwhile, what was read before stays on the page. */
export function useAnswer<E extends AnyEndpoint>(endpoint: E, asked: Asked<E>): Answer<E> {
  const now = useSyncExternalStore(subscribe, () => turn);
  const question = JSON.stringify(asked);
  const [known, setKnown] = useState<{ question: string; answer: Answer<E> }>({ question: "", answer: { state: "waiting" } });
  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      const answer = await call(endpoint, { ...asked, signal: leaving.signal });
      setKnown((before) => {
        if (answer.ok) return { question, answer: { state: "ready", value: answer.value } };
        const isAway = answer.refusal.type === "offline" || answer.refusal.type === "server-trouble";
        const isStillGood = before.question === question && before.answer.state === "ready";
        return isAway && isStillGood ? before : { question, answer: { state: "refused", refusal: answer.refusal } };
      });
    };
    read().catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    });
    return () => leaving.abort();
    // `asked` is compared by what it says.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [endpoint, question, now]);
  return known.question === question ? known.answer : { state: "waiting" };
}
