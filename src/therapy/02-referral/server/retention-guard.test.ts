/** The rows guard themselves: whoever writes SQL past the program deletes no more than the program may. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aMember, aPractice, type TestMember } from "#people/server/test-people.ts";
import { aReferral } from "./test-referral.ts";

let database: TestDatabase;
let owner: TestMember;
beforeAll(async () => {
  database = await aDatabase();
  owner = await aMember(database, await aPractice(database), { name: "Olive", duties: ["owner"] });
});
afterAll(() => database?.drop());

const run = (deed: string) => database.pool.query(deed);
const refused = (deed: string) => expect(run(deed), deed).rejects.toMatchObject({ code: "42501" });
const closedOn = async (day: string) => {
  const referralId = await aReferral(database, owner, { at: "2015-03-02T15:00:00.000Z" });
  await run(`insert into referral_step (practice_id, id, referral_id, position, state, closing, reason, since, decided_by, decided_at)
    values ('${owner.practiceId}', '${uuidv7()}', '${referralId}', 1, 'closed', 'other', 'w', '${day}', '${owner.personId}', '${day}')`);
  return referralId;
};
const hold = (referralId: string) =>
  run(`insert into referral_hold (practice_id, id, referral_id, reason, placed_by, placed_at)
    values ('${owner.practiceId}', '${uuidv7()}', '${referralId}', 'a claim', '${owner.personId}', now())`);
const isHere = async (referralId: string) =>
  (await sql`select 1 from referral where id = ${referralId}`.execute(database.db)).rows.length === 1;
const byProcedure = (referralId: string, at = "now()") =>
  `select delete_referral('${owner.practiceId}', '${referralId}', '${uuidv7()}', '${owner.personId}', ${at})`;
const certificate = (referralId: string) => `insert into referral_deletion
  (practice_id, id, referral_id, kind, received_at, closed_at, deleted_at, deleted_by, months, letters, written_at)
  values ('${owner.practiceId}', '${uuidv7()}', '${referralId}', 'referral', '2001-01-01', '2001-01-01', '2999-01-01', '${owner.personId}', 1, 0, now())`;

test("no row of a referral is deleted without a certificate, not even of one that is past its time", async () => {
  const referralId = await closedOn("2018-05-04");
  await refused(`delete from referral_step where referral_id = '${referralId}'`);
  await refused(`delete from referral where id = '${referralId}'`);
  await refused(`set local session_replication_role = origin; delete from referral where id = '${referralId}'`);
  expect(await isHere(referralId)).toBe(true);
});

test("the written procedure deletes what is past its time, and its certificate opens nothing afterwards", async () => {
  const referralId = await closedOn("2018-05-04");
  const another = await closedOn("2018-05-04");
  await run(byProcedure(referralId));
  expect(await isHere(referralId)).toBe(false);
  await refused(`delete from referral where id = '${another}'`);
  await refused(`delete from referral_deletion where referral_id = '${referralId}'`);
});

test("what is open, not past its time or on hold stays, whatever day the certificate names", async () => {
  const [later, held] = [await closedOn(new Date(Date.now() - 400 * 86_400_000).toISOString()), await closedOn("2018-05-04")];
  const open = await aReferral(database, owner, { at: "2015-03-02T15:00:00.000Z" });
  await hold(held);
  for (const referralId of [later, held, open]) {
    await refused(byProcedure(referralId, "'2999-01-01'"));
    await refused(certificate(referralId));
    expect(await isHere(referralId)).toBe(true);
  }
});

test("a certificate for what stays is refused when all is said", async () => {
  const referralId = await closedOn("2018-05-04");
  await refused(certificate(referralId));
  expect((await run("select 1 from referral_deletion where received_at = '2001-01-01'")).rows).toEqual([]);
  expect(await isHere(referralId)).toBe(true);
});

test("under a hold of the same referral no certificate lets only its hold go", async () => {
  const referralId = await closedOn("2018-05-04");
  await hold(referralId);
  await refused(`delete from referral_hold where referral_id = '${referralId}'`);
  await refused(`update referral_hold set reason = 'another' where referral_id = '${referralId}'`);
});
