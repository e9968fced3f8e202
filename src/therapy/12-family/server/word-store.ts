/** All SQL of short words: the family's about coming, and the client's own. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { NewFamilyWord, WaitingWord } from "../family-word.api.ts";
import type { NewOwnWord, OwnWord, Sharing } from "../own-word.api.ts";

export const saveFamilyWord = (tx: Tx, { practiceId, personId }: Actor, clientId: string, word: NewFamilyWord, now: string) =>
  tx
    .insertInto("familyWord")
    .values({ practiceId, clientId, ...word, saidBy: personId, saidAt: now })
    .execute();

/** Whether a visit of this client is still to come, or under way; undefined: there is none. */
export async function isVisitOver(
  tx: Tx,
  { practiceId }: Actor,
  clientId: string,
  sessionId: string,
  now: string,
): Promise<boolean | undefined> {
  const { rows } = await sql<{ over: boolean }>`
    select s.starts_at + make_interval(mins => s.minutes) <= ${now}::timestamptz as over from participation pt
    join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    where pt.practice_id = ${practiceId} and pt.client_id = ${clientId} and pt.session_id = ${sessionId}`.execute(tx);
  return rows[0]?.over;
}

const wasSeen = (row: RawBuilder<unknown>) =>
  sql<boolean>`exists (select from family_word_seen n where n.practice_id = ${row}.practice_id and n.word_id = ${row}.id)`;

export const saveOwnWord = (tx: Tx, { practiceId, personId }: Actor, clientId: string, { pictures, ...word }: NewOwnWord, now: string) =>
  tx
    .insertInto("ownWord")
    .values({ practiceId, clientId, ...word, pictures: JSON.stringify(pictures), saidBy: personId, saidAt: now })
    .execute();

export async function ownWordsOf(tx: Tx, { practiceId, personId }: Actor, clientId: string): Promise<OwnWord[]> {
  const { rows } = await sql<OwnWord>`
    select o.id, o.kind, o.words, o.pictures, o.sharing, instant(o.said_at) as "saidAt", ${wasSeen(sql`o`)} as seen from own_word o
    where o.practice_id = ${practiceId} and o.client_id = ${clientId} and o.said_by = ${personId} order by o.said_at desc, o.id desc limit 50`.execute(
    tx,
  );
  return rows;
}

/** The client's newest word about what others may see. */
export const wishJson = (practiceId: RawBuilder<string>, clientId: RawBuilder<string>) => sql<{
  sharing: Sharing;
  words: string;
  saidAt: string;
} | null>`(
  select json_build_object('sharing', o.sharing, 'words', o.words, 'saidAt', instant(o.said_at)) from own_word o
  where o.practice_id = ${practiceId} and o.client_id = ${clientId} and o.kind = 'sharing' order by o.said_at desc, o.id desc limit 1)`;

const named = (row: RawBuilder<unknown>) => sql`
  'clientId', ${row}.client_id, 'clientName', (select pe.chosen_name from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where cl.practice_id = ${row}.practice_id and cl.id = ${row}.client_id)`;

/** What somebody who answers for these clients has not read yet. That a family will be there asks for nothing. */
export const waitingWordsJson = (practiceId: string, clients: RawBuilder<unknown>) => sql<WaitingWord[]>`(
  select coalesce(json_agg(w.json order by w.at), '[]') from (
    select json_build_object('of', 'family', 'id', f.id, ${named(sql`f`)}, 'by', (select pe.chosen_name from person pe where pe.practice_id = f.practice_id and pe.id = f.said_by),
      'kind', f.kind, 'day', (select s.day from session s where s.practice_id = f.practice_id and s.id = f.session_id), 'minutes', f.minutes, 'untilDay', f.until_day,
      'words', f.words, 'saidAt', instant(f.said_at)) as json, f.said_at as at
    from family_word f where f.practice_id = ${practiceId} and f.client_id in ${clients} and f.kind <> 'coming' and not ${wasSeen(sql`f`)}
    union all
    select json_build_object('of', 'client', 'id', o.id, ${named(sql`o`)}, 'kind', o.kind, 'words', o.words, 'pictures', o.pictures, 'sharing', o.sharing,
      'saidAt', instant(o.said_at)), o.said_at
    from own_word o where o.practice_id = ${practiceId} and o.client_id in ${clients} and not ${wasSeen(sql`o`)}
    order by 2 limit 100) w)`;

/** False when this client has no such word. Read twice is read once. */
export async function saveSeen(tx: Tx, { practiceId, personId }: Actor, clientId: string, wordId: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    select from family_word where practice_id = ${practiceId} and client_id = ${clientId} and id = ${wordId}
    union all select from own_word where practice_id = ${practiceId} and client_id = ${clientId} and id = ${wordId}`.execute(tx);
  if (rows.length === 0) return false;
  await tx
    .insertInto("familyWordSeen")
    .values({ practiceId, wordId, clientId, seenBy: personId, seenAt: now })
    .onConflict((same) => same.columns(["practiceId", "wordId"]).doNothing())
    .execute();
  return true;
}
