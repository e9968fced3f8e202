/** All SQL about passkeys and what they are asked to sign. Moments are the database's own. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { hashOf, newSecret } from "./sign-in-cookie.ts";

type Db = Kysely<Tables>;
export type PasskeyPurpose = "sign-in" | "new" | "factor";

const CHALLENGE_SECONDS = 300;

/** A new challenge; it exists nowhere else than in the answer. Half-finished ones of before are swept away. */
export async function newChallenge(db: Db, purpose: PasskeyPurpose, accountId: string | null): Promise<string> {
  const challenge = newSecret();
  await sql`delete from auth.passkey_challenge where expires_at < now()`.execute(db);
  await sql`insert into auth.passkey_challenge (challenge_hash, purpose, account_id, expires_at)
            values (${hashOf(challenge)}, ${purpose}, ${accountId}, now() + make_interval(secs => ${CHALLENGE_SECONDS}))`.execute(db);
  return challenge;
}

/** True once: a challenge that was signed is used up, whether the rest holds or not. */
export async function claimChallenge(db: Db, challenge: string, purpose: PasskeyPurpose, accountId: string | null): Promise<boolean> {
  const { rows } = await sql`
    delete from auth.passkey_challenge where challenge_hash = ${hashOf(challenge)} and purpose = ${purpose}
      and account_id is not distinct from ${accountId}::uuid and expires_at > now() returning 1`.execute(db);
  return rows.length === 1;
}

export interface KeptPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
}

/** Held, so that two answers of one key come one after the other; of a closed account there is none. */
export async function findPasskey(db: Db, credentialId: string): Promise<KeptPasskey | undefined> {
  const { rows } = await sql<KeptPasskey>`
    select k.id, k.account_id, k.credential_id, k.public_key, k.counter::int as counter
    from auth.passkey k join auth.account a on a.id = k.account_id and a.disabled_at is null
    where k.credential_id = ${credentialId} for update of k`.execute(db);
  return rows[0];
}

export const notePasskeyUse = (db: Db, id: string, counter: number) =>
  sql`update auth.passkey set counter = ${counter}, last_used_at = now() where id = ${id}`.execute(db);

export interface NewKeptPasskey extends KeptPasskey {
  readonly transports: readonly string[];
  readonly name: string;
}

/** False when this very key is kept already. */
export async function savePasskey(
  db: Db,
  { id, accountId, credentialId, publicKey, counter, transports, name }: NewKeptPasskey,
): Promise<boolean> {
  const { rows } = await sql`
    insert into auth.passkey (id, account_id, credential_id, public_key, counter, transports, name)
    values (${id}, ${accountId}, ${credentialId}, ${publicKey}, ${counter}, ${[...transports]}::text[], ${name})
    on conflict do nothing returning 1`.execute(db);
  return rows.length === 1;
}

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  readonly credentialId: string;
  readonly addedAt: string;
  readonly lastUsedAt: string | null;
}

export async function listPasskeys(db: Db, accountId: string): Promise<ListedPasskey[]> {
  const { rows } = await sql<ListedPasskey>`
    select id, name, credential_id, instant(created_at) as added_at, instant(last_used_at) as last_used_at
    from auth.passkey where account_id = ${accountId} order by created_at, id limit 50`.execute(db);
  return rows;
}

export async function endPasskey(db: Db, accountId: string, id: string): Promise<boolean> {
  const { rows } = await sql`delete from auth.passkey where id = ${id} and account_id = ${accountId} returning 1`.execute(db);
  return rows.length > 0;
}
