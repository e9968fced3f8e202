import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DiskChange } from "../disk-journal.ts";

type PendingContent =
  | { readonly kind: "write"; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: "truncate"; readonly size: number };
type PendingName =
  | { readonly kind: "make"; readonly name: string; readonly file: SimulatedFile | "directory" }
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly name: string };

interface SimulatedFile {
  /** What the platter holds; read from the copy of the start when first touched. */
  durable: Buffer | undefined;
  readonly startPath: string | undefined;
  pending: PendingContent[];
}

/** How a power cut treats what was written and not flushed. */
export interface Cut {
  /** Nothing of it survives, all of it does, or each page by chance. */
  readonly unsynced: "lost" | "kept" | "chance";
  /** The unit that the drive writes whole. */
  readonly sectorBytes: 512 | 4096;
  readonly random: () => number;
}

/**
 * A disk as PostgreSQL must expect it: only what was flushed is sure. Of unflushed writes each sector keeps any of its states;
 * of unflushed changes of names in a folder the first few survive. Flushing a file keeps its own name too, as ext4, XFS, APFS and NTFS do.
 */
export class SimulatedDisk {
  readonly #start: string;
  readonly #files = new Map<number, SimulatedFile>();
  /** The names as the running system sees them, and as the platter holds them. */
  readonly #current = new Map<string, SimulatedFile | "directory">();
  readonly #durable = new Map<string, SimulatedFile | "directory">();
  readonly #pendingNames = new Map<string, PendingName[]>();

  /** `original` is the folder that the engine works in, `start` a copy of it from before. */
  constructor(original: string, start: string) {
    this.#start = start;
    this.#enter(original, "");
  }

  apply(change: DiskChange, bytes: Uint8Array): void {
    switch (change.kind) {
      case "write":
        this.#file(change.file).pending.push({ kind: "write", at: change.at, bytes });
        return;
      case "truncate":
        this.#file(change.file).pending.push({ kind: "truncate", size: change.size });
        return;
      case "sync-file":
        return this.#syncFile(this.#file(change.file));
      case "sync-directory":
        return this.#syncNames(change.path, Number.POSITIVE_INFINITY);
      case "make": {
        const file: SimulatedFile | "directory" = change.directory
          ? "directory"
          : { durable: Buffer.alloc(0), startPath: undefined, pending: [] };
        if (file !== "directory") this.#files.set(change.file, file);
        this.#current.set(change.path, file);
        return this.#rename(change.path, { kind: "make", name: change.path, file });
      }
      case "rename": {
        if (dirname(change.from) !== dirname(change.to)) throw new Error("a rename from one folder to another is not simulated");
        move(this.#current, change.from, change.to);
        return this.#rename(change.to, { kind: "rename", from: change.from, to: change.to });
      }
      case "remove":
        this.#current.delete(change.path);
        return this.#rename(change.path, { kind: "remove", name: change.path });
    }
  }

  /** Writes out what the platter could hold if the power failed now. */
  writeAfterCut(target: string, cut: Cut): void {
    const names = new Map(this.#durable);
    for (const pending of this.#pendingNames.values())
      for (const change of pending.slice(0, survivors(pending.length, cut))) applyName(names, change);

    mkdirSync(target, { recursive: true });
    const folders = [...names].filter(([, file]) => file === "directory").map(([path]) => path);
    // What lies in a folder that did not survive is gone with it.
    for (const path of folders.sort()) if (existsSync(dirname(join(target, path)))) mkdirSync(join(target, path));
    for (const [path, file] of names) {
      if (file === "directory" || !existsSync(dirname(join(target, path)))) continue;
      const untouched = file.durable === undefined && file.pending.length === 0 && file.startPath !== undefined;
      if (untouched) copyFileSync(join(this.#start, file.startPath), join(target, path));
      else writeFileSync(join(target, path), this.#contentAfter(file, cut));
    }
  }

  #enter(original: string, path: string): void {
    for (const entry of readdirSync(join(original, path), { withFileTypes: true })) {
      const name = path === "" ? entry.name : `${path}/${entry.name}`;
      const file: SimulatedFile | "directory" = entry.isDirectory() ? "directory" : { durable: undefined, startPath: name, pending: [] };
      this.#current.set(name, file);
      this.#durable.set(name, file);
      if (file === "directory") this.#enter(original, name);
      else this.#files.set(lstatSync(join(original, name)).ino, file);
    }
  }

  #file(inode: number): SimulatedFile {
    const file = this.#files.get(inode);
    if (!file) throw new Error(`the journal speaks of an unknown file ${inode}`);
    return file;
  }

  #rename(path: string, change: PendingName): void {
    const folder = dirname(path) === "." ? "" : dirname(path);
    const pending = this.#pendingNames.get(folder);
    if (pending) pending.push(change);
    else this.#pendingNames.set(folder, [change]);
  }

  #syncFile(file: SimulatedFile): void {
    let content = this.#durableContent(file);
    for (const change of file.pending) content = applied(content, change);
    file.durable = content;
    file.pending = [];
    const path = [...this.#current].find(([, known]) => known === file)?.[0];
    if (path === undefined) return;
    const folder = dirname(path) === "." ? "" : dirname(path);
    const pending = this.#pendingNames.get(folder) ?? [];
    const last = pending.findLastIndex((change) => (change.kind === "rename" ? change.to === path : change.name === path));
    this.#syncNames(folder, last + 1);
  }

  #syncNames(folder: string, count: number): void {
    const pending = this.#pendingNames.get(folder) ?? [];
    for (const change of pending.splice(0, count)) applyName(this.#durable, change);
  }

  #durableContent(file: SimulatedFile): Buffer {
    return file.durable ?? (file.startPath === undefined ? Buffer.alloc(0) : readFileSync(join(this.#start, file.startPath)));
  }

  #contentAfter(file: SimulatedFile, cut: Cut): Buffer {
    const content = this.#durableContent(file);
    if (cut.unsynced === "lost" || file.pending.length === 0) return content;
    let after: Buffer = Buffer.from(content);
    const left = new Map<number, number>();
    if (cut.unsynced === "chance") countStates(file.pending, cut.sectorBytes, left);
    for (const [sector, states] of left) left.set(sector, survivors(states, cut));
    for (const change of file.pending) {
      if (change.kind === "truncate") {
        if (cut.unsynced === "kept" || cut.random() < 0.5) after = applied(after, change);
        continue;
      }
      for (const piece of sectorsOf(change, cut.sectorBytes)) {
        const remaining = left.get(piece.sector) ?? Number.POSITIVE_INFINITY;
        if (remaining <= 0) continue;
        left.set(piece.sector, remaining - 1);
        after = applied(after, { kind: "write", at: piece.at, bytes: piece.bytes });
      }
    }
    return after;
  }
}

function survivors(count: number, cut: Cut): number {
  if (cut.unsynced === "lost") return 0;
  return cut.unsynced === "kept" ? count : Math.floor(cut.random() * (count + 1));
}

function countStates(pending: readonly PendingContent[], sectorBytes: number, states: Map<number, number>): void {
  for (const change of pending)
    if (change.kind === "write") for (const { sector } of sectorsOf(change, sectorBytes)) states.set(sector, (states.get(sector) ?? 0) + 1);
}

function* sectorsOf({ at, bytes }: { readonly at: number; readonly bytes: Uint8Array }, sectorBytes: number) {
  for (let done = 0; done < bytes.length; ) {
    const sector = Math.floor((at + done) / sectorBytes);
    const length = Math.min((sector + 1) * sectorBytes - (at + done), bytes.length - done);
    yield { sector, at: at + done, bytes: bytes.subarray(done, done + length) };
    done += length;
  }
}

function applied(content: Buffer, change: PendingContent): Buffer {
  if (change.kind === "truncate") return change.size <= content.length ? content.subarray(0, change.size) : grown(content, change.size);
  const whole = grown(content, change.at + change.bytes.length);
  whole.set(change.bytes, change.at);
  return whole;
}

/** The same bytes in at least `size`; new ones are zero. Grows with room to spare, so that appending stays cheap. */
function grown(content: Buffer, size: number): Buffer {
  if (content.length >= size) return content;
  const room = content.buffer.byteLength - content.byteOffset;
  if (room >= size && content.byteOffset === 0) {
    const longer = Buffer.from(content.buffer, 0, size);
    longer.fill(0, content.length);
    return longer;
  }
  const longer = Buffer.from(new ArrayBuffer(Math.max(size, content.length * 2)), 0, size);
  longer.set(content);
  return longer;
}

function move<Value>(names: Map<string, Value>, from: string, to: string): void {
  const value = names.get(from);
  names.delete(from);
  if (value !== undefined) names.set(to, value);
}

function applyName(names: Map<string, SimulatedFile | "directory">, change: PendingName): void {
  if (change.kind === "make") names.set(change.name, change.file);
  else if (change.kind === "rename") move(names, change.from, change.to);
  else names.delete(change.name);
}
