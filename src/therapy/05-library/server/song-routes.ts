/** Songs: a list of all, one with its chart, keeping one's own, and what a client sings a song in. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door, Subject } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { findClient } from "#people/server/people-store.ts";
import type { SongRow } from "../own-song.ts";
import type { Song } from "../song.ts";
import * as api from "../song.api.ts";
import { tagIn } from "../song-tag.ts";
import { librarySong, librarySongs } from "./library-data.ts";
import * as store from "./song-store.ts";

const PAGE = 60;

export function mountSongs(door: Door): void {
  serve(door, api.listSongs, {
    handle: async (tx, { input }, { actor }) => {
      const after = placeOf(input.after);
      const none = { songs: [], count: 0, languages: [] };
      const own = input.whose === "library" ? none : await store.ownSongs(tx, actor.practiceId, input, { after, atMost: PAGE + 1 });
      const shipped = input.whose === "own" ? [] : SHIPPED.filter((song) => answersFilter(song, input));
      const all = [...own.songs, ...shipped.filter((song) => after === null || isAfter(song, after))].sort(byPlace);
      const songs = all.slice(0, PAGE);
      const last = songs.at(-1);
      return ok({
        songs: songs.map((song) => shown(song)),
        count: own.count + shipped.length,
        next: all.length > PAGE && last !== undefined ? `${last.sortTitle}\n${last.id}` : null,
        languages: [...new Set([...own.languages, ...SHIPPED.flatMap(({ language }) => language ?? [])])].sort(),
      });
    },
  });

  serve(door, api.readSong, {
    find: async (tx, { songId }, actor) => ((await readAny(tx, actor.practiceId, songId)) ? ofThePractice(actor.practiceId) : undefined),
    handle: async (tx, { ids: { songId } }, { actor }) => {
      const song = await readAny(tx, actor.practiceId, songId);
      if (!song) return refuse({ type: "not-found" });
      return ok({ song, ...(await store.singersOf(tx, actor, songId)) });
    },
  });

  serve(door, api.keepSongs, {
    handle: async (tx, { input: { songs } }, { actor, now }) => {
      const there = await store.chartsThere(
        tx,
        actor.practiceId,
        songs.map(({ chart }) => chart),
      );
      const fresh = songs.filter(({ chart }) => !there.has(chart));
      for (const song of fresh) await store.saveSong(tx, actor, song, now);
      return ok({ kept: fresh.map(({ id }) => id), there: songs.filter(({ chart }) => there.has(chart)).map(({ id }) => id) });
    },
  });

  serve(door, api.changeSong, {
    find: async (tx, { songId }, actor) =>
      (await store.ownSong(tx, actor.practiceId, songId)) ? ofThePractice(actor.practiceId) : undefined,
    handle: async (tx, { ids: { songId }, input: { basedOn, status, ...wording } }, { actor, now }) => {
      const latest = (await store.ownSong(tx, actor.practiceId, songId))?.version;
      if (latest !== basedOn) return refuse({ type: "changed-meanwhile" });
      await store.saveSongVersion(tx, actor, { songId, version: latest + 1, status, at: now }, wording);
      return ok({ version: latest + 1 });
    },
  });

  serve(door, api.listClientSongs, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor }) => {
      const theirs = await store.songsOfClient(tx, actor.practiceId, clientId);
      const songs = theirs.flatMap(({ song, row, ...how }) => {
        const known = row ?? rowOf(librarySong(song));
        return known === null ? [] : [{ ...known, ...how }];
      });
      return ok({ songs: songs.sort((one, other) => one.title.localeCompare(other.title)) });
    },
  });

  serve(door, api.rememberClientSong, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (!(await readAny(tx, actor.practiceId, input.song))) return refuse({ type: "no-such-song" });
      await store.saveClientSong(tx, actor, { ...input, clientId, at: now });
      return ok({ id: input.id });
    },
  });
}

/** A song touches no client, so the trace names the practice whose member looked. */
const ofThePractice = (practiceId: string): Subject => ({ kind: "practice", id: practiceId, clientId: null });

async function readAny(tx: Parameters<typeof store.ownSong>[0], practiceId: string, songId: string) {
  const shipped = librarySong(songId);
  if (shipped === undefined) {
    const own = SHIPPED_ID.test(songId) ? undefined : await store.ownSong(tx, practiceId, songId);
    return own && { ...own, free: null };
  }
  const { chordpro, origin, publicDomainReason, chordBasis } = shipped;
  const free = { origin, reason: publicDomainReason, chords: chordBasis };
  return { ...asRow(shipped), chart: chordpro, version: 1, status: "kept" as const, free };
}

const SHIPPED_ID = /^T\d{2}$/;

const asRow = ({ id, title, language, key, beatsPerMinute, metre, tags }: Song): SongRow => ({
  id,
  own: false,
  title,
  artist: null,
  language,
  key,
  beatsPerMinute,
  metre,
  tags,
});

const rowOf = (song: Song | undefined): SongRow | null => (song === undefined ? null : asRow(song));

/** As `folded` in the database: without accents, without case, words apart. */
const folded = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();

/** A row without what it is sorted and looked up by. */
const shown = ({ id, own, title, artist, language, key, beatsPerMinute, metre, tags }: SongRow): SongRow => ({
  id,
  own,
  title,
  artist,
  language,
  key,
  beatsPerMinute,
  metre,
  tags,
});

interface Told extends store.FoundSong {
  readonly told?: string;
}

const SHIPPED: readonly Required<Told>[] = librarySongs().map((song) => ({
  ...asRow(song),
  sortTitle: folded(song.title),
  told: folded([song.title, ...song.tags, ...song.tags.map((tag) => tagIn(tag, "fr")), ...song.uses].join(" ")),
}));

const answersFilter = (song: Required<Told>, { text, language, tag }: store.SongFilter): boolean =>
  folded(text ?? "")
    .split(" ")
    .every((word) => song.told.includes(word)) &&
  (language === undefined || song.language === language) &&
  (tag === undefined || song.tags.includes(tag));

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const byPlace = (one: Told, other: Told) => compare(one.sortTitle, other.sortTitle) || compare(one.id, other.id);
const isAfter = (song: Told, [title, id]: readonly [string, string]) => (compare(song.sortTitle, title) || compare(song.id, id)) > 0;

function placeOf(after: string | undefined): readonly [string, string] | null {
  const [title, id] = (after ?? "").split("\n");
  return title === undefined || id === undefined ? null : [title, id];
}
