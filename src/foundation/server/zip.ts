/** Many small files as one ZIP, in the order given and with one time, so that the same record makes the same file. */
import { ZipFile } from "yazl";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** False for what is packed already, such as a PDF. */
  readonly compress?: boolean;
}

/** Rows repeat themselves so much that packing them quickly saves nearly as much as packing them well, in a third of the time. */
const QUICKLY = 1;
/** Below this, packing takes longer than the bytes are worth. */
const WORTH_PACKING = 2_048;

export async function zipOf(entries: readonly ZipEntry[], at: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes, compress = true } of entries)
    zip.addBuffer(bytes, name, { mtime: at, compressionLevel: compress && bytes.length >= WORTH_PACKING ? QUICKLY : 0 });
  zip.end();
  const pieces: Uint8Array[] = [];
  for await (const piece of zip.outputStream) pieces.push(bytesOf(piece));
  return Buffer.concat(pieces);
}

const bytesOf = (piece: string | Buffer): Uint8Array => (typeof piece === "string" ? Buffer.from(piece) : piece);
