/** All SQL about songs: the practice's own, version by version, and what each client sings a song in. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import { type AnySongId, type ClientSongWording, factsOf, type SongRow, type SongWording } from "../own-song.ts";
import type { listSongs, readSong } from "../song.api.ts";

type Singers = z.input<typeof readSong.output>;

export type SongFilter = z.output<typeof listSongs.input>;

const ROW = sql`n.song_id as id, true as own, n.title, n.artist, n.language, n.key, n.beats_per_minute as "beatsPerMinute", n.metre, n.tags`;

/** Every word looked for stands in the title, the name beside it or a tag; `%` and `_` are letters like others. */
const answers = ({ text, language, tag }: SongFilter) => sql<boolean>`
  not exists (select from unnest(array_remove(string_to_array(folded(${text ?? ""}), ' '), '')) word where position(word in n.told) = 0)
  and (${language ?? null}::text is null or n.language = ${language ?? null})
  and (${tag ?? null}::text is null or ${tag ?? null} = any(n.tags))`;

export interface FoundSong extends SongRow {
  readonly sortTitle: string;
}

/** The practice's own songs after a place, and how many answer in all. */
export async function ownSongs(
  tx: Tx,
  practiceId: string,
  filter: SongFilter,
  page: { readonly after: readonly [string, string] | null; readonly atMost: number },
): Promise<{ readonly songs: FoundSong[]; readonly count: number; readonly languages: string[] }> {
  const [title, id] = page.after ?? [null, null];
  const { rows } = await sql<{ songs: FoundSong[]; count: number; languages: string[] }>`
    with kept as materialized (select * from song_now n where n.practice_id = ${practiceId} and n.status = 'kept'),
    found as materialized (select ${ROW}, n.sort_title as "sortTitle" from kept n where ${answers(filter)})
    select (select count(*)::int from found) as count,
      (select coalesce(json_agg(distinct language), '[]') from kept where language is not null) as languages,
      (select coalesce(json_agg(it), '[]') from (select * from found f
         where ${title}::text is null or (f."sortTitle" collate "C", f.id::text) > (${title}, ${id})
         order by f."sortTitle" collate "C", f.id::text limit ${page.atMost}) it) as songs`.execute(tx);
  return rows[0] ?? { songs: [], count: 0, languages: [] };
}

export async function ownSong(tx: Tx, practiceId: string, songId: string) {
  const { rows } = await sql<SongRow & { chart: string; version: number; status: "kept" | "put-away" }>`
    select ${ROW}, n.chart, n.version, n.status from song_now n where n.practice_id = ${practiceId} and n.song_id = ${songId}`.execute(tx);
  return rows[0];
}

/** The practice's own among these songs, also those put away: a plan goes on naming them. */
export async function songRows(tx: Tx, practiceId: string, ids: readonly string[]): Promise<SongRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<SongRow>`
    select ${ROW} from song_now n where n.practice_id = ${practiceId} and n.song_id::text = any(${[...ids]}::text[])`.execute(tx);
  return rows;
}

/** Those of one's own clients who sing this song, and all of one's own clients. */
export async function singersOf(tx: Tx, actor: Actor, song: string) {
  const { rows } = await sql<{ sungWith: Singers["sungWith"]; clients: Singers["clients"] }>`
    with mine as materialized (
      select cl.id, pe.chosen_name from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
      where cl.practice_id = ${actor.practiceId} and cl.id in ${caseload(actor)})
    select (select coalesce(json_agg(json_build_object('clientId', id, 'chosenName', chosen_name) order by chosen_name, id), '[]') from mine) as clients,
      (select coalesce(json_agg(json_build_object('clientId', m.id, 'chosenName', m.chosen_name, 'key', s.key, 'beatsPerMinute', s.beats_per_minute, 'knows', s.knows)
           order by m.chosen_name, m.id), '[]')
       from mine m join lateral (select * from client_song s where s.practice_id = ${actor.practiceId} and s.song = ${song} and s.client_id = m.id
         order by s.id desc limit 1) s on not s.dropped) as "sungWith"`.execute(tx);
  return rows[0] ?? { sungWith: [], clients: [] };
}

/** Which of these charts the practice has already, word for word. */
export async function chartsThere(tx: Tx, practiceId: string, charts: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ chart: string }>`
    select n.chart from song_now n where n.practice_id = ${practiceId} and n.status = 'kept' and n.chart = any(${charts}::text[])`.execute(
    tx,
  );
  return new Set(rows.map(({ chart }) => chart));
}

export async function saveSong(tx: Tx, actor: Actor, { id, ...wording }: SongWording & { id: string }, at: string): Promise<void> {
  await tx.insertInto("song").values({ practiceId: actor.practiceId, id, createdBy: actor.personId, createdAt: at }).execute();
  await saveSongVersion(tx, actor, { songId: id, version: 1, status: "kept", at }, wording);
}

/** Of two who write a song anew at once, the second finds the version taken. */
export async function saveSongVersion(
  tx: Tx,
  actor: Actor,
  place: { readonly songId: string; readonly version: number; readonly status: "kept" | "put-away"; readonly at: string },
  { title, artist, language, tags, chart }: SongWording,
): Promise<void> {
  const { songId, version, status, at } = place;
  await tx
    .insertInto("songVersion")
    .values({
      practiceId: actor.practiceId,
      songId,
      version,
      status,
      title,
      artist,
      language,
      tags,
      chart,
      ...factsOf(chart),
      recordedBy: actor.personId,
      recordedAt: at,
    })
    .execute();
}

export interface ClientSongRow {
  readonly song: AnySongId;
  readonly theirKey: string | null;
  readonly theirTempo: number | null;
  readonly knows: boolean;
  readonly since: string;
  /** Null: a song that ships with the product. */
  readonly row: SongRow | null;
}

export async function songsOfClient(tx: Tx, practiceId: string, clientId: string): Promise<ClientSongRow[]> {
  const { rows } = await sql<ClientSongRow>`
    select s.song, s.key as "theirKey", s.beats_per_minute as "theirTempo", s.knows, instant(s.recorded_at) as since,
      (select to_json(it) from (select ${ROW} from song_now n where n.practice_id = s.practice_id and n.song_id::text = s.song) it) as row
    from (select distinct on (song) * from client_song where practice_id = ${practiceId} and client_id = ${clientId} order by song, id desc) s
    where not s.dropped`.execute(tx);
  return rows;
}

export async function saveClientSong(
  tx: Tx,
  actor: Actor,
  { id, clientId, at, ...wording }: ClientSongWording & { id: string; clientId: string; at: string },
): Promise<void> {
  await tx
    .insertInto("clientSong")
    .values({ practiceId: actor.practiceId, id, clientId, ...wording, recordedBy: actor.personId, recordedAt: at })
    .execute();
}
