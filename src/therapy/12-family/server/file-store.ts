/** All SQL of photos and sounds between home and practice, and looking at what was sent before it is kept. */
import { fileTypeFromBuffer } from "file-type";
import { sql } from "kysely";
import { ok, refuse, type Result } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { holdFiles } from "#foundation/server/forget-file.ts";
import type { Sent } from "../observation.ts";
import { withoutPlace } from "#foundation/without-place.ts";
import { MOST_PHOTO_BYTES, MOST_SOUND_BYTES, SOUND_TYPES } from "../sent-file.ts";

interface Taken {
  readonly type: string;
  readonly size: number;
  readonly file: string;
}

/** By its content, never by its name; of a photo, the place and everything else beside the picture is taken out before it is kept. */
export async function takeSent(
  tx: Tx,
  files: Files,
  medium: Sent,
  content: string,
): Promise<Result<Taken, { readonly type: "file-refused" | "file-too-large" }>> {
  const given = Buffer.from(content, "base64");
  if (given.length > (medium === "photo" ? MOST_PHOTO_BYTES : MOST_SOUND_BYTES)) return refuse({ type: "file-too-large" });
  const type = (await fileTypeFromBuffer(given))?.mime ?? "";
  const isOne = medium === "photo" ? type === "image/jpeg" : SOUND_TYPES.some((one) => one === type);
  const bytes = isOne && medium === "photo" ? withoutPlace(given) : given;
  if (!isOne || bytes === undefined) return refuse({ type: "file-refused" });
  await holdFiles(tx);
  return ok({ type, size: bytes.length, file: await files.keep(bytes) });
}

type Belongs = { readonly activityId: string } | { readonly observationId: string };

export const saveFile = (
  tx: Tx,
  { practiceId, personId }: Actor,
  { id, clientId, medium, ...belongs }: { readonly id: string; readonly clientId: string; readonly medium: Sent } & Belongs,
  taken: Taken,
  now: string,
) =>
  tx
    .insertInto("familyFile")
    .values({ practiceId, id, clientId, medium, ...belongs, ...taken, keptBy: personId, keptAt: now })
    .execute();

export const MOST_FILES = 3;

/** How many files hang on something this very person told; undefined: they told no such thing. */
export async function filesOnOwn(
  tx: Tx,
  { practiceId, personId }: Actor,
  clientId: string,
  observationId: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ many: number }>`
    select (select count(*)::int from family_file f where f.practice_id = o.practice_id and f.observation_id = o.id) as many
    from home_observation o where o.practice_id = ${practiceId} and o.client_id = ${clientId} and o.id = ${observationId} and o.told_by = ${personId}
    for no key update of o`.execute(tx);
  return rows[0]?.many;
}

interface Kept {
  readonly id: string;
  readonly type: string;
  readonly file: string;
}

/** The newest sound of an activity, or one file the family sent, of this very client. */
export async function keptFile(
  tx: Tx,
  { practiceId }: Actor,
  clientId: string,
  which: { readonly activityId: string } | { readonly fileId: string },
): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select f.id, f.type, f.file from family_file f where f.practice_id = ${practiceId} and f.client_id = ${clientId}
      and ${"activityId" in which ? sql`f.activity_id = ${which.activityId}` : sql`f.id = ${which.fileId} and f.observation_id is not null`}
    order by f.kept_at desc, f.id desc limit 1`.execute(tx);
  return rows[0];
}

const ENDINGS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "audio/mpeg": "mp3",
  "audio/ogg": "ogg",
  "audio/opus": "ogg",
  "audio/webm": "webm",
  "video/webm": "webm",
  "audio/wav": "wav",
};

export async function fileAnswer(files: Files, { id, type, file }: Kept) {
  const bytes = await files.read(file);
  if (!bytes) throw new Error("A kept file is not in the file store: restore it from a backup");
  return ok({ name: `file-${id.slice(-8)}.${ENDINGS[type] ?? "m4a"}`, bytes });
}
