import { expect, expectNoViolations, signIn, test } from "./program.ts";

test("Ctrl K, three letters, Enter: a client’s story from anywhere", async ({ page }) => {
  await signIn(page, "therapist");
  await page.goto("/library");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Search" });
  await expect(field).toBeFocused();
  await expectNoViolations(page);
  await field.fill("xer");
  await expect(page.getByRole("option", { name: /Xerxes/ })).toHaveAttribute("aria-selected", "true");
  await expectNoViolations(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Xerxes");

  await page.keyboard.press("Control+k");
  await field.fill("cal");
  await page.getByRole("option", { name: "Calendar" }).click();
  await expect(page).toHaveURL(/\/calendar/);
});

test("the clients of others are not found", async ({ page }) => {
  await signIn(page, "therapist");
  await page.goto("/");
  await page
    .getByRole("button", { name: /^Search/ })
    .first()
    .click();
  await page.getByRole("combobox", { name: "Search" }).fill("Odile");
  await expect(page.getByText("Nothing found. Try another spelling, or fewer letters.")).toBeVisible();
});

test("without a connection the search says so, and still goes to every place", async ({ page, context }) => {
  await signIn(page, "therapist");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // What opens without a connection is kept once the page has been open a moment.
  await page.evaluate("navigator.serviceWorker.ready");
  await context.setOffline(true);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search" }).fill("today");
  await expect(page.getByText(/^Clients cannot be looked for without a connection/)).toBeVisible();
  await expect(page.getByRole("option", { name: "Today" })).toBeVisible();
});

test("la recherche parle français", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Chercher" }).fill("odi");
  await expect(page.getByRole("option", { name: /Odile/ })).toBeVisible();
  await expectNoViolations(page);
});
