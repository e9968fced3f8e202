/** All SQL about recordings: what is coming, what has arrived, who agreed, and how one leaves. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import { forgetFile } from "#foundation/server/forget-file.ts";
import type { Jobs } from "#foundation/server/jobs.ts";
import type { MediaUse, Medium } from "#people/consent.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { type NewRecording, type Recording, type RecordingRule, USUAL_RULE } from "../recording.ts";
import type { Place } from "./mark-store.ts";
import { newClientKey } from "./media-lock.ts";

type OfPractice = Pick<Actor, "practiceId">;

/** Whoever sends the bytes is who began: nobody else puts anything into it. */
export const findRecording: FoundWith<{ readonly recordingId: string }> = {
  row: (its) => sql`select 'recording' as kind, r.id, r.client_id, json_build_object('authorId', r.kept_by) as facts
    from recording r where r.practice_id = who.practice_id and r.id = ${its("recordingId")}`,
};

export interface KeptRecording {
  readonly id: string;
  readonly sessionId: string;
  readonly clientId: string;
  readonly medium: Medium;
  readonly use: MediaUse;
  readonly type: string;
  readonly size: number;
  readonly arrived: number;
  readonly ended: boolean;
  readonly lockedKey: string;
}

/** Held until the end of the transaction: two letters with the same piece meet one after the other. */
export async function recordingOf(tx: Tx, { practiceId }: OfPractice, recordingId: string, hold: boolean): Promise<KeptRecording> {
  const { rows } = await sql<KeptRecording>`
    select r.id, r.session_id as "sessionId", r.client_id as "clientId", r.medium, r.used_for as use, r.type, r.size::float8 as size,
      (select coalesce(sum(p.size), 0) from recording_piece p where p.practice_id = r.practice_id and p.recording_id = r.id)::float8 as arrived,
      exists (select from recording_end e where e.practice_id = r.practice_id and e.recording_id = r.id) as ended, k.locked as "lockedKey"
    from recording r join client_media_key k on k.practice_id = r.practice_id and k.client_id = r.client_id
    where r.practice_id = ${practiceId} and r.id = ${recordingId} ${hold ? sql`for no key update of r` : sql``}`.execute(tx);
  const [found] = rows;
  if (!found) throw new Error("A recording that was found is not there");
  return found;
}

export async function saveRecording(
  tx: Tx,
  { practiceId, personId }: Actor,
  place: Place,
  { use, at, ...recording }: NewRecording,
  more: { readonly withOthers: boolean; readonly now: string; readonly master: Uint8Array },
): Promise<void> {
  await tx
    .insertInto("clientMediaKey")
    .values({ practiceId, clientId: place.clientId, locked: newClientKey(more.master, place.clientId), madeAt: more.now })
    .onConflict((same) => same.columns(["practiceId", "clientId"]).doNothing())
    .execute();
  await tx
    .insertInto("recording")
    .values({
      practiceId,
      ...place,
      ...recording,
      usedFor: use,
      atDevice: at,
      withOthers: more.withOthers,
      keptBy: personId,
      keptAt: more.now,
    })
    .execute();
}

export const savePiece = (
  tx: Tx,
  { practiceId }: OfPractice,
  piece: { recordingId: string; at: number; size: number; file: string; keptAt: string },
) =>
  tx
    .insertInto("recordingPiece")
    .values({ practiceId, ...piece })
    .execute();

/** The pieces that hold any byte of `from` to `until`, in their order. */
export async function piecesOf(tx: Tx, { practiceId }: OfPractice, recordingId: string, { from, until }: { from: number; until: number }) {
  const { rows } = await sql<{ at: number; size: number; file: string }>`
    select p.at::float8 as at, p.size, p.file from recording_piece p
    where p.practice_id = ${practiceId} and p.recording_id = ${recordingId} and p.at <= ${until} and p.at + p.size > ${from} order by p.at`.execute(
    tx,
  );
  return rows;
}

/** Everybody else who is in this session and was not missing from it. */
async function othersIn(tx: Tx, { practiceId }: OfPractice, { sessionId, clientId }: Place): Promise<string[]> {
  const { rows } = await sql<{ clientId: string }>`
    select pt.client_id as "clientId" from participation pt
    left join attendance_entry e on e.practice_id = pt.practice_id and e.id = pt.standing_entry_id
    where pt.practice_id = ${practiceId} and pt.session_id = ${sessionId} and pt.client_id <> ${clientId} and e.outcome is distinct from 'absent'`.execute(
    tx,
  );
  return rows.map((row) => row.clientId);
}

/** Who keeps it from being recorded or heard today: the client, somebody else who is in it, or nobody. */
export async function whoDisagrees(
  tx: Tx,
  actor: OfPractice,
  place: Place,
  what: { readonly medium: Medium; readonly use: MediaUse },
): Promise<{ readonly withOthers: boolean; readonly disagrees: "client" | "others" | null }> {
  const others = await othersIn(tx, actor, place);
  const withOthers = others.length > 0;
  // What somebody made is a thing on a table; it shows nobody else.
  if ((await lockedBy(tx, actor, place.clientId, { do: "record", ...what })) !== undefined) return { withOthers, disagrees: "client" };
  if (what.medium === "photo") return { withOthers: false, disagrees: null };
  // Of everybody else that they are heard or seen in somebody’s recording, which is asked for by itself.
  for (const other of others)
    if ((await lockedBy(tx, actor, other, { do: "record-with-others", ...what })) !== undefined) return { withOthers, disagrees: "others" };
  return { withOthers, disagrees: null };
}

export async function ruleOf(tx: Tx, { practiceId }: OfPractice): Promise<RecordingRule> {
  const rule = await tx
    .selectFrom("recordingRule")
    .select(["keepMonths", "withdrawnDays", "mostMegabytes"])
    .where("practiceId", "=", practiceId)
    .orderBy("chosenAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return rule ?? USUAL_RULE;
}

export const saveRule = (tx: Tx, { practiceId, personId }: Actor, rule: RecordingRule & { readonly id: string }, now: string) =>
  tx
    .insertInto("recordingRule")
    .values({ practiceId, ...rule, chosenBy: personId, chosenAt: now })
    .execute();

/** That it ended stays; its pieces leave in this transaction, and their bytes with a job after it. */
export async function endIt(
  tx: Tx,
  jobs: Jobs,
  end: {
    practiceId: string;
    recordingId: string;
    why: NonNullable<Recording["end"]>["why"];
    reason: string;
    endedBy: string | null;
    endedAt: string;
  },
): Promise<void> {
  await tx.insertInto("recordingEnd").values(end).execute();
  const pieces = await tx
    .deleteFrom("recordingPiece")
    .where("practiceId", "=", end.practiceId)
    .where("recordingId", "=", end.recordingId)
    .returning("file")
    .execute();
  for (const { file } of pieces) await forgetFile(jobs, tx, file);
}

export const recordingsJson = (
  practiceId: RawBuilder<string>,
  sessionId: RawBuilder<string>,
  clientId: RawBuilder<string>,
): RawBuilder<Recording[]> => sql`(
  select coalesce(json_agg(json_build_object('id', r.id, 'medium', r.medium, 'use', r.used_for, 'markId', r.mark_id, 'type', r.type, 'size', r.size,
      'arrived', (select coalesce(sum(p.size), 0) from recording_piece p where p.practice_id = r.practice_id and p.recording_id = r.id),
      'lengthMs', r.length_ms, 'at', r.at_device, 'steadyMs', r.steady_ms,
      'end', (select json_build_object('why', e.why, 'at', instant(e.ended_at)) from recording_end e where e.practice_id = r.practice_id and e.recording_id = r.id))
      order by r.id), '[]')
  from recording r where r.practice_id = ${practiceId} and r.session_id = ${sessionId} and r.client_id = ${clientId})`;

export interface WholeRecording {
  readonly id: string;
  readonly type: string;
  readonly size: number;
  readonly lockedKey: string;
  readonly pieces: readonly { readonly at: number; readonly file: string }[];
}

/** What may go along with one client’s record: whole, still here, and of nobody else. */
export async function recordingsOfOne(tx: Tx, { practiceId }: OfPractice, clientId: string): Promise<WholeRecording[]> {
  const { rows } = await sql<WholeRecording & { arrived: number }>`
    select r.id, r.type, r.size::float8 as size, k.locked as "lockedKey", coalesce(p.pieces, '[]') as pieces, coalesce(p.arrived, 0)::float8 as arrived
    from recording r join client_media_key k on k.practice_id = r.practice_id and k.client_id = r.client_id
    left join lateral (select json_agg(json_build_object('at', p.at, 'file', p.file) order by p.at) as pieces, sum(p.size) as arrived
      from recording_piece p where p.practice_id = r.practice_id and p.recording_id = r.id) p on true
    where r.practice_id = ${practiceId} and r.client_id = ${clientId} and not r.with_others
      and not exists (select from recording_end e where e.practice_id = r.practice_id and e.recording_id = r.id) order by r.id`.execute(tx);
  return rows.filter(({ arrived, size }) => arrived === size);
}
