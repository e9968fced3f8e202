import { resolve } from "node:path";
import type { Duplex } from "node:stream";
import { createDatabase, databaseIn, hasDatabase, prepareDirectory, removeUnfinished } from "./database-creation.ts";
import { type DirectoryLock, lockDirectory, type MessageHandler } from "./directory-lock.ts";
import { compiledPostgres } from "./engine-assets.ts";
import { EngineDiedError, EngineRefusedError, reasonOf } from "./engine-errors.ts";
import type { EngineRequest, ProofSettings } from "./engine-messages.ts";
import { keepHouse } from "./housekeeping.ts";
import { faultOfStart } from "./self-test.ts";
import { type Conversation, WireStream } from "./wire-stream.ts";
import { WorkerLife } from "./worker-life.ts";

export interface EmbeddedOptions {
  /** The data directory. The database, the lock and nothing else of the engine's lie in it. */
  readonly directory: string;
  /** Hears about deaths and recoveries, never about data. */
  readonly log?: (line: string) => void;
  /** Told when the engine ended by accident; it opens again with the next query. */
  readonly onDeath?: (cause: Error) => void;
  readonly queryTimeoutMs?: number;
  /** Pause between two rounds of housekeeping; 0 switches them off. */
  readonly housekeepingEveryMs?: number;
  /** PostgreSQL extensions to have at hand besides those the product always uses. */
  readonly extensions?: readonly string[];
  readonly proof?: ProofSettings;
  /** A copy for a moment, from which nothing is to be kept: it flushes nothing and may never serve people. */
  readonly fleeting?: boolean;
}

export interface EmbeddedEngine {
  readonly directory: string;
  /** A connection for the pg client. The engine serves one client after the other; a dead engine is opened again. */
  stream(): Duplex;
  /** A consistent backup (a tar archive) taken while the engine works. */
  dump(): Promise<Uint8Array>;
  housekeeping(): Promise<void>;
  /** Answers lines that other processes send to this one through the lock. */
  onMessage(handler: MessageHandler): void;
  /** Ends the worker as a crash would. The next query opens it again. */
  terminate(): void;
  close(): Promise<void>;
}

const EXTENSIONS = ["btree_gist"] as const;
const QUERY_MS = 30_000;
const HOUSEKEEPING_EVERY_MS = 15 * 60_000;
/** Work of our own may take longer than any screen would wait. */
const OWN_WORK_MS = 10 * 60_000;
const DUMP_MS = 10 * 60_000;

/** Opens the embedded database, making it first where there is none. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const directory = resolve(options.directory);
  prepareDirectory(directory);
  const lock = await lockDirectory(directory);
  try {
    const extensions = [...EXTENSIONS, ...(options.extensions ?? [])];
    removeUnfinished(directory);
    if (!hasDatabase(directory)) await createDatabase(directory, { extensions, ...(options.fleeting && { fleeting: true }) });
    const engine = new Engine(directory, lock, options, extensions);
    await engine.live();
    return engine;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Puts a backup into a data directory that has no database yet. A backup that PostgreSQL cannot open is not put in place. */
export async function restoreInto(directory: string, dump: Uint8Array, { fleeting = false } = {}): Promise<void> {
  const place = resolve(directory);
  prepareDirectory(place);
  const lock = await lockDirectory(place);
  try {
    removeUnfinished(place);
    if (hasDatabase(place))
      throw new EngineRefusedError(place, "there is a database already; a backup is only restored into an empty folder.");
    await createDatabase(place, { dump, extensions: EXTENSIONS, fleeting });
  } finally {
    await lock.release();
  }
}

class Engine implements EmbeddedEngine {
  readonly directory: string;
  readonly #lock: DirectoryLock;
  readonly #options: EmbeddedOptions;
  readonly #extensions: readonly string[];
  readonly #timer: NodeJS.Timeout | undefined;
  /** The newest worker, alive or dead, opened or still opening. */
  #life: WorkerLife | undefined;
  /** The one that serves, once it is open. */
  #serving: WorkerLife | undefined;
  #opening: Promise<WorkerLife> | undefined;
  #turn: Promise<void> = Promise.resolve();
  #closed = false;
  #used = false;

  constructor(directory: string, lock: DirectoryLock, options: EmbeddedOptions, extensions: readonly string[]) {
    this.directory = directory;
    this.#lock = lock;
    this.#options = options;
    this.#extensions = extensions;
    const every = options.housekeepingEveryMs ?? HOUSEKEEPING_EVERY_MS;
    if (every > 0) {
      this.#timer = setInterval(() => void this.#keepHouseIfUsed(), every);
      this.#timer.unref();
    }
  }

  stream(): Duplex {
    return new WireStream(() => this.#converse());
  }

  async dump(): Promise<Uint8Array> {
    const { bytes } = await this.#ask({ kind: "dump" }, { limitMs: DUMP_MS });
    if (!bytes) throw new EngineDiedError("The backup came back empty.");
    return bytes;
  }

  housekeeping(): Promise<void> {
    return keepHouse(async (text) => (await this.#ask({ kind: "sql", text }, { limitMs: OWN_WORK_MS, whenIdle: true })).rows ?? []);
  }

  onMessage(handler: MessageHandler): void {
    this.#lock.onMessage(handler);
  }

  terminate(): void {
    this.#life?.kill(new EngineDiedError("The database engine was ended."));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    const life = await this.#opening?.catch(() => undefined);
    if (life && !life.cause)
      await life.request({ kind: "close" }, { limitMs: OWN_WORK_MS }).catch((error) => this.#options.log?.(`closing: ${reasonOf(error)}`));
    await this.#life?.gone;
    await this.#lock.release();
  }

  /** The living worker; a new one, opened after the old one has really ended, if it died. */
  live(): Promise<WorkerLife> {
    if (this.#closed) return Promise.reject(new EngineDiedError("The database engine is closed."));
    if (this.#serving?.cause) {
      this.#serving = undefined;
      this.#opening = undefined;
    }
    // Whoever comes while one is being opened waits for that one: two workers in one directory would corrupt it.
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #open(): Promise<WorkerLife> {
    const previous = this.#life;
    await previous?.gone;
    const postgres = await compiledPostgres();
    if (this.#closed) throw new EngineDiedError("The database engine is closed.");
    const life = new WorkerLife({
      purpose: "serve",
      postgres,
      database: databaseIn(this.directory),
      extensions: this.#extensions,
      ...(this.#options.proof && { proof: this.#options.proof }),
      ...(this.#options.fleeting && { fleeting: true }),
    });
    this.#life = life;
    try {
      const facts = await life.ready;
      const fault = facts ? faultOfStart(facts) : "it did not say how it started.";
      if (fault !== undefined && !this.#options.fleeting) throw new Error(fault);
    } catch (error) {
      const refusal = new EngineRefusedError(this.directory, reasonOf(error));
      life.kill(refusal);
      await life.gone;
      throw refusal;
    }
    if (previous) this.#options.log?.("The database engine is open again.");
    void life.gone.then(() => this.#mourn(life));
    this.#serving = life;
    return life;
  }

  #mourn(life: WorkerLife): void {
    if (this.#closed || !life.cause) return;
    this.#options.log?.(`The database engine ended: ${life.cause.message}`);
    this.#options.onDeath?.(life.cause);
  }

  async #ask(request: EngineRequest, options: Parameters<WorkerLife["request"]>[1]) {
    return (await this.live()).request(request, options);
  }

  /** Waits for this client's turn: there is one session, and two clients in it would end up in each other's transactions. */
  async #converse(): Promise<Conversation> {
    const previous = this.#turn;
    let passOn: () => void = () => undefined;
    this.#turn = new Promise((resolve) => {
      passOn = resolve;
    });
    await previous;
    try {
      return this.#conversationWith(await this.live(), passOn);
    } catch (error) {
      passOn();
      throw error;
    }
  }

  #conversationWith(life: WorkerLife, passOn: () => void): Conversation {
    const limitMs = this.#options.queryTimeoutMs ?? QUERY_MS;
    let left = false;
    return {
      broken: life.broken,
      say: async (bytes, hear) => {
        this.#used = true;
        const reply = await life.request({ kind: "batch", bytes }, { limitMs, onPiece: hear });
        if (reply.bytes) hear(reply.bytes);
      },
      leave: () => {
        if (left) return;
        left = true;
        life
          .request({ kind: "hang-up" }, { limitMs: OWN_WORK_MS })
          .catch(() => undefined)
          .finally(passOn);
      },
    };
  }

  async #keepHouseIfUsed(): Promise<void> {
    if (!this.#used || this.#life?.cause) return;
    this.#used = false;
    await this.housekeeping().catch((error) => this.#options.log?.(`housekeeping: ${reasonOf(error)}`));
  }
}
