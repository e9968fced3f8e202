import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { EngineDiedError, QueryTooLongError } from "./engine-errors.ts";
import type { EngineAnswer, EngineReply, EngineRequest, EngineTask, StartFacts, TransactionStatus } from "./engine-messages.ts";

export interface RequestOptions {
  /** After this time the worker is ended; there is no gentler way to stop a query. */
  readonly limitMs: number;
  /** Wait until no transaction is open, as housekeeping must. */
  readonly whenIdle?: boolean;
  /** Takes the pieces of a large answer as they come. */
  readonly onPiece?: (bytes: Uint8Array) => void;
}

interface Job {
  readonly request: EngineRequest;
  readonly options: RequestOptions;
  readonly resolve: (reply: EngineReply) => void;
  readonly reject: (error: Error) => void;
}

/** One life of the engine's worker, from its start to its end. It answers one request at a time, in order. */
export class WorkerLife {
  /** What the self-test saw, once the engine is open. */
  readonly ready: Promise<StartFacts | null>;
  /** Kept when the thread has really ended: only then may another one open the directory. */
  readonly gone: Promise<void>;
  /** Kept with the cause as soon as the end is known, even while the thread is still ending. */
  readonly broken: Promise<Error>;
  readonly #worker: Worker;
  readonly #waiting: Job[] = [];
  #current: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #status: TransactionStatus = "I";
  #cause: Error | undefined;
  #breaks: (cause: Error) => void = () => undefined;
  #isReady: (facts: StartFacts | null) => void = () => undefined;
  #failsToOpen: (error: Error) => void = () => undefined;

  constructor(task: EngineTask) {
    this.#worker = new Worker(workerFile(), { workerData: task, name: "sostenuto-engine" });
    this.ready = new Promise((resolve, reject) => {
      this.#isReady = resolve;
      this.#failsToOpen = reject;
    });
    this.ready.catch(() => undefined);
    this.broken = new Promise((resolve) => {
      this.#breaks = resolve;
    });
    this.#worker.on("message", (answer: EngineAnswer) => this.#hear(answer));
    this.#worker.on("error", (error) =>
      this.kill(new EngineDiedError(`The database engine stopped: ${error instanceof Error ? error.message : String(error)}`)),
    );
    this.gone = new Promise((resolve) => {
      this.#worker.once("exit", () => {
        this.#end(new EngineDiedError("The database engine stopped."));
        resolve();
      });
    });
  }

  /** Why it ended, or nothing while it lives. */
  get cause(): Error | undefined {
    return this.#cause;
  }

  request(request: EngineRequest, options: RequestOptions): Promise<EngineReply> {
    if (this.#cause) return Promise.reject(this.#cause);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, options, resolve, reject });
      this.#next();
    });
  }

  /** Ends the thread at once, as a crash would. Everyone who waits is told why. */
  kill(cause: Error): void {
    this.#end(cause);
    void this.#worker.terminate();
  }

  #hear(answer: EngineAnswer): void {
    switch (answer.kind) {
      case "ready":
        return this.#isReady(answer.facts);
      case "piece":
        return this.#current?.options.onPiece?.(answer.bytes);
      case "done":
        this.#status = answer.reply.status;
        return this.#settle((job) => job.resolve(answer.reply));
      case "failed":
        return this.#settle((job) => job.reject(new Error(answer.reason)));
      case "dying":
        return this.kill(new EngineDiedError(answer.reason));
    }
  }

  #settle(tell: (job: Job) => void): void {
    clearTimeout(this.#timer);
    const job = this.#current;
    this.#current = undefined;
    if (job) tell(job);
    this.#next();
  }

  #next(): void {
    if (this.#current || this.#cause) return;
    const index = this.#waiting.findIndex((job) => this.#status === "I" || !job.options.whenIdle);
    const [job] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (!job) return;
    this.#current = job;
    const { limitMs } = job.options;
    this.#timer = setTimeout(() => this.kill(new QueryTooLongError(limitMs)), limitMs);
    this.#worker.postMessage(job.request, job.request.kind === "batch" ? [job.request.bytes.buffer as ArrayBuffer] : []);
  }

  #end(cause: Error): void {
    if (this.#cause) return;
    this.#cause = cause;
    clearTimeout(this.#timer);
    this.#failsToOpen(cause);
    this.#breaks(cause);
    for (const job of [this.#current, ...this.#waiting.splice(0)]) job?.reject(cause);
    this.#current = undefined;
  }
}

/** The worker lies beside this file: as TypeScript when run from source, as a bundle in the built program. */
function workerFile(): string {
  const name = import.meta.url.endsWith(".ts") ? "./engine-worker-from-source.mjs" : "./engine-worker.js";
  return fileURLToPath(new URL(name, import.meta.url));
}
