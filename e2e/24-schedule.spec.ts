import { atTime, expect, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: 24-schedule" });

test("a session is moved with all that follow, by keyboard, and what is taken is said with the next free times", async ({ page }) => {
  await signIn(page, "therapist");
  await atTime(page, "08:40");
  await page.goto("/calendar");
  await page.getByRole("button", { name: /15:30.*Xerxes.*Planned|3:30.*Xerxes.*Planned/ }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Move" }).press("Enter");
  await expect(dialog.getByText(/Now on Tuesday/)).toBeVisible();
  await dialog.getByLabel("Time").fill("13:00");
  await dialog.getByRole("button", { name: "Move" }).press("Enter");
  await expect(dialog.getByText("There is a session then already.")).toBeVisible();
  await expect(dialog.getByText(/with Mr Halvorsen/)).toBeVisible();
  await look(page, "move-taken-en");
  await dialog.getByLabel("Day").fill("2026-12-02");
  await dialog.getByLabel("Time").fill("15:00");
  await dialog.getByRole("radio", { name: "This and all that follow" }).check({ force: true });
  await look(page, "move-following-en");
  await dialog.getByRole("button", { name: "Move" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await page.goto("/calendar?day=2026-12-09");
  const moved = page.getByRole("button", { name: /(15|3):00.*Xerxes/ });
  await expect(moved).toBeVisible();

  // Dragged to another day of the week: the same dialog asks which sessions go along.
  const days = page.getByRole("main").locator("ol > li");
  await page.getByRole("listitem").filter({ has: moved }).last().dragTo(days.nth(4));
  await expect(dialog.getByLabel("Day")).toHaveValue("2026-12-11");
  await dialog.getByRole("radio", { name: "Only this one" }).check({ force: true });
  await dialog.getByRole("button", { name: "Move" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(days.nth(4).getByRole("button", { name: /(15|3):00.*Xerxes/ })).toBeVisible();
  await page.goto("/calendar?day=2026-12-16");
  await expect(days.nth(2).getByRole("button", { name: /(15|3):00.*Xerxes/ })).toBeVisible();
});

test("a term’s holidays are seen before they are applied, and taken back in one deed", async ({ page }) => {
  await signIn(page, "therapist");
  await atTime(page, "08:40");
  await page.goto("/calendar");
  await page.getByRole("link", { name: "Days off" }).press("Enter");
  await expect(page.getByText("No days off to come. Sessions stand as planned.")).toBeVisible();
  await page.getByRole("button", { name: "Add days off" }).press("Enter");
  await page.getByLabel("First day").fill("2026-12-21");
  await page.getByLabel("Last day").fill("2027-01-01");
  await page.getByLabel("Name it").fill("Winter holidays");
  await expect(page.getByText(/\d+ sessions fall out\./)).toBeVisible();
  await look(page, "days-off-preview-en");
  await page.getByRole("button", { name: /Take \d+ sessions out/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Winter holidays");
  await page
    .getByRole("checkbox", { name: /^Told,/ })
    .first()
    .press("Space");
  await expect(page.getByText(/^1 of \d+ sessions told\.$/)).toBeVisible();
  await look(page, "days-off-told-en");
  await page.getByRole("button", { name: "Take it all back" }).press("Enter");
  await expect(page.getByText("Taken back. The sessions stand again, and nothing is assumed about them.")).toBeVisible();
});
