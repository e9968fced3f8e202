/** All SQL of the form behind a link: who comes with which secret, what they told, and how the link stands. Moments are the database's own. */
import { type Kysely, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import { hashOf, newSecret } from "#foundation/server/sign-in/sign-in-cookie.ts";
import type { Tables } from "#foundation/server/tables.ts";
import type { Language } from "#foundation/words.ts";
import { type IntakeLink, together } from "../intake-link.ts";
import type { Said } from "../intake.ts";
import type { Question, Speaker } from "../question.ts";
import { stateOfLink } from "./link-store.ts";

export interface OpenLink {
  readonly practiceId: string;
  readonly practice: string;
  readonly timeZone: string;
  readonly id: string;
  readonly clientId: string;
  readonly speaks: Speaker;
  readonly language: Language;
  readonly state: IntakeLink["state"];
  readonly round: number;
  readonly codeHash: string;
  readonly askedAgain: boolean;
}

const LINK = sql`l.practice_id, p.name as practice, p.time_zone, l.id, l.client_id, l.speaks, l.language, ${stateOfLink} as state, l.round,
  l.code_hash, l.asked_again_at is not null as asked_again`;
const FROM = sql`from intake_link l join practice p on p.practice_id = l.practice_id`;

export async function linkBySecret(db: Kysely<Tables>, secret: string): Promise<OpenLink | undefined> {
  const { rows } = await sql<OpenLink>`select ${LINK} ${FROM} where l.secret_hash = ${hashOf(secret)}`.execute(db);
  return rows[0];
}

export interface Visit {
  readonly link: OpenLink;
  readonly deviceId: string;
  readonly language: Language;
  /** How the client is called, told only to a device that knew the code. */
  readonly chosenName: string;
}

/** The link a device may write by. Held against a hand-in that happens meanwhile. */
export async function visitOf(db: Kysely<Tables>, linkId: string, secret: string, hold = false): Promise<Visit | undefined> {
  const { rows } = await sql<OpenLink & { deviceId: string; deviceLanguage: Language; chosenName: string }>`
    select ${LINK}, d.id as device_id, d.language as device_language, c.chosen_name
    ${FROM} join intake_device d on d.practice_id = l.practice_id and d.link_id = l.id
    join client on client.practice_id = l.practice_id and client.id = l.client_id
    join person c on c.practice_id = client.practice_id and c.id = client.person_id
    where l.id = ${linkId} and d.secret_hash = ${hashOf(secret)} ${hold ? sql`for update of l` : sql``}`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const { deviceId, deviceLanguage, chosenName, ...link } = found;
  return { link, deviceId, language: deviceLanguage, chosenName };
}

export const knowsCode = ({ id, codeHash }: OpenLink, code: string): boolean => hashOf(id + code) === codeHash;

/** A device that knew the code; answers the secret of its cookie, which exists nowhere else. */
export async function letDeviceIn(tx: Tx, { practiceId, id }: OpenLink, language: Language): Promise<string> {
  const secret = newSecret();
  await sql`insert into intake_device (practice_id, id, link_id, secret_hash, language, since)
    values (${practiceId}, ${uuidv7()}, ${id}, ${hashOf(secret)}, ${language}, now())`.execute(tx);
  return secret;
}

export const speakTo = (tx: Tx, { link, deviceId }: Visit, language: Language) =>
  sql`update intake_device set language = ${language} where practice_id = ${link.practiceId} and id = ${deviceId}`.execute(tx);

export const askAgain = (tx: Tx, { practiceId, id }: OpenLink) =>
  sql`update intake_link set asked_again_at = now() where practice_id = ${practiceId} and id = ${id}`.execute(tx);

export interface Told extends Said {
  readonly id: string;
  readonly field: string;
  readonly position: number;
  /** Asked back in this round, in the therapist's words. */
  readonly back: string | null;
}

/** The newest of each question, with what is asked back in this round. */
export async function toldBy(tx: Tx, { practiceId, id, round }: OpenLink): Promise<ReadonlyMap<string, Told>> {
  const { rows } = await sql<Told>`
    select distinct on (t.question) t.id, t.question as field, t.position, t.value, t.words, t.picks,
      (select r.words from intake_review r where r.practice_id = t.practice_id and r.link_id = t.link_id and r.question = t.question
       and r.outcome = 'asked-back' and r.round = ${round} limit 1) as back
    from intake_told t where t.practice_id = ${practiceId} and t.link_id = ${id}
    order by t.question, t.position desc`.execute(tx);
  return new Map(rows.map((row) => [row.field, row]));
}

export interface Saying {
  readonly id: string;
  /** The answer this device had before its eyes; anything newer came from another device. */
  readonly basedOn: string | null;
  readonly said: Said;
}

/** Keeps one answer. When another device wrote meanwhile, both texts are kept and what the other wrote is answered. */
export async function keepTold(
  tx: Tx,
  { link, deviceId, language }: Visit,
  { question, edition, latest, saying }: { question: Question; edition: string; latest: Told | undefined; saying: Saying },
): Promise<{ readonly id: string; readonly met: Said | null }> {
  const { practiceId, id: linkId, clientId } = link;
  const again = await sql<{ id: string }>`
    select id from intake_told where practice_id = ${practiceId} and id = ${saying.id} and link_id = ${linkId}`.execute(tx);
  if (again.rows.length > 0) return { id: saying.id, met: null };
  const isOther = latest !== undefined && latest.id !== saying.basedOn && !isSame(latest, saying.said);
  const said = isOther ? together(latest, saying.said, question) : saying.said;
  if (latest !== undefined && isSame(latest, said)) return { id: latest.id, met: isOther ? latest : null };
  await sql`
    insert into intake_told (practice_id, id, link_id, client_id, question, position, value, words, picks, edition, asked, device_id, told_at)
    values (${practiceId}, ${saying.id}, ${linkId}, ${clientId}, ${question.key}, ${(latest?.position ?? 0) + 1}, ${said.value}, ${said.words},
            ${JSON.stringify(said.picks)}, ${edition}, ${question.asks[language]}, ${deviceId}, now())`.execute(tx);
  return { id: saying.id, met: isOther ? latest : null };
}

const isSame = (one: Said, other: Said): boolean =>
  one.value === other.value && one.words === other.words && [...one.picks].sort().join() === [...other.picks].sort().join();

export const handIn = (tx: Tx, { practiceId, id }: OpenLink) =>
  sql`update intake_link set closed = true, handed_in_at = now() where practice_id = ${practiceId} and id = ${id}`.execute(tx);
