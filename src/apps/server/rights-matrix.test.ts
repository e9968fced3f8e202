import { afterAll, beforeAll, expect, test } from "vitest";
import type { Endpoint } from "#foundation/endpoint.ts";
import { exampleOf, type Wishes } from "#foundation/server/test-examples.ts";
import { type PersonName, PERSONS } from "#people/persons.ts";

import { OUTSIDE_THE_CONTRACT } from "./public-pages.ts";
import { type MatrixRow, matrixRows } from "./test-matrix-rows.ts";
import { EXAMPLES } from "./test-wishes.ts";
import { aWorld, idIn, type World } from "./test-world.ts";

interface Cell {
  readonly status: number;
  /** The rule that let them in, "client.read#0 (contact)"; empty when refused. */
  readonly rule: string;
}
interface Line extends MatrixRow {
  readonly cells: ReadonlyMap<PersonName, Cell>;
}

let world: World;
let lines: Line[];
beforeAll(async () => {
  world = await aWorld();
  lines = [];
  for (const row of matrixRows(world)) {
    const cells = await Promise.all(PERSONS.map(async ({ name }) => [name, await asked(row, name)] as const));
    lines.push({ ...row, cells: new Map(cells) });
  }
}, 600_000);
afterAll(() => world?.program.remove());

/** Asks without an idempotency key, so that whoever may write comes as far as the demand for one and nothing is written. */
async function asked({ it, ids }: MatrixRow, as: PersonName): Promise<Cell> {
  // What is open to everybody is asked with a field that nobody knows: it answers, and does nothing.
  const input = isPublic(it) ? { nobodyKnows: 1 } : exampleOf(it.input, idIn(recordOf(0)), EXAMPLES[`${it.method} ${it.path}`] ?? {});
  const answer = await world.ask(it, { as, ids, input, key: null });
  const traces = await world.program.door.database.db
    .selectFrom("auditEntry")
    .select("rule")
    .where("requestId", "=", answer.requestId)
    .execute();
  expect(traces.length, `${as}: ${it.method} ${it.path} leaves one line in the audit trail`).toBe(
    answer.status === 401 || isPublic(it) ? 0 : 1,
  );
  const isGranted =
    answer.status === 200 || (answer.status === 400 && (isPublic(it) || answer.body.issues?.[0]?.path[0] === "idempotency-key"));
  expect(isGranted || answer.status !== 400, `${it.method} ${it.path}: ${answer.text}`).toBe(true);
  // What the database wrote is sent to the staff as it is: here every answer is held against what its operation promises.
  if (answer.status === 200 && !it.sends) expect(it.output.safeParse(answer.body).error, `${it.method} ${it.path}`).toBeUndefined();
  return isGranted ? { status: 200, rule: traces[0]?.rule ?? "" } : { status: answer.status, rule: "" };
}

const isPublic = ({ may }: Pick<Endpoint, "may">) => may.startsWith("public.");
const recordOf = (index: number) => {
  const record = world.records[index];
  if (!record) throw new Error("The world has three records");
  return record;
};

const shown = ({ status, rule }: Cell): string =>
  status === 200 ? (rule === "" ? "open" : `may ${rule.replace(/^[^#]*/, "")}`) : String(status);

// After a change of rights: npx vitest run --project server-postgres src/apps/server/rights-matrix.test.ts -u, then read what changed.
test("docs/rights-matrix.csv says who may do what, and is current", async () => {
  const head = ["method", "path", "right", "record", ...PERSONS.map(({ name }) => name)];
  const rows = lines.map(({ it, record, cells }) => [
    it.method,
    it.path,
    it.may,
    record,
    ...PERSONS.map(({ name }) => shown(cells.get(name) ?? { status: 0, rule: "" })),
  ]);
  const sorted = rows.map((row) => row.join(",")).sort();
  await expect(`${[head.join(","), ...sorted].join("\n")}\n`).toMatchFileSnapshot("../../../docs/rights-matrix.csv");
});

test("every mounted route is in the matrix and on the page that machines read", () => {
  const inMatrix = new Set(lines.map(({ it }) => `${it.method} /api/v1${it.path.replace(/\{(\w+)\}/g, ":$1")}`));
  expect(world.program.addresses.filter((address) => !OUTSIDE_THE_CONTRACT.includes(address) && !inMatrix.has(address))).toEqual([]);
  expect(inMatrix.size).toBeGreaterThan(40);
});

// What follows is written apart from the policy table: it must hold whatever the table says.
const CLINICAL =
  /^(story|safety|intake|assessment|consent|assent|capacity|plan|session|note|attendance|progress|report|timeline|recording)\./;
const granted = (line: Line, name: PersonName): boolean => line.cells.get(name)?.status === 200;
const isOfPortal = ({ it }: Line): boolean => it.may.startsWith("portal.") && it.may !== "portal.answer";
const comesByPortal = (name: PersonName): boolean => PERSONS.some((person) => person.name === name && person.signedIn === "letter");
/** What somebody gets at the door they came in by. */
const statuses = (choose: (line: Line) => boolean, names: readonly PersonName[]): Set<number> =>
  new Set(
    lines
      .filter((line) => !isPublic(line.it) && choose(line))
      .flatMap((line) => names.filter((name) => comesByPortal(name) === isOfPortal(line)).map((name) => line.cells.get(name)?.status ?? 0)),
  );

test("a sign-in of one door opens nothing at the other", () => {
  for (const line of lines.filter(({ it }) => !isPublic(it)))
    for (const { name } of PERSONS)
      if (comesByPortal(name) !== isOfPortal(line))
        expect([name, line.it.path, line.cells.get(name)?.status]).toEqual([name, line.it.path, 401]);
});
const ofClient = (line: Line) => line.of !== undefined;

test("A20: nobody gets in anywhere without both factors, an open account and work in the practice today", () => {
  expect(statuses(() => true, ["anonymous", "half-signed-in", "disabled", "former-staff", "disabled-guardian", "former-guardian"])).toEqual(
    new Set([401]),
  );
});

test("A20: a therapist who came in by the link of a letter opens nothing", () => {
  expect(statuses(() => true, ["letter-only"])).toEqual(new Set([401]));
});

test("A11: a record of another practice does not exist, whoever asks", () => {
  const ours = PERSONS.filter(({ practice, name }) => practice === "ours" && !statuses(() => true, [name]).has(401)).map(
    ({ name }) => name,
  );
  expect(ours.length).toBeGreaterThan(15);
  expect(statuses(({ of }) => of === "another practice’s client", ours)).toEqual(new Set([404]));
  expect(statuses(({ of }) => of === "our client" || of === "our other client", ["another-practice"])).toEqual(new Set([404]));
});

test("who has no relation to a client today learns nothing of them, not even that they exist", () => {
  expect(
    statuses(
      ({ of }) => of === "our client",
      [
        "other-therapist",
        "other-intern",
        "former-team-member",
        "future-substitute",
        "after-an-emergency",
        "other-supervisor",
        "former-supervisor",
        "other-mother",
        "adult-self",
        "another-family",
      ],
    ),
  ).toEqual(new Set([404]));
  expect(
    statuses(({ of }) => of === "our other client", ["therapist", "substitute", "intern", "supervisor", "former-team-member"]),
  ).toEqual(new Set([404]));
});

test("A05: who opened a record in an emergency reads it, and no note, report or copy of it; they write nothing, and afterwards it does not exist for them", () => {
  const ours = lines.filter((line) => line.of === "our client" && !isOfPortal(line));
  const open = ours.filter((line) => granted(line, "in-an-emergency"));
  expect(open.length).toBeGreaterThan(10);
  expect(open.filter(({ it }) => it.method !== "GET").map(({ it }) => it.path)).toEqual([]);
  expect(open.filter(({ it }) => it.sends !== undefined || /^(note|report|record|file|family|capacity)\./.test(it.may))).toEqual([]);
  expect(statuses(({ of }) => of === "our other client", ["in-an-emergency"])).toEqual(new Set([404]));
  expect(statuses(({ of }) => of === "our client", ["after-an-emergency"])).toEqual(new Set([404]));
});

test("A06: the front desk and an owner who is on no care team get no clinical word", () => {
  expect(statuses((line) => CLINICAL.test(line.it.may), ["front-desk", "owner", "auditor", "restricted-front-desk"])).not.toContain(200);
  const whole = lines.filter(
    (line) =>
      line.it.may === "client.read" && (["front-desk", "owner"] as const).some((name) => line.cells.get(name)?.rule === "client.read#0"),
  );
  expect(whole).toEqual([]);
});

const FAMILY = [
  "full-guardian",
  "info-guardian",
  "reading-guardian",
  "restricted-guardian",
  "other-mother",
  "adult-self",
  "capable-minor",
  "another-family",
] as const;

test("the family opens its own client’s pages, and no other’s exist for it", () => {
  const opened = lines.filter((line) => isOfPortal(line) && ofClient(line) && FAMILY.some((name) => granted(line, name)));
  expect(new Set(opened.map(({ of }) => of))).toEqual(new Set(["our client", "our other client", "another practice’s client"]));
  expect(statuses(({ of }) => of === "our other client", ["full-guardian", "info-guardian", "capable-minor"])).toEqual(new Set([404]));
});

test("a parent whom an order keeps away gets nothing at all", () => {
  expect(statuses(ofClient, ["restricted-guardian"])).toEqual(new Set([404]));
  expect(statuses(() => true, ["restricted-guardian"])).not.toContain(200);
});

test("who only collects, or is contacted by nobody, has no pages at all; who reads the pages does not write in them", () => {
  expect(statuses(() => true, ["collecting-guardian", "uncontacted-guardian"])).toEqual(new Set([401]));
  const ours = lines.filter((line) => isOfPortal(line) && line.of === "our client");
  const opened = ours.filter((line) => granted(line, "reading-guardian")).map(({ it }) => it.may);
  // That an exercise was done at home is said by who reads which it is, and who looked is everybody’s to know who may look. When sessions are stands on the pages they read; in a calendar of their own it is the same.
  expect(new Set(opened)).toEqual(new Set(["portal.read", "portal.celebrate", "portal.feed", "portal.at-home", "portal.looked"]));
  expect(ours.some((line) => line.it.may === "portal.write" && granted(line, "info-guardian"))).toBe(true);
});

test("an order takes away what a duty in the practice would give", () => {
  expect(statuses(({ of }) => of === "our client", ["restricted-front-desk"])).toEqual(new Set([404]));
  const other = lines.filter((line) => line.it.may === "client.read" && line.of === "our other client");
  expect(other.map((line) => line.cells.get("restricted-front-desk")?.rule)).toEqual(["client.read#1"]);
});

test("an auditor reads no client’s record", () => {
  expect(statuses(ofClient, ["auditor"])).toEqual(new Set([404]));
});

test("an intern never signs and never adds to what is signed", () => {
  expect(statuses((line) => /^(note\.(sign|addend)|report\.sign)/.test(line.it.may), ["intern", "other-intern"])).not.toContain(200);
});

test("nobody signs a colleague’s note or report, and nobody writes into a signed one", () => {
  const signing = lines.filter((line) => ["note.sign", "report.sign"].includes(line.it.may) && line.of === "our client");
  for (const line of signing)
    for (const { name } of PERSONS)
      expect([line.record, name, granted(line, name)]).toEqual([
        line.record,
        name,
        line.record.endsWith("the therapist’s draft") && name === "therapist",
      ]);
  expect(
    lines.filter(
      (line) =>
        ["note.write", "session.write", "session.keep", "report.write"].includes(line.it.may) &&
        line.record.endsWith("signed") &&
        PERSONS.some(({ name }) => granted(line, name)),
    ),
  ).toEqual([]);
});

test("only the owner changes the practice, only the owner and the auditor read who looked at what", () => {
  const who = (may: string) =>
    PERSONS.filter(({ name }) => lines.some((line) => line.it.may === may && granted(line, name))).map(({ name }) => name);
  expect(who("practice.write")).toEqual(["solo", "owner", "another-practice"]);
  for (const reader of who("audit.read")) expect(["solo", "owner", "auditor", "another-practice"]).toContain(reader);
});

test("only music therapists take somebody on or close what was asked, and the front desk opens a referral without its reasons", () => {
  for (const may of ["referral.accept", "referral.close"])
    for (const { name, duties } of PERSONS) {
      const isGranted = lines.some((line) => line.it.may === may && granted(line, name));
      if (isGranted) expect([may, name, duties]).toEqual([may, name, expect.arrayContaining(["therapist"])]);
    }
  const opened = lines.filter((line) => line.it.may.startsWith("referral.") && line.it.method === "GET");
  expect(opened.length).toBeGreaterThan(2);
  for (const line of opened)
    for (const name of ["owner", "front-desk"] as const) expect([name, line.cells.get(name)?.rule]).not.toEqual([name, `${line.it.may}#0`]);
});

test("lists and searches hold no clinical word for those who may read none", async () => {
  const lists = lines.filter(
    (line) => line.it.method === "GET" && line.of === undefined && !isPublic(line.it) && !line.it.path.startsWith("/library"),
  );
  expect(lists.length).toBeGreaterThan(7);
  for (const { it, ids } of lists)
    for (const as of ["owner", "front-desk", "auditor", "other-intern", "former-team-member", "other-supervisor", ...FAMILY] as const) {
      // Who asks for therapy is heard by every music therapist of the practice.
      if (it.may.startsWith("referral.") && isTherapist(as)) continue;
      const { text } = await world.ask(it, { as, ids, input: exampleOf(it.input, idIn(recordOf(0)), LISTS[it.path] ?? {}) });
      expect([as, it.path, text.includes(CANARY)]).toEqual([as, it.path, false]);
    }
  const { text } = await world.ask(readTodayOf(lists), { as: "therapist", input: { day: "2026-03-02" } });
  expect(text).toContain(CANARY);
});

const isTherapist = (as: PersonName) => PERSONS.some(({ name, duties }) => name === as && duties.some((duty) => duty === "therapist"));
/** Every text of the test world begins with these words. */
const CANARY = "Scarves and";
const LISTS: Readonly<Record<string, Wishes>> = {
  "/calendar": { from: "2026-02-23", until: "2026-03-08" },
  "/absences": { from: "2026-02-23", until: "2026-03-08" },
  "/search": { find: "i" },
  "/overview/clients": { find: "", after: "" },
};
const readTodayOf = (lists: readonly Line[]) => {
  const line = lists.find(({ it }) => it.path === "/today");
  if (!line) throw new Error("Today is not mounted");
  return line.it;
};
