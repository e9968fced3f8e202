/** A session is planned: for a group of six with an objective each, from last time's plan, against the safety card, on paper, and in the room without a network. */
import { expect, expectNoViolations, inLanguage, look, signIn, test, TODAY } from "./program.ts";

// Plans made here would stand in the lists of others.
test.use({ practice: "its own: 16-session-plan" });

test("a group of six is planned from last time’s plan, each with an objective of their own", async ({ page }) => {
  await signIn(page, "therapist-group");
  await inLanguage(page, "en");
  await page.goto("/?day=2026-12-02");
  await page.getByRole("link", { name: /^Plan, Maya/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Plan for Bea, Kofi, Lena, Maya/ })).toBeVisible();
  await look(page, "plan-empty-en");
  await page.getByRole("button", { name: "Take last time’s plan" }).click();
  const activities = page.getByRole("list", { name: "Activities", exact: true });
  await expect(activities.getByRole("article")).toHaveCount(3);
  await look(page, "plan-group-en");
  await page.getByRole("button", { name: /^Change Lyric discussion/ }).click();
  await look(page, "plan-group-open-en");
});
