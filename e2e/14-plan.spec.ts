/** The plan that is agreed on: written, signed, agreed to, printed, looked at again, and followed by a version that says what changed. */
import type { Page } from "@playwright/test";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

// Plans written here would wait in every review list.
test.use({ practice: "its own: 14-plan" });
test.slow();

async function clientNamed(page: Page, name: RegExp): Promise<string> {
  await page.goto("/clients");
  await page.getByRole("link", { name }).click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  return page.url();
}

test("a plan is written, signed, agreed to, printed; its review begins the next version, which says what changed", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const client = await clientNamed(page, /Xerxes/);
  await page.goto(`${client}/goals`);
  await page.getByRole("link", { name: "The plan that was agreed on" }).click();
  await page.getByRole("button", { name: "Write the plan" }).click();
  // A review on the day before it begins is told at its field, and nothing typed is lost.
  await page.getByLabel("Where").fill("Studio B");
  await page.getByLabel("We look at it again on").fill("2026-11-01");
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await expect(page.getByText("The review has to come later than that.")).toBeVisible();
  await page.getByLabel("We look at it again on").fill("2026-12-08");
  await page.getByLabel("Agreed as well").fill("Mother joins every second visit.");
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await expect(page.getByRole("heading", { name: "Draft of version 1" })).toBeVisible();
  await look(page, "plan-draft-en");

  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByRole("button", { name: "Sign the plan" }).click();
  await expect(page.getByRole("heading", { name: "The plan that stands, version 1" })).toBeVisible();
  await page.getByRole("button", { name: "They agree" }).click();
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("region", { name: "Who agreed" })).not.toContainText("Nobody");
  await look(page, "plan-stands-en");

  // In the other language, on paper, whatever the screen speaks.
  await page.getByRole("link", { name: "One page to print" }).click();
  await page.getByRole("radio", { name: "Français" }).check();
  await expect(page.getByRole("article")).toContainText("Pour la famille");
  await look(page, "plan-paper-fr");
  await page.emulateMedia({ media: "print" });
  expect((await page.pdf({ format: "Letter" })).byteLength).toBeGreaterThan(5_000);
  await page.emulateMedia({ media: null });

  // Two weeks before its day the review waits in the list, and on the story.
  await page.goto("/reviews");
  const due = page.getByRole("region", { name: "Plans to look at again" });
  await expect(due).toContainText("The review is on 8 December 2026.");
  await due.getByRole("link", { name: "Review the plan, Xerxes" }).click();
  await page.getByRole("button", { name: "Keep this review" }).click();
  await expect(page.getByRole("group", { name: "From now on" }).first()).toHaveAttribute("data-to-mend", "true");
  const goals = page.getByRole("group", { name: "From now on" });
  for (let nth = 0; nth < (await goals.count()); nth += 1)
    await goals.nth(nth).getByRole("radio", { name: "Go on" }).check({ force: true });
  await goals.first().getByRole("radio", { name: "Reached" }).check({ force: true });
  await page.getByRole("button", { name: "Keep this review" }).click();
  await expect(page.getByText("Please say why. The reason stays with the goal.")).toBeVisible();
  await page.getByLabel("Why").fill("Three weeks running, also at home.");
  await look(page, "plan-review-en");
  await page.getByRole("button", { name: "Keep this review" }).click();
  await expect(page.getByRole("heading", { name: "Draft of version 2" })).toBeVisible();
  await expect(page.getByText(/^Reached: .*Three weeks running, also at home\.$/)).toBeVisible();
  await look(page, "plan-changes-en");
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByRole("button", { name: "Sign the plan" }).click();
  await expect(page.getByRole("heading", { name: "The plan that stands, version 2" })).toBeVisible();
  await expect(page.getByRole("region", { name: "What changed since the last version" })).toContainText("The next review is on");
  await expectNoViolations(page);
});
