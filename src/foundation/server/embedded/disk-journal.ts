import { fstatSync, lstatSync, openSync, writeSync } from "node:fs";
import { relative, sep } from "node:path";
import type { EngineNode, NodeDriver } from "./node-driver.ts";

/** One change of the disk, as the power-cut proof replays it. Paths are relative to the database; a file is known by its inode. */
export type DiskChange =
  | { readonly kind: "make"; readonly path: string; readonly file: number; readonly directory: boolean }
  | { readonly kind: "write"; readonly file: number; readonly at: number; readonly length: number }
  | { readonly kind: "truncate"; readonly file: number; readonly size: number }
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "sync-file"; readonly file: number }
  | { readonly kind: "sync-directory"; readonly path: string };

/** Counters shared with the proof: how many changes were recorded, and whether the next flush shall fail. */
export const GAUGE = { changes: 0, failNextSync: 1, length: 2 } as const;

/** Records the sequence of writes and flushes exactly as the engine made them. Used by proofs, never in service. */
export class DiskJournal {
  readonly #root: string;
  readonly #output: number | undefined;
  readonly #gauge: Int32Array | undefined;

  constructor(root: string, file: string | undefined, gauge: SharedArrayBuffer | undefined) {
    this.#root = root;
    this.#output = file === undefined ? undefined : openSync(file, "a");
    this.#gauge = gauge && new Int32Array(gauge);
  }

  /** Throws what a broken disk would, once, when the proof asked for it. */
  beforeSync(): void {
    if (this.#gauge && Atomics.exchange(this.#gauge, GAUGE.failNextSync, 0) === 1)
      throw Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" });
  }

  synced(what: number | string): void {
    if (typeof what === "number") this.#record({ kind: "sync-file", file: fstatSync(what).ino });
    else this.#record({ kind: "sync-directory", path: this.#relative(what) });
  }

  listenTo({ node_ops: nodes, stream_ops: streams, realPath }: NodeDriver, isDirectory: (node: EngineNode) => boolean): void {
    if (this.#output === undefined) return;
    const pathIn = (parent: EngineNode, name: string) => this.#relative(`${realPath(parent)}/${name}`);
    const { mknod, rename, unlink, rmdir } = nodes;

    nodes.mknod = (parent, name, mode, device) => {
      const node = mknod(parent, name, mode, device);
      this.#record({ kind: "make", path: pathIn(parent, name), file: lstatSync(realPath(node)).ino, directory: isDirectory(node) });
      return node;
    };
    nodes.rename = (node, directory, name) => {
      const from = this.#relative(realPath(node));
      rename(node, directory, name);
      this.#record({ kind: "rename", from, to: pathIn(directory, name) });
    };
    nodes.unlink = (parent, name) => {
      unlink(parent, name);
      this.#record({ kind: "remove", path: pathIn(parent, name) });
    };
    nodes.rmdir = (parent, name) => {
      rmdir(parent, name);
      this.#record({ kind: "remove", path: pathIn(parent, name) });
    };
    this.#listenToContent({ nodes, streams, realPath });
  }

  #listenToContent({
    nodes,
    streams,
    realPath,
  }: {
    nodes: NodeDriver["node_ops"];
    streams: NodeDriver["stream_ops"];
    realPath: NodeDriver["realPath"];
  }): void {
    const setattrOfNode = nodes.setattr;
    const setattrOfStream = streams.setattr;
    const { write } = streams;

    nodes.setattr = (node, change) => {
      setattrOfNode(node, change);
      if (change.size !== undefined) this.#record({ kind: "truncate", file: lstatSync(realPath(node)).ino, size: change.size });
    };
    streams.setattr = (stream, change) => {
      setattrOfStream(stream, change);
      if (change.size !== undefined) this.#record({ kind: "truncate", file: fstatSync(stream.nfd).ino, size: change.size });
    };
    streams.write = (stream, buffer, offset, length, at) => {
      const written = write(stream, buffer, offset, length, at);
      const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, written);
      this.#record({ kind: "write", file: fstatSync(stream.nfd).ino, at, length: written }, bytes);
      return written;
    };
  }

  #relative(path: string): string {
    return relative(this.#root, path).split(sep).join("/");
  }

  #record(change: DiskChange, bytes?: Uint8Array): void {
    if (this.#output === undefined) return;
    writeSync(this.#output, `${JSON.stringify(change)}\n`);
    if (bytes) writeSync(this.#output, bytes);
    if (this.#gauge) Atomics.add(this.#gauge, GAUGE.changes, 1);
  }
}
