import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "#foundation/server/database.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { CalendarDay } from "#foundation/words.ts";
import { loadDemo } from "./load-demo.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
  // The demo's relations must hold on the real day, which judges rights, so it is loaded for that day.
  const today = CalendarDay.parse(new Date().toISOString().slice(0, 10));
  await transaction(database.db, (tx) => loadDemo(tx, today, makeAccount));
}, 240_000);
afterAll(() => database?.drop());

interface Sign {
  readonly who: string;
  readonly is: string[];
}
const signIns = async (): Promise<Sign[]> => {
  const { rows } = await database.pool.query<Sign>(`
    select split_part(a.email, '@', 1) as who, array(
      select 'member:' || m.duty from membership m where m.practice_id = p.practice_id and m.person_id = p.id
      union select f.relation || ' of ' || c.chosen_name from family_today f join client cl on cl.practice_id = f.practice_id and cl.id = f.client_id
        join person c on c.practice_id = cl.practice_id and c.id = cl.person_id where f.practice_id = p.practice_id and f.person_id = p.id
      union select 'care:' || r.part || ' of Maya' from care_today r join client cl on cl.practice_id = r.practice_id and cl.id = r.client_id
        join person c on c.practice_id = cl.practice_id and c.id = cl.person_id where r.practice_id = p.practice_id and r.person_id = p.id and c.chosen_name = 'Maya R.'
      order by 1) as is
    from auth.account a join person p on p.account_id = a.id`);
  return rows;
};

test("each person of the demo is to their clients what the story says, and nothing else", async () => {
  const is = Object.fromEntries((await signIns()).map((one) => [one.who, one.is]));
  expect(is).toEqual({
    owner: ["member:owner"],
    therapist: ["member:therapist"],
    "therapist-nicu": ["member:therapist"],
    "therapist-dementia": ["member:therapist"],
    "therapist-group": ["care:supervisor of Maya", "care:therapist of Maya", "member:therapist"],
    "therapist-gait": ["member:therapist"],
    intern: ["care:intern of Maya", "member:intern"],
    frontdesk: ["member:frontdesk"],
    "xerxes-parent": ["guardian:full of Xerxes"],
    "nicu-parent": ["guardian:full of Baby Noor"],
    "dementia-daughter": ["guardian:full of Odile"],
    "teen-mother": ["guardian:info of Maya R."],
    teen: ["self:capable of Maya R."],
    "gait-client": ["self:adult of Desmond"],
  });
});

test("six share the teen’s group sessions, and nothing written about one of them names another", async () => {
  const names = ["Maya", "Tariq", "Lena", "Kofi", "Bea", "Ximena"];
  const { rows: sessions } = await database.pool.query<{ n: number }>(
    "select count(*)::int as n from participation where day < current_date group by session_id having count(*) > 1",
  );
  expect(sessions.map(({ n }) => n)).toEqual(Array.from({ length: 12 }, () => 6));
  const { rows: words } = await database.pool.query<{ name: string; words: string }>(
    `
    select split_part(c.chosen_name, ' ', 1) as name, w.words from client cl join person c on c.practice_id = cl.practice_id and c.id = cl.person_id
    join (select practice_id, client_id, words from note union all select practice_id, client_id, reason from attendance_entry
          union all select practice_id, client_id, words from story_telling union all select practice_id, client_id, words from safety_line) w
      on w.practice_id = cl.practice_id and w.client_id = cl.id
    where split_part(c.chosen_name, ' ', 1) = any($1)`,
    [names],
  );
  expect(words.length).toBeGreaterThan(60);
  for (const { name, words: written } of words)
    expect([name, names.filter((other) => other !== name && new RegExp(`\\b${other}\\b`).test(written))]).toEqual([name, []]);
});
