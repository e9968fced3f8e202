/** All SQL that reads consents: the ledger of one client, who around them may agree, and what is locked. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Consent, ConsentKind } from "../consent.ts";
import type { PossibleSigner } from "../consent-signer.ts";
import { type Deed, mayWith, type Standing } from "../consent-standing.ts";

interface OfPractice {
  readonly practiceId: string;
}

const nameOf = (person: RawBuilder<unknown>) => sql`concat_ws(' ', ${person}.chosen_name, ${person}.family_name)`;

/** The whole ledger of one client, newest first: what stands, what is over, and why. */
export async function consentsOf(tx: Tx, { practiceId }: OfPractice, clientId: string): Promise<Consent[]> {
  const { rows } = await sql<{ consents: Consent[] }>`
    select coalesce(json_agg(json_build_object(
      'id', c.id, 'kind', c.kind, 'answer', c.answer, 'words', c.words, 'media', c.media, 'recipient', c.recipient, 'exchange', c.exchange,
      'places', c.places, 'untilDay', c.until_day, 'textVersion', c.text_version, 'language', c.language, 'fromDay', c.from_day,
      'coSigners', (select coalesce(json_agg(json_build_object('personId', p.id, 'name', ${nameOf(sql`p`)}) order by p.id), '[]')
         from jsonb_array_elements_text(c.co_signers) w join person p on p.practice_id = c.practice_id and p.id = w::uuid),
      'signatures', (select coalesce(json_agg(json_build_object('personId', s.person_id, 'name', s.name, 'relation', s.relation, 'capacity', s.capacity,
           'method', s.method, 'witness', s.witness, 'signedOn', s.signed_on) order by s.recorded_at, s.id), '[]')
         from consent_signature s where s.practice_id = c.practice_id and s.consent_id = c.id),
      'end', (select json_build_object('how', e.how, 'day', e.day, 'reason', e.reason, 'toldBy', e.told_by)
         from consent_end e where e.practice_id = c.practice_id and e.consent_id = c.id),
      'recordedBy', (select ${nameOf(sql`p`)} from person p where p.practice_id = c.practice_id and p.id = c.recorded_by),
      'recordedAt', instant(c.recorded_at)) order by c.recorded_at desc, c.id desc), '[]') as consents
    from consent c where c.practice_id = ${practiceId} and c.client_id = ${clientId}`.execute(tx);
  return rows[0]?.consents ?? [];
}

/** Everybody who could agree for this client today, and the client. Whoever may decide is asked here and nowhere else. */
export async function signersAround(tx: Tx, { practiceId }: OfPractice, clientId: string): Promise<PossibleSigner[]> {
  const { rows } = await sql<PossibleSigner>`
    select g.person_id as "personId", ${nameOf(sql`p`)} as name, min(g.relationship) as relation, bool_or(g.consents) as decides,
      bool_or(g.must_co_consent) as "mustAgree", bool_or(g.restricted) as "keptAway",
      string_agg(g.words, '; ') filter (where g.words <> '') as ground
    from guardians g
    join practice pr on pr.practice_id = g.practice_id
    join person p on p.practice_id = g.practice_id and p.id = g.person_id
    where g.practice_id = ${practiceId} and g.client_id = ${clientId} and g.ended_at is null and g.from_day <= (now() at time zone pr.time_zone)::date
      and (g.until_day is null or g.until_day >= (now() at time zone pr.time_zone)::date)
    group by g.person_id, p.chosen_name, p.family_name
    union all
    select c.person_id, ${nameOf(sql`p`)}, 'self', f.relation is not null, false, false,
      (select s.decision from selves s where s.practice_id = c.practice_id and s.client_id = c.id and s.ended_at is null order by s.created_at desc limit 1)
    from client c
    join person p on p.practice_id = c.practice_id and p.id = c.person_id
    left join family_today f on f.practice_id = c.practice_id and f.client_id = c.id and f.person_id = c.person_id and f.relation like 'self:%'
    where c.practice_id = ${practiceId} and c.id = ${clientId}`.execute(tx);
  return rows.map((row) => ({ ...row, ground: row.ground ?? "" }));
}

/** The kind of consent that a deed waits for; undefined when it may go ahead. By the clock that judges rights. */
export async function lockedBy(tx: Tx, { practiceId }: OfPractice, clientId: string, deed: Deed): Promise<ConsentKind | undefined> {
  const { rows } = await sql<{ today: string; standing: Standing[] }>`
    select to_char((now() at time zone pr.time_zone)::date, 'YYYY-MM-DD') as today,
      (select coalesce(json_agg(json_build_object('kind', c.kind, 'answer', c.answer, 'media', c.media, 'recipient', c.recipient, 'places', c.places,
         'fromDay', c.from_day, 'untilDay', c.until_day,
         'coSigners', (select coalesce(json_agg(json_build_object('personId', w)), '[]') from jsonb_array_elements_text(c.co_signers) w),
         'signatures', (select coalesce(json_agg(json_build_object('personId', s.person_id)), '[]') from consent_signature s
            where s.practice_id = c.practice_id and s.consent_id = c.id), 'end', null)), '[]')
       from consent c where c.practice_id = pr.practice_id and c.client_id = ${clientId}
         and not exists (select from consent_end e where e.practice_id = c.practice_id and e.consent_id = c.id)) as standing
    from practice pr where pr.practice_id = ${practiceId}`.execute(tx);
  const { today, standing } = rows[0] ?? { today: "", standing: [] };
  const may = mayWith(standing, deed, today);
  return may.ok ? undefined : may.refusal.kind;
}

/** What the ledger says of one kind, newest first, with what ended it: as JSON inside any query. */
export const ledgerJson = (
  kind: ConsentKind,
  practiceId: RawBuilder<unknown>,
  clientId: RawBuilder<unknown>,
): RawBuilder<Standing[]> => sql`(
  select coalesce(json_agg(json_build_object('kind', c.kind, 'answer', c.answer, 'media', c.media, 'recipient', c.recipient, 'places', c.places,
      'fromDay', c.from_day, 'untilDay', c.until_day,
      'coSigners', (select coalesce(json_agg(json_build_object('personId', w)), '[]') from jsonb_array_elements_text(c.co_signers) w),
      'signatures', (select coalesce(json_agg(json_build_object('personId', s.person_id)), '[]') from consent_signature s
         where s.practice_id = c.practice_id and s.consent_id = c.id),
      'end', (select json_build_object('how', e.how) from consent_end e where e.practice_id = c.practice_id and e.consent_id = c.id))
      order by c.recorded_at desc, c.id desc), '[]')
  from consent c where c.practice_id = ${practiceId} and c.client_id = ${clientId} and c.kind = ${sql.lit(kind)})`;
