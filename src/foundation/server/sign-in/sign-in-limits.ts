/** All SQL about how long a sign-in lasts. New ones are limited by the database itself, whichever way somebody comes in. */
import { sql } from "kysely";
import type { Tx } from "../database.ts";
import type { Actor } from "../door.ts";

interface Limits {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
  /** How soon this very sign-in ends, whatever is done in between. */
  readonly endsInSeconds: number;
}

export async function limitsOf(tx: Tx, { accountId, signInId }: Actor): Promise<Limits> {
  const { rows } = await sql<Limits>`
    select (extract(epoch from l.idle) / 60)::int as "idleMinutes", (extract(epoch from l.absolute) / 3600)::int as "absoluteHours",
      ceil(extract(epoch from coalesce((select s.absolute_expiry from auth.sign_in s where s.id = ${signInId}) - now(), l.absolute)))::int as "endsInSeconds"
    from auth.limits_of(${accountId}) l`.execute(tx);
  const limits = rows[0];
  if (!limits) throw new Error("An account has no limits");
  return limits;
}

/** Who is signed in already is not let off: what is shorter now holds for them too. Nothing becomes longer. */
export const shortenStanding = (tx: Tx, practiceId: string) =>
  sql`update auth.sign_in s set absolute_expiry = least(s.absolute_expiry, s.created_at + l.absolute),
        expires_at = least(s.expires_at, s.updated_at + l.idle, s.created_at + l.absolute)
      from person p cross join lateral auth.limits_of(p.account_id) l
      where p.practice_id = ${practiceId} and s.account_id = p.account_id and s.amr not in ('email', 'invitation')`.execute(tx);
