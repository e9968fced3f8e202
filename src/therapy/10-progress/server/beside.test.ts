import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { aMember, type TestMember } from "#people/server/test-people.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { addObjective, planIntervention, setGoal } from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { sessionPlanRoutes } from "#session/server/session-plan-routes.ts";
import { planSession } from "#session/session-plan.api.ts";
import * as api from "../beside.api.ts";
import { readProgress } from "../progress.api.ts";
import { besideRoutes } from "./beside-routes.ts";
import { progressRoutes } from "./progress-routes.ts";

let ground: TestGround;
let clientId: string;
const [goalId, objectiveId, interventionId] = [uuid(), uuid(), uuid()];
const familyWording = { en: "Asks", fr: "Demande", further: [] };

beforeAll(async () => {
  ground = await aGround((door) => {
    for (const mount of [planRoutes, scheduleRoutes, attendanceRoutes, sessionPlanRoutes, progressRoutes, besideRoutes]) mount(door);
  });
  ({ clientId } = ground.client);
  const goal = { id: goalId, nature: "progressive", domain: "social", clinicalWording: "Asks", familyWording, bankGoal: null };
  await done(setGoal, { clientId }, goal);
  await done(addObjective, { goalId }, OBJECTIVE);
  await done(planIntervention, { clientId }, INTERVENTION);
});
afterAll(() => ground.close());

const OBJECTIVE = {
  id: objectiveId,
  title: "Asks",
  condition: "Given a choice",
  behaviour: "asks",
  target: { kind: "criterion", value: 2, maxHelp: null, rule: { kind: "in-a-row", sessions: 2 } },
  measure: { method: "pct", chances: 3 },
  form: "single",
  direction: "up",
  familyWording,
  position: 0,
};
const INTERVENTION = {
  id: interventionId,
  name: "Walk to the beat",
  bankIntervention: null,
  method: "receptive",
  music: [
    { element: "key", value: "D", purpose: "" },
    { element: "instrumentation", value: "guitar", purpose: "" },
  ],
  familyReason: familyWording,
  chart: null,
  position: 0,
  objectiveIds: [objectiveId],
};

type Ask = Parameters<TestGround["door"]["ask"]>;
async function done(deed: Ask[0], ids: Record<string, string>, input: unknown): Promise<void> {
  const { status, body } = await ground.door.ask(deed, { ids, input });
  if (status !== 200) throw new Error(JSON.stringify(body));
}
const ask = (deed: Ask[0], ids: Record<string, string>, input: unknown = {}, as?: TestMember) =>
  ground.door.ask(deed, { ids, input, ...(as ? { as } : {}) });
const beside = async () => api.readBeside.output.parse((await ask(api.readBeside, { clientId })).body);

async function aSession(day: string, outcome: "came" | "absent"): Promise<string> {
  const id = uuid();
  await done(addSession, { clientId }, { id, day, at: "15:30", minutes: 45, place: "", standsBeside: true });
  const entry = {
    id: uuid(),
    outcome,
    category: outcome === "absent" ? "illness" : null,
    reason: "",
    toldAt: null,
    at: `${day}T15:30:00.000-05:00`,
  };
  await done(documentAttendance, { sessionId: id, clientId }, { ...entry, supersedes: null, correction: "" });
  return id;
}

describe("the music of a session", () => {
  test("is what its newest plan meant for the objective, filled up from the intervention’s own music", async () => {
    const sessionId = await aSession("2026-09-01", "came");
    const plan = (beatsPerMinute: number) => [
      {
        id: uuid(),
        name: "Walking",
        bankIntervention: null,
        song: "T52",
        key: null,
        beatsPerMinute,
        minutes: 10,
        steps: [],
        parts: [{ clientId, interventionId, objectiveIds: [objectiveId], reason: "" }],
      },
    ];
    await done(planSession, { sessionId }, { basedOn: 0, activities: plan(72) });
    await done(planSession, { sessionId }, { basedOn: 1, activities: plan(80) });
    const { music } = await beside();
    expect(music).toHaveLength(1);
    expect(music[0]).toMatchObject({
      sessionId,
      objectiveId,
      intervention: "Walk to the beat",
      key: "D",
      instrument: "guitar",
      beatsPerMinute: 80,
      live: null,
    });
    expect(music[0]?.song).not.toBe("T52");
  });
});

describe("what was seen elsewhere", () => {
  const seen = {
    id: uuid(),
    objectiveId,
    day: "2026-09-02",
    place: "Kitchen",
    words: "Asked for juice",
    withWhom: "own",
    observer: "Her aunt",
    withWords: "her cousins",
    help: "alone",
  };
  test("stands on the chart with who saw it and with whom", async () => {
    await done(api.acceptSeen, { clientId }, seen);
    const { body } = await ask(readProgress, { clientId });
    expect(readProgress.output.parse(body).home).toMatchObject([
      { words: "Asked for juice", withWhom: "own", observer: "Her aunt", withWords: "her cousins", help: "alone" },
    ]);
  });
  test("nobody has seen what is still to come", async () => {
    const { status, body } = await ask(api.acceptSeen, { clientId }, { ...seen, id: uuid(), day: "2999-01-01" });
    expect([status, body.type]).toEqual([422, "day-to-come"]);
  });
});

describe("a challenge", () => {
  const challenge = (changes: object = {}) => ({
    id: uuid(),
    objectiveId,
    day: "2026-09-01",
    hard: "Leaving the room",
    tries: "A song at the door",
    lookAgainOn: "2026-09-29",
    ...changes,
  });

  test("is an event of the chart, waits on its day, and is closed by a person and only once", async () => {
    const it = challenge();
    await done(api.beginChallenge, { clientId }, it);
    expect(readProgress.output.parse((await ask(readProgress, { clientId })).body).challenges).toMatchObject([
      { tries: "A song at the door" },
    ]);
    const due = async () => api.readProgressDue.output.parse((await ask(api.readProgressDue, {})).body).challenges.map(({ id }) => id);
    expect(await due()).toContain(it.id);
    const ids = { clientId, challengeId: it.id };
    await done(api.lookAtChallenge, ids, { id: uuid(), outcome: "goes-on", words: "Better at the door", lookAgainOn: "2999-01-01" });
    expect(await due()).not.toContain(it.id);
    await done(api.lookAtChallenge, ids, { id: uuid(), outcome: "eased", words: "", lookAgainOn: null });
    const again = await ask(api.lookAtChallenge, ids, { id: uuid(), outcome: "let-go", words: "", lookAgainOn: null });
    expect([again.status, again.body.type]).toEqual([409, "challenge-closed"]);
    const { challenges } = await beside();
    expect(challenges[0]).toMatchObject({ state: "eased", lookAgainOn: null });
    expect(challenges[0]?.looks.map(({ outcome }) => outcome)).toEqual(["goes-on", "eased"]);
  });

  test("is looked at again later, not before, and only going on needs another day", async () => {
    const early = await ask(api.beginChallenge, { clientId }, challenge({ lookAgainOn: "2026-09-01" }));
    expect([early.status, early.body.type]).toEqual([422, "look-again-before"]);
    const it = challenge();
    await done(api.beginChallenge, { clientId }, it);
    const look = { id: uuid(), outcome: "goes-on", words: "", lookAgainOn: null };
    expect((await ask(api.lookAtChallenge, { clientId, challengeId: it.id }, look)).status).toBe(400);
  });

  test("of another client is not found", async () => {
    const ids = { clientId, challengeId: uuid() };
    expect((await ask(api.lookAtChallenge, ids, { id: uuid(), outcome: "eased", words: "", lookAgainOn: null })).status).toBe(404);
  });
});

describe("taking part", () => {
  test("the newest word of an attended session holds; of the others nothing is said", async () => {
    const sessionId = await aSession("2026-09-08", "came");
    await done(api.writeTakingPart, { sessionId, clientId }, { id: uuid(), engagement: 2, enjoyment: null });
    await done(api.writeTakingPart, { sessionId, clientId }, { id: uuid(), engagement: 4, enjoyment: 5 });
    const { takingPart } = await beside();
    expect(takingPart.find((one) => one.sessionId === sessionId)).toMatchObject({ engagement: 4, enjoyment: 5 });
    expect(takingPart.find((one) => String(one.day) === "2026-09-01")).toMatchObject({ engagement: null, enjoyment: null });
  });

  test("of a session that was missed there is nothing to say, and it is no point of the series", async () => {
    const sessionId = await aSession("2026-09-15", "absent");
    const { status, body } = await ask(api.writeTakingPart, { sessionId, clientId }, { id: uuid(), engagement: 1, enjoyment: 1 });
    expect([status, body.type]).toEqual([409, "not-attended"]);
    expect((await beside()).takingPart.map((one) => one.sessionId)).not.toContain(sessionId);
  });
});

test("whoever does not care for the client sees none of it, and may write none of it", async () => {
  const stranger = await aMember(ground.database, ground.practice, { duties: ["therapist"] });
  expect((await ask(api.readBeside, { clientId }, {}, stranger)).status).toBe(404);
  const deeds = [
    [api.acceptSeen, { id: uuid(), objectiveId, day: "2026-09-02", place: "", words: "w", withWhom: "own", observer: "o" }],
    [api.beginChallenge, { id: uuid(), objectiveId, day: "2026-09-01", hard: "h", tries: "t", lookAgainOn: "2026-09-29" }],
  ] as const;
  for (const [deed, input] of deeds) expect((await ask(deed, { clientId }, input, stranger)).status).toBe(404);
  expect(api.readProgressDue.output.parse((await ask(api.readProgressDue, {}, {}, stranger)).body).challenges).toEqual([]);
});
