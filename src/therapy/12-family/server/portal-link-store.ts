/** All SQL about the links that open the portal. Only their hashes are kept; moments are the database's own. */
import { type Kysely, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import { hashOf, newSecret } from "#foundation/server/sign-in/sign-in-cookie.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";
import type { Tables } from "#foundation/server/tables.ts";

type Db = Kysely<Tables>;

/** Minutes for a link asked for, a week for an invitation. */
export const MAILED_SECONDS = 600;
export const INVITATION_SECONDS = 7 * 86_400;

export interface PersonOfPractice {
  readonly practiceId: string;
  readonly personId: string;
}

export interface NewLink {
  readonly email: string;
  readonly person: PersonOfPractice | null;
  /** The secret of the browser that asked; null for an invitation. */
  readonly browser: string | null;
}

/** Makes a link; answers the token, which exists nowhere else, and until when it holds. */
export async function makeLink(db: Db, { email, person, browser }: NewLink): Promise<{ token: string; until: string }> {
  const token = newSecret();
  const seconds = browser === null ? INVITATION_SECONDS : MAILED_SECONDS;
  const { rows } = await sql<{ until: string }>`
    insert into auth.portal_link (id, token_hash, kind, email, practice_id, person_id, browser_hash, expires_at)
    values (${uuidv7()}, ${hashOf(token)}, ${browser === null ? "invitation" : "mailed"}, ${email}, ${person?.practiceId ?? null},
            ${person?.personId ?? null}, ${browser === null ? null : hashOf(browser)}, now() + make_interval(secs => ${seconds}))
    returning instant(expires_at) as until`.execute(db);
  return { token, until: rows[0]?.until ?? "" };
}

/** A new invitation takes the place of those before. */
export const endInvitations = (tx: Tx, { practiceId, personId }: PersonOfPractice) =>
  sql`update auth.portal_link set expires_at = now() where practice_id = ${practiceId} and person_id = ${personId} and used_at is null and expires_at > now()`.execute(
    tx,
  );

export interface Link {
  readonly id: string;
  readonly kind: "mailed" | "invitation";
  readonly email: string;
  readonly practiceId: string | null;
  readonly personId: string | null;
  readonly browserHash: string | null;
  readonly isUsed: boolean;
  readonly isOver: boolean;
}

/** Locked, so that of two who press at once only one gets in. */
export async function findLink(tx: Tx, token: string): Promise<Link | undefined> {
  const { rows } = await sql<Link>`
    select id, kind, email, practice_id, person_id, browser_hash, used_at is not null as is_used, expires_at <= now() as is_over
    from auth.portal_link where token_hash = ${hashOf(token)} for update`.execute(tx);
  return rows[0];
}

export const useUp = (tx: Tx, linkId: string) => sql`update auth.portal_link set used_at = now() where id = ${linkId}`.execute(tx);

interface Invited {
  readonly accountId: string | null;
  readonly accountEmail: string | null;
  readonly isDisabled: boolean;
  readonly name: string;
  /** True when this account is somebody in another practice too, or a member of staff. */
  readonly isShared: boolean;
}

export async function findInvited(tx: Tx, { practiceId, personId }: PersonOfPractice): Promise<Invited | undefined> {
  const { rows } = await sql<Invited>`
    select a.id as account_id, a.email as account_email, a.disabled_at is not null as is_disabled, concat_ws(' ', p.chosen_name, p.family_name) as name,
      exists (select from person o where o.account_id = a.id and (o.practice_id, o.id) <> (p.practice_id, p.id))
        or exists (select from membership m where m.practice_id = p.practice_id and m.person_id = p.id) as is_shared
    from person p left join auth.account a on a.id = p.account_id where p.practice_id = ${practiceId} and p.id = ${personId} for update of p`.execute(
    tx,
  );
  return rows[0];
}

export async function findOpenAccount(db: Db, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from auth.account where email = ${email} and disabled_at is null`.execute(db);
  return rows[0]?.id;
}

export const isEmailTaken = async (db: Db, email: string): Promise<boolean> =>
  (await sql`select from auth.account where email = ${email}`.execute(db)).rows.length > 0;

export async function openAccountFor(tx: Tx, person: PersonOfPractice, email: string, name: string): Promise<string> {
  const accountId = await makeAccount(tx, { email, name });
  await joinAccount(tx, person, accountId);
  return accountId;
}

/** The person of this practice is the one who owns this account; nobody is two people of one practice, also where two share a mailbox. */
export const joinAccount = (tx: Tx, { practiceId, personId }: PersonOfPractice, accountId: string) =>
  sql`update person set account_id = ${accountId} where practice_id = ${practiceId} and id = ${personId} and account_id is null
    and not exists (select from person o where o.practice_id = ${practiceId} and o.account_id = ${accountId} and o.id <> ${personId})`.execute(
    tx,
  );

/** Somebody else of a family comes in by this address: with it, one would read what the other wrote. */
export async function isAddressOfAnother(tx: Tx, { practiceId, personId }: PersonOfPractice, email: string): Promise<boolean> {
  const { rows } = await sql`
    select from auth.account a join person o on o.account_id = a.id
    where a.email = ${email} and o.practice_id = ${practiceId} and o.id <> ${personId}
      and not exists (select from membership m where m.practice_id = o.practice_id and m.person_id = o.id)`.execute(tx);
  return rows.length > 0;
}

/** A corrected address; whoever came by an invitation before leaves. */
export const changeEmail = (tx: Tx, accountId: string, email: string) =>
  sql`update auth.account set email = ${email}, email_verified = false, updated_at = now() where id = ${accountId}`.execute(tx);

/** The owner of the mailbox has come. If nobody had shown that before, whoever held an invitation until now leaves. */
export async function confirmMailbox(tx: Tx, accountId: string): Promise<void> {
  const { rows } =
    await sql`update auth.account set email_verified = true, updated_at = now() where id = ${accountId} and not email_verified returning 1`.execute(
      tx,
    );
  if (rows.length > 0) await sql`delete from auth.sign_in where account_id = ${accountId} and amr = 'invitation'`.execute(tx);
}

/** Who may be sent a link: an open account of somebody who is family or client today, with the practice its letter names. */
export async function findAddressee(
  db: Db,
  email: string,
): Promise<{ readonly accountId: string; readonly practiceName: string } | undefined> {
  const { rows } = await sql<{ accountId: string; practiceName: string }>`
    select a.id as account_id, practice.name as practice_name
    from auth.account a join person p on p.account_id = a.id join practice on practice.practice_id = p.practice_id
    where a.email = ${email} and a.disabled_at is null
      and exists (select from family_today f where f.practice_id = p.practice_id and f.person_id = p.id and f.relation <> 'guardian:restricted')
    order by p.created_at limit 1`.execute(db);
  return rows[0];
}

export async function practiceNameOf(db: Db, practiceId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from practice where practice_id = ${practiceId}`.execute(db);
  return rows[0]?.name ?? "";
}
