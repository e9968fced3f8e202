/** What was written and has not arrived yet. It stays on this device, by person, until the server has it; the same text is never kept twice. */
import { useSyncExternalStore } from "react";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { call } from "#foundation/web/call.ts";
import { ClientId } from "#people/client.ts";
import { NewObservation } from "#family/observation.ts";
import { NewCelebration } from "#progress/evidence.ts";
import { askFurther, askQuestion, celebrateAtHome, tellObservation } from "#family/portal.api.ts";
import { NewMessage, NewQuestion, QuestionId } from "#family/question.ts";
import { readAgain } from "./use-answer.ts";

const Envelope = { key: z.uuid(), personId: z.string(), clientId: ClientId, refused: z.string().nullable() };
const Unsent = z.discriminatedUnion("what", [
  z.strictObject({ ...Envelope, what: z.literal("observation"), input: NewObservation }),
  z.strictObject({ ...Envelope, what: z.literal("celebration"), input: NewCelebration }),
  z.strictObject({ ...Envelope, what: z.literal("question"), input: NewQuestion }),
  z.strictObject({ ...Envelope, what: z.literal("message"), questionId: QuestionId, input: NewMessage }),
]);
export type Unsent = z.infer<typeof Unsent>;
type ToSend = Unsent extends infer One ? (One extends Unsent ? Omit<One, "key" | "refused"> : never) : never;

const PLACE = "sostenuto.family.unsent";
const EVERY_MS = 20_000;

let held = read();
const listeners = new Set<() => void>();

function read(): readonly Unsent[] {
  try {
    return z.array(Unsent).parse(JSON.parse(localStorage.getItem(PLACE) ?? "[]"));
  } catch {
    return [];
  }
}

function keep(next: readonly Unsent[]): void {
  held = next;
  if (next.length === 0) localStorage.removeItem(PLACE);
  else localStorage.setItem(PLACE, JSON.stringify(next));
  for (const listener of listeners) listener();
}

/** Kept first, then sent. */
export function send(one: ToSend): void {
  keep([...held, Unsent.parse({ ...one, key: uuidv7(), refused: null })]);
  void sendWaiting(one.personId);
}

export const throwAway = (key: string): void => keep(held.filter((one) => one.key !== key));

let sending = false;

/** One after the other, in the order they were written. What the server refuses stays readable; what did not arrive is tried again. */
export async function sendWaiting(personId: string): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (;;) {
      const next = held.find((one) => one.personId === personId && one.refused === null);
      if (next === undefined) return;
      const answer = await deliver(next);
      if (answer.ok) {
        throwAway(next.key);
        readAgain();
      } else if (LATER.includes(answer.refusal.type)) return;
      else keep(held.map((one) => (one.key === next.key ? { ...one, refused: answer.refusal.type } : one)));
    }
  } finally {
    sending = false;
  }
}

const LATER = ["offline", "server-trouble", "not-signed-in", "too-many-requests"];

function deliver(one: Unsent) {
  const { key, clientId } = one;
  switch (one.what) {
    case "observation":
      return call(tellObservation, { ids: { clientId }, input: one.input, key });
    case "celebration":
      return call(celebrateAtHome, { ids: { clientId }, input: one.input, key });
    case "question":
      return call(askQuestion, { ids: { clientId }, input: one.input, key });
    case "message":
      return call(askFurther, { ids: { questionId: one.questionId }, input: one.input, key });
  }
}

/** Tries again when the network comes back, and now and then. Answers how to stop. */
export function keepSending(personId: string): () => void {
  const again = () => void sendWaiting(personId);
  again();
  window.addEventListener("online", again);
  const timer = window.setInterval(again, EVERY_MS);
  return () => {
    window.removeEventListener("online", again);
    window.clearInterval(timer);
  };
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function useUnsent(personId: string, clientId: string): readonly Unsent[] {
  const all = useSyncExternalStore(subscribe, () => held);
  return all.filter((one) => one.personId === personId && one.clientId === clientId);
}
