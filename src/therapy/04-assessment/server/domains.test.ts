import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aMember, aPractice, aTherapist, type TestMember } from "#people/server/test-people.ts";
import * as api from "../domains.api.ts";
import { addItem } from "../items.api.ts";
import type { Domains } from "../practice-domain.ts";
import { domainRoutes } from "./domain-routes.ts";
import { itemRoutes } from "./item-routes.ts";

let ground: TestGround;
let owner: TestMember;
beforeAll(async () => {
  ground = await aGround((door) => {
    domainRoutes(door);
    itemRoutes(door);
  });
  owner = await aMember(ground.database, ground.practice, { name: "Olive", duties: ["owner"] });
});
afterAll(() => ground.close());

const read = async (as = owner): Promise<Domains> => (await ground.door.ask(api.readDomains, { as, ids: {}, input: {} })).body;
const change = (input: object, as = owner) =>
  ground.door.ask(api.changeDomain, {
    as,
    ids: {},
    input: { id: uuid(), key: null, name: { en: "Sensory", fr: "Sensoriel" }, us: ["physical"], aside: false, ...input },
  });
const changeUs = (input: object, as = owner) =>
  ground.door.ask(api.changeUsDomain, {
    as,
    ids: {},
    input: { id: uuid(), key: "behavioral", name: { en: "Behaviour", fr: "Comportements" }, aside: false, ...input },
  });
const first = (set: string, as = owner) => ground.door.ask(api.chooseFirstSet, { as, ids: {}, input: { id: uuid(), first: set } });
const item = (domain: string, name: string) => {
  const both = { en: name, fr: name };
  return ground.door.ask(addItem, { as: owner, ids: {}, input: { id: uuid(), domain, name: both, anchors: [both, both, both, both] } });
};

test("both sets ship side by side, and a domain renamed in one practice is renamed nowhere else", async () => {
  expect(await read()).toMatchObject({ edition: 0, first: "canada" });
  const name = { en: "Being together", fr: "Être ensemble" };
  expect((await change({ key: "social", name, us: ["social", "emotional"] })).body).toEqual({ key: "social" });
  expect((await read()).canada.find(({ key }) => key === "social")).toMatchObject({
    name,
    us: ["social", "emotional"],
    changed: true,
    own: false,
  });
  const elsewhere = await aTherapist(ground.database, await aPractice(ground.database));
  expect(await read(elsewhere)).toMatchObject({ edition: 0 });
});

test("one of their own gets a key, takes items, and is put away without being lost", async () => {
  const { key } = (await change({})).body;
  expect(key).toMatch(/^own-\d+$/);
  expect((await item(key, "Seeks a vibration")).status).toBe(200);
  expect((await item("own-99", "Seeks a light")).body.type).toBe("no-such-domain");
  expect((await change({ key, aside: true })).status).toBe(200);
  expect((await read()).canada.find((domain) => domain.key === key)).toMatchObject({ own: true, aside: true });
});

test("a name that is there, a key that is not, and the last one left are refused and told apart", async () => {
  expect((await change({ name: { en: " physical", fr: "Autre" } })).body.type).toBe("domain-exists");
  expect((await change({ key: "own-98", name: { en: "Moon", fr: "Lune" } })).body.type).toBe("no-such-domain");
  expect((await changeUs({ name: { en: "Social", fr: "Autre" } })).body.type).toBe("domain-exists");
  const names: Record<string, string> = {
    cognitive: "Cognitif",
    behavioral: "Comportemental",
    emotional: "Émotionnel",
    physical: "Physique",
  };
  for (const [key, fr] of Object.entries(names)) expect((await changeUs({ key, name: { en: key, fr }, aside: true })).status).toBe(200);
  expect((await changeUs({ key: "social", name: { en: "Social", fr: "Social" }, aside: true })).body.type).toBe("one-domain-stays");
});

test("the set that stands first is chosen, and every change stays readable", async () => {
  expect((await first("us")).body).toEqual({ first: "us" });
  expect(await read()).toMatchObject({ first: "us" });
  const { rows } = await ground.database.pool.query("select edition from domain_change where practice_id = $1 order by edition desc", [
    ground.practice.practiceId,
  ]);
  expect(rows[0]).toEqual({ edition: (await read()).edition });
});

test("whoever works here reads the words; only who runs the practice changes them", async () => {
  for (const duties of [["therapist"], ["frontdesk"], ["intern"]] as const) {
    const member = await aMember(ground.database, ground.practice, { duties: [...duties] });
    expect((await read(member)).canada.length).toBeGreaterThan(6);
    expect([(await change({}, member)).status, (await changeUs({}, member)).status, (await first("canada", member)).status]).toEqual([
      403, 403, 403,
    ]);
  }
  const auditor = await aMember(ground.database, ground.practice, { duties: ["auditor"] });
  expect((await ground.door.ask(api.readDomains, { as: auditor, ids: {}, input: {} })).status).toBe(403);
});
