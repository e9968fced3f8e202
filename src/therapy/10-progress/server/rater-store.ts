/** All SQL about people outside the room who are asked what they see. Only a hash of what opens a link is kept; moments are the database's own. */
import { randomInt } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { hashOf, newSecret } from "#foundation/server/sign-in/sign-in-cookie.ts";
import type { Tables } from "#foundation/server/tables.ts";
import type { CalendarDay, Language } from "#foundation/words.ts";
import { caseload } from "#people/server/guard.ts";
import { MOST_WRONG_CODES, type NewRater, type Rater, RATER_DAYS, type RaterAnswer, type RaterForm } from "../rater.ts";

type Sql = RawBuilder<string>;
type Place = { readonly clientId: string; readonly raterId: string };

/** How a link stands at this moment, in SQL over a row `l` of rater_link and its answer `a`. */
const STATE = sql<
  Rater["state"]
>`case when a.id is not null then 'answered' when l.revoked_at is not null or l.wrong_codes >= ${MOST_WRONG_CODES} then 'ended'
  when l.expires_at <= now() then 'expired' else 'open' end`;
const ANSWER = sql`left join rater_answer a on a.practice_id = l.practice_id and a.link_id = l.id`;

export async function saveRater(tx: Tx, actor: Actor, clientId: string, { id, objectiveId, forWhom, lookFor, language, form }: NewRater) {
  const secret = newSecret();
  const code = form === "observation" ? String(randomInt(1_000_000)).padStart(6, "0") : "";
  const { rows } = await sql<{ until: string }>`
    insert into rater_link (practice_id, id, client_id, objective_id, secret_hash, for_whom, look_for, language, form, code_hash, made_by, made_at, expires_at)
    values (${actor.practiceId}, ${id}, ${clientId}, ${objectiveId}, ${hashOf(secret)}, ${forWhom}, ${lookFor}, ${language}, ${form},
            ${code === "" ? null : codeHash(secret, code)}, ${actor.personId}, now(),
            now() + make_interval(days => ${RATER_DAYS}))
    returning instant(expires_at) as until`.execute(tx);
  return { secret, code, until: rows[0]?.until ?? null };
}

/** Six digits alone could be tried out by whoever reads the database; with the secret of the link they cannot. */
const codeHash = (secret: string, code: string): string => hashOf(`${secret} ${code}`);

export async function findRater(tx: Tx, { clientId, raterId }: Place, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("raterLink")
    .select("id")
    .where("practiceId", "=", actor.practiceId)
    .where("clientId", "=", clientId)
    .where("id", "=", raterId)
    .executeTakeFirst();
  return row && { kind: "rater", id: row.id, clientId };
}

/** Ended already, it stays as it was. */
export const endRaterLink = (tx: Tx, actor: Actor, raterId: string) =>
  sql`update rater_link set revoked_at = now(), revoked_by = ${actor.personId}
      where practice_id = ${actor.practiceId} and id = ${raterId} and revoked_at is null`.execute(tx);

export const ratersJson = (practiceId: Sql, clientId: Sql): RawBuilder<Rater[]> => sql`(
  select coalesce(json_agg(json_build_object('id', l.id, 'objectiveId', l.objective_id, 'forWhom', l.for_whom, 'lookFor', l.look_for, 'language', l.language, 'form', l.form,
      'state', ${STATE}, 'madeAt', instant(l.made_at), 'until', instant(l.expires_at),
      'answer', case when a.id is null then null else json_build_object('scales', a.scales, 'words', a.words, 'place', a.place,
        'withWords', a.with_words, 'help', a.help, 'howOften', a.how_often, 'day', a.day, 'toldAt', instant(a.told_at),
        'outcome', r.outcome) end) order by l.made_at desc, l.id desc), '[]')
  from rater_link l ${ANSWER} left join rater_review r on r.practice_id = a.practice_id and r.answer_id = a.id
  where l.practice_id = ${practiceId} and l.client_id = ${clientId})`;

interface Answered extends RaterAnswer {
  readonly id: string;
  readonly objectiveId: string;
  readonly forWhom: string;
  readonly lookFor: string;
  readonly day: CalendarDay;
  readonly isReviewed: boolean;
}

export async function answerOf(tx: Tx, practiceId: string, raterId: string): Promise<Answered | undefined> {
  await tx.selectFrom("raterLink").select("id").where("practiceId", "=", practiceId).where("id", "=", raterId).forUpdate().execute();
  const { rows } = await sql<Answered>`
    select a.id, l.objective_id as "objectiveId", l.for_whom as "forWhom", l.look_for as "lookFor", a.scales, a.words, a.place, a.with_words as "withWords",
      a.help, a.how_often as "howOften", a.day, r.id is not null as "isReviewed"
    from rater_link l join rater_answer a on a.practice_id = l.practice_id and a.link_id = l.id
    left join rater_review r on r.practice_id = a.practice_id and r.answer_id = a.id
    where l.practice_id = ${practiceId} and l.id = ${raterId}`.execute(tx);
  return rows[0];
}

export const saveRaterReview = (
  tx: Tx,
  actor: Actor,
  review: { id: string; clientId: string; answerId: string; outcome: "accepted" | "kept"; evidenceId: string | null },
  now: string,
) =>
  tx
    .insertInto("raterReview")
    .values({ practiceId: actor.practiceId, ...review, decidedBy: actor.personId, decidedAt: now })
    .execute();

/** Answers from outside the room that nobody has read yet, of the clients this person answers for. */
export async function ratersWaiting(tx: Tx, actor: Actor) {
  const { rows } = await sql<{ id: string; clientId: string; chosenName: string; forWhom: string; toldAt: string }>`
    select l.id, l.client_id as "clientId", pe.chosen_name as "chosenName", l.for_whom as "forWhom", instant(a.told_at) as "toldAt"
    from rater_answer a join rater_link l on l.practice_id = a.practice_id and l.id = a.link_id
    join client cl on cl.practice_id = a.practice_id and cl.id = a.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where a.practice_id = ${actor.practiceId} and a.client_id = any(array${caseload(actor)})
      and not exists (select from rater_review r where r.practice_id = a.practice_id and r.answer_id = a.id)
    order by a.told_at, a.id limit 100`.execute(tx);
  return rows;
}

export interface OpenRater {
  readonly practiceId: string;
  readonly practice: string;
  readonly timeZone: string;
  readonly id: string;
  readonly clientId: string;
  readonly language: Language;
  readonly lookFor: string;
  readonly form: RaterForm;
  /** Null: it opens without one. */
  readonly codeHash: string | null;
  readonly state: Rater["state"];
  readonly askedBy: string;
  /** The first letter of the name: enough to know whom it is about for who was told, and for nobody else. */
  readonly initial: string;
}

/** For the form behind the link. `hold`: against a second answer at the same moment. */
export async function raterBySecret(db: Kysely<Tables>, secret: string, hold = false): Promise<OpenRater | undefined> {
  const { rows } = await sql<OpenRater>`
    select l.practice_id, p.name as practice, p.time_zone, l.id, l.client_id, l.language, l.look_for, l.form, l.code_hash, ${STATE} as state,
      concat_ws(' ', w.chosen_name, w.family_name) as asked_by, upper(left(c.chosen_name, 1)) as initial
    from rater_link l ${ANSWER} join practice p on p.practice_id = l.practice_id
    join person w on w.practice_id = l.practice_id and w.id = l.made_by
    join client cl on cl.practice_id = l.practice_id and cl.id = l.client_id join person c on c.practice_id = cl.practice_id and c.id = cl.person_id
    where l.secret_hash = ${hashOf(secret)} ${hold ? sql`for update of l` : sql``}`.execute(db);
  return rows[0];
}

/** Whether this is the code that was given apart from the link; a wrong one is counted. */
export async function opensWith(tx: Tx, { practiceId, id, codeHash: expected }: OpenRater, secret: string, code: string): Promise<boolean> {
  if (expected === null || codeHash(secret, code.replaceAll(/\s/g, "")) === expected) return true;
  await sql`update rater_link set wrong_codes = wrong_codes + 1 where practice_id = ${practiceId} and id = ${id} and wrong_codes < ${MOST_WRONG_CODES}`.execute(
    tx,
  );
  return false;
}

export const keepRaterAnswer = (
  tx: Tx,
  { practiceId, id, clientId, timeZone }: OpenRater,
  { scales, words, place, withWords, help, howOften }: RaterAnswer,
) =>
  sql`insert into rater_answer (practice_id, id, link_id, client_id, scales, words, place, with_words, help, how_often, day, told_at)
      values (${practiceId}, ${uuidv7()}, ${id}, ${clientId}, ${JSON.stringify(scales)}, ${words}, ${place}, ${withWords}, ${help}, ${howOften}, (now() at time zone ${timeZone})::date, now())`.execute(
    tx,
  );
