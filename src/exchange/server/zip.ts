/** Many small files as one ZIP, in the order given and with one time, so that the same record makes the same file. */
import { ZipFile } from "yazl";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** False for what is packed already, such as a PDF. */
  readonly compress?: boolean;
}

export async function zipOf(entries: readonly ZipEntry[], at: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes, compress = true } of entries) zip.addBuffer(bytes, name, { mtime: at, compress });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
