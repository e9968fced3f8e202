/** What a music therapist knows before a first session, and how goals are made of it: the first two points of seed 000, on the demo's own people. */
import type { Page } from "@playwright/test";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

test.slow();

const openClient = async (page: Page, name: RegExp): Promise<string> => {
  await page.goto("/clients");
  await page.getByRole("link", { name }).first().click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
};

/** Each of the seven parts of the intake, and what stands in one of its questions. */
const PARTS = [
  [/^Home and days/, "Home, and the people who matter", "age 10; lives with two parents"],
  [/^Diagnosis and strengths/, "Diagnoses, as they were told to you", "not stated"],
  [/^Health/, "Pain, tiredness, and what to be careful of", "no known allergies; hearing checked this year"],
  [/^Body and senses/, "Moving, sitting, holding", "strums and drums with both hands"],
  [/^Understanding and speaking/, "Understanding and attention", "follows 2-step directions with picture schedule"],
  [/^Moods and company/, "Moods and how they show", "covers ears at cymbals"],
  [/^Music/, "Music they love", "scarf songs, guitar, djembe"],
] as const;

test("the seven backgrounds stand each under its own heading, and what client, family and professionals look for is told apart", async ({
  page,
}) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const record = await openClient(page, /Xerxes/);
  await page.goto(`${record}/intake`);
  const parts = page.getByRole("navigation", { name: "Parts of the intake" });
  for (const [part, question, answer] of PARTS) {
    await parts.getByRole("link", { name: part }).click();
    await expect(page.getByRole("textbox", { name: question })).toHaveValue(answer);
  }
  await expect(page.getByRole("region", { name: "Music so far" })).toBeVisible();
  await parts.getByRole("link", { name: /^Moods and company/ }).click();
  await expect(page.getByRole("region", { name: "In company" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Therapy so far" })).toBeVisible();
  await look(page, "background-behaviour-en");
  await parts.getByRole("link", { name: /^What each is looking for/ }).click();
  for (const who of ["What the person is looking for", "What the family is looking for", "What professionals are looking for"])
    await expect(page.getByRole("region", { name: who }).getByRole("textbox")).toBeVisible();
});

test("each member of a group has a background of their own", async ({ page }) => {
  await signIn(page, "therapist-group");
  await inLanguage(page, "en");
  const record = await openClient(page, /Maya/);
  await page.goto(`${record}/intake`);
  await page
    .getByRole("navigation", { name: "Parts of the intake" })
    .getByRole("link", { name: /^Music/ })
    .click();
  await expect(page.getByRole("textbox", { name: "Music they love" })).not.toHaveValue("");
  await expectNoViolations(page);
});

test("the assessment rests on what was told, and says strengths beside needs; the plan is made below what to know before playing", async ({
  page,
}) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const record = await openClient(page, /Xerxes/);
  await page.goto(`${record}/assessments`);
  await page.getByRole("link", { name: /^Assessment of/ }).click();
  await expect(page.getByText("Referral, intake by the parents, one visit.")).toBeVisible();
  await expect(page.getByText("Strums and drums with both hands.").first()).toBeVisible();
  await expect(page.getByText("Speech sounds on a sung vowel; asking with sign and voice at the same time.")).toBeVisible();
  await expect(page.getByText(/Signed by Dana Okafor, MTA/)).toBeVisible();
  await look(page, "background-assessment-en");
  await page.goto(`${record}/goals`);
  await expect(page.getByRole("region", { name: "Before you play" })).toContainText("Crash cymbal (covers ears)");
});

test("a goal is the big picture and its objectives are the steps; each of the three natures asks for another kind of step", async ({
  page,
}) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const record = await openClient(page, /Henrik/);
  await page.goto(`${record}/goals`);
  for (const [goal, nature, step] of [
    ["Keeps breath and voice for speech", "Maintaining", "stays between 9"],
    ["Prevents strain while singing", "Preventive", "does not go above 4"],
    ["Is understood in short phrases", "Progressive", "or more"],
  ] as const) {
    const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: goal }) });
    await expect(card.getByText(nature, { exact: true })).toBeVisible();
    await expect(card.getByText(step).first()).toBeVisible();
  }
  await look(page, "background-natures-en");
});

test("en français : le but, ses étapes et sa nature", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  const record = await openClient(page, /Henrik/);
  await page.goto(`${record}/goals`);
  for (const nature of ["Maintien", "Prévention", "Progression"])
    await expect(page.getByText(nature, { exact: true }).first()).toBeVisible();
  await page.goto(`${record}/intake`);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Ce que chacun cherche/ })
    .click();
  await expect(page.getByRole("textbox", { name: /Ce que .*(cherchez|cherche)/ }).first()).toBeVisible();
  await expectNoViolations(page);
});
