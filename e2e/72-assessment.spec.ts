import { expect, inLanguage, look, signIn, test } from "./program.ts";

test.slow();
test.use({ practice: "its own: 72-assessment", viewport: { width: 1024, height: 768 } });

test("an assessment over two visits on a tablet is finished, and what was counted becomes a goal that begins with it", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "Assessment", exact: true }).click();
  await page.getByRole("button", { name: "Begin an assessment" }).click();

  await page.getByLabel("Day", { exact: true }).fill("2026-11-24");
  await page.getByLabel("Who was there").fill("Their father");
  await page.getByRole("button", { name: "Keep this visit" }).click();
  await expect(page.getByRole("heading", { name: "24 November 2026" })).toBeVisible();

  const parts = page.getByRole("navigation", { name: "Parts of the assessment" });
  await parts.getByRole("link", { name: "Communicative" }).click();
  await page.getByRole("radio", { name: "Looks or leans towards it" }).check();
  const needs = page.getByRole("textbox", { name: "Needs" });
  // A refused save loses nothing: the words wait, also while another part is open.
  await page.route("**/entries", (route) => route.abort());
  await needs.fill("A way to ask that everybody understands");
  await expect(page.getByText("Not kept yet").first()).toBeVisible();
  await parts.getByRole("link", { name: "Responses to music" }).click();
  await page.unroute("**/entries");
  await page.getByRole("group", { name: "Silence" }).getByRole("radio", { name: "Comes nearer" }).check();
  await parts.getByRole("link", { name: "Communicative" }).click();
  await expect(needs).toHaveValue("A way to ask that everybody understands");
  await needs.focus();
  await needs.blur();
  await expect(page.getByText("Not kept yet")).toHaveCount(0);
  await look(page, "assessment-domain");

  await parts.getByRole("link", { name: "Counted before therapy" }).click();
  await page.getByRole("radio", { name: "Communicative" }).check();
  await page.getByRole("radio", { name: "Progressive" }).check();
  await page.getByLabel("Short name").fill("Asks in song");
  await page.getByLabel("Given what").fill("When the guitar rests");
  await page.getByLabel("The person does what").fill("asks for more with sign or voice");
  await page.getByRole("button", { name: "Count this" }).click();
  const yes = page.getByRole("button", { name: "Yes", exact: true });
  const no = page.getByRole("button", { name: "Not this time" });
  await yes.click();
  await yes.click();
  await no.click();
  await expect(page.getByText("2 of 3")).toBeVisible();
  await page.getByRole("button", { name: "Take the last back" }).click();
  await expect(page.getByText("2 of 2")).toBeVisible();
  await no.click();

  await parts.getByRole("link", { name: "Visits" }).click();
  await page.getByRole("button", { name: "Another visit" }).click();
  await page.getByLabel("Day", { exact: true }).fill("2026-11-30");
  await page.getByRole("button", { name: "Keep this visit" }).click();
  await expect(page.getByRole("heading", { name: "30 November 2026" })).toBeVisible();
  await parts.getByRole("link", { name: "Counted before therapy" }).click();
  await page.getByRole("radio", { name: "30 November 2026" }).check();
  await expect(page.getByText("Not counted yet")).toBeVisible();
  await yes.click();
  await no.click();
  await expect(page.getByText("1 of 2")).toBeVisible();
  await look(page, "assessment-counts");

  await parts.getByRole("link", { name: "Recommendation and finish" }).click();
  await page.getByRole("radio", { name: "Music therapy is indicated." }).check();
  await expect(page.getByText("Kept", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Finish the assessment" }).click();
  await page.getByRole("button", { name: "Finish and sign" }).click();
  await expect(page.getByText(/Signed by Dana Okafor, MTA/)).toBeVisible();
  await look(page, "assessment-finished");

  await page.getByRole("link", { name: "On to the goals" }).click();
  await expect(page.getByText("A way to ask that everybody understands")).toBeVisible();
  await page.getByRole("button", { name: "Take it into the plan" }).click();
  // Under a goal that stands, or a new one: a person chooses.
  await expect(page.getByRole("group", { name: "This becomes an objective of" }).getByRole("radio")).not.toHaveCount(1);
  await expect(page.getByRole("radio", { name: "a new goal" })).toBeChecked();
  await look(page, "proposal-where");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("textbox", { name: "Clinical wording" })).toHaveValue("A way to ask that everybody understands");
  await page.getByRole("button", { name: "Set this goal" }).click();
  await expect(page.getByRole("heading", { name: "A new objective" })).toBeVisible();
  await page.getByLabel("This many or more").fill("8");
  await page.getByRole("button", { name: "Add this objective" }).click();
  await expect(page.getByRole("heading", { name: "From the assessment" })).toHaveCount(0);

  await page.getByRole("link", { name: "Progress", exact: true }).click();
  await page
    .getByRole("link", { name: /Asks in song/ })
    .first()
    .click();
  await expect(page.getByRole("paragraph").filter({ hasText: "On 24 November 2026 Xerxes began at 2 of 3." })).toBeVisible();
  await expect(page.getByText("2 baseline sessions were counted")).toBeVisible();
});

test("le résumé parle sa propre langue", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).click();
  await page.getByRole("link", { name: "Évaluation", exact: true }).click();
  await page.getByRole("button", { name: "Commencer une évaluation" }).click();
  await page.getByLabel("Lieu").fill("Salon du deuxième");
  await page.getByRole("button", { name: "Garder cette rencontre" }).click();
  await page.getByRole("link", { name: "Musical", exact: true }).click();
  await page.getByRole("radio", { name: "Se joint dans les passages connus" }).check();
  await expect(page.getByText("Gardé", { exact: true })).toBeVisible();
  await look(page, "assessment-fr");
  await page.getByRole("link", { name: "Résumé à imprimer" }).click();
  await expect(page.getByRole("cell", { name: "3. Se joint dans les passages connus" })).toBeVisible();
  await page.getByRole("radio", { name: "English" }).check();
  await expect(page.getByRole("cell", { name: "3. Joins in parts that are known" })).toBeVisible();
  await expect(page.getByText("Salon du deuxième")).toBeVisible();
});
