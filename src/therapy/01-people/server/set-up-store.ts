/** All SQL of the first set-up: the code on the console, and the practice with its first person. */
import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { audit } from "#foundation/server/audit.ts";
import type { Tx } from "#foundation/server/database.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";
import type { Tables } from "#foundation/server/tables.ts";
import type { SetUp } from "../set-up.api.ts";

/** Without letters that are mistaken for one another when read from a screen. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const WRONG_TRIES = 5;

const inFours = (letters: string): string => letters.match(/.{4}/g)?.join("-") ?? letters;
const hashOf = (code: string): string =>
  createHash("sha256")
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest("hex");

export async function isSetUpNeeded(db: Kysely<Tables>): Promise<boolean> {
  const practice = await db.selectFrom("practice").select("practiceId").limit(1).executeTakeFirst();
  return practice === undefined;
}

export const findPractices = (db: Kysely<Tables>) => db.selectFrom("practice").select(["name", "language"]).limit(2).execute();

/** Makes a new code, forgets the one before; the text is for the console, the database keeps its hash. */
export async function newSetUpCode(db: Kysely<Tables>): Promise<string> {
  const code = inFours(Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join(""));
  await sql`update auth.installation set set_up_code_hash = ${hashOf(code)}, wrong_tries = 0`.execute(db);
  return code;
}

export type CodeCheck = "right" | "wrong" | "used-up";

/** Holds the one row of the installation, so that two set-ups at once meet here. */
export async function checkCode(tx: Tx, code: string): Promise<CodeCheck> {
  const { rows } = await sql<{ hash: string | null; wrongTries: number }>`
    select set_up_code_hash as hash, wrong_tries from auth.installation for update`.execute(tx);
  const kept = rows[0];
  if (!kept?.hash) return "wrong";
  if (kept.wrongTries < WRONG_TRIES && timingSafeEqual(Buffer.from(kept.hash), Buffer.from(hashOf(code)))) return "right";
  await sql`update auth.installation set wrong_tries = wrong_tries + 1`.execute(tx);
  return kept.wrongTries + 1 >= WRONG_TRIES ? "used-up" : "wrong";
}

/** Practice, person, duties, account: all or nothing. */
export async function makePractice(
  tx: Tx,
  setUp: SetUp,
  { now, requestId }: { readonly now: string; readonly requestId: string },
): Promise<void> {
  const practiceId = uuidv7();
  const personId = uuidv7();
  const { practiceName, timeZone, language, country, chosenName, familyName, email, password } = setUp;
  const slug =
    practiceName
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "practice";
  const accountId = await makeAccount(tx, { email, name: `${chosenName} ${familyName}`.trim(), password });
  await tx.insertInto("practice").values({ practiceId, name: practiceName, slug, language, timeZone, country }).execute();
  await tx
    .insertInto("person")
    .values({ practiceId, id: personId, chosenName, familyName: familyName || null, pronouns: null, language, email, accountId })
    .execute();
  const duties = setUp.isTherapist ? ["owner", "therapist"] : ["owner"];
  const fromDay = sql<string>`(${now}::timestamptz at time zone ${timeZone})::date`;
  const credential = setUp.credential || null;
  await tx
    .insertInto("membership")
    .values(duties.map((duty) => ({ practiceId, id: uuidv7(), personId, duty, credential, fromDay, untilDay: null })))
    .execute();
  await sql`update auth.installation set set_up_code_hash = null`.execute(tx);
  const about = { practiceId, accountId, signInId: null, rule: "none", outcome: "done", clientId: null, requestId };
  await audit(tx, { ...about, action: "set-up.practice", kind: "practice", recordId: practiceId });
  await audit(tx, { ...about, action: "set-up.person", kind: "person", recordId: personId });
}
