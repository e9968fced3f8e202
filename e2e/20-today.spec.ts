import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

test("a therapist sees the day on its stem, what is open from before, and what was said last time", async ({ page }) => {
  await signIn(page, "therapist");
  await atTime(page, "08:40");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tuesday 1 December");
  const days = page.getByRole("main").getByRole("list").filter({ hasText: "Amara" });
  await expect(days.getByRole("listitem")).toHaveCount(4);
  await expect(page.getByText("in 35 min")).toBeVisible();
  await expect(page.getByText("Waited through two whole turns of the scarf song")).toBeVisible();
  await expect(page.getByRole("link", { name: "Start session" })).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "Yesterday at 16:00, Eli" })).toBeVisible();
  await look(page, "today-en");
});

test("a session that is over stays not yet recorded: nobody is assumed to have come", async ({ page }) => {
  await signIn(page, "therapist");
  await atTime(page, "12:00");
  await page.goto("/");
  const amara = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Amara" }) });
  await expect(amara.getByText("Not yet recorded. What happened?")).toBeVisible();
  await expect(amara.getByRole("button", { name: "Came, Amara" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Start session" })).toBeVisible();
  await look(page, "today-noon-en");
});

test("the day reads in French", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await atTime(page, "08:40");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("mardi 1er décembre");
  await expect(page.getByRole("link", { name: "Commencer la séance" })).toBeVisible();
  await look(page, "today-fr");
});
