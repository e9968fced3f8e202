/** The thread in which PostgreSQL runs, so that neither a long query nor a slow disk ever holds up the program. */
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { DiskJournal } from "./disk-journal.ts";
import { DurableFileSystem, START_PARAMETERS } from "./durable-file-system.ts";
import { engineAsset } from "./engine-assets.ts";
import { reasonOf } from "./engine-errors.ts";
import type { EngineAnswer, EngineReply, EngineRequest, EngineTask } from "./engine-messages.ts";
import { observeStart } from "./self-test.ts";
import { AnswerReader } from "./wire-messages.ts";

if (!parentPort) throw new Error("engine-worker runs as a worker thread only");
const port = parentPort;
const task: EngineTask = workerData;

/** Large results go out in pieces, so that no single buffer holds them all. */
const PIECE_BYTES = 256 * 1024;
/** Single-user PostgreSQL never takes a checkpoint by itself, so the log is looked at after this many flushes. */
const SYNCS_BETWEEN_LOOKS = 256;
const LONGEST_LOG_BYTES = 64 * 1024 * 1024;

const say = (answer: EngineAnswer, transfer: ArrayBuffer[] = []) => port.postMessage(answer, transfer);

/** Ends the thread on the spot. After a failed flush nothing that PostgreSQL believes about the disk can be trusted. */
function die(reason: string): never {
  say({ kind: "dying", reason });
  return process.exit(74);
}

let closing = false;
const journal = task.proof?.journal || task.proof?.gauge ? new DiskJournal(task.database, task.proof.journal, task.proof.gauge) : undefined;
const disk = new DurableFileSystem(task.database, {
  onSyncFailure: (error) => die(`the disk refused to keep a write (could not fsync: ${reasonOf(error)}).`),
  onAbort: (reason) => {
    if (!closing) die(`PostgreSQL gave up (${reason}).`);
  },
  ...(journal && { journal }),
  ...((task.proof?.withoutHook || task.fleeting) && { withoutHook: true }),
});

const pg = await open();
if (task.purpose === "serve") {
  say({ kind: "ready", facts: await observeStart(pg, () => disk.syncs).catch((error) => die(reasonOf(error))) });
  let previous = Promise.resolve();
  port.on("message", (request: EngineRequest) => {
    previous = previous.then(() => answer(request));
  });
} else {
  await close();
  say({ kind: "ready", facts: null });
  process.exit(0);
}

async function open(): Promise<PGlite> {
  try {
    return await PGlite.create({
      fs: disk,
      pgliteWasmModule: task.postgres,
      startParams: task.fleeting ? PGlite.defaultStartParams : [...START_PARAMETERS],
      extensions: Object.fromEntries(task.extensions.map((name) => [name, engineAsset(`${name}.tar.gz`)])),
      ...(task.dump && { loadDataDir: new Blob([new Uint8Array(task.dump)]) }),
      // PostgreSQL's log lines may quote the data of a statement, so only its last words are passed on.
      onStderr: (line) => {
        const lastWords = /\b(?:PANIC|FATAL):\s+(.*)/.exec(line)?.[1];
        if (lastWords && !closing) die(lastWords);
        return false;
      },
    });
  } catch (error) {
    return die(reasonOf(error));
  }
}

async function answer(request: EngineRequest): Promise<void> {
  try {
    const reply = await carryOut(request);
    say({ kind: "done", reply }, reply.bytes ? [reply.bytes.buffer as ArrayBuffer] : []);
    if (request.kind === "close") process.exit(0);
    if (reply.status === "I") await keepLogShort();
  } catch (error) {
    say({ kind: "failed", reason: reasonOf(error) });
  }
}

async function carryOut(request: EngineRequest): Promise<EngineReply> {
  switch (request.kind) {
    case "batch":
      return answerBatch(request.bytes);
    case "sql": {
      const results = await pg.query<Record<string, unknown>>(request.text);
      return { status: "I", rows: results.rows };
    }
    case "hang-up":
      // The next client must find nothing of this one: no open transaction, no prepared statement, no setting.
      if (pg.isInTransaction()) await pg.exec("rollback");
      await pg.exec("discard all");
      return { status: "I" };
    case "dump": {
      const dump = await pg.dumpDataDir("none");
      return { status: pg.isInTransaction() ? "T" : "I", bytes: new Uint8Array(await dump.arrayBuffer()) };
    }
    case "close":
      await close();
      return { status: "I" };
  }
}

const reader = new AnswerReader();

async function answerBatch(batch: Uint8Array): Promise<EngineReply> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  await pg.execProtocolRawStream(batch, {
    syncToFs: false,
    onRawData: (memory) => {
      const piece = memory.slice();
      reader.take(piece);
      if (reader.fatal !== undefined) die(reader.fatal);
      pieces.push(piece);
      length += piece.length;
      if (length < PIECE_BYTES) return;
      const bytes = joined(pieces, length);
      say({ kind: "piece", bytes }, [bytes.buffer]);
      pieces = [];
      length = 0;
    },
  });
  return { status: reader.status, bytes: joined(pieces, length) };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

let looked = 0;

async function keepLogShort(): Promise<void> {
  if (disk.syncs - looked < SYNCS_BETWEEN_LOOKS) return;
  looked = disk.syncs;
  const log = await pg.query<{ bytes: number }>("select (pg_current_wal_lsn() - redo_lsn)::float8 as bytes from pg_control_checkpoint()");
  if ((log.rows[0]?.bytes ?? 0) > LONGEST_LOG_BYTES) await pg.exec("checkpoint");
}

async function close(): Promise<void> {
  closing = true;
  if (pg.isInTransaction()) await pg.exec("rollback");
  await pg.exec("checkpoint");
  await pg.close();
}
