/** What happens after commit: mail, files, calls to others. A job is enqueued in the deed's own transaction and may run twice. */
import type { Tx } from "./database.ts";

export interface Jobs {
  /** Enqueued in this very transaction: a rolled-back deed leaves no job behind. */
  readonly enqueue: (tx: Tx, name: string, data: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Registers who does the work; it must be safe to do it twice. */
  readonly work: (name: string, doing: (data: Readonly<Record<string, unknown>>) => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
}
