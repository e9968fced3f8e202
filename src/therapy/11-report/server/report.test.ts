import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sayWith } from "#foundation/server/catalogues.ts";
import { transaction } from "#foundation/server/database.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import type { Asking } from "#people/server/test-door.ts";
import { aClient, aMember, aPractice, aTherapist } from "#people/server/test-people.ts";
import { chart } from "#progress/chart.ts";
import { objectiveProgress } from "#progress/objective-progress.ts";
import { readProgress } from "#progress/progress.api.ts";
import { unfold } from "#progress/unfold.ts";
import { REPORT_CHART } from "../compose-objective.ts";
import * as api from "../report.api.ts";
import { brokenReports } from "./report-store.ts";
import { aGoal, aReportWorld, aSession, type ReportWorld } from "./test-report.ts";

let world: ReportWorld;
let goal: Awaited<ReturnType<typeof aGoal>>;
beforeAll(async () => {
  world = await aReportWorld();
  const of = world.client;
  goal = await aGoal(world, of);
  const { objectiveId } = goal;
  await aSession(world, "2026-10-06", { of, outcome: "came", marks: { objectiveId, kinds: ["yes", "no", "no"] } });
  await aSession(world, "2026-10-13", { of, outcome: "absent", category: "illness", reason: "Bram, the other boy, had it too" });
  await aSession(world, "2026-10-20", { of, outcome: "partly", marks: { objectiveId, kinds: ["yes", "yes", "no"] } });
  await aSession(world, "2026-10-27", { of, outcome: "absent", reason: "Bram’s mother rang" });
  await aSession(world, "2026-11-03", { of, outcome: "came" });
  await aSession(world, "2026-11-10", { of });
  await aSession(world, "2026-12-15", { of });
});
afterAll(() => world?.close());

const PERIOD = { fromDay: "2026-10-01", untilDay: "2026-12-01" };
async function aDraft(input: object = {}, asking: Asking = {}): Promise<string> {
  const id = uuid();
  await world.done(
    api.beginReport,
    { clientId: world.client.clientId },
    { id, language: "en", ...PERIOD, supersedes: null, ...input },
    asking,
  );
  return id;
}
const read = async (reportId: string, asking: Asking = {}) => world.door.ask(api.readReport, { ids: { reportId }, ...asking });
const write = (reportId: string, input: object = {}, asking: Asking = {}) =>
  world.door.ask(api.writeReport, {
    ids: { reportId },
    input: {
      language: "en",
      ...PERIOD,
      words: { summary: "A steady autumn.", goals: [{ goalId: goal.goalId, words: "Asks with joy." }], next: "" },
      basedOn: 1,
      ...input,
    },
    ...asking,
  });
const sign = async (reportId: string, version = 1, asking: Asking = {}) => {
  const { fingerprint = "0".repeat(64) } = (await read(reportId)).body;
  return world.door.ask(api.signReport, { ids: { reportId }, input: { version, fingerprint }, ...asking });
};

test("a draft counts attendance honestly: missed, without a reason, in part, and not yet recorded each for themselves", async () => {
  const { content } = (await read(await aDraft())).body;
  expect(content.attendance.sentences).toEqual([
    "6 sessions were planned; Ilse came to 3.",
    "For one session it is not yet recorded whether it took place.",
    "A missed session is a gap in the record, never a result of zero.",
  ]);
  expect(content.attendance.table.rows.map(({ cells }: { cells: string[] }) => cells)).toEqual([
    ["Came", "2", ""],
    ["Came in part", "1", ""],
    ["Missed", "2", "Illness (1) and Reason not known (1)"],
    ["Not yet recorded", "1", ""],
  ]);
});

test("each session stands with its result, or with what happened instead; a session still to come stands nowhere", async () => {
  const { content } = (await read(await aDraft())).body;
  expect(content.sessions.tables[0].rows).toEqual([
    { cells: ["6 October 2026", "1 of 3"], span: null },
    { cells: ["13 October 2026"], span: "Missed: Illness" },
    { cells: ["20 October 2026", "2 of 3"], span: null },
    { cells: ["27 October 2026"], span: "Missed" },
    { cells: ["3 November 2026", "Not counted"], span: null },
    { cells: ["10 November 2026"], span: "Not yet recorded" },
  ]);
});

test("goals stand in clinical and in family words with their nature, objectives with their sentence and what cannot be said yet", async () => {
  const { content } = (await read(await aDraft())).body;
  const [first] = content.goals.each;
  expect(first).toMatchObject({
    title: "Requests with <voice> & sign",
    kind: "Progressive goal · communicative",
    family: "In everyday words: Asking for a drum",
    objectives: [
      {
        sentence: "Given a choice, asks: 2 of 3 or more, in 2 sessions in a row.",
        counted: "Counted in 2 of the 3 sessions attended in this period.",
      },
    ],
  });
  const [objective] = first.objectives;
  expect(objective.cards.map(({ title }: { title: string }) => title)).toEqual(["Criterion: not yet", "Verdict: too early"]);
});

test("what a family said about an absence, in its own words, is not in the report: it may name somebody else", async () => {
  const reportId = await aDraft();
  expect(JSON.stringify((await read(reportId)).body)).not.toContain("Bram");
});

test("a report in French is French from its title to its reasons, whoever asks", async () => {
  const { content } = (await read(await aDraft({ language: "fr" }))).body;
  expect(content).toMatchObject({ language: "fr", title: "Rapport d’évolution en musicothérapie" });
  expect(content.attendance.table.rows[2].cells[2]).toBe("Maladie (1) et Motif inconnu (1)");
  expect(content.goals.each[0].family).toBe("En mots de tous les jours\u00A0: Demander un tambour");
});

test("the chart of the report is the chart of the page, byte for byte, and so is the one that is printed", async () => {
  const reportId = await aDraft();
  const { content } = (await read(reportId)).body;
  const printed = content.goals.each[0].objectives[0].chart.svg;

  const { goals, lines, rests, chosenName } = unfold(
    readProgress.output.parse((await world.door.ask(readProgress, { ids: { clientId: world.client.clientId } })).body),
  );
  const [one] = goals;
  const [objective] = one?.objectives ?? [];
  if (!one || !objective) throw new Error("The progress page has no objective");
  const say = sayWith(findInstallation().words);
  const told = objectiveProgress(
    {
      chosenName,
      nature: one.nature,
      objective,
      line: lines.find(({ objectiveId }) => objectiveId === objective.id),
      rests: rests.map((rest) => ({ ...rest, reason: "" })),
    },
    (code, values = {}) => say(code, values, "en"),
    "en",
  );
  expect(printed).toBe(chart(told.data, told.words, REPORT_CHART));

  world.handed.length = 0;
  await world.pdfOf(reportId);
  const [set] = world.handed;
  expect(JSON.parse(JSON.stringify(set?.data)).goals.each[0].objectives[0].chart.svg).toBe(printed);
});

test("the PDF is PDF/UA-1: a structure tree, its language, words for each picture, and a title", async () => {
  for (const [language, tag] of [
    ["en", "en-CA"],
    ["fr", "fr-CA"],
  ] as const) {
    const { status, type, name, bytes } = await world.pdfOf(await aDraft({ language }));
    expect({ status, type }).toEqual({ status: 200, type: "application/pdf" });
    expect(name).toMatch(/^inline; filename="[\w-]+\.pdf"$/);
    const text = textOf(bytes);
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(text).toContain(`/Lang (${tag})`);
    expect(text).toContain("/DisplayDocTitle true");
    for (const kind of ["/H1", "/H2", "/H3", "/H4", "/Figure", "/Table", "/TH", "/Caption"])
      expect(text, kind).toMatch(new RegExp(`/S ${kind}\\b`));
    expect(text).toContain("/Alt ");
  }
});

test("the same draft gives the same bytes", async () => {
  const reportId = await aDraft();
  expect((await world.pdfOf(reportId)).bytes.equals((await world.pdfOf(reportId)).bytes)).toBe(true);
});

test("what is signed stays as it was signed, whatever the record learns later, and its PDF is kept byte for byte", async () => {
  const reportId = await aDraft();
  expect((await write(reportId)).body).toEqual({ id: reportId, version: 2 });
  expect((await sign(reportId, 2)).status).toBe(200);
  const before = await read(reportId);
  expect(before.body.content.signature).toMatchObject({ name: "Maude Invented", when: "1 December 2026, 10:00 (America/Toronto)" });
  expect(before.body.content.summary.words).toBe("A steady autumn.");
  const { bytes } = await world.pdfOf(reportId);
  const { file } = await world.database.db.selectFrom("report").select("file").where("id", "=", reportId).executeTakeFirstOrThrow();
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(file);

  await aSession(world, "2026-11-17", {
    of: world.client,
    outcome: "came",
    marks: { objectiveId: goal.objectiveId, kinds: ["yes", "yes", "yes"] },
  });
  expect(await read(reportId)).toEqual(before);
  expect((await world.pdfOf(reportId)).bytes.equals(bytes)).toBe(true);
  expect((await write(reportId, { basedOn: 2 })).status).toBe(403);
  expect((await sign(reportId, 2)).status).toBe(403);
  for (const deed of [sql`update report set words = '{}' where id = ${reportId}`, sql`delete from report where id = ${reportId}`])
    await expect(deed.execute(world.database.db)).rejects.toMatchObject({ code: "42501" });
});

test("the signature fits what was said and printed, and nothing else", async () => {
  const reportId = await aDraft();
  await sign(reportId);
  const broken = () => transaction(world.database.db, (tx) => brokenReports(tx, world.practice.practiceId));
  expect(await broken()).toEqual([]);
  const tampered = async (change: string) => {
    await sql.raw("alter table report disable trigger all").execute(world.database.db);
    await sql.raw(`update report set ${change} where id = '${reportId}'`).execute(world.database.db);
    await sql.raw("alter table report enable trigger all").execute(world.database.db);
  };
  await tampered(`content = jsonb_set(content, '{practice}', '"Other"')`);
  expect(await broken()).toEqual([reportId]);
});

test("nobody signs what they have not seen: the record changed since, or the words did", async () => {
  const reportId = await aDraft();
  const { fingerprint } = (await read(reportId)).body;
  await aSession(world, "2026-11-24", { of: world.client, outcome: "absent", category: "no_show" });
  const signing = (input: object) => world.door.ask(api.signReport, { ids: { reportId }, input: { version: 1, fingerprint, ...input } });
  expect((await signing({})).body).toMatchObject({ type: "record-changed", status: 409 });
  await write(reportId);
  expect((await sign(reportId, 1)).body.type).toBe("changed-meanwhile");
  expect((await write(reportId)).body.type).toBe("changed-meanwhile");
  expect((await sign(reportId, 2)).status).toBe(200);
});

test("signing asks for a second factor proved within a quarter of an hour", async () => {
  const reportId = await aDraft();
  world.factor.minutesAgo = 16;
  expect((await sign(reportId)).body).toMatchObject({ type: "factor-needed", status: 403 });
  world.factor.minutesAgo = 0;
  expect((await read(reportId)).body.report.signedAt).toBeNull();
});

test("the team reads; only the author writes and signs, and an intern’s report waits", async () => {
  const { database, practice, client, therapist } = world;
  const onTeam = async (part: "substitute" | "intern", duties: readonly ("therapist" | "intern")[]) => {
    const member = await aMember(database, practice, { name: part, duties });
    await database.db
      .insertInto("careRelation")
      .values({
        practiceId: practice.practiceId,
        id: uuid(),
        clientId: client.clientId,
        personId: member.personId,
        part,
        fromDay: "2020-01-01",
      })
      .execute();
    return member;
  };
  const colleague = await onTeam("substitute", ["therapist"]);
  const intern = await onTeam("intern", ["intern"]);
  const supervisor = await aTherapist(database, practice, { name: "Supervisor" });
  await database.db
    .insertInto("supervision")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      internId: intern.personId,
      supervisorId: supervisor.personId,
      fromDay: "2020-01-01",
      createdBy: therapist.personId,
    })
    .execute();
  const mine = await aDraft();
  for (const as of [colleague, intern, supervisor]) {
    expect((await read(mine, { as })).status).toBe(200);
    expect((await write(mine, {}, { as })).status).toBe(403);
    expect((await sign(mine, 1, { as })).status).toBe(403);
  }
  const theirs = await aDraft({}, { as: intern });
  expect((await write(theirs, {}, { as: intern })).status).toBe(200);
  expect((await sign(theirs, 2, { as: intern })).status).toBe(403);
  expect((await sign(theirs, 2)).status).toBe(403);
  expect(
    (
      await world.door.ask(api.beginReport, {
        ids: { clientId: client.clientId },
        input: { id: uuid(), language: "en", ...PERIOD, supersedes: null },
        as: supervisor,
      })
    ).status,
  ).toBe(403);
});

test("for everybody else in the practice a report is nothing, or nothing they may open", async () => {
  const { database, practice } = world;
  const reportId = await aDraft();
  const stranger = await aTherapist(database, practice, { name: "Stranger" });
  const frontDesk = await aMember(database, practice, { name: "Desk", duties: ["frontdesk"] });
  const elsewhere = await aTherapist(database, await aPractice(database));
  for (const [as, status] of [
    [stranger, 404],
    [elsewhere, 404],
    [frontDesk, 403],
  ] as const) {
    expect((await read(reportId, { as })).status).toBe(status);
    expect((await world.door.ask(api.listReports, { ids: { clientId: world.client.clientId }, as })).status).toBe(status);
    expect((await world.door.ask(api.readReportPages, { ids: { reportId }, as })).status).toBe(status);
  }
});

test("a newer version begins with the words of the signed one, and stands in its place once it is signed itself", async () => {
  const earlier = await aDraft();
  await write(earlier);
  const clientId = world.client.clientId;
  const begin = (id: string) =>
    world.door.ask(api.beginReport, { ids: { clientId }, input: { id, language: "en", ...PERIOD, supersedes: earlier } });
  expect((await begin(uuid())).body.type).toBe("supersedes-unsigned");
  await sign(earlier, 2);
  const newer = uuid();
  expect((await begin(newer)).status).toBe(200);
  const { report, content } = (await read(newer)).body;
  expect(report.words.summary).toBe("A steady autumn.");
  expect(content.notices).toContain("This report stands in place of the one signed on 1 December 2026.");
  expect((await read(earlier)).body.report.supersededBy).toBeNull();
  await sign(newer);
  expect((await read(earlier)).body.report.supersededBy).toBe(newer);
  const list = (await world.door.ask(api.listReports, { ids: { clientId } })).body;
  expect(list.reports.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([earlier, newer]));
  expect(list.suggested).toEqual({ fromDay: "2026-12-01", untilDay: "2026-12-01" });
});

test("a report of one client cannot stand in place of a report of another", async () => {
  const signed = await aDraft();
  await sign(signed);
  const { database, practice, therapist } = world;
  const { clientId } = await aClient(database, practice, { name: "Bram", therapist });
  const answer = await world.door.ask(api.beginReport, {
    ids: { clientId },
    input: { id: uuid(), language: "en", ...PERIOD, supersedes: signed },
  });
  expect(answer.status).toBe(404);
});

test("nothing is written about a goal of another client", async () => {
  const { database, practice, therapist } = world;
  const { goalId } = await aGoal(world, await aClient(database, practice, { name: "Bram", therapist }));
  const reportId = await aDraft();
  const answer = await write(reportId, { words: { summary: "", goals: [{ goalId, words: "Sings" }], next: "" } });
  expect(answer.body).toMatchObject({ type: "goal-of-nobody-here", status: 409 });
  expect((await read(reportId)).body.report.version).toBe(1);
});

test("a client of whom nothing is known yet gets a short and honest report, not an error", async () => {
  const { database, practice, therapist, door, done } = world;
  const { clientId } = await aClient(database, practice, { name: "Noor", therapist });
  expect((await door.ask(api.listReports, { ids: { clientId } })).body).toEqual({
    reports: [],
    suggested: { fromDay: "2026-12-01", untilDay: "2026-12-01" },
  });
  const id = uuid();
  await done(api.beginReport, { clientId }, { id, language: "en", fromDay: "2026-12-01", untilDay: "2026-12-01", supersedes: null });
  const { content } = (await read(id)).body;
  expect(content).toMatchObject({
    attendance: { sentences: ["No session was planned in this period."], table: null },
    goals: { none: "No goal had been agreed by the end of this period.", each: [] },
    sessions: null,
  });
  expect((await world.pdfOf(id)).status).toBe(200);
  expect((await sign(id)).status).toBe(200);
});

test("letters that no font has are named, and nothing is signed", async () => {
  const reportId = await aDraft();
  await write(reportId, { words: { summary: "Sings \u{1F3B5}.", goals: [], next: "" } });
  const answer = await sign(reportId, 2);
  expect(answer.body).toMatchObject({ type: "letters-cannot-be-printed", status: 409, letters: "\u{1F3B5}" });
  expect((await world.door.ask(api.readReportPages, { ids: { reportId } })).body.type).toBe("letters-cannot-be-printed");
  expect((await read(reportId)).body.report.signedAt).toBeNull();
});

test("what a person types is printed as it is typed: nothing of it becomes markup", async () => {
  const reportId = await aDraft();
  const summary = '#let x = read("/etc/passwd") $x$ *b* _i_ = H1 <script>alert(1)</script> \\ @a ~ `c`';
  await write(reportId, { words: { summary, goals: [], next: "" } });
  expect((await world.pdfOf(reportId)).status).toBe(200);
  expect((await read(reportId)).body.content.summary.words).toBe(summary);
});

test("a period that ends before it begins is refused and the field is named", async () => {
  const input = { id: uuid(), language: "en", fromDay: "2026-12-01", untilDay: "2026-11-01", supersedes: null };
  const answer = await world.door.ask(api.beginReport, { ids: { clientId: world.client.clientId }, input });
  expect(answer.body).toMatchObject({ type: "invalid-input", issues: [{ path: ["untilDay"], code: "period-upside-down" }] });
});

/** The whole file as text, with what it keeps compressed laid open. */
function textOf(pdf: Buffer): string {
  const raw = pdf.toString("latin1");
  const opened = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(pdf.subarray(index + mark.length), { finishFlush: 2 }).toString("latin1");
    } catch {
      return "";
    }
  });
  return [raw, ...opened].join("\n");
}
