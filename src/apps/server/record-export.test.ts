/** The export of one client’s record, on the whole demo practice: nothing of the record is missing, nothing of anybody else is in it. */
import { hash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mountExchange } from "#exchange/server/exchange-routes.ts";
import { TABLES_OF_RECORD } from "#exchange/server/record-tables.ts";
import { downloadRecord, exportRecord, readExportedTables, readExportPreview } from "#exchange/record-export.api.ts";
import { RecordManifest } from "#exchange/record-format.ts";
import { sayWith } from "#foundation/server/catalogues.ts";
import { filesIn } from "#foundation/server/files.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { addressOf } from "#foundation/server/serve.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { CalendarDay } from "#foundation/words.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aMember, type TestMember } from "#people/server/test-people.ts";
import { openDemo } from "./demo/open-demo.ts";

interface Whose {
  readonly clientId: string;
  readonly name: string;
  readonly therapist: TestMember;
}

let database: TestDatabase;
let door: TestDoor;
let folder: string;
let now = "2026-12-01T15:00:00.000Z";
let minutesSinceFactor = 0;
const clients = new Map<string, Whose>();

beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(join(tmpdir(), "sostenuto-export-"));
  await openDemo(database, CalendarDay.parse("2026-12-01"));
  const { rows } = await database.pool.query<{ client: string; name: string; practice: string; person: string; account: string }>(`
    select c.id as client, p.chosen_name as name, c.practice_id as practice, t.id as person, t.account_id as account
    from client c join person p on p.practice_id = c.practice_id and p.id = c.person_id
    join care_relation r on r.practice_id = c.practice_id and r.client_id = c.id and r.part = 'therapist'
    join person t on t.practice_id = r.practice_id and t.id = r.person_id`);
  for (const { client, name, practice, person, account } of rows)
    clients.set(name, { clientId: client, name, therapist: { practiceId: practice, personId: person, accountId: account } });
  const files = filesIn(folder);
  const xerxes = whose("Xerxes");
  await database.pool.query(
    `insert into story_telling (practice_id, id, client_id, voice, words, told_by, recorded_by) values ($1, $2, $3, 'what-i-like', $4, 'Leila', $5)`,
    [xerxes.therapist.practiceId, uuid(), xerxes.clientId, 'Says “à” and "boom"\\ twice,\n\tthen\u2028 stops.', xerxes.therapist.personId],
  );
  const file = await files.keep(Buffer.from("%PDF-1.7 a signed report"));
  await database.pool.query(
    `insert into report (practice_id, id, client_id, author_id, language, from_day, until_day, version, words, edited_at, content, file, signed_by, signed_name, signed_at, signed_hash)
     values ($1, $2, $3, $4, 'en', '2026-09-01', '2026-11-30', 1, '{}', now(), '{}', $5, $4, 'Dana', now(), 'h')`,
    [xerxes.therapist.practiceId, uuid(), xerxes.clientId, xerxes.therapist.personId, file],
  );
  door = await aDoor(database, {
    routes: [(one) => mountExchange(one, { say: sayWith(findInstallation().words), files, master: new Uint8Array(32) })],
    signedInAs: xerxes.therapist,
    now: () => now,
    factorAt: () => new Date(Date.now() - minutesSinceFactor * 60_000).toISOString(),
  });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true });
});

function whose(name: string): Whose {
  const found = clients.get(name);
  if (!found) throw new Error(`The demo has no ${name}`);
  return found;
}

const prepared = (one: Whose, more: object = {}) =>
  door.ask(exportRecord, {
    as: one.therapist,
    ids: { clientId: one.clientId },
    input: { id: uuid(), reason: "Asked for by the family", language: "en", ...more },
  });

async function fileOf(one: Whose, language: "en" | "fr" = "en"): Promise<Map<string, Buffer>> {
  const { status, body } = await prepared(one, { language });
  expect(status, JSON.stringify(body)).toBe(200);
  const reply = await fetchFile(one, body.id);
  expect(reply.statusCode, reply.payload.slice(0, 400)).toBe(200);
  expect(reply.headers["content-type"]).toBe("application/zip");
  expect(reply.headers["content-disposition"]).toMatch(/^attachment; filename="record-2026-12-01\.zip"$/);
  return new Map(Object.entries(unzipSync(reply.rawPayload)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}
const fetchFile = (one: Pick<Whose, "therapist">, exportId: string) =>
  door.app.inject({ method: "GET", url: addressOf(downloadRecord, { exportId }), headers: { "x-test-account": one.therapist.accountId } });
const textOf = (files: ReadonlyMap<string, Buffer>, name: string) => strFromU8(files.get(name) ?? new Uint8Array());

/** Days exported in the minutes before would count against the ten of a day. */
let later = 0;
const nextDay = () => {
  later += 2;
  now = new Date(Date.parse("2026-12-01T15:00:00.000Z") + later * 1000).toISOString();
};

test.each(["Xerxes", "Odile", "Desmond"])("read back into empty tables, the export of %s is their record, row for row", async (name) => {
  nextDay();
  const one = whose(name);
  const files = await fileOf(one);
  const manifest = RecordManifest.parse(JSON.parse(textOf(files, "manifest.json")));
  expect(manifest.tables.map((table) => table.name)).toEqual(["people", ...TABLES_OF_RECORD.map((table) => table.name)]);
  for (const { name: table, where, without = [] } of TABLES_OF_RECORD) {
    const condition = where.replaceAll(":practice", `'${one.therapist.practiceId}'::uuid`).replaceAll(":client", `'${one.clientId}'::uuid`);
    const lines = textOf(files, `tables/${table}.ndjson`).trim();
    const rows = `[${lines.split("\n").filter(Boolean).join(",")}]`;
    // As JSON of the database: arrays, numbers and moments to the microsecond.
    const asIs = (from: string) => `select (to_jsonb(t) - '{${without.join(",")}}'::text[])::text as row from ${from}`;
    const kept = asIs(`"${table}" t where t.practice_id = '${one.therapist.practiceId}' and ${condition}`);
    const back = asIs(`json_populate_recordset(null::"${table}", $1::json) t`);
    const { rows: difference } = await database.pool.query(`(${kept} except all ${back}) union all (${back} except all ${kept})`, [rows]);
    expect(difference, table).toEqual([]);
    // However its rows are found, none that names this client is missing.
    const naming = (from: string) => `(select count(*)::int from ${from} t where to_jsonb(t)->>'client_id' = '${one.clientId}')`;
    const counting = `select ${naming(`"${table}"`)} as kept, ${naming(`json_populate_recordset(null::"${table}", $1::json)`)} as exported`;
    const { rows: counted } = await database.pool.query<{ kept: number; exported: number }>(counting, [rows]);
    expect(counted[0]?.exported, table).toBe(counted[0]?.kept);
    expect(manifest.tables.find((it) => it.name === table)?.rows, table).toBe(lines === "" ? 0 : lines.split("\n").length);
  }
  for (const table of ["mark", "note", "session_score", "attendance_entry", "goal_version"])
    expect(textOf(files, `tables/${table}.ndjson`).length, table).toBeGreaterThan(100);
});

test("every file has its checksum, and a kept file is named by its own", async () => {
  nextDay();
  const files = await fileOf(whose("Xerxes"));
  const sums = new Map(
    textOf(files, "checksums.sha256")
      .trim()
      .split("\n")
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const names = [...files.keys()].filter((name) => name !== "checksums.sha256");
  expect([...sums.keys()].toSorted()).toEqual(names.toSorted());
  for (const name of names) expect(hash("sha256", files.get(name) ?? ""), name).toBe(sums.get(name));
  const [attachment = ""] = names.filter((name) => name.startsWith("attachments/"));
  expect(attachment).toBe(`attachments/${sums.get(attachment)}.pdf`);
  expect(textOf(files, attachment)).toContain("%PDF-");
  expect(textOf(files, "FORMAT.md")).toContain("sostenuto-record");
});

describe("a member of a group", () => {
  test("has their own sessions in it and no word, name or id of anybody else", async () => {
    nextDay();
    const teen = whose("Maya R.");
    const files = await fileOf(teen);
    const whole = [...files].map(([, bytes]) => bytes.toString("utf8")).join("\n");
    const { rows: others } = await database.pool.query<{ id: string; person: string; name: string }>(
      `select c.id, c.person_id as person, p.chosen_name as name from client c join person p on p.practice_id = c.practice_id and p.id = c.person_id
       where c.id <> $1 and exists (select from participation a join participation b on b.practice_id = a.practice_id and b.session_id = a.session_id
         where a.client_id = $1 and b.client_id = c.id)`,
      [teen.clientId],
    );
    expect(others.length).toBeGreaterThan(3);
    for (const { id, person, name } of others) {
      expect(whole).not.toContain(id);
      expect(whole).not.toContain(person);
      expect(whole, name).not.toMatch(new RegExp(`\\b${name}\\b`));
    }
    expect(textOf(files, "tables/session.ndjson").trim().split("\n").length).toBeGreaterThan(5);
  });

  test("whose note names another member is exported only when somebody says that it is meant", async () => {
    nextDay();
    const teen = whose("Maya R.");
    const { rows } = await database.pool.query<{ name: string }>(
      `select p.chosen_name as name from participation a join participation b on b.practice_id = a.practice_id and b.session_id = a.session_id and b.client_id <> a.client_id
       join client c on c.practice_id = b.practice_id and c.id = b.client_id join person p on p.practice_id = c.practice_id and p.id = c.person_id where a.client_id = $1 limit 1`,
      [teen.clientId],
    );
    const name = rows[0]?.name ?? "";
    await database.pool.query(
      `insert into story_telling (practice_id, id, client_id, voice, words, told_by, recorded_by) values ($1, $2, $3, 'what-i-like', $4, 'Maya', $5)`,
      [teen.therapist.practiceId, uuid(), teen.clientId, `Singing with ${name}.`, teen.therapist.personId],
    );
    expect(await prepared(teen)).toMatchObject({ status: 409, body: { type: "names-others", words: name } });
    expect((await prepared(teen, { namedOnPurpose: { words: [name], reason: "Their own words" } })).status).toBe(200);
  });
});

test("the page to read tells the story, the goals and the notes in the language asked for, and runs nothing", async () => {
  nextDay();
  const one = whose("Xerxes");
  await database.pool.query(
    `insert into story_telling (practice_id, id, client_id, voice, words, told_by, recorded_by) values ($1, $2, $3, 'why-we-come', $4, 'Leila', $5)`,
    [one.therapist.practiceId, uuid(), one.clientId, `<script>alert(1)</script>"'& more words`, one.therapist.personId],
  );
  const [en, fr] = [textOf(await fileOf(one), "record.html"), textOf(await fileOf(one, "fr"), "record.html")];
  expect(en).toContain('<html lang="en">');
  expect(en).toContain("The record of Xerxes");
  expect(fr).toContain("Le dossier de Xerxes");
  const { rows } = await database.pool.query<{ words: string }>(
    "select words from note where client_id = $1 and words !~ '[<>&''\"]' limit 3",
    [one.clientId],
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { words } of rows) expect(en).toContain(words);
  expect(en).not.toContain("<script");
  expect(en).toContain("&#60;script");
  expect(en).not.toMatch(/(src|href)=/);
  expect(`${en}${fr}`).not.toMatch(/export\.|undefined|\[object/);
});

test("it needs a reason, a second factor proved a moment ago, and is fetched by its maker alone, for an hour", async () => {
  nextDay();
  const one = whose("Xerxes");
  expect((await prepared(one, { reason: "  " })).status).toBe(400);
  minutesSinceFactor = 16;
  expect(await prepared(one)).toMatchObject({ status: 403, body: { type: "factor-needed" } });
  minutesSinceFactor = 0;
  const { body } = await prepared(one);
  const colleague = await aMember(database, { practiceId: one.therapist.practiceId, timeZone: "America/Toronto" }, { name: "Colleague" });
  expect((await fetchFile({ therapist: colleague }, body.id)).statusCode).toBe(404);
  await database.db
    .insertInto("careRelation")
    .values({
      practiceId: colleague.practiceId,
      id: uuid(),
      clientId: one.clientId,
      personId: colleague.personId,
      part: "therapist",
      fromDay: "2020-01-01",
    })
    .execute();
  // On the team, so the record is seen; but the file is another’s.
  expect((await fetchFile({ therapist: colleague }, body.id)).statusCode).toBe(403);
  expect((await fetchFile(one, body.id)).statusCode).toBe(200);
  now = new Date(Date.parse(now) + 3_601_000).toISOString();
  expect(JSON.parse((await fetchFile(one, body.id)).payload)).toMatchObject({ type: "export-over", status: 410 });
});

test("who runs the practice without caring for the client, an intern, the front desk: none of them may, and each try is written down", async () => {
  const { clientId, therapist } = whose("Xerxes");
  const practice = { practiceId: therapist.practiceId, timeZone: "America/Toronto" };
  for (const duty of ["owner", "frontdesk", "intern"] as const) {
    const somebody = await aMember(database, practice, { name: `A ${duty}`, duties: [duty] });
    const asked = await door.ask(exportRecord, {
      as: somebody,
      ids: { clientId },
      input: { id: uuid(), reason: "Curious", language: "en" },
    });
    expect(asked.status, duty).toBe(duty === "intern" ? 404 : 403);
    const { rows } = await database.pool.query("select outcome from audit_entry where account_id = $1 and action = 'record.export'", [
      somebody.accountId,
    ]);
    expect(rows, duty).toHaveLength(1);
  }
});

test("the page before shows what will be in it, and afterwards who exported it and why; whoever runs the practice gets a letter", async () => {
  now = "2026-12-03T15:00:00.000Z";
  const one = whose("Xerxes");
  await prepared(one, { reason: "Moves to Hillside" });
  const { body } = await door.ask(readExportPreview, { ids: { clientId: one.clientId } });
  expect(body.exports[0]).toMatchObject({ reason: "Moves to Hillside", mine: true, madeAt: now });
  expect(body.parts.map(({ part }: { part: string }) => part)).toEqual(
    expect.arrayContaining(["who", "story", "plan", "sessions", "family", "reports"]),
  );
  expect(body.attachments).toBe(1);
  const { rows } = await database.pool.query<{ data: { to: string; text: string } }>(
    "select data from jobs.job where name = 'mail' order by created_on desc limit 1",
  );
  expect(rows[0]?.data.text).toContain("has exported a client’s record");
  expect(rows[0]?.data.text).not.toContain("Xerxes");
});

test("as one JSON answer the tables are the same", async () => {
  const one = whose("Odile");
  const { body } = await prepared(one);
  const answer = await door.ask(readExportedTables, { as: one.therapist, ids: { exportId: body.id } });
  expect(readExportedTables.output.safeParse(answer.body).success).toBe(true);
  expect(answer.body.tables.note.length).toBeGreaterThan(3);
  const files = new Map(Object.entries(unzipSync((await fetchFile(one, body.id)).rawPayload)));
  for (const [name, rows] of Object.entries<unknown[]>(answer.body.tables)) {
    const lines = strFromU8(files.get(`tables/${name}.ndjson`) ?? new Uint8Array())
      .split("\n")
      .filter(Boolean);
    expect(
      lines.map((line) => JSON.parse(line)),
      name,
    ).toEqual(rows);
  }
});

test("the export of a kept record holds the record laid under it, whole", async () => {
  nextDay();
  const one = whose("Odile");
  const { practiceId, personId } = one.therapist;
  const [asideId, sameId, tellingId] = [uuid(), uuid(), uuid()];
  await database.db.insertInto("person").values({ practiceId, id: sameId, chosenName: "Odile", language: "fr" }).execute();
  await database.db.insertInto("client").values({ practiceId, id: asideId, personId: sameId, createdBy: personId }).execute();
  const told = {
    practiceId,
    id: tellingId,
    clientId: asideId,
    voice: "what-i-like",
    words: "CANARYASIDE",
    toldBy: "Odile",
    recordedBy: personId,
  };
  await database.db.insertInto("storyTelling").values(told).execute();
  const merge = { practiceId, id: uuid(), keptId: one.clientId, asideId, reason: "One person", joinedBy: personId, joinedAt: now };
  await database.db.insertInto("clientMerge").values(merge).execute();

  const files = await fileOf(one);
  const folder = `other-records/${asideId}/`;
  expect(textOf(files, `${folder}tables/story_telling.ndjson`)).toContain("CANARYASIDE");
  expect(textOf(files, `${folder}record.html`)).toContain("CANARYASIDE");
  expect(RecordManifest.parse(JSON.parse(textOf(files, `${folder}manifest.json`))).clientId).toBe(asideId);
  expect(textOf(files, "tables/story_telling.ndjson")).not.toContain("CANARYASIDE");
  expect(textOf(files, "tables/client_merge.ndjson")).toContain(asideId);
  expect(textOf(files, "checksums.sha256")).toContain(`${folder}manifest.json`);
  const { body } = await prepared(one);
  const answer = await door.ask(readExportedTables, { as: one.therapist, ids: { exportId: body.id } });
  expect(answer.body.others).toMatchObject([{ clientId: asideId, tables: { story_telling: [{ id: tellingId }] } }]);

  // Parted, each leaves by itself.
  await database.pool.query("update client_merge set undone_by = $1, undone_at = now() where id = $2", [personId, merge.id]);
  expect([...(await fileOf(one)).keys()].some((name) => name.startsWith("other-records/"))).toBe(false);
});

test("the eleventh export of a day is refused", async () => {
  now = "2026-12-10T15:00:00.000Z";
  const one = whose("Desmond");
  const answers = [];
  for (let count = 0; count < 11; count += 1) answers.push((await prepared(one)).status);
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
});
