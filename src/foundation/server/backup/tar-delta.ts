/** What changed between two copies of a database's folder, each a tar archive: blocks that both have are named, the others are carried. */
import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";

const TAR = 512;
const BLOCK = 16 * 1024;
const BETWEEN_BREATHS = 4 * 1024 * 1024;
const COPY = 0;
const CARRY = 1;

/** Where each block of a copy begins, by its hash. */
export type BlockIndex = ReadonlyMap<string, number>;

export async function indexOf(tar: Uint8Array): Promise<BlockIndex> {
  const index = new Map<string, number>();
  for await (const [from, to] of blocksOf(tar)) index.set(`${hashOf(tar.subarray(from, to))}/${to - from}`, from);
  return index;
}

/** Numbers of 32 bits: an order, where, how much; carried bytes follow their order. */
export async function deltaFrom(base: BlockIndex, next: Uint8Array): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let last: { kind: number; at: number; length: number } | undefined;
  const close = () => {
    if (!last) return;
    const order = Buffer.alloc(9);
    order.writeUInt8(last.kind, 0);
    order.writeUInt32BE(last.kind === COPY ? last.at : 0, 1);
    order.writeUInt32BE(last.length, 5);
    parts.push(order, ...(last.kind === CARRY ? [next.subarray(last.at, last.at + last.length)] : []));
  };
  for await (const [from, to] of blocksOf(next)) {
    const known = base.get(`${hashOf(next.subarray(from, to))}/${to - from}`);
    const kind = known === undefined ? CARRY : COPY;
    const at = known ?? from;
    if (last?.kind === kind && last.at + last.length === at) last.length += to - from;
    else {
      close();
      last = { kind, at, length: to - from };
    }
  }
  close();
  return Buffer.concat(parts);
}

export function applyDelta(base: Uint8Array, delta: Uint8Array): Buffer {
  const bytes = Buffer.from(delta.buffer, delta.byteOffset, delta.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [kind, where, length] = [bytes.readUInt8(at), bytes.readUInt32BE(at + 1), bytes.readUInt32BE(at + 5)];
    at += 9;
    if (kind === COPY) parts.push(base.subarray(where, where + length));
    else {
      parts.push(bytes.subarray(at, at + length));
      at += length;
    }
  }
  return Buffer.concat(parts);
}

/** Cut anew at the beginning of each file, so that one that grew does not move the blocks of all that follow. */
async function* blocksOf(tar: Uint8Array): AsyncGenerator<readonly [from: number, to: number]> {
  let sinceBreath = 0;
  for (let at = 0; at < tar.length; ) {
    const whole = Math.min(at + TAR, tar.length);
    yield [at, whole];
    const size =
      Number.parseInt(
        Buffer.from(tar.subarray(at + 124, at + 136))
          .toString("latin1")
          .replace(/[^0-7].*$/, ""),
        8,
      ) || 0;
    const end = Math.min(whole + Math.ceil(size / TAR) * TAR, tar.length);
    for (let from = whole; from < end; from += BLOCK) yield [from, Math.min(from + BLOCK, end)];
    sinceBreath += end - at;
    at = end;
    if (sinceBreath < BETWEEN_BREATHS) continue;
    sinceBreath = 0;
    await breathe();
  }
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64");
