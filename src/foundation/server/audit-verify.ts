/** Reads a sealed trail again and names the first row or seal that is not as it was. */
import { sql } from "kysely";
import { isSame, markOf, marksOf, rowText, sealOver, type TrailRow } from "./audit-seal.ts";
import type { Db } from "./database.ts";

/** The newest seal, kept elsewhere: that the end of a trail was cut off can only be told by it. */
export interface Anchor {
  readonly practiceId: string;
  readonly number: number;
  /** In hexadecimal. */
  readonly seal: string;
}

export interface TrailFinding {
  readonly practiceId: string;
  readonly rows: number;
  readonly seals: number;
  readonly tip: Anchor | null;
  /** Rows old enough to be sealed that no seal covers: somebody put them in, or no sealer ran. */
  readonly unsealed: readonly string[];
  /** The first thing that is wrong, in words; null when all is as it was. */
  readonly broken: string | null;
}

/** The newest seal of each practice. */
export async function tipsOf(db: Db): Promise<Anchor[]> {
  const { rows } = await sql<Anchor>`
    select distinct on (practice_id) practice_id as "practiceId", number, encode(seal, 'hex') as seal from audit_seal order by practice_id, number desc`.execute(
    db,
  );
  return rows;
}

/** Far more than the time in which the sealer comes round. */
const SEALED_BY_SECONDS = 3_600;

export async function verifyTrail(db: Db, practiceId: string, key: Buffer, anchors: readonly Anchor[] = []): Promise<TrailFinding> {
  const { rows: seals } = await sql<{ number: number; rows: number; marks: Buffer; seal: Buffer }>`
    select number, rows, row_marks as marks, seal from audit_seal where practice_id = ${practiceId} order by number`.execute(db);
  let [before, rows]: [Buffer | null, number] = [null, 0];
  let broken: string | null = null;
  for (const [index, stretch] of seals.entries()) {
    broken ??= stretch.number === index + 1 ? null : `seal ${index + 1} is missing`;
    broken ??= await firstBreak(db, practiceId, { ...stretch, before }, key);
    before = stretch.seal;
    rows += stretch.rows;
  }
  for (const anchor of anchors.filter((it) => it.practiceId === practiceId)) {
    const there = seals.find(({ number }) => number === anchor.number);
    if (there === undefined) broken ??= `the trail ends before seal ${anchor.number}, which an anchor knows: its end was cut off`;
    else if (there.seal.toString("hex") !== anchor.seal) broken ??= `seal ${anchor.number} is not the one an anchor knows`;
  }
  const last = seals.at(-1);
  const tip = last === undefined ? null : { practiceId, number: last.number, seal: last.seal.toString("hex") };
  return { practiceId, rows, seals: seals.length, tip, unsealed: await unsealedRows(db, practiceId), broken };
}

interface Stretch {
  readonly number: number;
  readonly rows: number;
  readonly marks: Buffer;
  readonly seal: Buffer;
  readonly before: Buffer | null;
}

async function firstBreak(db: Db, practiceId: string, stretch: Stretch, key: Buffer): Promise<string | null> {
  const marks = marksOf(stretch.marks);
  // Whether the seal itself is sound comes first: only then are its marks the ones that were made.
  if (!isSame(sealOver({ practiceId, number: stretch.number, marks, before: stretch.before }, key), stretch.seal))
    return `seal ${stretch.number} was changed, or another key made it`;
  const { rows: numbers } = await sql<{ seq: string }>`
    select n::text as seq from audit_seal s, unnest(s.covered) part, generate_series(lower(part), upper(part) - 1) n
    where s.practice_id = ${practiceId} and s.number = ${stretch.number} order by n`.execute(db);
  const { rows: there } = await sql<TrailRow>`
    select ${rowText} from audit_entry a, (select covered from audit_seal where practice_id = ${practiceId} and number = ${stretch.number}) s
    where a.practice_id = ${practiceId} and a.seq between lower(s.covered) and upper(s.covered) and s.covered @> a.seq`.execute(db);
  const texts = new Map(there.map(({ seq, text }) => [seq, text]));
  if (numbers.length !== marks.length) return `seal ${stretch.number} covers other rows than were sealed`;
  for (const [index, { seq }] of numbers.entries()) {
    const text = texts.get(seq);
    const mark = marks[index];
    if (text === undefined) return `row ${seq} is gone`;
    if (mark === undefined || !isSame(markOf(text, key), mark)) return `row ${seq} was changed`;
  }
  return null;
}

async function unsealedRows(db: Db, practiceId: string): Promise<string[]> {
  const { rows } = await sql<{ seq: string }>`
    with sealed as (select range_agg(c) as covered from (select unnest(covered) as c from audit_seal where practice_id = ${practiceId}) parts)
    select a.seq::text as seq from audit_entry a
    where a.practice_id = ${practiceId} and a.at < clock_timestamp() - make_interval(secs => ${SEALED_BY_SECONDS})
      and not coalesce((select covered @> a.seq from sealed), false) order by a.seq`.execute(db);
  return rows.map(({ seq }) => seq);
}
