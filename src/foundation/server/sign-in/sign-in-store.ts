/** All SQL about accounts and sign-ins. Moments are the database's own: one clock for every server process. */
import { hashPassword } from "better-auth/crypto";
import type { FastifyRequest } from "fastify";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "../database.ts";
import type { Actor } from "../door.ts";
import type { Tables } from "../tables.ts";
import { ABSOLUTE_SECONDS, hashOf, IDLE_SECONDS, newSecret } from "./sign-in-cookie.ts";

type Db = Kysely<Tables>;

/**
 * How a sign-in was proved. "pwd" alone is half a sign-in: it opens only the enrolment of a second factor.
 * "email" and "invitation" open the portal and nothing else.
 */
export type Proof = "pwd" | "pwd+otp" | "pwd+backup" | "passkey" | "demo" | PortalProof;
export type PortalProof = "email" | "invitation";

/** Who is behind a cookie, as SQL for the question that is asked at the door: the columns of an `Actor`, and of the sign-in its proof and whether it is stale. */
export interface WhoInSql {
  readonly row: (its: (name: "tokenHash" | "proofs") => RawBuilder<unknown>) => RawBuilder<unknown>;
  /** What the question is asked with; undefined = the request carries no sign-in. */
  readonly given: (request: FastifyRequest) => WhoGiven | undefined;
  readonly welcome: (tx: Tx, row: WhoRow) => Promise<Actor>;
}
export type WhoGiven = Readonly<Record<"tokenHash" | "proofs", unknown>>;
export type WhoRow = Actor & { readonly proof: string; readonly stale: boolean };

/** The person behind a cookie, their practice and today's duties. */
export const actorRow: WhoInSql["row"] = (its) => sql`
  select s.account_id, s.id as sign_in_id, instant(s.factor_at) as factor_at, s.amr as proof, s.updated_at < now() - interval '60 seconds' as stale,
         p.practice_id, p.id as person_id, p.language, practice.time_zone, works.duties
  from auth.sign_in s
  join auth.account a on a.id = s.account_id and a.disabled_at is null
  join person p on p.account_id = s.account_id
  join practice on practice.practice_id = p.practice_id
  cross join lateral (
    select array_agg(distinct m.duty) as duties from members_on(p.practice_id, (now() at time zone practice.time_zone)::date) m
    where m.person_id = p.id) works
  where s.token_hash = ${its("tokenHash")} and s.expires_at > now() and s.absolute_expiry > now()
    and s.amr = any(${its("proofs")}) and works.duties is not null
  order by p.practice_id = s.practice_id desc nulls last, p.created_at, p.practice_id limit 1`;

/** Somebody who is family of a client today, or the client in person. What they may is asked for each record; here they have no duty, whatever they do in the practice by day. */
export const portalActorRow: WhoInSql["row"] = (its) => sql`
  select s.account_id, s.id as sign_in_id, null::text as factor_at, s.amr as proof, s.updated_at < now() - interval '60 seconds' as stale,
         p.practice_id, p.id as person_id, p.language, practice.time_zone, array[]::text[] as duties
  from auth.sign_in s
  join auth.account a on a.id = s.account_id and a.disabled_at is null
  join person p on p.account_id = s.account_id
  join practice on practice.practice_id = p.practice_id
  where s.token_hash = ${its("tokenHash")} and s.expires_at > now() and s.absolute_expiry > now() and s.amr = any(${its("proofs")})
    and exists (select from family_today f where f.practice_id = p.practice_id and f.person_id = p.id)
  order by p.practice_id = s.practice_id desc nulls last, p.created_at, p.practice_id limit 1`;

/** Keeps a sign-in in use alive. */
export async function welcome(tx: Tx, { proof, stale, ...actor }: WhoRow): Promise<Actor> {
  if (stale) await stayAlive(tx, actor.signInId);
  // Demo people have no authenticator app; their second factor counts as just proved, so that signing can be tried.
  return proof === "demo" ? { ...actor, factorAt: new Date().toISOString() } : actor;
}

/** At most once a minute: a sign-in in use lives on, until its absolute end. */
const stayAlive = (tx: Tx, signInId: string) =>
  sql`update auth.sign_in set updated_at = now(), expires_at = least(absolute_expiry, now() + case when amr in ('email', 'invitation')
        then make_interval(secs => ${IDLE_SECONDS}) else (select l.idle from auth.limits_of(account_id) l) end)
      where id = ${signInId} and updated_at < now() - interval '60 seconds'`.execute(tx);

export interface HalfSignIn {
  readonly signInId: string;
  readonly accountId: string;
  readonly proof: Proof;
  readonly tokenHash: string;
  readonly isEnrolled: boolean;
}

/** A sign-in of any proof, also half of one; for the way in, never for the practice's data. */
export async function findSignIn(db: Db, secret: string): Promise<HalfSignIn | undefined> {
  const { rows } = await sql<HalfSignIn>`
    select s.id as sign_in_id, s.account_id, s.amr as proof, s.token_hash, coalesce(a.two_factor_enabled, false) as is_enrolled
    from auth.sign_in s join auth.account a on a.id = s.account_id and a.disabled_at is null
    where s.token_hash = ${hashOf(secret)} and s.expires_at > now() and s.absolute_expiry > now()`.execute(db);
  return rows[0];
}

/** A new sign-in; answers the secret for the cookie, which exists nowhere else. */
export async function makeSignIn(
  tx: Db,
  {
    accountId,
    amr,
    practiceId = null,
    userAgent = null,
  }: { readonly accountId: string; readonly amr: Proof; readonly practiceId?: string | null; readonly userAgent?: string | null },
): Promise<{ signInId: string; secret: string }> {
  const secret = newSecret();
  const signInId = uuidv7();
  await sql`
    insert into auth.sign_in (id, account_id, token_hash, amr, practice_id, user_agent, factor_at, expires_at, absolute_expiry)
    values (${signInId}, ${accountId}, ${hashOf(secret)}, ${amr}, ${practiceId}, ${userAgent}, ${["pwd", "email", "invitation"].includes(amr) ? null : sql`now()`},
            now() + make_interval(secs => ${IDLE_SECONDS}), now() + make_interval(secs => ${ABSOLUTE_SECONDS}))`.execute(tx);
  return { signInId, secret };
}

/** A new account; without a password it can only be entered by the demo, until one is given. */
export async function makeAccount(
  tx: Db,
  {
    email,
    name,
    password,
    id = uuidv7(),
  }: { readonly email: string; readonly name: string; readonly password?: string; readonly id?: string },
): Promise<string> {
  await sql`insert into auth.account (id, name, email) values (${id}, ${name}, ${email.toLowerCase()})`.execute(tx);
  if (password !== undefined)
    await sql`insert into auth.credential (id, account_id, provider_id, subject, password)
              values (${uuidv7()}, ${id}, 'credential', ${id}, ${await hashPassword(password)})`.execute(tx);
  return id;
}

/** False when this code has opened this account before. Codes live for seconds, so the memory is short. */
export async function claimCode(db: Db, accountId: string, codeHash: string): Promise<boolean> {
  await sql`delete from auth.used_code where account_id = ${accountId} and used_at < now() - interval '10 minutes'`.execute(db);
  const { rows } = await sql`
    insert into auth.used_code (account_id, code_hash) values (${accountId}, ${codeHash}) on conflict do nothing returning 1`.execute(db);
  return rows.length === 1;
}

export interface SecondFactor {
  readonly secret: string;
  readonly verified: boolean;
}

export async function findSecondFactor(tx: Db, accountId: string): Promise<SecondFactor | undefined> {
  const { rows } =
    await sql<SecondFactor>`select secret, verified from auth.second_factor where account_id = ${accountId} for update`.execute(tx);
  return rows[0];
}

export async function findBackupCodes(db: Db, accountId: string): Promise<string | undefined> {
  const { rows } = await sql<{ backupCodes: string }>`select backup_codes from auth.second_factor where account_id = ${accountId}`.execute(
    db,
  );
  return rows[0]?.backupCodes;
}

export const replaceBackupCodes = (tx: Db, accountId: string, encrypted: string) =>
  sql`update auth.second_factor set backup_codes = ${encrypted} where account_id = ${accountId}`.execute(tx);

/** The account that gave its password and now owes its code. The challenge's name is kept hashed, as the library does. */
export async function findChallenged(db: Db, identifierHash: string): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select a.id as account_id from auth.challenge c join auth.account a on a.id::text = c.value
    where c.identifier = ${identifierHash} and c.expires_at > now()`.execute(db);
  return rows[0]?.accountId;
}

/** The second factor holds from now on, and every sign-in made without it ends. */
export async function confirmSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await sql`update auth.second_factor set verified = true, failed_verification_count = 0, locked_until = null where account_id = ${accountId}`.execute(
    tx,
  );
  await sql`update auth.account set two_factor_enabled = true, updated_at = now() where id = ${accountId}`.execute(tx);
  await sql`delete from auth.sign_in where account_id = ${accountId}`.execute(tx);
}

export const markFactorProved = (tx: Tx, signInId: string) =>
  sql`update auth.sign_in set factor_at = now() where id = ${signInId}`.execute(tx);

export const isDisabled = async (db: Db, accountId: string): Promise<boolean> => {
  const { rows } = await sql`select 1 from auth.account where id = ${accountId} and disabled_at is not null`.execute(db);
  return rows.length > 0;
};

export const endSignIn = (db: Db, secret: string) => sql`delete from auth.sign_in where token_hash = ${hashOf(secret)}`.execute(db);

export interface KnownSignIn {
  readonly id: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
}

export async function listSignIns(tx: Tx, accountId: string): Promise<KnownSignIn[]> {
  const { rows } = await sql<KnownSignIn>`
    select id, instant(created_at) as started_at, instant(updated_at) as last_seen_at, coalesce(user_agent, '') as user_agent
    from auth.sign_in where account_id = ${accountId} and expires_at > now() and absolute_expiry > now() order by updated_at desc limit 100`.execute(
    tx,
  );
  return rows;
}

export async function endSignInById(tx: Tx, accountId: string, signInId: string): Promise<boolean> {
  const { rows } = await sql`delete from auth.sign_in where id = ${signInId} and account_id = ${accountId} returning 1`.execute(tx);
  return rows.length > 0;
}

/** Every sign-in of this account but one: after a new password, or when a tablet is lost. */
export const endOtherSignIns = (tx: Tx, accountId: string, keep: string) =>
  sql`delete from auth.sign_in where account_id = ${accountId} and id <> ${keep}`.execute(tx);

export const choosePractice = (tx: Tx, signInId: string, practiceId: string) =>
  sql`update auth.sign_in set practice_id = ${practiceId} where id = ${signInId}`.execute(tx);

export async function findPasswordHash(tx: Db, accountId: string): Promise<string | undefined> {
  const { rows } = await sql<{ password: string | null }>`
    select password from auth.credential where account_id = ${accountId} and provider_id = 'credential'`.execute(tx);
  return rows[0]?.password ?? undefined;
}

export const replacePassword = async (tx: Tx, accountId: string, password: string) =>
  sql`update auth.credential set password = ${await hashPassword(password)}, updated_at = now()
      where account_id = ${accountId} and provider_id = 'credential'`.execute(tx);

/** A new password; passkeys, second factor, backup codes and every sign-in of before end with it. */
export async function beginAnew(tx: Tx, accountId: string, password: string): Promise<void> {
  await sql`delete from auth.credential where account_id = ${accountId} and provider_id = 'credential'`.execute(tx);
  await sql`insert into auth.credential (id, account_id, provider_id, subject, password)
            values (${uuidv7()}, ${accountId}, 'credential', ${accountId}, ${await hashPassword(password)})`.execute(tx);
  await sql`delete from auth.passkey where account_id = ${accountId}`.execute(tx);
  await sql`delete from auth.second_factor where account_id = ${accountId}`.execute(tx);
  await sql`update auth.account set two_factor_enabled = false, updated_at = now() where id = ${accountId}`.execute(tx);
  await sql`delete from auth.sign_in where account_id = ${accountId}`.execute(tx);
}

/** Every way in to the staff's side that stands open now, on every device. The family's own door is not this one's to close. */
export const endStaffSignIns = (tx: Tx, accountId: string) =>
  sql`delete from auth.sign_in where account_id = ${accountId} and amr not in ('email', 'invitation')`.execute(tx);

/** A row in the audit of every practice this account belongs to; an unknown e-mail leaves none. */
export const auditSignIn = (
  db: Db,
  who: { readonly email: string } | { readonly accountId: string },
  {
    action,
    outcome,
    signInId,
    requestId,
  }: { readonly action: string; readonly outcome: string; readonly signInId: string | null; readonly requestId: string },
) =>
  sql`
  insert into audit_entry (practice_id, account_id, sign_in_id, action, rule, outcome, kind, record_id, request_id)
  select p.practice_id, a.id, ${signInId}::uuid, ${action}, 'none', ${outcome}, 'account', a.id, ${requestId}
  from auth.account a join person p on p.account_id = a.id
  where ${"email" in who ? sql`a.email = ${who.email}` : sql`a.id = ${who.accountId}`}`.execute(db);

export const tidySignIns = async (db: Db): Promise<void> => {
  await sql`delete from auth.sign_in where absolute_expiry < now() or expires_at < now()`.execute(db);
  await sql`delete from auth.challenge where expires_at < now()`.execute(db);
  await sql`delete from auth.colleague_link where expires_at < now() - interval '30 days'`.execute(db);
  await sql`delete from auth.portal_link where expires_at < now() - interval '30 days'`.execute(db);
  await sql`delete from auth.attempt where since < now() - interval '1 day'`.execute(db);
};

/** Notes which master key this database was locked with; false = it is another one. */
export async function isKeyOfThisDatabase(db: Db, print: string): Promise<boolean> {
  await sql`insert into auth.installation (master_key_print) values (${print}) on conflict do nothing`.execute(db);
  const { rows } = await sql`select 1 from auth.installation where master_key_print = ${print}`.execute(db);
  return rows.length > 0;
}
