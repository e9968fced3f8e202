/** What is said between the engine's worker thread and the rest of the program. */

export interface EngineTask {
  /** `create` and `restore` make a database and end; `serve` opens one and answers. */
  readonly purpose: "create" | "restore" | "serve";
  /** The engine's code, compiled by the program and shared. */
  readonly postgres: WebAssembly.Module;
  /** The folder of the database itself. */
  readonly database: string;
  /** The backup that is restored. */
  readonly dump?: Uint8Array;
  readonly extensions: readonly string[];
  /** A copy for a moment: nothing is flushed, because nothing of it is to be kept. */
  readonly fleeting?: boolean;
  readonly proof?: ProofSettings;
}

/** Faults and records that proofs ask for; absent in service. */
export interface ProofSettings {
  readonly journal?: string;
  readonly gauge?: SharedArrayBuffer;
  readonly withoutHook?: boolean;
}

export type EngineRequest =
  | { readonly kind: "batch"; readonly bytes: Uint8Array }
  | { readonly kind: "sql"; readonly text: string }
  | { readonly kind: "hang-up" }
  | { readonly kind: "dump" }
  | { readonly kind: "close" };

/** PostgreSQL's own letters: idle, in a transaction, in a failed transaction. */
export type TransactionStatus = "I" | "T" | "E";

export interface EngineReply {
  readonly status: TransactionStatus;
  readonly bytes?: Uint8Array;
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
}

export type EngineAnswer =
  | { readonly kind: "ready"; readonly facts: StartFacts | null }
  | { readonly kind: "piece"; readonly bytes: Uint8Array }
  | { readonly kind: "done"; readonly reply: EngineReply }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "dying"; readonly reason: string };

/** What the self-test saw when it committed one row. */
export interface StartFacts {
  readonly syncsOfOneCommit: number;
  readonly settings: Readonly<Record<string, string>>;
}
