import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aMember, aPractice, aTherapist } from "#people/server/test-people.ts";
import * as api from "../evidence.api.ts";
import { EMPTY_REFERENCE } from "../reference.ts";
import { keepOwnGoal } from "../own-library.api.ts";
import { mountLibrary } from "./library-routes.ts";

let ground: TestGround;
beforeAll(async () => {
  ground = await aGround(mountLibrary);
});
afterAll(() => ground.close());

const ask: TestGround["door"]["ask"] = (it, asking) => ground.door.ask(it, asking);
const wording = (title: string, more: object = {}) => ({
  ...EMPTY_REFERENCE,
  title,
  authors: [{ family: "Zoë", given: "Anna" }],
  year: 2014,
  ...more,
});
async function aReference(title: string, more: object = {}): Promise<string> {
  const id = uuid();
  const { status, body } = await ask(api.keepReference, { input: { ...wording(title, more), id } });
  expect(body).toEqual({ id });
  expect(status).toBe(200);
  return id;
}
const list = async (input: object = {}) => (await ask(api.listReferences, { input })).body;
const titles = async (input: object = {}): Promise<string[]> => (await list(input)).references.map((one: { title: string }) => one.title);
const read = async (referenceId: string) => (await ask(api.readReference, { ids: { referenceId } })).body.reference;
const bring = (text: string, name = "mine.bib") => ask(api.bringReferences, { input: { id: uuid(), name, text } });

describe("the evidence shelf", () => {
  test("keeps what was typed and finds it without accents, by author, title, note or DOI", async () => {
    const id = await aReference("Lullabies in the ward", { doi: "10.1000/lull", note: "Try the slow breathing" });
    for (const text of ["zoe", "lullabies ward", "SLOW breath", "10.1000/lull"])
      expect(await titles({ text })).toContain("Lullabies in the ward");
    expect(await titles({ text: "nowhere %" })).toEqual([]);
    expect(await read(id)).toMatchObject({
      ...wording("Lullabies in the ward"),
      doi: "10.1000/lull",
      note: "Try the slow breathing",
      about: [],
      version: 1,
    });
  });

  test("the same publication is kept once, by its DOI or by title and year", async () => {
    await aReference("Only once", { doi: "10.1000/once" });
    const again = (more: object) => ask(api.keepReference, { input: { ...wording("Another name", more), id: uuid() } });
    expect((await again({ doi: "10.1000/once" })).body.type).toBe("reference-there");
    expect((await again({ title: "Only ONCE." })).body.type).toBe("reference-there");
    expect((await again({ title: "Only once", year: 2015 })).status).toBe(200);
  });

  test("is written anew as a version; of two at once the second is told", async () => {
    const referenceId = await aReference("Version");
    const change = (basedOn: number, more: object = {}) =>
      ask(api.changeReference, { ids: { referenceId }, input: { ...wording("Version"), basedOn, status: "kept", ...more } });
    expect((await change(1, { reviewedOn: "2026-11-01", lookAgainOn: "2027-11-01" })).body).toEqual({ version: 2 });
    expect((await change(1)).body.type).toBe("changed-meanwhile");
    expect(await read(referenceId)).toMatchObject({ reviewedOn: "2026-11-01", lookAgainOn: "2027-11-01" });
    expect((await change(2, { status: "put-away" })).status).toBe(200);
    expect(await titles({ text: "version" })).toEqual([]);
    expect(await titles({ show: "put-away" })).toContain("Version");
  });

  test("reminds of what somebody wanted to look at again, on the day", async () => {
    await aReference("Long ago", { lookAgainOn: "2020-01-01" });
    await aReference("Later", { lookAgainOn: "2999-01-01" });
    expect(await titles({ show: "to-look-at" })).toEqual(["Long ago"]);
    expect((await list()).toLookAt).toBe(1);
  });

  test("comes page by page, each once, in one order", async () => {
    const text = Array.from(
      { length: 130 },
      (_, nth) => `@book{b${nth}, title={Paged ${String(nth).padStart(3, "0")}}, author={Paged, A}}`,
    ).join("\n");
    expect((await bring(text)).body).toMatchObject({ kept: 130, there: [], troubles: [] });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { references: { title: string }[]; next: string | null; count: number } = await list({
        text: "paged",
        ...(after === null ? {} : { after }),
      });
      expect(page.count).toBe(130);
      seen.push(...page.references.map(({ title }) => title));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(130);
  });
});

describe("a file of references", () => {
  const FILE = "@book{a, title={Alpha}}\n@article{b,\n title={Beta,\n year=2010\n@article{c, title={Gamma}, doi={10.1000/gamma}}";

  test("is brought whole: the broken one named by its line and kept as it stands, doubles noticed", async () => {
    expect((await bring(FILE)).body).toMatchObject({ kept: 3, there: [], troubles: [{ line: 2, trouble: "not-closed" }] });
    expect(await titles({ show: "unread" })).toEqual(["Beta"]);
    expect((await list({ show: "unread" })).references[0].unread).toMatchObject({ line: 2, words: expect.stringContaining("@article{b") });
    expect((await bring(`${FILE}\n@book{d, title={Delta}}\n@book{d, title={Delta}}`)).body).toMatchObject({
      kept: 1,
      there: [1, 2, 5, 7],
      troubles: [],
    });
  });

  test("is taken back: what was written anew or linked since stays", async () => {
    const { body } = await bring("@book{a, title={Epsilon}}\n@book{b, title={Zeta kept}}\n@book{c, title={Eta kept}}");
    const [linked, changed] = (await list({ text: "kept" })).references;
    await ask(api.linkReference, { ids: { referenceId: linked.id }, input: { id: uuid(), about: "G01", linked: true } });
    const { id: _, version: basedOn, about: __, ...rest } = changed;
    await ask(api.changeReference, { ids: { referenceId: changed.id }, input: { ...rest, note: "Good", basedOn } });
    const back = () => ask(api.takeBackReferences, { ids: { referenceImportId: body.id }, input: {} });
    expect((await back()).body).toEqual({ putAway: 1, stayed: 2 });
    expect(await titles({ text: "epsilon" })).toEqual([]);
    expect((await back()).body).toEqual({ putAway: 0, stayed: 2 });
    // Put away is not there: it may be brought again.
    expect((await bring("@book{a, title={Epsilon}}")).body).toMatchObject({ kept: 1 });
  });

  test("that holds no reference, or too many, is refused as a whole", async () => {
    expect((await bring("Dear all")).body.type).toBe("no-references");
    expect((await bring("10.1000/many\n".repeat(501))).body.type).toBe("too-many-references");
  });
});

describe("what a reference is evidence for", () => {
  test("may be a goal or an intervention the practice wrote itself, and of no other practice", async () => {
    const referenceId = await aReference("For our own");
    const about = uuid();
    const nothing = { en: "", fr: "" };
    const objective = { when: nothing, does: { en: "", fr: "reste pour la chanson" }, until: nothing, method: "dur", direction: "up" };
    const written = {
      id: about,
      name: { en: "", fr: "Chante pour l’autre" },
      domains: ["social"],
      usDomains: ["social"],
      nature: "preventive",
      caution: nothing,
      family: { en: "", fr: "{name} chante avec vous." },
      objectives: [objective],
      ideas: nothing,
      populations: [],
      from: null,
    };
    expect((await ask(keepOwnGoal, { ids: {}, input: written })).status).toBe(200);
    const link = (to: string) => ask(api.linkReference, { ids: { referenceId }, input: { id: uuid(), about: to, linked: true } });
    expect((await link(about)).status).toBe(200);
    expect((await read(referenceId)).about).toEqual([{ id: about, name: { en: "Chante pour l’autre", fr: "Chante pour l’autre" } }]);
    expect(await titles({ about })).toEqual(["For our own"]);
    expect((await link(uuid())).body.type).toBe("nothing-there");
  });

  test("is said, taken back, and found from the goal and from the intervention", async () => {
    const referenceId = await aReference("Linked");
    const link = (about: string, linked: boolean) => ask(api.linkReference, { ids: { referenceId }, input: { id: uuid(), about, linked } });
    expect((await link("G02", true)).status).toBe(200);
    expect((await link("I01", true)).status).toBe(200);
    expect((await read(referenceId)).about.map(({ id }: { id: string }) => id)).toEqual(["G02", "I01"]);
    expect(await titles({ about: "I01" })).toEqual(["Linked"]);
    const evidence = async () =>
      (await ask(api.listEvidence, {})).body.evidence.filter((one: { reference: { id: string } }) => one.reference.id === referenceId);
    expect((await evidence()).map(({ about }: { about: string }) => about)).toEqual(["G02", "I01"]);
    await link("I01", false);
    expect((await evidence()).map(({ about }: { about: string }) => about)).toEqual(["G02"]);
  });

  test("cannot be something that does not exist", async () => {
    const referenceId = await aReference("Lost");
    expect((await ask(api.linkReference, { ids: { referenceId }, input: { id: uuid(), about: "G99", linked: true } })).body.type).toBe(
      "nothing-there",
    );
  });
});

describe("who may", () => {
  test("the front desk may look, not write", async () => {
    const as = await aMember(ground.database, ground.practice, { duties: ["frontdesk"] });
    const referenceId = await aReference("Not theirs to change");
    expect((await ask(api.listReferences, { as, input: {} })).body.mayWrite).toBe(false);
    expect((await ask(api.readReference, { as, ids: { referenceId } })).status).toBe(200);
    expect((await ask(api.keepReference, { as, input: { ...wording("No"), id: uuid() } })).status).toBe(403);
    expect((await ask(api.bringReferences, { as, input: { id: uuid(), name: "a", text: "10.1000/no" } })).status).toBe(403);
    expect(
      (await ask(api.changeReference, { as, ids: { referenceId }, input: { ...wording("No"), basedOn: 1, status: "kept" } })).status,
    ).toBe(403);
    expect((await ask(api.linkReference, { as, ids: { referenceId }, input: { id: uuid(), about: "G01", linked: true } })).status).toBe(
      403,
    );
  });

  test("another practice does not know our shelf", async () => {
    const as = await aTherapist(ground.database, await aPractice(ground.database));
    const referenceId = await aReference("Ours alone");
    const { body } = await bring("@book{z, title={Ours in a file}}");
    expect((await ask(api.readReference, { as, ids: { referenceId } })).status).toBe(404);
    expect((await ask(api.linkReference, { as, ids: { referenceId }, input: { id: uuid(), about: "G01", linked: true } })).status).toBe(
      404,
    );
    expect((await ask(api.takeBackReferences, { as, ids: { referenceImportId: body.id }, input: {} })).status).toBe(404);
    expect((await ask(api.listReferences, { as, input: {} })).body.references).toEqual([]);
    expect((await ask(api.listEvidence, { as })).body.evidence).toEqual([]);
  });
});
