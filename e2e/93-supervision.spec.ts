/** An intern writes; whoever answers for her sees it waiting in Reviews, and reads it. */
import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// The intern’s draft waits where others count what waits.
test.use({ practice: "its own: 93-supervision" });
test.slow();

test("a supervisor sees her intern’s unsigned note in Reviews and reads it", async ({ page, browser, program }) => {
  const hers = await browser.newContext({ baseURL: program.address, timezoneId: "America/Toronto", locale: "en-GB" });
  const intern = await hers.newPage();
  await inLanguage(intern, "en");
  await signIn(intern, "intern");
  await intern.goto("/clients");
  await intern.getByRole("link", { name: /Maya/ }).click();
  await intern.getByRole("link", { name: "Record", exact: true }).click();
  await intern.getByRole("radio", { name: "Missed sessions" }).check();
  await intern
    .getByRole("listitem")
    .filter({ hasText: /Absent|Did not run/ })
    .first()
    .getByRole("link")
    .first()
    .click();
  const words = intern.getByRole("textbox", { name: "Note" });
  await words.fill("She could not come; the others sang her line.");
  await expect(intern.getByText("Draft saved")).toBeVisible();
  await hers.close();

  await signIn(page, "therapist-group");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/reviews");
  const work = page.getByRole("region", { name: /^Work of/ });
  await expect(work).toContainText("Not signed for");
  await look(page, "supervision-en");
  await work.getByRole("link", { name: /Read the note/ }).click();
  await expect(page.getByText("She could not come; the others sang her line.")).toBeVisible();

  await inLanguage(page, "fr");
  await page.goto("/reviews");
  await expect(page.getByRole("region", { name: /^Le travail de/ }).getByRole("link", { name: /Lire la note/ })).toBeVisible();
  await look(page, "supervision-fr");
});

test("a therapist without an intern has no such heading", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/reviews");
  await expect(page.getByRole("heading", { name: "Notes to sign" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Work of/ })).toHaveCount(0);
});
