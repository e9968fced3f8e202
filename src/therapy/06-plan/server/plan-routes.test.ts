import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDatabase } from "#foundation/server/test-database.ts";
import type { TestDoor } from "#people/server/test-door.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import {
  aClient,
  aMember,
  aPractice,
  aTherapist,
  type TestClient,
  type TestMember,
  type TestPractice,
} from "#people/server/test-people.ts";
import { readCaseload } from "../caseload.api.ts";
import * as api from "../plan.api.ts";
import { planRoutes } from "./plan-routes.ts";

let database: TestDatabase;
let ground: TestGround;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
beforeAll(async () => {
  ground = await aGround(planRoutes);
  ({ database, practice, therapist, client, door } = ground);
});
afterAll(() => ground.close());

const family = { en: "Ilse asks for more.", fr: "Ilse en redemande.", further: [] };
const goalWording = { nature: "progressive", domain: "communicative", clinicalWording: "Functional communication", familyWording: family };
const objectiveWording = {
  title: "Asks for more",
  condition: "When the song stops",
  behaviour: "asks for more",
  target: { kind: "criterion", value: 6, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
  measure: { method: "pct", chances: 10 },
  form: "single",
  direction: "up",
  familyWording: family,
  position: 0,
};
const interventionWording = (objectiveIds: readonly string[]) => ({
  name: "Ask-and-play song",
  method: "re-creative",
  music: [],
  familyReason: family,
  chart: null,
  position: 0,
  objectiveIds,
});

const at = ({ clientId }: TestClient) => ({ clientId });

async function aGoal({ of = client, nature = "progressive" } = {}): Promise<string> {
  const id = uuid();
  const { status } = await door.ask(api.setGoal, { ids: at(of), input: { ...goalWording, nature, id, bankGoal: null } });
  expect(status).toBe(200);
  return id;
}
async function anObjective(goalId: string): Promise<string> {
  const id = uuid();
  expect((await door.ask(api.addObjective, { ids: { goalId }, input: { ...objectiveWording, id } })).status).toBe(200);
  return id;
}
async function anIntervention(objectiveId: string): Promise<string> {
  const id = uuid();
  expect(
    (
      await door.ask(api.planIntervention, {
        ids: at(client),
        input: { ...interventionWording([objectiveId]), id, bankIntervention: null },
      })
    ).status,
  ).toBe(200);
  return id;
}
const planOf = async (of = client) => (await door.ask(api.readPlan, { ids: at(of) })).body;

test("a goal in a domain that this practice does not have is refused, set anew or changed", async () => {
  const input = { ...goalWording, domain: "own-77", id: uuid(), bankGoal: null };
  expect((await door.ask(api.setGoal, { ids: at(client), input })).body).toMatchObject({ type: "no-such-domain", status: 409 });
  const goalId = await aGoal();
  const change = { ...goalWording, domain: "own-77", basedOn: 1, status: "active", statusReason: null };
  expect((await door.ask(api.changeGoal, { ids: { goalId }, input: change })).body).toMatchObject({ type: "no-such-domain" });
});

describe("a goal", () => {
  test("is set with its nature and both families' words, and read back", async () => {
    const id = await aGoal({ nature: "maintaining" });
    const { goals } = await planOf();
    expect(goals.find((goal: { id: string }) => goal.id === id)).toMatchObject({
      nature: "maintaining",
      version: 1,
      status: "active",
      familyWording: family,
    });
  });

  test("without a nature is refused, and the field is named", async () => {
    const { nature: _, ...rest } = goalWording;
    const { status, body } = await door.ask(api.setGoal, { ids: at(client), input: { ...rest, id: uuid(), bankGoal: null } });
    expect([status, body.issues[0].path]).toEqual([400, ["nature"]]);
  });

  test("with a field nobody knows is refused, and the field is named", async () => {
    const { status, body } = await door.ask(api.setGoal, {
      ids: at(client),
      input: { ...goalWording, id: uuid(), bankGoal: null, priority: 1 },
    });
    expect([status, body.issues[0].path]).toEqual([400, ["priority"]]);
  });

  test("is paused only with a reason, and the earlier version stays", async () => {
    const goalId = await aGoal();
    const paused = { ...goalWording, basedOn: 1, status: "paused", statusReason: null };
    expect((await door.ask(api.changeGoal, { ids: { goalId }, input: paused })).body.type).toContain("reason-needed");
    expect((await door.ask(api.changeGoal, { ids: { goalId }, input: { ...paused, statusReason: "A hospital stay" } })).body).toMatchObject(
      { version: 2 },
    );
    const versions = await database.db
      .selectFrom("goalVersion")
      .select(["version", "status"])
      .where("goalId", "=", goalId)
      .orderBy("version")
      .execute();
    expect(versions).toEqual([
      { version: 1, status: "active" },
      { version: 2, status: "paused" },
    ]);
  });

  test("changed by somebody else meanwhile is not overwritten", async () => {
    const goalId = await aGoal();
    const change = (clinicalWording: string) =>
      door.ask(api.changeGoal, {
        ids: { goalId },
        input: { ...goalWording, clinicalWording, basedOn: 1, status: "active", statusReason: null },
      });
    const answers = await Promise.all([change("First words"), change("Other words")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.type).toContain("changed-meanwhile");
  });

  test("keeps its versions also against direct SQL", async () => {
    const goalId = await aGoal();
    await expect(sql`update goal_version set clinical_wording = 'other' where goal_id = ${goalId}`.execute(database.db)).rejects.toThrow();
    await expect(sql`delete from goal_version where goal_id = ${goalId}`.execute(database.db)).rejects.toThrow();
  });
});

describe("an objective", () => {
  test("must be judged by what fits the nature of its goal", async () => {
    const goalId = await aGoal({ nature: "maintaining" });
    const { status, body } = await door.ask(api.addObjective, { ids: { goalId }, input: { ...objectiveWording, id: uuid() } });
    expect([status, body.type]).toEqual([422, expect.stringContaining("target-does-not-fit-nature")]);
    const band = { kind: "band", low: 5, high: 7, above: "good" };
    expect((await door.ask(api.addObjective, { ids: { goalId }, input: { ...objectiveWording, target: band, id: uuid() } })).status).toBe(
      200,
    );
  });

  test("says which number is missing", async () => {
    const goalId = await aGoal();
    const { value: _, ...target } = objectiveWording.target;
    const { status, body } = await door.ask(api.addObjective, { ids: { goalId }, input: { ...objectiveWording, target, id: uuid() } });
    expect([status, body.issues[0].path]).toEqual([400, ["target", "value"]]);
  });

  test("is changed as a new version, its phases with it, and not when somebody was quicker", async () => {
    const objectiveId = await anObjective(await aGoal());
    expect(
      (await door.ask(api.beginPhase, { ids: { objectiveId }, input: { id: uuid(), kind: "baseline", name: null, fromDay: "2026-09-01" } }))
        .status,
    ).toBe(200);
    const change = { ...objectiveWording, title: "Asks for more, alone", status: "active", basedOn: 1 };
    expect((await door.ask(api.changeObjective, { ids: { objectiveId }, input: change })).body).toMatchObject({ version: 2 });
    expect((await door.ask(api.changeObjective, { ids: { objectiveId }, input: change })).status).toBe(409);
    const objective = (await planOf()).goals
      .flatMap((goal: { objectives: { id: string }[] }) => goal.objectives)
      .find((one: { id: string }) => one.id === objectiveId);
    expect(objective).toMatchObject({ title: "Asks for more, alone", phases: [{ kind: "baseline", fromDay: "2026-09-01" }] });
    await expect(
      sql`update objective_version set title = 'other' where objective_id = ${objectiveId}`.execute(database.db),
    ).rejects.toThrow();
  });
});

describe("an intervention", () => {
  test("serves at least one objective, or is refused at its field", async () => {
    const { status, body } = await door.ask(api.planIntervention, {
      ids: at(client),
      input: { ...interventionWording([]), id: uuid(), bankIntervention: null },
    });
    expect([status, body.issues[0]]).toEqual([400, expect.objectContaining({ path: ["objectiveIds"], code: "serves-no-objective" })]);
  });

  test("serves at least one objective also when written by direct SQL", async () => {
    const id = uuid();
    const written = database.db.transaction().execute(async (tx) => {
      const { practiceId } = practice;
      await tx.insertInto("intervention").values({ practiceId, id, clientId: client.clientId, createdBy: therapist.personId }).execute();
      await tx
        .insertInto("interventionVersion")
        .values({
          practiceId,
          interventionId: id,
          version: 1,
          position: 0,
          name: "Free",
          method: "receptive",
          music: "[]",
          familyReason: "{}",
          status: "active",
          recordedBy: therapist.personId,
        })
        .execute();
    });
    await expect(written).rejects.toThrow(/at least one objective/);
  });

  test("cannot serve the objective of another client", async () => {
    const other = await aClient(database, practice, { name: "Otto", therapist });
    const theirs = await anObjective(await aGoal({ of: other }));
    const { status } = await door.ask(api.planIntervention, {
      ids: at(client),
      input: { ...interventionWording([theirs]), id: uuid(), bankIntervention: null },
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test("is changed as a new version and not when somebody was quicker", async () => {
    const objectiveId = await anObjective(await aGoal());
    const interventionId = await anIntervention(objectiveId);
    const change = { ...interventionWording([objectiveId]), name: "Ask-and-play, slower", status: "active", basedOn: 1 };
    expect((await door.ask(api.changeIntervention, { ids: { interventionId }, input: change })).body).toMatchObject({ version: 2 });
    expect((await door.ask(api.changeIntervention, { ids: { interventionId }, input: change })).status).toBe(409);
    await expect(sql`delete from intervention_version where intervention_id = ${interventionId}`.execute(database.db)).rejects.toThrow();
  });
});

describe("the rights", () => {
  test("somebody who does not care for the client does not learn that there is a plan", async () => {
    const stranger = await aTherapist(database, practice, { name: "Nuria" });
    const goalId = await aGoal();
    const objectiveId = await anObjective(goalId);
    const interventionId = await anIntervention(objectiveId);
    const input = { ...goalWording, id: uuid(), bankGoal: null };
    const statuses = await Promise.all([
      door.ask(api.readPlan, { ids: at(client), as: stranger }),
      door.ask(api.setGoal, { ids: at(client), input, as: stranger }),
      door.ask(api.changeGoal, {
        ids: { goalId },
        input: { ...goalWording, basedOn: 1, status: "active", statusReason: null },
        as: stranger,
      }),
      door.ask(api.addObjective, { ids: { goalId }, input: { ...objectiveWording, id: uuid() }, as: stranger }),
      door.ask(api.changeObjective, { ids: { objectiveId }, input: { ...objectiveWording, basedOn: 1, status: "active" }, as: stranger }),
      door.ask(api.beginPhase, {
        ids: { objectiveId },
        input: { id: uuid(), kind: "baseline", name: null, fromDay: "2026-09-01" },
        as: stranger,
      }),
      door.ask(api.planIntervention, {
        ids: at(client),
        input: { ...interventionWording([objectiveId]), id: uuid(), bankIntervention: null },
        as: stranger,
      }),
      door.ask(api.changeIntervention, {
        ids: { interventionId },
        input: { ...interventionWording([objectiveId]), basedOn: 1, status: "active" },
        as: stranger,
      }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 404));
  });

  test("an intern of the care team reads the plan and does not write it", async () => {
    const intern = await aMember(database, practice, { name: "Ida", duties: ["intern"] });
    await database.db
      .insertInto("careRelation")
      .values({
        practiceId: practice.practiceId,
        id: uuid(),
        clientId: client.clientId,
        personId: intern.personId,
        part: "intern",
        fromDay: "2020-01-01",
      })
      .execute();
    expect((await door.ask(api.readPlan, { ids: at(client), as: intern })).status).toBe(200);
    expect(
      (await door.ask(api.setGoal, { ids: at(client), input: { ...goalWording, id: uuid(), bankGoal: null }, as: intern })).status,
    ).toBe(403);
  });

  test("the front desk sees no plan, and nobody signed in sees nothing", async () => {
    const desk = await aMember(database, practice, { name: "Fay", duties: ["frontdesk"] });
    expect((await door.ask(api.readPlan, { ids: at(client), as: desk })).status).toBe(403);
    expect((await door.ask(api.readPlan, { ids: at(client), as: null })).status).toBe(401);
  });

  test("a goal of another practice is not found", async () => {
    const elsewhere = await aPractice(database, { name: "Elsewhere" });
    const colleague = await aTherapist(database, elsewhere);
    const goalId = await aGoal();
    expect((await door.ask(api.addObjective, { ids: { goalId }, input: { ...objectiveWording, id: uuid() }, as: colleague })).status).toBe(
      404,
    );
  });
});

describe("my caseload", () => {
  const read = async (as: TestMember = therapist) => (await door.ask(readCaseload, { as, ids: {}, input: {} })).body;

  test("names what I work on now and with whom, never the clients of a colleague, and nothing that is paused", async () => {
    const goalId = await aGoal({ nature: "preventive" });
    await anObjective(goalId);
    expect((await read()).goals).toContainEqual(
      expect.objectContaining({ goalId, clientId: client.clientId, nature: "preventive", domain: "communicative", objectives: 1 }),
    );
    const other = await aTherapist(database, practice);
    await aClient(database, practice, { therapist: other });
    expect((await read(other)).goals).toEqual([]);
    const pause = { ...goalWording, nature: "preventive", basedOn: 1, status: "paused", statusReason: "a stay in hospital" };
    expect((await door.ask(api.changeGoal, { ids: { goalId }, input: pause })).status).toBe(200);
    expect((await read()).goals.map((goal: { goalId: string }) => goal.goalId)).not.toContain(goalId);
  });

  test("the front desk has none", async () => {
    const desk = await aMember(database, practice, { duties: ["frontdesk"] });
    expect((await door.ask(readCaseload, { as: desk, ids: {}, input: {} })).status).toBe(403);
  });
});
