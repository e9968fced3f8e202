import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aMember, aPractice, aTherapist } from "#people/server/test-people.ts";
import { listBankGoals, readPlaces } from "../library.api.ts";
import { changeHelpLevels, changePlace, saySetting } from "../own-library.api.ts";
import type { Place } from "../place.ts";
import { SHIPPED_PLACES } from "../place-data.ts";
import { bankGoal } from "./library-data.ts";
import { mountLibrary } from "./library-routes.ts";

let ground: TestGround;
beforeAll(async () => {
  ground = await aGround(mountLibrary);
});
afterAll(() => ground.close());

const places = async (): Promise<Place[]> => (await ground.door.ask(readPlaces, { ids: {}, input: {} })).body.places;
const change = (input: object) =>
  ground.door.ask(changePlace, {
    ids: {},
    input: {
      id: uuid(),
      kind: "setting",
      key: null,
      name: { en: "Day centre", fr: "Centre de jour" },
      person: null,
      goals: [],
      aside: false,
      ...input,
    },
  });

test("every population from intensive care to hospice and every setting ships with its words and with goals that exist", () => {
  expect(SHIPPED_PLACES.filter(({ kind }) => kind === "population")).toHaveLength(9);
  for (const key of ["hospital", "school", "rehabilitation", "long-term-care", "home", "clinic"])
    expect(SHIPPED_PLACES.find((place) => place.kind === "setting" && place.key === key)?.person).not.toBeNull();
  for (const { goals } of SHIPPED_PLACES) {
    expect(goals).not.toEqual([]);
    for (const id of goals) expect(bankGoal(id)).toBeDefined();
  }
});

test("a practice writes the words of a setting anew; the earlier change stays, and nobody else’s words move", async () => {
  const person = { one: { en: "guest", fr: "invitée ou invité" }, many: { en: "guests", fr: "personnes invitées" } };
  const name = { en: "The hospice house", fr: "La maison" };
  expect((await change({ key: "hospice", name, person, goals: ["S01"] })).body).toEqual({ key: "hospice" });
  expect((await change({ key: "hospice", name, person, goals: ["S06", "G17"] })).status).toBe(200);
  expect((await places()).find(({ kind, key }) => kind === "setting" && key === "hospice")).toMatchObject({
    name,
    person,
    changed: true,
    own: false,
  });
  const { rows } = await ground.database.pool.query("select edition from place_change where practice_id = $1 order by edition", [
    ground.practice.practiceId,
  ]);
  expect(rows).toHaveLength(2);
  const stranger = await aTherapist(ground.database, await aPractice(ground.database));
  const theirs = (await ground.door.ask(readPlaces, { as: stranger, ids: {}, input: {} })).body.places;
  expect(theirs.find(({ kind, key }: Place) => kind === "setting" && key === "hospice").person.one.en).toBe("patient");
  const here = (await ground.door.ask(listBankGoals, { ids: {}, input: { setting: "hospice" } })).body.goals.map(
    ({ id }: { id: string }) => id,
  );
  expect(here).toContain("G17");
});

test("a new one gets a key of its own and may be put aside; a name that is there and a key that is not are refused", async () => {
  const { body } = await change({});
  expect(body.key).toMatch(/^own-\d+$/);
  expect((await change({})).body.type).toBe("place-exists");
  expect((await change({ key: "moon", name: { en: "Moon", fr: "Lune" } })).body.type).toBe("no-such-place");
  expect((await change({ key: body.key, aside: true })).status).toBe(200);
  expect((await places()).find(({ key }) => key === body.key)).toMatchObject({ own: true, aside: true });
});

test("the front desk reads the words and does not change them", async () => {
  const desk = await aMember(ground.database, ground.practice, { duties: ["frontdesk"] });
  expect((await ground.door.ask(readPlaces, { as: desk, ids: {}, input: {} })).status).toBe(200);
  const input = { id: uuid(), kind: "setting", key: null, name: { en: "A", fr: "A" }, person: null, goals: [], aside: false };
  expect((await ground.door.ask(changePlace, { as: desk, ids: {}, input })).status).toBe(403);
});

test("a practice says which levels of help it notes, least help first; one level alone is refused, and nobody else’s change", async () => {
  const levels = async (as = ground.therapist) => (await ground.door.ask(readPlaces, { as, ids: {}, input: {} })).body.helpLevels;
  const keep = (chosen: string[], as = ground.therapist) =>
    ground.door.ask(changeHelpLevels, { as, ids: {}, input: { id: uuid(), levels: chosen } });
  expect(await levels()).toEqual(["I", "MC", "G", "V", "M", "P", "NR", "R"]);
  expect((await keep(["P", "V", "I", "NR"])).body).toEqual({ edition: 1 });
  expect(await levels()).toEqual(["I", "V", "P", "NR"]);
  expect((await keep(["I", "NR", "R"])).status).toBe(400);
  expect((await keep(["I", "P"])).body).toEqual({ edition: 2 });
  const stranger = await aTherapist(ground.database, await aPractice(ground.database));
  expect(await levels(stranger)).toHaveLength(8);
  const intern = await aMember(ground.database, ground.practice, { duties: ["intern"] });
  expect((await keep(["I", "V"], intern)).status).toBe(403);
});

test("the setting of a client is said and said anew; one that does not exist is refused, and to a stranger the client does not exist", async () => {
  const ids = { clientId: ground.client.clientId };
  const say = (setting: string | null, as = ground.therapist) => ground.door.ask(saySetting, { as, ids, input: { id: uuid(), setting } });
  expect((await say("school")).status).toBe(200);
  expect((await say("moon")).body.type).toBe("no-such-place");
  expect((await say("long-term-care")).status).toBe(200);
  const { rows } = await ground.database.pool.query("select setting from client_setting where client_id = $1 order by id", [ids.clientId]);
  expect(rows).toEqual([{ setting: "school" }, { setting: "long-term-care" }]);
  expect((await say("school", await aTherapist(ground.database, ground.practice))).status).toBe(404);
});
