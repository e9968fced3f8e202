/** Remembers which addresses took a letter and which sent it back: the newest word about an address holds. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { MailFate } from "./mail.ts";
import type { Tables } from "./tables.ts";

/** A taken letter is only worth a word where one was refused before; of one that came back later, taking the next says nothing. */
export const rememberFate =
  (db: Kysely<Tables>): MailFate =>
  async (email, returned) => {
    await sql`insert into auth.mail_fate (id, email, returned)
      select ${uuidv7()}, ${email.toLowerCase()}, ${returned}
      where ${returned} or (select f.returned and f.letter_id is null from auth.mail_fate f
        where f.email = ${email.toLowerCase()} order by f.at desc, f.id desc limit 1)`.execute(db);
  };

/** Whether letters to this address come back hours later: the newest word about it, of a row with an `email`. */
export const comesBackLater = (
  email: RawBuilder<unknown>,
) => sql<boolean>`coalesce((select m.returned and m.letter_id is not null from auth.mail_fate m
  where m.email = lower(${email}) order by m.at desc, m.id desc limit 1), false)`;

/** Somebody says that their address works. */
export const mailWorks = (tx: Kysely<Tables>, accountId: string) =>
  sql`insert into auth.mail_fate (id, email, returned)
    select ${uuidv7()}, lower(a.email), false from auth.account a where a.id = ${accountId}`.execute(tx);
