/** A file that somebody hands in: which kinds are taken, how large, and how it comes. What it is is read from its bytes, never from its name. */
import { z } from "zod";

/** A paper that was scanned or photographed. Nothing that can run, and nothing that holds other files. */
export const FILE_KINDS = ["application/pdf", "image/jpeg", "image/png"] as const;
export const FileKind = z.enum(FILE_KINDS);
export type FileKind = z.infer<typeof FileKind>;

export const MOST_BYTES = 8 * 1024 * 1024;
/** The same in base64, with room for the words around it: more is not even read. */
export const MOST_IN_LETTERS = Math.ceil(MOST_BYTES / 3) * 4 + 4_096;

export const FileName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // oxlint-disable-next-line no-control-regex -- a line break in a name would begin another head
  .regex(/^[^/\\\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+$/, { error: "not-a-file-name" })
  .refine((name) => !/^\.+$/.test(name), { error: "not-a-file-name" });

export const AttachedFile = z.strictObject({ name: FileName, content: z.base64().min(4).max(MOST_IN_LETTERS) });
export type AttachedFile = z.infer<typeof AttachedFile>;
