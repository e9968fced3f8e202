/** Looks at what was handed in and keeps it: by its content, in the file store. */
import { fileTypeFromBuffer } from "file-type";
import { type AttachedFile, FileKind, MOST_BYTES } from "#foundation/attached-file.ts";
import { ok, refuse, type Result } from "#foundation/result.ts";
import type { Tx } from "./database.ts";
import type { Files } from "./files.ts";
import { holdFiles } from "./forget-file.ts";

export interface TakenFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly file: string;
}

/** The string by which scanners of viruses are tried; a file that holds it is somebody's test or worse. */
const TEST_VIRUS = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
/** What makes a PDF do something by itself, as far as it stands there in plain letters. */
const ACTIVE_PDF = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b/;

export async function takeFile(
  tx: Tx,
  files: Files,
  { name, content }: AttachedFile,
): Promise<Result<TakenFile, { readonly type: "file-refused" | "file-too-large" }>> {
  const bytes = Buffer.from(content, "base64");
  if (bytes.length > MOST_BYTES) return refuse({ type: "file-too-large" });
  const found = FileKind.safeParse((await fileTypeFromBuffer(bytes))?.mime);
  if (!found.success || !beginsAsItself(bytes, found.data)) return refuse({ type: "file-refused" });
  const text = bytes.toString("latin1");
  if (text.includes(TEST_VIRUS) || (found.data === "application/pdf" && ACTIVE_PDF.test(text))) return refuse({ type: "file-refused" });
  await holdFiles(tx);
  return ok({ name, kind: found.data, size: bytes.length, file: await files.keep(bytes) });
}

const BEGINNINGS: Readonly<Record<FileKind, string>> = {
  "application/pdf": "%PDF-",
  "image/jpeg": "\u00ff\u00d8\u00ff",
  "image/png": "\u0089PNG\r\n",
};
/** Nothing in front of it: what opens as two kinds of file is neither. */
const beginsAsItself = (bytes: Buffer, kind: FileKind): boolean => bytes.toString("latin1", 0, 8).startsWith(BEGINNINGS[kind]);

export const ENDINGS: Readonly<Record<FileKind, string>> = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" };
