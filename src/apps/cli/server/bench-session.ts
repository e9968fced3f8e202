/** What was written about one invented session: who came, the marks with the scores they give, and the note. */
import { Mark } from "#session/mark.ts";
import type { Score } from "#session/note.ts";
import { scoreOf } from "#session/score.ts";
import { hashOfNote } from "#session/server/note-store.ts";
import type { BenchTherapist } from "./bench-client.ts";
import type { BenchMeasure } from "./bench-plan.ts";
import { NOTE_SENTENCES } from "./bench-words.ts";
import type { Chance } from "./chance.ts";
import type { RowBatch } from "./row-batch.ts";

interface Held {
  readonly clientId: string;
  readonly sessionId: string;
  readonly day: string;
  readonly startsAt: string;
  readonly minutes: number;
  /** How far along the client is, 0 at the first session and 1 at the last. */
  readonly share: number;
}

const NO_SHOWS = 0.05;
const SHORTEST_NOTE = 300;
const LONGEST_NOTE = 700;

/** Answers how many marks were made: none when nobody came. */
export function benchSession(
  batch: RowBatch,
  therapist: BenchTherapist,
  held: Held,
  measures: readonly BenchMeasure[],
  chance: Chance,
): number {
  const { practiceId, personId } = therapist;
  const { clientId, sessionId, day, startsAt, minutes, share } = held;
  const came = chance.next() >= NO_SHOWS;
  batch.add("attendanceEntry", {
    practiceId,
    id: chance.idAt(startsAt),
    sessionId,
    clientId,
    outcome: came ? "came" : "absent",
    category: came ? null : "no_show",
    reason: "",
    toldAt: null,
    atDevice: startsAt,
    supersedes: null,
    recordedBy: personId,
    recordedAt: startsAt,
  });
  if (!came) return 0;
  const at = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  const scores: Score[] = [];
  for (const objective of measures) {
    const wanted = objective.from + (objective.to - objective.from) * share + chance.between(-1, 1);
    const value = Math.round(Math.min(objective.chances, Math.max(0, wanted)));
    const mark = Mark.parse({
      id: chance.idAt(at),
      objectiveId: objective.id,
      kind: "value",
      level: null,
      value,
      part: null,
      takesBack: null,
      at,
      steadyMs: null,
      source: "typed",
    });
    const { at: atDevice, music: _, beats: __, ...columns } = mark;
    batch.add("mark", { practiceId, sessionId, clientId, ...columns, atDevice, recordedBy: personId, recordedAt: at });
    const score = scoreOf(objective, [mark], minutes);
    if (!score) continue;
    scores.push(score);
    batch.add("sessionScore", {
      practiceId,
      sessionId,
      clientId,
      day,
      ...score,
      support: JSON.stringify(score.support),
      details: JSON.stringify(score.details),
    });
  }
  addNote(batch, therapist, { clientId, sessionId, at, bound: { day, minutes, scores } }, chance);
  return measures.length;
}

function addNote(
  batch: RowBatch,
  { practiceId, personId, signedName }: BenchTherapist,
  { clientId, sessionId, at, bound }: { clientId: string; sessionId: string; at: string; bound: unknown },
  chance: Chance,
): void {
  const note = { practiceId, id: chance.idAt(at), sessionId, clientId, language: "en", version: 1, words: noteWords(chance) };
  const signature = { signedBy: personId, signedName, signedAt: at };
  const signedHash = hashOfNote({ ...note, bound, ...signature });
  batch.add("note", { ...note, bound: JSON.stringify(bound), authorId: personId, editedAt: at, ...signature, signedHash, createdAt: at });
}

function noteWords(chance: Chance): string {
  const length = chance.between(SHORTEST_NOTE, LONGEST_NOTE - 100);
  const words: string[] = [];
  while (words.join(" ").length < length) words.push(chance.oneOf(NOTE_SENTENCES));
  return words.join(" ");
}
