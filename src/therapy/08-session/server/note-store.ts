/** All SQL about notes. A signed note is final: the database refuses its change too. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { sealOf } from "#foundation/server/seal.ts";
import type { Note } from "../note.ts";
import type { writeNote } from "../session.api.ts";
import { type Place, scoreJson } from "./mark-store.ts";

export async function findNote(tx: Tx, { noteId }: { readonly noteId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("note")
    .select(["clientId", "authorId", "signedAt"])
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", noteId)
    .executeTakeFirst();
  return row && { kind: "note", id: noteId, clientId: row.clientId, facts: { signed: row.signedAt !== null, authorId: row.authorId } };
}

export async function noteOf(tx: Tx, actor: Actor, { sessionId, clientId }: Place): Promise<Note | null> {
  const { rows } = await sql<Note>`
    select n.id, n.language, n.version, n.words, concat_ws(' ', p.chosen_name, p.family_name) as "authorName", n.author_id = ${actor.personId} as mine,
      instant(n.edited_at) as "editedAt", instant(n.signed_at) as "signedAt", n.signed_name as "signedName",
      (select coalesce(json_agg(json_build_object('id', a.id, 'words', a.words, 'signedName', a.signed_name, 'signedAt', instant(a.signed_at)) order by a.signed_at, a.id), '[]')
       from addendum a where a.practice_id = n.practice_id and a.note_id = n.id) as addenda
    from note n join person p on p.practice_id = n.practice_id and p.id = n.author_id
    where n.practice_id = ${actor.practiceId} and n.session_id = ${sessionId} and n.client_id = ${clientId}`.execute(tx);
  return rows[0] ?? null;
}

type Draft = z.output<typeof writeNote.input>;

/** Keeps a draft; answers its new version, or null when it was changed meanwhile. */
export async function keepDraft(
  tx: Tx,
  actor: Actor,
  { sessionId, clientId }: Place,
  { id, language, words, basedOn }: Draft,
  now: string,
): Promise<number | null> {
  const { practiceId, personId: authorId } = actor;
  if (basedOn === 0) {
    const added = await tx
      .insertInto("note")
      .values({ practiceId, id, sessionId, clientId, authorId, language, version: 1, words, editedAt: now })
      .onConflict((same) => same.columns(["practiceId", "sessionId", "clientId"]).doNothing())
      .returning("version")
      .executeTakeFirst();
    return added?.version ?? null;
  }
  const changed = await tx
    .updateTable("note")
    .set({ language, words, version: basedOn + 1, editedAt: now })
    .where("practiceId", "=", practiceId)
    .where("id", "=", id)
    .where("sessionId", "=", sessionId)
    .where("clientId", "=", clientId)
    .where("version", "=", basedOn)
    .returning("version")
    .executeTakeFirst();
  return changed?.version ?? null;
}

export async function hasAttendance(tx: Tx, practiceId: string, noteId: string): Promise<boolean> {
  const { rows } = await sql`
    select from note n join attendance_entry a on a.practice_id = n.practice_id and a.session_id = n.session_id and a.client_id = n.client_id
    where n.practice_id = ${practiceId} and n.id = ${noteId}
      and not exists (select from attendance_withdrawal w where w.practice_id = a.practice_id and w.entry_id = a.id) limit 1`.execute(tx);
  return rows.length > 0;
}

/** Signs this very version; answers false when the note is another version by now. The hash binds words, numbers, author, place and time. */
export async function sign(tx: Tx, actor: Actor, noteId: string, version: number, signedName: string, signedAt: string): Promise<boolean> {
  const note = await tx
    .selectFrom("note")
    .selectAll()
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", noteId)
    .where("version", "=", version)
    .forUpdate()
    .executeTakeFirst();
  if (!note) return false;
  const bound = await boundOf(tx, note);
  const signed = { ...note, bound, signedBy: actor.personId, signedName, signedAt };
  await tx
    .updateTable("note")
    .set({ bound: JSON.stringify(bound), signedBy: actor.personId, signedName, signedAt, signedHash: hashOfNote(signed) })
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", noteId)
    .execute();
  return true;
}

/** What the note was written about, as it stood when it was signed: when and where, who came, and the numbers. */
async function boundOf(tx: Tx, { practiceId, sessionId, clientId }: Place & { readonly practiceId: string }): Promise<unknown> {
  const { rows } = await sql<{ bound: unknown }>`
    select json_build_object('day', s.day, 'at', to_char(s.at_time, 'HH24:MI'), 'minutes', s.minutes, 'place', s.place,
      'attendance', (select json_build_object('outcome', a.outcome, 'category', a.category, 'at', a.at_device) from attendance_entry a
         where a.practice_id = s.practice_id and a.session_id = s.id and a.client_id = ${clientId}
           and not exists (select from attendance_withdrawal w where w.practice_id = a.practice_id and w.entry_id = a.id) order by a.id desc limit 1),
      'scores', (select coalesce(json_agg(${scoreJson} order by c.objective_id), '[]') from session_score c
         where c.practice_id = s.practice_id and c.session_id = s.id and c.client_id = ${clientId})) as bound
    from session s where s.practice_id = ${practiceId} and s.id = ${sessionId}`.execute(tx);
  return rows[0]?.bound ?? {};
}

/** The signed notes of a practice whose words or numbers are no longer those that were signed. Empty is how it must be. */
export async function brokenSignatures(tx: Tx, practiceId: string): Promise<string[]> {
  const { rows } = await sql<SignedNote & { addenda: SignedAddendum[] }>`
    select n.practice_id as "practiceId", n.id, n.session_id as "sessionId", n.client_id as "clientId", n.language, n.version, n.words, n.bound,
      n.signed_by as "signedBy", n.signed_name as "signedName", instant(n.signed_at) as "signedAt", n.signed_hash as "signedHash",
      (select coalesce(json_agg(json_build_object('practiceId', a.practice_id, 'id', a.id, 'noteId', a.note_id, 'words', a.words, 'signedName', a.signed_name,
         'signedAt', instant(a.signed_at), 'signedHash', a.signed_hash)), '[]') from addendum a where a.practice_id = n.practice_id and a.note_id = n.id) as addenda
    from note n where n.practice_id = ${practiceId} and n.signed_at is not null`.execute(tx);
  return rows
    .filter(
      (note) => hashOfNote(note) !== note.signedHash || note.addenda.some((addendum) => hashOfAddendum(addendum) !== addendum.signedHash),
    )
    .map(({ id }) => id);
}

interface SignedNote extends Place {
  readonly practiceId: string;
  readonly id: string;
  readonly language: string;
  readonly version: number;
  readonly words: string;
  readonly bound: unknown;
  readonly signedBy: string;
  readonly signedName: string;
  readonly signedAt: string;
  readonly signedHash: string | null;
}

interface SignedAddendum {
  readonly practiceId: string;
  readonly id: string;
  readonly noteId: string;
  readonly words: string;
  readonly signedName: string;
  readonly signedAt: string;
  readonly signedHash: string;
}

/** Binds words, numbers, author, place and time: whoever changes one of them breaks the signature. */
export const hashOfNote = (note: Omit<SignedNote, "signedHash">): string =>
  sealOf([
    note.practiceId,
    note.id,
    note.sessionId,
    note.clientId,
    note.language,
    note.version,
    note.words,
    note.bound,
    note.signedBy,
    note.signedName,
    Date.parse(note.signedAt),
  ]);

const hashOfAddendum = (addendum: Omit<SignedAddendum, "signedHash">): string =>
  sealOf([addendum.practiceId, addendum.id, addendum.noteId, addendum.words, addendum.signedName, Date.parse(addendum.signedAt)]);

export async function saveAddendum(
  tx: Tx,
  actor: Actor,
  noteId: string,
  { id, words }: { readonly id: string; readonly words: string },
  signedName: string,
  signedAt: string,
): Promise<void> {
  const signedHash = hashOfAddendum({ practiceId: actor.practiceId, id, noteId, words, signedName, signedAt });
  await tx
    .insertInto("addendum")
    .values({ practiceId: actor.practiceId, id, noteId, words, signedBy: actor.personId, signedName, signedAt, signedHash })
    .execute();
}
