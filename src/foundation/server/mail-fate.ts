/** Remembers which addresses took a letter and which sent it back: the newest word about an address holds. */
import { type Kysely, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { MailFate } from "./mail.ts";
import type { Tables } from "./tables.ts";

/** A taken letter is only worth a word where one came back before. */
export const rememberFate =
  (db: Kysely<Tables>): MailFate =>
  async (email, returned) => {
    await sql`insert into auth.mail_fate (id, email, returned)
      select ${uuidv7()}, ${email.toLowerCase()}, ${returned}
      where ${returned} or exists (select from auth.mail_fate f where f.email = ${email.toLowerCase()} and f.returned)`.execute(db);
  };
