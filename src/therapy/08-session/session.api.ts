import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { MarkId } from "#assessment/tap.ts";
import { Mark } from "./mark.ts";
import { AddendumId, Note, NoteId, NoteWords, Score } from "./note.ts";
import { Shown, ShownId } from "./shown.ts";
import { TimelineEntry, TimelineEntryId } from "./timeline-entry.ts";

const clientInSession = z.strictObject({ sessionId: SessionId, clientId: ClientId });

export const sendMarks = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/marks",
  summary: "Keep the marks made for one client in one session; each is answered by itself and kept once",
  may: "session.write",
  ids: clientInSession,
  input: z.strictObject({ marks: z.array(Mark).min(1).max(100) }),
  output: z.strictObject({
    results: z.array(z.strictObject({ id: MarkId, outcome: z.enum(["accepted", "duplicate", "rejected"]), code: z.string().nullable() })),
  }),
  refusals: {},
  worksOffline: true,
});

export const readMarks = endpoint({
  method: "GET",
  path: "/sessions/{sessionId}/clients/{clientId}/marks",
  summary: "The raw marks of one client in one session, with the scores they give",
  may: "session.read",
  ids: clientInSession,
  input: z.strictObject({}),
  output: z.strictObject({ marks: z.array(Mark), scores: z.array(Score) }),
  refusals: {},
});

export const sendShown = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/shown",
  summary:
    "Keep what a client showed in one session: choices, feelings, how they took part, whether they agree; each is answered by itself and kept once",
  may: "session.write",
  ids: clientInSession,
  input: z.strictObject({ shown: z.array(Shown).min(1).max(100) }),
  output: z.strictObject({
    results: z.array(z.strictObject({ id: ShownId, outcome: z.enum(["accepted", "duplicate", "rejected"]), code: z.string().nullable() })),
  }),
  refusals: {},
  worksOffline: true,
});

export const sendTimeline = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/timeline",
  summary: "Keep what stands on the timeline of one session beside the marks: activities that began, bookmarks and their words; each once",
  may: "timeline.write",
  ids: clientInSession,
  input: z.strictObject({ entries: z.array(TimelineEntry).min(1).max(100) }),
  output: z.strictObject({
    results: z.array(
      z.strictObject({ id: TimelineEntryId, outcome: z.enum(["accepted", "duplicate", "rejected"]), code: z.string().nullable() }),
    ),
  }),
  refusals: {},
  worksOffline: true,
});

export const readNote = endpoint({
  method: "GET",
  path: "/sessions/{sessionId}/clients/{clientId}/note",
  summary: "The note of one session for one client, with its addenda; none yet is an answer too",
  may: "note.read",
  ids: clientInSession,
  input: z.strictObject({}),
  output: z.strictObject({ note: Note.nullable() }),
  refusals: {},
});

export const writeNote = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/note",
  summary: "Begin or change the unsigned note of a session",
  may: "note.write",
  ids: clientInSession,
  input: z.strictObject({ id: NoteId, language: Language, words: NoteWords, basedOn: z.int().min(0) }),
  output: z.strictObject({
    id: NoteId,
    version: z.int(),
    /** Words of the note that name somebody else of the same group: it is kept, and its author is told. */
    namesPeers: z.array(z.string()).default([]),
  }),
  refusals: { "changed-meanwhile": 409 },
});

export const signNote = endpoint({
  method: "POST",
  path: "/notes/{noteId}/sign",
  summary: "Sign a note; from then on it is final and can only be added to",
  may: "note.sign",
  ids: z.strictObject({ noteId: NoteId }),
  input: z.strictObject({ version: z.int().min(1) }),
  output: z.strictObject({ id: NoteId, signedAt: Instant }),
  refusals: { "changed-meanwhile": 409, "factor-needed": 403, "attendance-not-recorded": 409 },
});

export const addAddendum = endpoint({
  method: "POST",
  path: "/notes/{noteId}/addenda",
  summary: "Add to a signed note; signed at once and final like the note",
  may: "note.addend",
  ids: z.strictObject({ noteId: NoteId }),
  input: z.strictObject({ id: AddendumId, words: NoteWords }),
  output: z.strictObject({ id: AddendumId, signedAt: Instant }),
  refusals: { "factor-needed": 403 },
});
