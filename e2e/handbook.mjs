/**
 * Takes the pictures of docs/handbook from the built program with its invented clients. Run by hand when screens have changed:
 *   node tools/build.mjs && node --import tsx e2e/handbook.mjs
 */
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { findChromium } from "../tools/find-chromium.mjs";
import { atTime, inLanguage, signIn, startProgram } from "./program.ts";

const IMAGES = fileURLToPath(new URL("../docs/handbook/images/", import.meta.url));
const WORDS = {
  en: { setUpCode: "Set-up code", absent: "Absent, Mr Halvorsen", missed: "Missed sessions", illness: "Illness", yesAndNo: "How they say yes and no", story: "The story of Xerxes" },
  fr: { setUpCode: "Code d’installation", absent: "Absence, Mr Halvorsen", missed: "Séances manquées", illness: "Maladie", yesAndNo: "Comment la personne dit oui et non", story: "L’histoire de Xerxes" },
};

mkdirSync(IMAGES, { recursive: true });
const executablePath = await findChromium();
const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])] });
for (const language of /** @type {const} */ (["en", "fr"])) {
  await picturesOf(language, { demo: false }, firstVisit);
  await picturesOf(language, { demo: true }, aDay);
  await picturesOf(language, { demo: true, width: 430 }, aFamily);
}
await browser.close();

/** @param {"en" | "fr"} language @param {{ demo: boolean, width?: number }} program @param {(page: import("@playwright/test").Page, words: typeof WORDS.en, take: (name: string) => Promise<void>) => Promise<void>} walk */
async function picturesOf(language, { demo, width = 1100 }, walk) {
  const program = await startProgram({ demo });
  const context = await browser.newContext({ baseURL: program.address, viewport: { width, height: 760 }, timezoneId: "America/Toronto", locale: `${language}-CA`, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await inLanguage(page, language);
  await walk(page, WORDS[language], async (name) => {
    await page.waitForLoadState("networkidle").catch(() => undefined);
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${IMAGES}${name}-${language}.png` });
  });
  await context.close();
  await program.stop();
  rmSync(program.dataDirectory, { recursive: true, force: true });
}

/** @type {Parameters<typeof picturesOf>[2]} */
async function aFamily(page, words, take) {
  await signIn(page, "xerxes-parent");
  await page.goto("/family");
  const story = page.getByRole("link", { name: words.story });
  await story.waitFor();
  await take("family-home");
  await story.click();
  await page.getByRole("heading", { level: 1, name: words.story }).waitFor();
  await take("family-story");
}

/** A draft about the autumn. @param {import("@playwright/test").Page} page @param {string} client @param {string} day */
async function aReport(page, client, day) {
  const id = uuidv7();
  const data = { id, language: "en", fromDay: `${day.slice(0, 4)}-09-01`, untilDay: day, supersedes: null };
  const answer = await page.request.post(`/api/v1${client}/reports`, { data, headers: { "idempotency-key": uuidv7(), origin: new URL(page.url()).origin } });
  if (!answer.ok()) throw new Error(await answer.text());
  return id;
}

/** @type {Parameters<typeof picturesOf>[2]} */
async function firstVisit(page, words, take) {
  await page.goto("/");
  await page.getByLabel(words.setUpCode).waitFor();
  await take("set-up");
}

/** @type {Parameters<typeof picturesOf>[2]} */
async function aDay(page, words, take) {
  await signIn(page, "therapist");
  const { day, rooms } = await (await page.request.get("/api/v1/rooms?days=2")).json();
  const room = rooms.find((/** @type {{ chosenName: string, day: string }} */ it) => it.chosenName === "Xerxes" && it.day === day);
  const client = `/clients/${room.clientId}`;
  const openAndTake = async (/** @type {string} */ address, /** @type {string} */ name) => {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await take(name);
  };
  await openAndTake("/clients/new", "new-client");
  await openAndTake(client, "story");
  await openAndTake(`${client}/goals`, "goals");
  await openAndTake("/clients/referrals", "referrals");
  await openAndTake(`${client}/intake`, "intake");
  await openAndTake(`${client}/consents`, "consents");
  await openAndTake(`${client}/people`, "people");
  const { assessments } = await (await page.request.get(`/api/v1${client}/assessments`)).json();
  await openAndTake(`/assessments/${assessments[0].id}`, "assessment");
  await openAndTake(`/reports/${await aReport(page, client, day)}`, "report");
  await openAndTake(`${client}/progress`, "progress-list");
  await openAndTake(`${client}/progress/${room.objectives[0].id}`, "progress");
  await page.goto(`${client}/record`);
  await page.getByRole("radio", { name: words.missed }).click({ force: true });
  await page.getByRole("listitem").filter({ hasText: words.illness }).first().getByRole("link").click();
  await page.getByRole("textbox").first().waitFor();
  await take("note");
  await page.goto(`/session/${room.sessionId}/${room.clientId}`);
  const tile = page.getByRole("group", { name: "Matches sung vowels", exact: true });
  for (let tap = 0; tap < 3; tap++) await tile.getByRole("button").first().click();
  await take("session");
  await page.getByText(words.yesAndNo).click();
  await take("session-safety");
  await page.getByText(words.yesAndNo).click();
  await page.context().setOffline(true);
  for (let tap = 0; tap < 2; tap++) await tile.getByRole("button").first().click();
  await take("offline");
  await page.context().setOffline(false);
  await openAndTake(`${client}/attendance`, "attendance");
  await openAndTake("/library/songs/T01", "song");
  await openAndTake(`/session/${room.sessionId}/plan`, "session-plan");
  await openAndTake("/calendar", "calendar");
  await openAndTake("/practice", "practice");
  await signIn(page, "owner");
  await openAndTake("/practice/colleagues", "colleagues");
  await openAndTake("/practice/retention", "retention");
  await signIn(page, "therapist");
  // Last, because it stops the clock of the page.
  await atTime(page, "08:40");
  await openAndTake("/", "today");
  await page.getByRole("button", { name: words.absent }).click();
  await take("absence");
}
