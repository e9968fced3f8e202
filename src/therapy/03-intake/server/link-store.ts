/** All SQL about the links of the intake, as the care team sees them. Only hashes of what opens one are kept; moments are the database's own. */
import { randomInt } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { hashOf, newSecret } from "#foundation/server/sign-in/sign-in-cookie.ts";
import { type FamilyAnswer, type IntakeLink, LINK_DAYS, type NewIntakeLink } from "../intake-link.ts";

/** To be read aloud on the telephone: no letter that looks or sounds like a digit. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const aCode = (): string => Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
export const codeAsTyped = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** How a link stands at this moment, in SQL over a row `l` of intake_link. */
export const stateOfLink = sql<IntakeLink["state"]>`case when l.revoked_at is not null then 'ended' when l.closed then 'handed-in'
  when l.expires_at <= now() then 'expired' else 'open' end`;

export async function saveLink(tx: Tx, actor: Actor, clientId: string, { id, speaks, forWhom, language }: NewIntakeLink) {
  const [secret, code] = [newSecret(), aCode()];
  const { rows } = await sql<{ until: string }>`
    insert into intake_link (practice_id, id, client_id, secret_hash, code_hash, speaks, for_whom, language, made_by, made_at, expires_at)
    values (${actor.practiceId}, ${id}, ${clientId}, ${hashOf(secret)}, ${hashOf(id + code)}, ${speaks}, ${forWhom}, ${language},
            ${actor.personId}, now(), now() + make_interval(days => ${LINK_DAYS}))
    returning instant(expires_at) as until`.execute(tx);
  return { secret, code: `${code.slice(0, 4)}-${code.slice(4)}`, until: rows[0]?.until ?? null };
}

export async function findLink(
  tx: Tx,
  ids: { readonly clientId: string; readonly linkId: string },
  actor: Actor,
): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("intakeLink")
    .select("id")
    .where("practiceId", "=", actor.practiceId)
    .where("clientId", "=", ids.clientId)
    .where("id", "=", ids.linkId)
    .executeTakeFirst();
  return row && { kind: "intake-link", id: row.id, clientId: ids.clientId };
}

/** Ended already, it stays as it was. */
export const endLink = (tx: Tx, actor: Actor, linkId: string) =>
  sql`update intake_link set revoked_at = now(), revoked_by = ${actor.personId}
      where practice_id = ${actor.practiceId} and id = ${linkId} and revoked_at is null`.execute(tx);

export const linksJson = (practiceId: string, clientId: string): RawBuilder<IntakeLink[]> => sql`(
  select coalesce(json_agg(json_build_object('id', l.id, 'speaks', l.speaks, 'forWhom', l.for_whom, 'language', l.language, 'state', ${stateOfLink},
      'madeAt', instant(l.made_at), 'until', instant(l.expires_at), 'round', l.round, 'handedInAt', instant(l.handed_in_at),
      'askedAgainAt', instant(l.asked_again_at), 'answered', coalesce(t.answered, 0), 'lastAt', instant(t.last_at)) order by l.made_at desc, l.id desc), '[]')
  from intake_link l
  left join lateral (select count(distinct question)::int as answered, max(told_at) as last_at from intake_told
    where practice_id = l.practice_id and link_id = l.id) t on true
  where l.practice_id = ${practiceId} and l.client_id = ${clientId})`;

/** The newest answer of each link to each question: once it is handed in, or when the link is over and nobody can go on. */
export const toldJson = (practiceId: string, clientId: string): RawBuilder<FamilyAnswer[]> => sql`(
  select coalesce(json_agg(json_build_object('id', t.id, 'linkId', t.link_id, 'field', t.question, 'value', t.value, 'words', t.words, 'picks', t.picks,
      'asked', t.asked, 'edition', t.edition, 'toldBy', t.for_whom, 'toldAt', instant(t.told_at), 'outcome', r.outcome, 'back', coalesce(r.words, ''))
      order by t.told_at, t.id), '[]')
  from (select distinct on (t.link_id, t.question) t.*, l.for_whom from intake_told t
        join intake_link l on l.practice_id = t.practice_id and l.id = t.link_id
        where t.practice_id = ${practiceId} and t.client_id = ${clientId}
          and (t.told_at <= l.handed_in_at or l.revoked_at is not null or l.expires_at <= now())
        order by t.link_id, t.question, t.position desc) t
  left join intake_review r on r.practice_id = t.practice_id and r.told_id = t.id
  where t.value <> 'told' or t.words <> '' or t.picks <> '[]')`;
