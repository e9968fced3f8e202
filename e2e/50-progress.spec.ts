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
