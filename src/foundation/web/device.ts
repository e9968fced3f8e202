/** This device: one store, one outbox. Code that is loaded before the first screen fetches this file only when it is needed. */
import { DeviceStore } from "./device-store.ts";
import { type Asking, makeOutbox } from "./outbox.ts";

export const store = new DeviceStore();

let who: () => Promise<Asking> = async () => "no-answer";

export const outbox = makeOutbox({ store, who: () => who(), locks: navigator.locks });

/** Sends by itself from now on, in the name of the account that `asker` finds behind this browser. Answers with how to stop. */
export function sendInTheNameOf(asker: () => Promise<Asking>): () => void {
  who = asker;
  return outbox.start();
}

let tell: () => void = () => undefined;
/** Resolves once it is known who is signed in here, or that nobody can be asked right now. */
export const accountKnown = new Promise<void>((resolve) => {
  tell = resolve;
});
export const accountIsKnown = (): void => tell();
