/** A paper from outside, kept with what it belongs to: a letter with a referral, a consent signed on paper. */
import { z } from "zod";
import { AttachedFile, FileKind } from "#foundation/attached-file.ts";
import { endpoint, FileAnswer } from "#foundation/endpoint.ts";
import { idOf, Instant } from "#foundation/words.ts";

export const AttachmentId = idOf("Attachment");

export const Attachment = z.strictObject({
  id: AttachmentId,
  name: z.string(),
  kind: FileKind,
  size: z.int(),
  keptBy: z.string(),
  keptAt: Instant,
});
export type Attachment = z.infer<typeof Attachment>;

export const NewAttachment = AttachedFile.extend({ id: AttachmentId });
export type NewAttachment = z.infer<typeof NewAttachment>;
export const ATTACHING = { "file-refused": 422, "file-too-large": 413 } as const;

export const downloadAttachment = endpoint({
  method: "GET",
  path: "/files/{attachmentId}",
  summary: "One paper from outside, to be saved: never opened by the program itself",
  may: "file.read",
  ids: z.strictObject({ attachmentId: AttachmentId }),
  input: z.strictObject({}),
  output: FileAnswer,
  sends: "application/octet-stream",
  refusals: {},
});
