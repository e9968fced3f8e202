/** All SQL about the links by which colleagues come in. Only their hashes are kept; moments are the database's own. */
import { type Kysely, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import { hashOf, newSecret } from "#foundation/server/sign-in/sign-in-cookie.ts";
import type { Tables } from "#foundation/server/tables.ts";

type Db = Kysely<Tables>;
export type LinkKind = "invitation" | "anew";

/** A week for a first invitation; a day for a new key to a door that is open already. */
const SECONDS: Readonly<Record<LinkKind, number>> = { invitation: 7 * 86_400, anew: 86_400 };

export interface NewColleagueLink {
  readonly kind: LinkKind;
  readonly email: string;
  readonly practiceId: string;
  readonly personId: string;
  readonly mailedOnly: boolean;
}

/** A new link takes the place of those before; answers the token, which exists nowhere else. */
export async function makeColleagueLink(db: Db, link: NewColleagueLink): Promise<{ token: string; until: string }> {
  await endColleagueLinks(db, link);
  const token = newSecret();
  const { rows } = await sql<{ until: string }>`
    insert into auth.colleague_link (id, token_hash, kind, email, practice_id, person_id, mailed_only, expires_at)
    values (${uuidv7()}, ${hashOf(token)}, ${link.kind}, ${link.email}, ${link.practiceId}, ${link.personId}, ${link.mailedOnly},
            now() + make_interval(secs => ${SECONDS[link.kind]}))
    returning instant(expires_at) as until`.execute(db);
  return { token, until: rows[0]?.until ?? "" };
}

export const endColleagueLinks = (db: Db, { practiceId, personId }: Pick<NewColleagueLink, "practiceId" | "personId">) =>
  sql`update auth.colleague_link set expires_at = now()
      where practice_id = ${practiceId} and person_id = ${personId} and used_at is null and expires_at > now()`.execute(db);

export interface ColleagueLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly email: string;
  readonly practiceId: string;
  readonly personId: string;
  readonly mailedOnly: boolean;
  readonly isUsed: boolean;
  readonly isOver: boolean;
  readonly practiceName: string;
  readonly language: "en" | "fr";
  readonly name: string;
  /** False once they have left: then the link opens nothing. */
  readonly worksHere: boolean;
  /** The account of this e-mail, wherever in this installation it is from. */
  readonly accountId: string | null;
  readonly isDisabled: boolean;
  readonly hasPassword: boolean;
}

/** Locked, so that of two who press at once only one gets in. */
export async function findColleagueLink(tx: Tx, token: string): Promise<ColleagueLink | undefined> {
  const { rows } = await sql<ColleagueLink>`
    select l.id, l.kind, l.email, l.practice_id, l.person_id, l.mailed_only, l.used_at is not null as is_used, l.expires_at <= now() as is_over,
      practice.name as practice_name, p.language, concat_ws(' ', p.chosen_name, p.family_name) as name,
      exists (select from members_on(l.practice_id, (now() at time zone practice.time_zone)::date) m where m.person_id = l.person_id) as works_here,
      a.id as account_id, a.disabled_at is not null as is_disabled,
      exists (select from auth.credential c where c.account_id = a.id and c.password is not null) as has_password
    from auth.colleague_link l join practice on practice.practice_id = l.practice_id
    join person p on p.practice_id = l.practice_id and p.id = l.person_id
    left join auth.account a on a.email = l.email
    where l.token_hash = ${hashOf(token)} for update of l`.execute(tx);
  return rows[0];
}

export const useUpColleagueLink = (tx: Tx, id: string) => sql`update auth.colleague_link set used_at = now() where id = ${id}`.execute(tx);
