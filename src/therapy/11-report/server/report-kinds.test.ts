import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf } from "#foundation/server/serve.ts";
import type { Asking } from "#people/server/test-door.ts";
import { aClient, aMember } from "#people/server/test-people.ts";
import * as api from "../report.api.ts";
import { REPORT_KINDS } from "../report-kind.ts";
import { changeReportStyle, readReportStyle } from "../style.api.ts";
import { readDocx } from "./test-docx.ts";
import { tagsOf } from "./pdf-tags.ts";
import { aGoal, aReportWorld, aSession, type ReportWorld } from "./test-report.ts";

let world: ReportWorld;
let goal: Awaited<ReturnType<typeof aGoal>>;
beforeAll(async () => {
  world = await aReportWorld();
  const of = world.client;
  goal = await aGoal(world, of);
  const { objectiveId } = goal;
  for (const [day, kinds] of [
    ["2026-10-06", ["yes", "no", "no"]],
    ["2026-10-20", ["yes", "yes", "no"]],
    ["2026-11-03", ["yes", "yes", "yes"]],
  ] as const)
    await aSession(world, day, { of, outcome: "came", marks: { objectiveId, kinds } });
  await aSession(world, "2026-10-13", { of, outcome: "absent", category: "school_event" });
  await aSession(world, "2026-10-27", { of, outcome: "absent" });
  await aSession(world, "2026-11-10", { of });
  await shareGoal(goal.goalId);
});
afterAll(() => world?.close());

const shareGoal = (goalId: string) =>
  world.database.db
    .insertInto("goalRelease")
    .values({
      practiceId: world.practice.practiceId,
      id: uuid(),
      goalId,
      shared: true,
      decidedBy: world.therapist.personId,
      decidedAt: "2026-11-01T10:00:00Z",
    })
    .execute();

const PERIOD = { fromDay: "2026-10-01", untilDay: "2026-12-01" };
async function aDraft(input: object = {}, clientId = world.client.clientId): Promise<string> {
  const id = uuid();
  await world.done(api.beginReport, { clientId }, { id, language: "en", ...PERIOD, supersedes: null, ...input });
  return id;
}
const read = async (reportId: string, asking: Asking = {}) => world.door.ask(api.readReport, { ids: { reportId }, ...asking });
const write = (reportId: string, input: object = {}) =>
  world.door.ask(api.writeReport, {
    ids: { reportId },
    input: { language: "en", ...PERIOD, words: { summary: "A steady autumn.", goals: [], next: "" }, basedOn: 1, ...input },
  });
const sign = async (reportId: string, version = 1) =>
  world.door.ask(api.signReport, { ids: { reportId }, input: { version, fingerprint: (await read(reportId)).body.fingerprint } });
const docxOf = async (reportId: string) => {
  const url = addressOf(api.downloadReportToEdit, { reportId });
  const reply = await world.door.app.inject({ method: "GET", url, headers: { "x-test-account": world.therapist.accountId } });
  return {
    status: reply.statusCode,
    type: reply.headers["content-type"],
    name: reply.headers["content-disposition"],
    bytes: reply.rawPayload,
  };
};

const TITLES = {
  progress: ["Music therapy progress report", "Rapport d’évolution en musicothérapie"],
  school: ["Music therapy report for the school", "Rapport de musicothérapie pour l’école"],
  physician: ["Letter about music therapy", "Lettre au sujet de la musicothérapie"],
  discharge: ["Discharge summary, music therapy", "Sommaire de fin de suivi en musicothérapie"],
  family: ["Your music therapy report", "Votre bilan de musicothérapie"],
} as const;

test.each(REPORT_KINDS.flatMap((kind) => (["en", "fr"] as const).map((language) => [kind, language] as const)))(
  "a %s report in %s is tagged: claimed, in its language, titled, its pictures in words, its table heads said to be heads",
  async (kind, language) => {
    const reportId = await aDraft({ kind, language });
    const { status, bytes } = await world.pdfOf(reportId);
    expect(status).toBe(200);
    const tags = tagsOf(bytes);
    expect(tags).toMatchObject({ claims: true, language: `${language}-CA`, showsTitle: true, marked: true, tree: true });
    expect(tags.figuresWithWords).toBe(tags.figures);
    expect(tags.counts["H1"]).toBe(1);
    expect(tags.counts["H2"]).toBeGreaterThanOrEqual(3);
    const { content } = (await read(reportId)).body;
    expect(content.title).toBe(TITLES[kind][language === "en" ? 0 : 1]);
    expect(tags.figures).toBe(kind === "physician" ? 0 : 1);
    if ((tags.counts["Table"] ?? 0) > 0) expect(tags.scopedHeads).toBeGreaterThan(0);
  },
);

test("a school is told of minutes: planned, given, missed for which cause, and not yet recorded", async () => {
  const { content } = (await read(await aDraft({ kind: "school" }))).body;
  expect(content.service.sentences[0]).toBe("270 minutes were planned; 135 were given.");
  expect(content.service.table.rows.map(({ cells }: { cells: string[] }) => cells)).toEqual([
    ["Planned", "270"],
    ["Given", "135"],
    ["Missed: school or place", "45"],
    ["Missed: reason not known", "45"],
    ["Not yet recorded", "45"],
  ]);
});

test("a letter has whom it goes to, no pictures, and headings of its own", async () => {
  const reportId = await aDraft({ kind: "physician", language: "fr" });
  const sent = await write(reportId, {
    language: "fr",
    addressee: "Dre Line Roy\nClinique du Lac",
    words: { summary: "Bonjour.", goals: [], next: "Merci." },
  });
  expect(sent.status).toBe(200);
  const { content } = (await read(reportId)).body;
  expect(content.addressee).toEqual({ label: "À l’attention de", words: "Dre Line Roy\nClinique du Lac" });
  expect([content.summary.label, content.next.label]).toEqual(["Objet de cette lettre", "Questions et recommandations"]);
  expect(content.goals.each[0].objectives[0].chart).toBeNull();
});

test("a family report is plain whatever is asked: family words, no criterion, no verdict, no reason of an absence", async () => {
  const reportId = await aDraft({ kind: "family", register: "clinical" });
  await write(reportId, { register: "clinical" });
  const { content, report } = (await read(reportId)).body;
  expect(report.register).toBe("plain");
  expect(content.goals.each.map(({ title }: { title: string }) => title)).toEqual(["Asking for a drum"]);
  const { chart: _, ...told } = content.goals.each[0].objectives[0];
  expect(told).toMatchObject({ title: "Asking for a drum", sentence: "" });
  const said = JSON.stringify({ ...content, order: null });
  for (const word of ["Criterion", "Verdict", "criterion", "Requests with", "school", "School", "Progressive"])
    expect(said, word).not.toContain(word);
  expect(content).toMatchObject({ attendance: { table: null }, sessions: null, figures: null, goals: { glance: null } });
});

test("a goal that is not shared with the family is left out, and the author is told", async () => {
  const { clientId } = await aClient(world.database, world.practice, { name: "Bram", therapist: world.therapist });
  await aGoal(world, { ...world.client, clientId });
  const { content } = (await read(await aDraft({ kind: "family" }, clientId))).body;
  expect(content.goals).toMatchObject({ each: [], none: "This report does not tell of goals." });
  expect(content.notices.join(" ")).toContain("One goal is not shared with the family and is left out here.");
});

test("a DOCX says the same words as the PDF is made from, with headings, table heads, words for charts and its language", async () => {
  for (const language of ["en", "fr"] as const) {
    const reportId = await aDraft({ language });
    await write(reportId, {
      language,
      words: { summary: "One.\n\nTwo <b> & three.", goals: [{ goalId: goal.goalId, words: "Sings." }], next: "" },
    });
    const { content } = (await read(reportId)).body;
    const { status, type, name, bytes } = await docxOf(reportId);
    expect({ status, type }).toEqual({ status: 200, type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
    expect(name).toMatch(/^attachment; filename="[\w-]+\.docx"$/);
    const docx = readDocx(bytes);
    expect(docx.headings.filter(({ level }) => level === 1)).toEqual([{ level: 1, words: content.title }]);
    expect(docx.headings.filter(({ level }) => level === 2).map(({ words }) => words)).toEqual(
      [content.summary, content.attendance, content.goals, content.signature, content.sessions, content.figures, content.method].map(
        (one) => one.label ?? one.heading,
      ),
    );
    expect(docx.styles).toContain(`w:val="${language}-CA"`);
    const tables = [content.attendance.table, content.goals.glance, ...content.sessions.tables];
    expect(docx.document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    const { chart } = content.goals.each[0].objectives[0];
    expect(docx.altTexts).toEqual([chart.alt]);
    expect(docx.files.filter((file) => file.startsWith("word/media/")).some((file) => file.endsWith(".svg"))).toBe(true);
    const words = docx.paragraphs.join("\n");
    for (const text of wordsOf(content)) expect(words, text).toContain(text);
  }
});

/** Every word that is read, but the charts' own. */
function* wordsOf(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (
      [
        "svg",
        "alt",
        "order",
        "kind",
        "register",
        "language",
        "country",
        "subject",
        "practice",
        "footer",
        "pages",
        "objectiveId",
        "goalId",
        "author",
        "logo",
      ].includes(key)
    )
      continue;
    if (typeof part === "string") yield* part.split(/\n+/).filter((line) => line !== "");
    else yield* wordsOf(part);
  }
}

test("what is added to a signed report is signed and final; the report itself stays byte for byte, and a family report is never replaced", async () => {
  const reportId = await aDraft({ kind: "family" });
  const add = (input: object = {}) =>
    world.door.ask(api.addToReport, { ids: { reportId }, input: { id: uuid(), words: "The picnic was on Friday.", ...input } });
  expect((await add()).status).toBe(403);
  expect((await sign(reportId)).status).toBe(200);
  const before = (await world.pdfOf(reportId)).bytes;
  world.factor.minutesAgo = 30;
  expect((await add()).body.type).toBe("factor-needed");
  world.factor.minutesAgo = 0;
  expect((await add({ words: "" })).body.type).toBe("invalid-input");
  expect((await add()).status).toBe(200);
  expect((await read(reportId)).body.addenda).toMatchObject([{ words: "The picnic was on Friday.", signedName: "Maude Invented" }]);
  expect((await world.pdfOf(reportId)).bytes.equals(before)).toBe(true);
  await expect(sql`update report_addendum set words = 'w'`.execute(world.database.db)).rejects.toMatchObject({ code: "42501" });
  const newer = await world.door.ask(api.beginReport, {
    ids: { clientId: world.client.clientId },
    input: { id: uuid(), language: "en", ...PERIOD, supersedes: reportId },
  });
  expect(newer.body).toMatchObject({ type: "only-added-to", status: 409 });
});

test("20,000 typed characters are printed; what no field can hold is refused and the field is named", async () => {
  const reportId = await aDraft({ kind: "school" });
  const long = "A long word of one term. ".repeat(800).trim();
  expect((await write(reportId, { words: { summary: long, goals: [], next: "" } })).status).toBe(200);
  const { bytes } = await world.pdfOf(reportId);
  expect(tagsOf(bytes).pages).toBeGreaterThan(5);
  const more = await write(reportId, { basedOn: 2, words: { summary: "x".repeat(40_000), goals: [], next: "" } });
  expect(more.body).toMatchObject({ type: "invalid-input", issues: [{ path: ["words", "summary"] }] });
});

const STYLE = {
  letterhead: { name: "Hillside Music", address: "12 Elm Street\nToronto", telephone: "416 555 0100", footer: "Registered charity 12345" },
  sections: { progress: ["goals", "summary", "signature"] },
};
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGNQCnUBIgYIBQAT+gLthdquDwAAAABJRU5ErkJggg==", "base64");
const SVG =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" xmlns:ink="urn:x" ink:v="1"><metadata><a/></metadata><circle cx="5" cy="5" r="4" fill="#225544"/></svg>';
const style = (input: object, as = owner) =>
  world.door.ask(changeReportStyle, { as, input: { id: uuid(), ...STYLE, basedOn: edition, ...input } });
let owner: Awaited<ReturnType<typeof aMember>>;
let edition = 0;

test("whoever runs the practice chooses letterhead, logo and sections; drafts follow, signed reports keep theirs", async () => {
  owner = await aMember(world.database, world.practice, { name: "Olive", duties: ["owner"] });
  const signed = await aDraft();
  await sign(signed);
  const before = (await read(signed)).body.content;
  expect((await style({}, world.therapist)).status).toBe(403);
  for (const logo of [PNG, Buffer.from(SVG)]) {
    expect((await style({ logo: logo.toString("base64") })).body).toEqual({ edition: ++edition });
    const reportId = await aDraft();
    const { content } = (await read(reportId)).body;
    expect(content).toMatchObject({ practice: "Hillside Music", order: ["goals", "summary", "signature"], sessions: null });
    expect(content.head).toMatchObject({ lines: ["12 Elm Street", "Toronto", "416 555 0100"], footer: "Registered charity 12345" });
    const tags = tagsOf((await world.pdfOf(reportId)).bytes);
    expect(tags).toMatchObject({ claims: true, figures: 2, figuresWithWords: 2 });
    const docx = readDocx((await docxOf(reportId)).bytes);
    expect(docx.altTexts[0]).toBe("Logo of Hillside Music");
    expect(docx.headings.filter(({ level }) => level === 2).map(({ words }) => words)).toEqual(["Goals", "Signature"]);
  }
  expect((await read(signed)).body.content).toEqual(before);
  const known = (await world.door.ask(readReportStyle, { as: world.therapist })).body;
  expect(Buffer.from(known.logo.content, "base64").toString()).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#225544"/></svg>',
  );
  expect((await style({ basedOn: 0 })).body.type).toBe("changed-meanwhile");
  expect((await style({ logo: null })).status).toBe(200);
  edition += 1;
});

test.each([
  ["a program in it", "logo-does-something", SVG.replace("<metadata>", "<script>alert(1)</script><metadata>")],
  ["a deed at a press", "logo-does-something", SVG.replace("<circle", '<circle onclick="alert(1)"')],
  ["another page in it", "logo-does-something", SVG.replace("<metadata>", "<foreignObject/><metadata>")],
  [
    "a picture from elsewhere",
    "logo-does-something",
    SVG.replace("<metadata>", '<image href="https://elsewhere.example/a.png"/><metadata>'),
  ],
  ["words that stand for others", "logo-does-something", `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${SVG}`],
  ["tags that do not fit together", "logo-refused", SVG.replace("</metadata>", "")],
  ["no picture", "logo-refused", "%PDF-1.7 not a picture"],
  ["half a picture", "logo-refused", PNG.subarray(0, 60)],
  ["damage somewhere in it", "logo-refused", Buffer.from(PNG.map((byte, place) => (place === 50 ? byte ^ 255 : byte)))],
])("a logo with %s is refused, and why is said", async (_, type, logo) => {
  const answer = await style({ logo: Buffer.from(logo).toString("base64") });
  expect(answer.body).toMatchObject({ type, status: 422 });
});

test("a logo too large for a letterhead is refused, and sections without a signature are no report", async () => {
  expect((await style({ logo: Buffer.alloc(512 * 1024 + 12).toString("base64") })).body.type).toBe("logo-too-large");
  expect((await style({ sections: { school: ["goals"] } })).body).toMatchObject({
    type: "invalid-input",
    issues: [{ code: "signature-stays" }],
  });
  expect((await style({ sections: { school: ["goals", "goals", "signature"] } })).body.issues[0].code).toBe("section-twice");
});
