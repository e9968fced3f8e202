import { isDeepStrictEqual } from "node:util";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { changedAt, type Json, kindOfId, type Path, type Place, placesIn } from "#foundation/server/test-examples.ts";
import { type Deed, deedsIn, isPublic, nameOf, recordOf } from "./test-deeds.ts";
import { matrixRows } from "./test-matrix-rows.ts";
import { EXAMPLES, REFUSED, SHOWN_ONCE } from "./test-wishes.ts";
import { type Answered, aWorld, idIn, type World } from "./test-world.ts";

// Thousands of questions, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let world: World;
let deeds: Deed[];
beforeAll(async () => {
  world = await aWorld();
  deeds = deedsIn(world);
}, 120_000);
afterAll(() => world?.program.remove());

const writes = () => deeds.filter(({ it }) => it.method === "POST");

/** Without a key unless one is given: what should be refused and is not must not change the world of the next question. */
const ask = (deed: Deed, input: unknown, more: Parameters<World["ask"]>[1] = {}) =>
  world.ask(deed.it, { ...(deed.as ? { as: deed.as } : {}), ids: deed.ids, input, key: null, ...more });
const send = (deed: Deed, raw: { body: string; type?: string }) => ask(deed, undefined, { raw });

/** Everything that went wrong, so that one look shows all of it. */
const wrong: string[] = [];
const expectNothingWrong = () => expect(wrong.splice(0)).toEqual([]);
const isNamed = ({ body }: Answered, path: Path): boolean =>
  (body.issues ?? []).some(
    (issue: { path: Path }) =>
      path.every((step, index) => index >= issue.path.length || String(issue.path[index]) === String(step)) && issue.path.length > 0,
  );
function refusedNaming(deed: Deed, what: string, answer: Answered, path: Path) {
  if (answer.status !== 400 || !isNamed(answer, path))
    wrong.push(`${nameOf(deed)}: ${what} at ${path.join(".")}: ${answer.status} ${answer.text.slice(0, 160)}`);
}
const eachPlace = async (choose: (deed: Deed) => boolean, work: (deed: Deed, place: Place) => Promise<void>) => {
  const places = deeds.filter(choose).map((deed) => placesIn(deed.it.input, deed.input).map((place) => () => work(deed, place)));
  expect(places.flat().length).toBeGreaterThan(20);
  for (const ofDeed of places) await Promise.all(ofDeed.map((one) => one()));
  expectNothingWrong();
};
const isIn = (value: Json): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

describe("what cannot be understood is refused and the field is named", () => {
  test("every operation is tried", () => {
    expect(deeds.map(nameOf).sort()).toEqual(world.program.door.mounted.map((it) => `${it.method} ${it.path}`).sort());
  });

  test("A09: a field that nobody knows, at every depth", async () => {
    for (const deed of deeds) {
      const within: Path[] = [
        [],
        ...placesIn(deed.it.input, deed.input)
          .filter(({ value }) => isIn(value))
          .map(({ path }) => path),
      ];
      for (const path of within)
        refusedNaming(deed, "an unknown field", await ask(deed, changedAt(deed.input, [...path, "nobodyKnows"], 1)), [
          ...path,
          "nobodyKnows",
        ]);
    }
    expectNothingWrong();
  });

  test("a field that is missing", () =>
    eachPlace(
      () => true,
      async (deed, { path, isRequired, value }) => {
        const isListed = typeof path.at(-1) === "number";
        if (isRequired && !isListed && value !== null)
          refusedNaming(deed, "missing", await ask(deed, changedAt(deed.input, path, undefined)), path);
      },
    ));

  test("a value of another kind", () =>
    eachPlace(
      ({ it }) => it.method === "POST",
      async (deed, { path, value, isNullable, shape }) => {
        const kinds: unknown[] = [7, "seven", {}, ...(isNullable ? [] : [null])];
        for (const other of kinds.filter(
          (kind) => kindOfValue(kind) !== (shape.type === "integer" ? "number" : (shape.type ?? kindOfValue(value))),
        ))
          refusedNaming(deed, JSON.stringify(other), await ask(deed, changedAt(deed.input, path, other)), path);
      },
    ));

  test("an id that is none, in the address and in the body", async () => {
    for (const deed of deeds)
      for (const name of Object.keys(deed.ids))
        for (const id of ["7", "x".repeat(36)])
          refusedNaming(deed, id, await ask(deed, deed.input, { ids: { ...deed.ids, [name]: id } }), [name]);
    await eachPlace(
      () => true,
      async (deed, { path, shape }) => {
        if (kindOfId(shape)) refusedNaming(deed, "no id", await ask(deed, changedAt(deed.input, path, "7")), path);
      },
    );
  });

  test("a day that no calendar has", () =>
    eachPlace(
      () => true,
      async (deed, { path, shape }) => {
        const days = {
          date: ["2026-02-30", "2026-13-01", "0000-00-00", "yesterday"],
          "date-time": ["2026-02-30T10:00:00.000Z", "2026-03-02T25:00:00Z", "2026-03-02"],
        };
        for (const day of shape.format === "date" || shape.format === "date-time" ? days[shape.format] : [])
          refusedNaming(deed, day, await ask(deed, changedAt(deed.input, path, day)), path);
      },
    ));

  test("letters that no database keeps", () =>
    eachPlace(
      () => true,
      async (deed, { path, value, shape }) => {
        if (typeof value !== "string" || kindOfId(shape)) return;
        for (const letters of ["a\u0000b", ...(deed.it.method === "POST" ? ["a\ud800b", "\udc00"] : [])])
          refusedNaming(deed, JSON.stringify(letters), await ask(deed, changedAt(deed.input, path, letters)), path);
      },
    ));
});

describe("nothing that can be typed is an accident", () => {
  test("very long words, very large numbers and numbers that are none", () =>
    eachPlace(
      () => true,
      async (deed, { path, value }) => {
        const nasty: unknown[] =
          typeof value === "number"
            ? [1e308, -1e308, 5e-324, 2 ** 53, 2 ** 31, 0.1, "NaN", "1e400"]
            : typeof value === "string"
              ? ["x".repeat(20_000), "", "\u202e\u200b", "%s' or 1=1 --\\", "9999-12-31", "0001-01-01", "9999-12-31T23:59:59.999Z"]
              : [];
        for (const one of nasty) {
          const answer = await ask(deed, changedAt(deed.input, path, one), { key: null });
          if (answer.status >= 500)
            wrong.push(
              `${nameOf(deed)}: ${JSON.stringify(one).slice(0, 40)} at ${path.join(".")}: ${answer.status} ${answer.text.slice(0, 120)}`,
            );
        }
      },
    ));

  test("A09: a body that is no object, no JSON, or smuggles", async () => {
    for (const deed of writes()) {
      const fields = JSON.stringify(deed.input).slice(1, -1);
      const bodies = [
        "null",
        "7",
        '"x"',
        "[]",
        "",
        "{",
        "[".repeat(5_000),
        `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
        `{"__proto__":{"isOwner":true}${fields && `,${fields}`}}`,
        `{"constructor":{"prototype":{"isOwner":true}}${fields && `,${fields}`}}`,
        `{"n":1e999}`,
      ];
      for (const body of bodies) {
        const { status, text } = await send(deed, { body });
        if (status !== 400 || text.includes("idempotency-key"))
          wrong.push(`${nameOf(deed)}: ${body.slice(0, 40)}: ${status} ${text.slice(0, 160)}`);
      }
    }
    expectNothingWrong();
  });

  test("a body over the limit is 413, another content type 415", async () => {
    for (const deed of writes()) {
      const tooLarge = await send(deed, { body: JSON.stringify({ words: "x".repeat((deed.it.most ?? 256 * 1024) + 1) }) });
      const types = await Promise.all(
        ["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"].map((type) =>
          send(deed, { body: JSON.stringify(deed.input), type }),
        ),
      );
      if (tooLarge.status !== 413 || types.some(({ status }) => status !== 415))
        wrong.push(`${nameOf(deed)}: ${tooLarge.status} ${types.map(({ status }) => status).join(" ")}`);
    }
    expectNothingWrong();
  });
});

describe("a record of somebody else does not exist", () => {
  test("A10: in the address: another practice, our other client, and nobody look the same", async () => {
    for (const deed of deeds.filter(({ of }) => of !== undefined)) {
      const foreign = matrixRows(world).filter((row) => nameOf(row) === nameOf(deed) && row.of !== "our client");
      // What was documented without a network for a session that left the calendar meanwhile is kept: the session may be anybody's, or nobody's.
      const names = Object.keys(deed.ids).filter((name) => name !== "sessionId" || !deed.it.path.endsWith("/attendance"));
      for (const name of names) {
        // A group is the practice's: any of its clients may be asked into it.
        const others = name === "groupId" ? foreign.filter(({ of }) => of !== "our other client") : foreign;
        for (const ids of [{ [name]: uuidv7() }, ...others.map((row) => ({ [name]: row.ids[name] ?? "" }))]) {
          const { status, text } = await ask(deed, deed.input, { ids: { ...deed.ids, ...ids } });
          if (text !== '{"type":"not-found","status":404}') wrong.push(`${nameOf(deed)}: ${name}: ${status} ${text.slice(0, 160)}`);
        }
      }
    }
    expectNothingWrong();
  });

  test("A10: in the body: nothing is joined to it", async () => {
    const places = writes()
      .filter(({ of }) => of !== undefined)
      .flatMap((deed) => placesIn(deed.it.input, deed.input).map((place) => ({ deed, ...place })));
    // The ids of what may be made new are the asker's own.
    const links = places.filter(({ path, shape }) => kindOfId(shape) && !["id", "draftId", "entryId"].includes(String(path.at(-1))));
    expect(links.length).toBeGreaterThan(2);
    for (const { deed, path, shape } of links)
      for (const of of ["our other client", "another practice’s client"] as const) {
        const before = await rows();
        const { status, text } = await ask(deed, changedAt(deed.input, path, idIn(recordOf(world, of))(kindOfId(shape) ?? "")), {
          key: uuidv7(),
        });
        const added = (await rows()) - before;
        // A batch answers each of its items by itself; then only the reply is kept.
        const isRejected = status === 200 && text.includes('"rejected"');
        // What our own client has not agreed to is said before anything of the body is looked at.
        const isLocked = status === 403 && text.includes('"needs-consent"');
        if (!(isRejected ? added === 1 : (isLocked || [404, 409, 422].includes(status)) && added === 0))
          wrong.push(`${nameOf(deed)}: ${path.join(".")} of ${of}: ${status}, ${added} rows: ${text.slice(0, 160)}`);
      }
    expectNothingWrong();
  });
});

describe("sent twice, done once", () => {
  test("a deed without its key, or with a key that is none, is not done", async () => {
    const before = await rows();
    for (const deed of writes().filter((one) => !isPublic(one)))
      for (const key of [null, "7"]) refusedNaming(deed, `key ${key}`, await ask(deed, deed.input, { key }), ["idempotency-key"]);
    expectNothingWrong();
    expect(await rows()).toBe(before);
  });

  test("every deed is accepted once; again it is answered the same, and with another body refused", async () => {
    for (const deed of writes().filter((one) => !isPublic(one))) {
      const key = uuidv7();
      const first = await ask(deed, deed.input, { key });
      const before = await rows();
      const second = await ask(deed, deed.input, { key });
      const wasDone = first.status === 200 || (first.body.type !== undefined && first.body.type === REFUSED[nameOf(deed)]);
      if (!wasDone || !isDeepStrictEqual(second.body, SHOWN_ONCE[nameOf(deed)] ?? first.body) || (await rows()) !== before)
        wrong.push(`${nameOf(deed)}: ${first.status} ${first.text.slice(0, 160)} then ${second.status} ${second.text.slice(0, 160)}`);
      // What was refused left nothing behind, its key neither.
      if (first.status !== 200) continue;
      const wishes = Object.keys(EXAMPLES[nameOf(deed)] ?? {});
      const change = placesIn(deed.it.input, deed.input).find(
        ({ path, value, shape }) =>
          !wishes.includes(String(path[0])) &&
          typeof value === "string" &&
          shape.format === undefined &&
          !shape.pattern &&
          !shape.enum &&
          !shape.const,
      );
      if (!change) continue;
      const third = await ask(deed, changedAt(deed.input, change.path, "Other words"), { key });
      if (third.status !== 422 || third.body.type !== "key-reused")
        wrong.push(`${nameOf(deed)}: another body: ${third.status} ${third.text.slice(0, 160)}`);
    }
    expectNothingWrong();
  });
});

/** Every row that a deed can leave; the audit trail grows with each question and does not count, nor does that a letter to a family went, which the clock decides. */
async function rows(): Promise<number> {
  const { pool } = world.program.door.database;
  const { rows: tables } = await pool.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('audit_entry', 'audit_seal', 'family_notice_end')",
  );
  const { rows: counted } = await pool.query<{ n: string }>(
    `select sum(n)::text as n from (${tables.map(({ name }) => `select count(*) as n from ${name}`).join(" union all ")}) t`,
  );
  return Number(counted[0]?.n);
}

const kindOfValue = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
