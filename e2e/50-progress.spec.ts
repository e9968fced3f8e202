import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

const CLIENT = "Xerxes";

async function openClient(page: import("@playwright/test").Page): Promise<void> {
  await page.goto("/clients");
  await page
    .getByRole("link", { name: new RegExp(CLIENT) })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
}

test("an objective is read as a sentence, a chart and a table, and says what cannot yet be said", async ({ page }) => {
  await signIn(page, "therapist");
  await openClient(page);
  await page.getByRole("link", { name: "Progress", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What we work on now" })).toBeVisible();
  await page
    .getByRole("link", { name: /sign and voice/i })
    .first()
    .click();
  await expect(page.getByRole("paragraph").filter({ hasText: "began at 1 of 10" })).toBeVisible();
  await expect(page.getByRole("paragraph").filter({ hasText: "In the last three sessions: 6, 7 and 7." })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Criterion met" })).toBeVisible();
  await expect(page.getByText("in about 25 of 100 cases")).toBeVisible();
  await expect(page.getByText("One baseline session was counted, so a before-and-after verdict is not possible.")).toBeVisible();
  await expect(page.getByText("A reading of the trend comes after 3 more sessions.")).toBeVisible();
  await look(page, "progress");
  await page.getByText("Table", { exact: true }).click();
  const illness = page.getByRole("row").filter({ hasText: "Illness" });
  await expect(illness).toContainText("Missed");
  await expect(illness).not.toContainText("0 of 10");
  await expectNoViolations(page);
});

test("the list shows every objective with its line", async ({ page }) => {
  await signIn(page, "therapist");
  await openClient(page);
  await page.getByRole("link", { name: "Progress", exact: true }).click();
  await expect(page.getByText("In the last three sessions").first()).toBeVisible();
  await look(page, "progress-list");
});

test("the same in French", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await openClient(page);
  await page.getByRole("link", { name: "Progrès", exact: true }).click();
  await page
    .getByRole("link", { name: /sign and voice/i })
    .first()
    .click();
  await expect(page.getByRole("paragraph").filter({ hasText: "commençait à 1 sur 10" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Critère atteint" })).toBeVisible();
  await look(page, "progress-fr");
});

test("the chart is read session by session by key, heard, looked at more closely and saved", async ({ page }) => {
  await signIn(page, "therapist");
  await openClient(page);
  await page.getByRole("link", { name: "Progress", exact: true }).click();
  await page
    .getByRole("link", { name: /sign and voice/i })
    .first()
    .click();
  const steps = page.getByRole("slider", { name: "Session by session" });
  await steps.focus();
  const latest = await steps.getAttribute("aria-valuetext");
  expect(latest).toContain("7 of 10");
  await page.getByLabel("Hear each one").press("Space");
  await steps.press("ArrowLeft");
  await expect(steps).not.toHaveAttribute("aria-valuetext", latest ?? "");
  await steps.press("Home");
  await expect(steps).toHaveAttribute("aria-valuetext", /1 of 10\. Baseline\./);
  await page.getByLabel("Middle and usual way").press("Space");
  await page.getByRole("button", { name: "Listen to the line" }).press("Enter");
  await page.getByRole("button", { name: "Stop", exact: true }).press("Enter");
  await look(page, "progress-read");
  await page.getByRole("button", { name: "Save the chart" }).press("Enter");
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Table (CSV)" }).press("Enter");
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
  await expectNoViolations(page);
});

test("la démence: maintenir, dit honnêtement trop variable ou trop tôt, en français", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).first().click();
  await page.getByRole("link", { name: "Progrès", exact: true }).click();
  await page
    .getByRole("link", { name: /Complète des vers connus/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Trop variable pour conclure" })).toBeVisible();
  await look(page, "progress-unclear-fr");
});

test("a goal to keep holds although its line slopes down, and its one breach is told as a fact", async ({ page }) => {
  await signIn(page, "therapist");
  await page.goto("/clients");
  await page
    .getByRole("link", { name: /Henrik/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Progress", exact: true }).click();
  await page
    .getByRole("link", { name: /Holds a long note/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Holding", exact: true })).toBeVisible();
  await look(page, "progress-holding");
  await page.goBack();
  await page
    .getByRole("link", { name: /Few pauses to cough/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Limit passed" })).toBeVisible();
  await expect(page.getByText(/Passed on .*: 1 of/)).toBeVisible();
});

test("gait by tempo, and what cannot yet be said of it", async ({ page }) => {
  await signIn(page, "therapist-gait");
  await page.goto("/clients");
  await page
    .getByRole("link", { name: /Desmond/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Progress", exact: true }).click();
  await page.getByRole("link", { name: "Under which music" }).click();
  const tempo = page.getByRole("region", { name: "Tempo" }).first();
  await expect(tempo.getByRole("row").filter({ hasText: "80 to 99 beats a minute" })).toBeVisible();
  await expect(page.getByText("Not enough data yet", { exact: false }).first()).toBeVisible();
  await look(page, "response");
  await expectNoViolations(page);
});
