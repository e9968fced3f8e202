/** Sets documents as accessible PDF (PDF/UA-1) on a thread of its own, begun when one is wanted and ended when none is. */
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Typeset, TypesetAnswer, TypesetWork } from "./typeset-messages.ts";

export interface Typesetter {
  readonly set: (work: {
    readonly template: string;
    readonly data: unknown;
    readonly wanted: TypesetWork["wanted"];
    readonly at: string;
    readonly pictures?: TypesetWork["pictures"];
  }) => Promise<Typeset>;
  readonly close: () => Promise<void>;
}

/** A report takes some hundredths of a second. What takes this long is stuck, and somebody waits for it. */
const TOO_LONG = 20_000;
/** The compiler is large: it does not stay in memory between two month-ends. */
const IDLE = 60_000;

interface Waiting {
  readonly resolve: (typeset: Typeset) => void;
  readonly reject: (error: Error) => void;
}

export function openTypesetter(): Typesetter {
  let worker: Worker | undefined;
  let ids = 0;
  let rest: NodeJS.Timeout | undefined;
  const waiting = new Map<number, Waiting>();

  const end = async (why: Error) => {
    const ending = worker;
    worker = undefined;
    for (const [id, { reject }] of waiting) {
      waiting.delete(id);
      reject(why);
    }
    await ending?.terminate();
  };
  const begin = (): Worker => {
    const begun = new Worker(workerFile(), { name: "sostenuto-typesetter" });
    begun.unref();
    begun.on("message", (answer: TypesetAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("typeset" in answer) asked?.resolve(answer.typeset);
      else asked?.reject(new Error(`The document could not be set: ${answer.fault}`));
    });
    begun.on("error", (error) => {
      if (worker === begun) void end(error instanceof Error ? error : new Error(String(error)));
    });
    return begun;
  };

  return {
    set: ({ template, data, wanted, at, pictures = {} }) => {
      clearTimeout(rest);
      worker ??= begin();
      const madeAt = Math.floor(Date.parse(at) / 1000);
      const work: TypesetWork = { id: ids++, template, data: JSON.stringify(data), pictures, wanted, madeAt };
      const done = new Promise<Typeset>((resolve, reject) => waiting.set(work.id, { resolve, reject }));
      const tooLong = setTimeout(() => void end(new Error("The document took too long to set")), TOO_LONG);
      worker.postMessage(work);
      return done.finally(() => {
        clearTimeout(tooLong);
        if (waiting.size > 0) return;
        clearTimeout(rest);
        rest = setTimeout(() => void end(new Error("The typesetter rests")), IDLE);
        rest.unref();
      });
    },
    close: async () => {
      clearTimeout(rest);
      await end(new Error("The program stops"));
    },
  };
}

/** The thread lies beside this file: as TypeScript when run from source, as a bundle in the built program. */
const workerFile = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./typeset-worker-from-source.mjs" : "./typeset-worker.js", import.meta.url));
