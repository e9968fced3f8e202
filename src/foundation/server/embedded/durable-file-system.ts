import { fdatasyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import type { DiskJournal } from "./disk-journal.ts";
import type { EngineModule } from "./node-driver.ts";
import { syncDirectory } from "./sync-tree.ts";

/** How PostgreSQL is started: never with -F (which turns flushing off), and with the one flush call that reaches our hook. */
export const START_PARAMETERS: readonly string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...[
    "fsync=on",
    "synchronous_commit=on",
    "full_page_writes=on",
    "wal_sync_method=fsync",
    "shared_buffers=32MB",
    "max_wal_size=64MB",
  ].flatMap((setting) => ["-c", setting]),
];

export interface HookSettings {
  /** Called when the disk refuses a flush. It must not return: nothing may be confirmed after that. */
  readonly onSyncFailure: (error: unknown) => never;
  /** Called when PostgreSQL itself gives up. */
  readonly onAbort: (reason: string) => void;
  /** For proofs only: the record of every write and flush. */
  readonly journal?: DiskJournal;
  /** For proofs only: leaves the hook out, so that the self-test has something to refuse. */
  readonly withoutHook?: boolean;
}

/** PGlite's file system with the one thing it lacks: a flush that reaches the disk, for files and for directories. */
export class DurableFileSystem extends NodeFS {
  /** How often PostgreSQL asked for a flush and got it. */
  syncs = 0;
  readonly #settings: HookSettings;

  constructor(directory: string, settings: HookSettings) {
    super(directory);
    this.#settings = settings;
  }

  override async init(pg: PGlite, options: Parameters<NodeFS["init"]>[1]): ReturnType<NodeFS["init"]> {
    const started = await super.init(pg, options);
    const module = started.emscriptenOpts;
    module.onAbort = (reason: unknown) => this.#settings.onAbort(String(reason));
    module.preRun = [(engine: EngineModule) => this.#complete(engine), ...[module.preRun ?? []].flat()];
    return started;
  }

  #complete(engine: EngineModule): void {
    if (this.#settings.withoutHook) return;
    const driver = engine.NODEFS ?? engine.FS.filesystems.NODEFS;
    this.#settings.journal?.listenTo(driver, (node) => engine.FS.isDir(node.mode));
    driver.stream_ops.fsync = (stream) => {
      const isFile = engine.FS.isFile(stream.node.mode);
      try {
        this.#settings.journal?.beforeSync();
        // The descriptor of a directory stream may be stale, so directories are opened anew.
        if (isFile) fdatasyncSync(stream.nfd);
        else syncDirectory(driver.realPath(stream.node));
        this.#settings.journal?.synced(isFile ? stream.nfd : driver.realPath(stream.node));
      } catch (error) {
        this.#settings.onSyncFailure(error);
      }
      this.syncs += 1;
      return 0;
    };
  }
}
