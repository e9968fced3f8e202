/** One client who is absent ten times, in every way the program knows; each test looks for one thing that must not have followed. */
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeAccount } from "#attendance/absence-account.api.ts";
import { AbsenceCategory } from "#attendance/absence-category.ts";
import { documentAttendance, withdrawAttendance } from "#attendance/attendance.api.ts";
import { listNoticed, readAttendance, writeAbsenceTalk } from "#attendance/pattern.api.ts";
import { absenceRoutes } from "#attendance/server/absence-routes.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { patternRoutes } from "#attendance/server/pattern-routes.ts";
import { summaryRoutes } from "#attendance/server/summary-routes.ts";
import { summariseAttendance } from "#attendance/summary.api.ts";
import { readVisits } from "#family/announce.api.ts";
import { announceRoutes } from "#family/server/announce-routes.ts";
import { aRelative, type TestRelative } from "#family/server/test-family.ts";
import { exampleOf } from "#foundation/server/test-examples.ts";
import type { TestDoor } from "#people/server/test-door.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { setGoal } from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import { addSession, beginSeries } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { dischargeRoutes } from "./discharge-routes.ts";

const CAME = 20;
const MISSED = 10;

/** What may not move because of absences. Where an absence frees the hour of that very session, only the hours to come are looked at. */
const GUARDED: Readonly<Record<string, readonly string[]>> = {
  "the therapy ends": ["discharge", "discharge_reopened", "client", "care_relation"],
  "the plan changes": [
    "goal",
    "goal_version",
    "objective",
    "objective_version",
    "objective_phase",
    "care_plan",
    "care_plan_terms",
    "plan_review",
    "intervention",
  ],
  "they come less often": ["series", "time_off", "time_off_session"],
  "their place is given away": ["session", "participation", "future_booking", "group_membership", "group_leaving"],
  "anybody is written to": ["jobs.job", "family_message", "family_question", "auth.portal_link"],
  "a family reads more than before": ["goal_release", "note_release", "telling_release", "guardians"],
};

let ground: TestGround;
let door: TestDoor;
let clientId: string;
let mother: TestRelative;
let sessions: readonly string[];
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const report = (more: object = {}) => ({
  id: uuid(),
  outcome: "absent",
  category: null,
  reason: "",
  toldAt: null,
  at: "2026-03-02T15:00:00.000-05:00",
  supersedes: null,
  ...more,
});
const document = (sessionId: string, more: object = {}) =>
  door.ask(documentAttendance, { ids: { sessionId, clientId }, input: report(more) });
const account = (more: object = {}) => ({
  id: uuid(),
  toldBy: "",
  channel: null,
  done: ["waited"],
  reached: "not-reached",
  risk: "",
  makeUp: "none",
  factors: ["therapy-itself"],
  ...more,
});
const talk = (more: object = {}) => ({
  id: uuid(),
  aboutSession: null,
  outcome: "talked",
  note: "They will be discharged, and pay for the missed hours.",
  agreed: "The goal is dropped, the slot goes to somebody else, every second week from now on.",
  callOn: null,
  ...more,
});

/** One table as text; what an absence itself writes into a place is left aside. */
async function tableAsText(name: string): Promise<string> {
  const from =
    name === "future_booking"
      ? sql`(select b.* from booking b join session s on s.practice_id = b.practice_id and s.id = b.session_id where s.starts_at > now())`
      : sql.table(name);
  const { rows } = await sql<{ all: string }>`
    select coalesce(json_agg(x order by x::text), '[]')::text as all
    from (select to_jsonb(t) - '{standing_entry_id,outcome,category}'::text[] as x from ${from} t) held`.execute(ground.database.db);
  return rows[0]?.all ?? "";
}
const everything = async () =>
  new Map(await Promise.all([...new Set(Object.values(GUARDED).flat())].map(async (name) => [name, await tableAsText(name)] as const)));

beforeAll(async () => {
  ground = await aGround(
    scheduleRoutes,
    planRoutes,
    attendanceRoutes,
    absenceRoutes,
    patternRoutes,
    summaryRoutes,
    announceRoutes,
    dischargeRoutes,
  );
  ({ door } = ground);
  ({ clientId } = ground.client);
  mother = await aRelative(ground.database, ground.practice, { of: clientId, more: { reportsAbsence: true } });
  const series = { id: uuid(), weekday: 3, at: "11:00", minutes: 45, place: "Studio", fromDay: dayFrom(7), untilDay: null };
  expect((await door.ask(beginSeries, { ids: { clientId }, input: series })).status).toBe(200);
  const goal = exampleOf(setGoal.input, (kind) => (kind === "Client" ? clientId : uuid()));
  expect((await door.ask(setGoal, { ids: { clientId }, input: goal })).status).toBe(200);
  sessions = await Promise.all(
    // One more, about which nothing is written yet.
    Array.from({ length: CAME + MISSED + 1 }, async (_, nth) => {
      const id = uuid();
      const input = { id, day: dayFrom((nth - CAME - MISSED - 1) * 7), at: "15:30", minutes: 45, place: "Studio B" };
      expect((await door.ask(addSession, { ids: { clientId }, input })).status).toBe(200);
      return id;
    }),
  );
  before = await everything();
  for (const [nth, sessionId] of sessions.slice(0, -1).entries()) {
    const missed = nth >= CAME;
    expect((await document(sessionId, missed ? { category: "no_show", reason: "no word" } : { outcome: "came" })).status).toBe(200);
    if (missed) expect((await door.ask(writeAccount, { ids: { sessionId, clientId }, input: account() })).status).toBe(200);
  }
  expect((await door.ask(readAttendance, { ids: { clientId } })).body.pattern.state).toBe("noticed");
  for (const more of [{}, { outcome: "not-a-concern", agreed: "" }, { outcome: "call-planned", agreed: "", callOn: dayFrom(3) }])
    expect((await door.ask(writeAbsenceTalk, { ids: { clientId }, input: talk(more) })).status).toBe(200);
  after = await everything();
}, 120_000);
afterAll(() => ground.close());

describe("after ten absences in a row, a stretch that was noticed and a talk that says all of it", () => {
  test.each(Object.entries(GUARDED))("nothing makes that %s", (_, tables) => {
    for (const table of tables) expect(after.get(table), table).toBe(before.get(table));
  });

  test("what is guarded was there to be changed", () => {
    for (const table of ["client", "care_relation", "goal", "series", "session", "participation", "future_booking", "guardians"])
      expect(before.get(table), table).not.toBe("[]");
  });

  test.each(AbsenceCategory.options)("called %s, one more absence moves none of it either", async (category) => {
    const held = await everything();
    const sessionId = sessions.at(-1) ?? "";
    const written = report({ category });
    expect((await document(sessionId, written)).status).toBe(200);
    expect(await everything()).toEqual(held);
    const ids = { sessionId, clientId, entryId: written.id };
    expect((await door.ask(withdrawAttendance, { ids, input: { at: written.at } })).status).toBe(200);
    expect(await everything()).toEqual(held);
  });
});

describe("what nobody thought of cannot be smuggled in", () => {
  test.each([
    ["a discharge", { discharge: true }],
    ["the end of the weekly time", { endSeries: true }],
    ["another frequency", { everyWeeks: 2 }],
    ["a goal that is dropped", { goalStatus: "discontinued" }],
    ["a fee", { fee: 4_000 }],
    ["that it may be charged", { chargeable: true }],
    ["a message to the family", { notify: true }],
    ["a word for what somebody is like", { label: "non-compliant" }],
  ])("with an absence: %s", async (_, more) => {
    const held = await everything();
    const ids = { sessionId: sessions.at(-1) ?? "", clientId };
    const answers = [
      await door.ask(documentAttendance, { ids, input: report(more) }),
      await door.ask(writeAccount, { ids, input: account(more) }),
      await door.ask(writeAbsenceTalk, { ids: { clientId }, input: talk(more) }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(await everything()).toEqual(held);
  });

  test("a fee has no place where an absence could write it", async () => {
    const { rows } = await sql<{ place: string }>`
      select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public' and column_name ~ '(^|_)(fee|fees|charge|charged|price|amount|cents)(_|$)'
        and table_name ~ 'absen|attend|particip|session|series'`.execute(ground.database.db);
    expect(rows).toEqual([]);
  });

  test("no trigger on attendance writes anywhere but to the place it is about, its hour and what was measured there", async () => {
    const { rows } = await sql<{ body: string }>`
      select pg_get_functiondef(t.tgfoid) as body from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relname in ('attendance_entry', 'attendance_withdrawal', 'attendance_echo', 'absence_account', 'absence_talk')`.execute(
      ground.database.db,
    );
    expect(rows.length).toBeGreaterThan(0);
    const written = rows.flatMap(({ body }) =>
      [...body.matchAll(/(?:insert into|update|delete from)\s+(?:public\.)?"?([a-z_]+)"?/giu)].map(([, table]) => table),
    );
    expect([...new Set(written)].filter((table) => !["participation", "booking", "of"].includes(table ?? ""))).toEqual([]);
  });
});

describe("the pattern", () => {
  test("is not for the family: not the count, not the question, not what was said to it", async () => {
    for (const [it, asked] of [
      [readAttendance, { ids: { clientId } }],
      [listNoticed, {}],
      [summariseAttendance, { input: { from: dayFrom(-90), until: dayFrom(0) } }],
      [writeAbsenceTalk, { ids: { clientId }, input: talk() }],
    ] as const)
      expect([403, 404]).toContain((await door.ask(it, { ...asked, as: mother })).status);
    const visits = await door.ask(readVisits, { ids: { clientId }, as: mother });
    expect(visits.status).toBe(200);
    expect(JSON.stringify(visits.body)).not.toMatch(/no_show|no word|pattern|stretch|missed/);
  });
});
