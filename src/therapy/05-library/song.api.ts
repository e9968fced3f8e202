/** The songs: those that ship with the product and the practice’s own, and what each client sings them in. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf, shortText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { AnySongId, ClientSongWording, OwnSongId, SongRow, SongStatus, SongWording, SungLanguage } from "./own-song.ts";

/** The place after which a list goes on: what the row is sorted by, and its id. */
const Place = z.string().max(300);

export const listSongs = endpoint({
  method: "GET",
  path: "/library/songs",
  summary: "The songs of the practice and of the library, by title, narrowed by words, language, tag and whose they are",
  may: "library.read",
  ids: z.strictObject({}),
  input: z.strictObject({
    text: z.string().max(200).optional(),
    language: SungLanguage.optional(),
    tag: shortText(40).optional(),
    whose: z.enum(["own", "library"]).optional(),
    after: Place.optional(),
  }),
  output: z.strictObject({
    songs: z.array(SongRow),
    /** All that answer, not only those of this page. */
    count: z.int(),
    next: Place.nullable(),
    /** Every language songs are in here, to narrow by. */
    languages: z.array(z.string()),
  }),
  refusals: {},
});

const SungWith = z.strictObject({
  clientId: ClientId,
  chosenName: z.string(),
  key: z.string().nullable(),
  beatsPerMinute: z.int().nullable(),
  knows: z.boolean(),
});

export const readSong = endpoint({
  method: "GET",
  path: "/library/songs/{songId}",
  summary: "One song with its chart, and what those of your clients who sing it sing it in",
  may: "library.read",
  ids: z.strictObject({ songId: AnySongId }),
  input: z.strictObject({}),
  output: z.strictObject({
    song: SongRow.extend({
      chart: z.string(),
      version: z.int(),
      status: SongStatus,
      /** Why anyone may sing it; null for the practice’s own. */
      free: z.strictObject({ origin: z.string(), reason: z.string(), chords: z.enum(["melody", "customary"]) }).nullable(),
    }),
    sungWith: z.array(SungWith),
    /** Whom this person may set a key for: the clients they care for. */
    clients: z.array(z.strictObject({ clientId: ClientId, chosenName: z.string() })),
  }),
  refusals: { "not-found": 404 },
});

export const keepSongs = endpoint({
  method: "POST",
  path: "/library/songs",
  summary: "Keep songs of one’s own: one that was typed, or many that were dropped in",
  may: "library.write",
  ids: z.strictObject({}),
  input: z.strictObject({
    songs: z
      .array(SongWording.extend({ id: OwnSongId }))
      .min(1)
      .max(10),
  }),
  output: z.strictObject({ kept: z.array(OwnSongId), /** The practice has the very same chart already. */ there: z.array(OwnSongId) }),
  refusals: {},
});

export const changeSong = endpoint({
  method: "POST",
  path: "/library/songs/{songId}/versions",
  summary: "Write a song of the practice anew, or put it away; what was written stays",
  may: "library.write",
  ids: z.strictObject({ songId: OwnSongId }),
  input: SongWording.extend({ basedOn: z.int().min(1), status: SongStatus }),
  output: z.strictObject({ version: z.int() }),
  refusals: { "changed-meanwhile": 409 },
});

export const listClientSongs = endpoint({
  method: "GET",
  path: "/clients/{clientId}/songs",
  summary: "The songs a client sings, with the key and the tempo that suit them",
  may: "plan.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({
    songs: z.array(
      SongRow.extend({ theirKey: z.string().nullable(), theirTempo: z.int().nullable(), knows: z.boolean(), since: z.iso.datetime() }),
    ),
  }),
  refusals: {},
});

export const rememberClientSong = endpoint({
  method: "POST",
  path: "/clients/{clientId}/songs",
  summary: "Remember the key and the tempo a client sings a song in, and whether they know it",
  may: "client.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: ClientSongWording.extend({ id: idOf("ClientSong") }),
  output: z.strictObject({ id: idOf("ClientSong") }),
  refusals: { "no-such-song": 409 },
  worksOffline: true,
});
