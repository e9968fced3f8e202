import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { attendanceOf } from "../attendance.ts";
import { attendanceHistory, documentAttendance, withdrawAttendance } from "../attendance.api.ts";
import { attendanceRoutes } from "./attendance-routes.ts";

let ground: TestGround;
beforeAll(async () => {
  ground = await aGround(scheduleRoutes, attendanceRoutes);
});
afterAll(() => ground.close());

const AT = "2026-12-01T15:31:00.000-05:00";
const OUTCOMES = ["came", "partly", "absent", "did-not-run"] as const;

type Place = { readonly sessionId: string; readonly clientId: string };

async function aPlace(): Promise<Place> {
  const { clientId } = ground.client;
  const sessionId = uuid();
  await ground.door.ask(addSession, {
    ids: { clientId },
    input: { id: sessionId, day: "2026-12-01", at: "15:30", minutes: 45, place: "", standsBeside: true },
  });
  return { sessionId, clientId };
}

/** What is kept beside the place, and what the entries say by the rule of the program. */
async function keptAndSaid({ sessionId, clientId }: Place): Promise<{ kept: string | null; said: string | null }> {
  const { rows } = await sql<{ id: string | null; outcome: string | null; category: string | null }>`
    select standing_entry_id as id, outcome, category from participation where session_id = ${sessionId} and client_id = ${clientId}`.execute(
    ground.database.db,
  );
  const { body } = await ground.door.ask(attendanceHistory, { ids: { sessionId, clientId } });
  const standing = attendanceOf(body.entries);
  const written = (it: { id: string | null; outcome: string | null; category: string | null }) => `${it.id} ${it.outcome} ${it.category}`;
  const [row] = rows;
  return {
    kept: row && row.id !== null ? written(row) : null,
    said: standing === "not-yet-recorded" ? null : written(standing),
  };
}

/** Chance from a seed, so that a failure can be told again. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

for (let seed = 1; seed <= 12; seed++)
  test(`after every entry, correction and withdrawal what is kept is what the entries say (seed ${seed})`, async () => {
    const below = chanceFrom(seed * 7_919);
    const place = await aPlace();
    // Tablets send late: an entry made earlier may arrive after one made later.
    const ids = Array.from({ length: 9 }, () => uuid()).toSorted(() => below(3) - 1);
    const written: string[] = [];
    for (const id of ids) {
      const outcome = OUTCOMES[below(4)] ?? "came";
      const supersedes = below(2) === 0 ? (written[below(written.length)] ?? null) : null;
      const category = outcome === "came" ? null : (["illness", null][below(2)] ?? null);
      const input = { id, outcome, category, reason: "", toldAt: null, at: AT, supersedes };
      const { status, body } = await ground.door.ask(documentAttendance, { ids: place, input });
      // An absence where somebody was there is refused, and what stands stays.
      expect([status, body.type]).toEqual(status === 200 ? [200, undefined] : [409, "documented-as-held"]);
      if (status === 200) written.push(id);
      const after = await keptAndSaid(place);
      expect(after.kept).toBe(after.said);
      if (below(3) > 0) continue;
      await ground.door.ask(withdrawAttendance, { ids: { ...place, entryId: written[below(written.length)] ?? id }, input: { at: AT } });
      const then = await keptAndSaid(place);
      expect(then.kept).toBe(then.said);
    }
  });

test("two tablets that write at the same moment leave the newer of both standing", async () => {
  for (let time = 0; time < 10; time++) {
    const place = await aPlace();
    const [older, newer] = [uuid(), uuid()];
    const writing = [newer, older].map((id) =>
      ground.door.ask(documentAttendance, {
        ids: place,
        input: { id, outcome: id === newer ? "came" : "did-not-run", category: null, reason: "", toldAt: null, at: AT, supersedes: null },
      }),
    );
    expect((await Promise.all(writing)).map(({ status }) => status)).toEqual([200, 200]);
    const { kept, said } = await keptAndSaid(place);
    expect(kept).toBe(said);
    expect(kept).toContain(newer);
  }
});

test("an entry written by direct SQL stands at once too, and one taken back there does not", async () => {
  const place = await aPlace();
  const { practiceId } = ground.practice;
  const id = uuid();
  await sql`insert into attendance_entry (practice_id, session_id, client_id, id, outcome, at_device, recorded_by)
    values (${practiceId}, ${place.sessionId}, ${place.clientId}, ${id}, 'absent', ${AT}, ${ground.therapist.personId})`.execute(
    ground.database.db,
  );
  expect((await keptAndSaid(place)).kept).toBe(`${id} absent null`);
  await sql`insert into attendance_withdrawal (practice_id, entry_id, at_device, withdrawn_by)
    values (${practiceId}, ${id}, ${AT}, ${ground.therapist.personId})`.execute(ground.database.db);
  expect(await keptAndSaid(place)).toEqual({ kept: null, said: null });
});
