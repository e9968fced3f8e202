/** Letters that came back later: `cli bounce` lays them into a folder, the program reads them there, each once. */
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { writeSafely } from "./files.ts";
import type { ReturnAddresses } from "./return-address.ts";
import { readReturned } from "./returned-letter.ts";
import type { Tables } from "./tables.ts";

export const returnedMailFolder = (dataDirectory: string): string => join(dataDirectory, "returned");

export async function layIn(folder: string, mail: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeSafely(join(folder, `${uuidv7()}.eml`), mail);
}

/** Answers how many mailboxes are newly known to send letters back. Whatever is no such report, or is signed by somebody else, is dropped. */
export async function readReturnedMail(db: Kysely<Tables>, folder: string, addresses: ReturnAddresses): Promise<number> {
  let news = 0;
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(".eml")).toSorted()) {
    const place = join(folder, name);
    if (await believe(db, await readFile(place, "latin1"), addresses)) news += 1;
    await rm(place);
  }
  return news;
}

async function believe(db: Kysely<Tables>, raw: string, addresses: ReturnAddresses): Promise<boolean> {
  const returned = readReturned(raw);
  if (returned === undefined) return false;
  for (const address of returned.sentTo) {
    const known = addresses.read(address, returned.mailboxes);
    if (known === undefined) continue;
    const { rows } = await sql`insert into auth.mail_fate (id, email, returned, letter_id, why)
      values (${uuidv7()}, ${known.mailbox}, true, ${known.letterId}, ${returned.why})
      on conflict (letter_id) where letter_id is not null do nothing returning 1`.execute(db);
    return rows.length > 0;
  }
  return false;
}
