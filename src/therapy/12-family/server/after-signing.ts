/** A note that was given away before it was signed goes out once it is, unless its words name another client: then it waits for a person. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type Database, transaction, type Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { mayLeave } from "#people/server/named-store.ts";
import { tellFamily } from "./notice-store.ts";
import { noteTexts, releaseNote } from "./release-store.ts";

interface Wanted {
  readonly practiceId: string;
  readonly timeZone: string;
  readonly noteId: string;
  readonly clientId: string;
  readonly decidedBy: string;
}

/** Answers how many notes went out. */
export async function releaseSigned({ db }: Database, now: string): Promise<number> {
  const { rows } = await sql<Wanted>`
    select n.practice_id as "practiceId", pr.time_zone as "timeZone", n.id as "noteId", n.client_id as "clientId", w.decided_by as "decidedBy"
    from note n join practice pr on pr.practice_id = n.practice_id
    join lateral (select a.wanted, a.decided_by, a.decided_at from release_after_signing a where a.practice_id = n.practice_id and a.note_id = n.id
      order by a.decided_at desc, a.id desc limit 1) w on w.wanted
    where n.signed_at is not null and not exists (select from note_release r where r.practice_id = n.practice_id and r.note_id = n.id)
    order by n.signed_at limit 200`.execute(db);
  let out = 0;
  for (const one of rows) if (await transaction(db, (tx) => release(tx, one, now))) out += 1;
  return out;
}

async function release(tx: Tx, { practiceId, timeZone, noteId, clientId, decidedBy }: Wanted, now: string): Promise<boolean> {
  // As the person who decided it: the release is theirs, with the day it took effect.
  const actor: Pick<Actor, "practiceId" | "personId" | "timeZone"> = { practiceId, personId: decidedBy, timeZone };
  if ((await lockedBy(tx, actor, clientId, { do: "share-with-family" })) !== undefined) return false;
  const texts = await noteTexts(tx, actor, noteId);
  const leaves = await mayLeave(tx, actor, { clientId, kind: "note", recordId: noteId, texts, onPurpose: undefined }, now);
  if (!leaves.ok) return false;
  await releaseNote(tx, actor, noteId, { id: uuidv7(), shared: true }, now);
  await tellFamily(tx, actor, { clientId, kind: "shared", aboutId: noteId }, now);
  return true;
}
