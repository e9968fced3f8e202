/** The story of seed 004, on the first screen of a client, on paper and on the family's own pages: exactly its facts. */
import { mkdirSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { atTime, expect, inLanguage, look, type Program, signIn, test } from "./program.ts";

// Every fact of the demo has to stand as it was written.
test.use({ practice: "its own: story" });
test.slow();

const PICTURES = new URL("../test-results/look/", import.meta.url).pathname;

async function aPhone(browser: Browser, program: Program): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.address,
    viewport: { width: 390, height: 844 },
    timezoneId: "America/Toronto",
    locale: "en-GB",
  });
  return context.newPage();
}

const openXerxes = async (page: Page): Promise<void> => {
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
};

/** How many sheets it takes, and the sheets themselves for people to look at. */
async function onPaper(page: Page, name: string): Promise<number> {
  mkdirSync(PICTURES, { recursive: true });
  await page.setViewportSize({ width: 725, height: 965 });
  await page.screenshot({ path: `${PICTURES}${name}.png`, fullPage: true });
  const pdf = await page.pdf({
    format: "Letter",
    path: `${PICTURES}${name}.pdf`,
    margin: { top: "12mm", bottom: "12mm", left: "12mm", right: "12mm" },
  });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What each voice says, and nothing else: the seed's facts in their places. */
const VOICES = {
  "Why we come": "We saw that our child likes music. We want a place to practise ways of communicating, and to make more speech sounds.",
  "What I like": "Coming to music: scarves, guitars, drums and singing.",
  "What my family likes":
    "Actively engaged the whole time. Able to choose, and still follow a routine. Able to work on speech, language and communication.",
  "What we work on":
    "Showing who I am and what I like. Matching sung vowels. Asking with sign and voice together. Back-and-forth conversation.",
} as const;
const GOALS = ["Matches sung vowels", "Asks with sign and voice", "Brings own ideas", "Holds a drum conversation"];

test("Xerxes’ story shows exactly the seed’s facts, with what comes next, and fits on one page of paper", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await openXerxes(page);
  await expect(page.getByText("They/them, 10 years old, preverbal. Tuesdays at 15:30 with Dana, 45 minutes.")).toBeVisible();
  for (const [voice, words] of Object.entries(VOICES))
    await expect(page.getByRole("region", { name: voice, exact: true }).getByRole("paragraph").first()).toHaveText(words);
  await expect(page.getByRole("region", { name: "What I like", exact: true }).getByRole("listitem")).toHaveText([
    "Scarves",
    "Guitars",
    "Drums",
    "Singing",
  ]);
  await expect(page.getByRole("heading", { name: "4 goals" })).toBeVisible();
  for (const goal of GOALS) await expect(page.getByRole("link", { name: goal, exact: true })).toBeVisible();

  await expect(page.getByText(/Today at 15:30, Studio B/)).toBeVisible();
  await expect(page.getByRole("list", { name: "Worth holding on to" }).getByRole("listitem").first()).toContainText(
    "Asked for guitar on holiday!",
  );
  await expect(page.getByText("Yesterday seemed hard. Is it going backwards?")).toBeVisible();
  await expect(page.getByText("Crash cymbal (covers ears)")).toBeVisible();
  await look(page, "story-whole-en");

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print the story" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Something to celebrate" })).toBeHidden();
  await expect(page.getByText("Crash cymbal (covers ears)")).toBeVisible();
  expect(await onPaper(page, "story-paper-en")).toBe(1);
});

test("en français, les mêmes faits sous leurs quatre titres, et les buts en mots simples", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await openXerxes(page);
  await expect(page.getByText(/10 ans, préverbal/)).toBeVisible();
  const titles = ["Pourquoi nous venons", "Ce que j’aime", "Ce que ma famille aime", "Ce que nous travaillons"];
  for (const [at, words] of Object.values(VOICES).entries())
    await expect(
      page
        .getByRole("region", { name: titles[at] ?? "", exact: true })
        .getByRole("paragraph")
        .first(),
    ).toHaveText(words);
  await expect(page.getByRole("heading", { name: "Questions en attente" })).toBeVisible();
  await look(page, "story-whole-fr");
  await page.emulateMedia({ media: "print" });
  expect(await onPaper(page, "story-paper-fr")).toBe(1);
});

test("the family reads its own version: what was shared, in English and in French, and nothing that was taken back", async ({
  page,
  browser,
  program,
}) => {
  const phone = await aPhone(browser, program);
  await inLanguage(phone, "en");
  await signIn(phone, "xerxes-parent");
  await phone.goto("/family");
  await phone.getByRole("link", { name: "The story of Xerxes" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "The story of Xerxes" })).toBeVisible();
  for (const words of Object.values(VOICES).slice(0, 3)) await expect(phone.getByText(words, { exact: true })).toBeVisible();
  await expect(phone.getByText("Xerxes is showing who they are and what they like.")).toBeVisible();
  // A telling that was not shared, what to know before playing, and clinical words stay with the team.
  await expect(phone.getByText(VOICES["What we work on"])).toHaveCount(0);
  await expect(phone.getByText(/cymbal/i)).toHaveCount(0);
  await expect(phone.getByText(/Functional communication/)).toHaveCount(0);
  await expect(phone.getByText("Asked for guitar on holiday!")).toBeVisible();
  await expect(phone.getByText("Yesterday seemed hard. Is it going backwards?")).toBeVisible();
  await look(phone, "portal-story-en");
  await phone.emulateMedia({ media: "print" });
  await expect(phone.getByRole("button", { name: "Print this page" })).toBeHidden();
  expect(await onPaper(phone, "portal-story-paper-en")).toBe(1);
  await phone.emulateMedia({ media: "screen" });

  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await openXerxes(page);
  const reads = page.getByRole("group", { name: "The family reads" });
  await expect(reads.getByRole("checkbox", { name: "What my family likes" })).toBeChecked();
  await expect(reads.getByRole("checkbox", { name: "What we work on" })).not.toBeChecked();
  await reads.getByRole("checkbox", { name: "What my family likes" }).click({ force: true });
  await expect(reads.getByRole("checkbox", { name: "What my family likes" })).not.toBeChecked();
  await reads.getByRole("checkbox", { name: "What we work on" }).click({ force: true });
  await expect(reads.getByRole("checkbox", { name: "What we work on" })).toBeChecked();

  await phone.reload();
  await expect(phone.getByText(VOICES["What we work on"])).toBeVisible();
  await expect(phone.getByText(VOICES["What my family likes"])).toHaveCount(0);
  await phone.getByRole("button", { name: "Français" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "L’histoire de Xerxes" })).toBeVisible();
  await expect(phone.getByText("Xerxes montre sa personnalité et ses goûts.")).toBeVisible();
  await look(phone, "portal-story-fr");
});
