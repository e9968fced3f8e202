/** All SQL that finds a person by their e-mail, or gives them the account they will sign in with. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";

/** Somebody of this practice who signs in with this e-mail. */
export async function findPersonByEmail(tx: Tx, practiceId: string, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p join auth.account a on a.id = p.account_id where p.practice_id = ${practiceId} and a.email = ${email}`.execute(
    tx,
  );
  return rows[0]?.id;
}

/** The person of this practice is the one who owns this account, from now on. */
export const giveAccount = (
  tx: Tx,
  { practiceId, personId }: { readonly practiceId: string; readonly personId: string },
  accountId: string,
) =>
  sql`update person set account_id = ${accountId} where practice_id = ${practiceId} and id = ${personId} and account_id is null`.execute(
    tx,
  );

/** One e-mail is one account, in however many practices; without a password it opens by the link of a letter only. */
export async function accountOfPerson(tx: Tx, { email, name }: { readonly email: string; readonly name: string }): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from auth.account where email = ${email}`.execute(tx);
  return rows[0]?.id ?? (await makeAccount(tx, { email, name }));
}
