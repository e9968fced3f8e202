/** A tablet was stolen: the owner writes it down, sees from the trail whose records were touched, decides a rule, and drafts a letter that nobody sends. */
import { expect, inLanguage, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: incidents" });

test("a stolen tablet, whose records were touched, a rule decided, and a letter drafted", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "en");
  await page.goto("/practice");
  await page.getByRole("link", { name: /^The register of incidents/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Incidents");
  await page.getByRole("button", { name: "Write down an incident" }).click();
  const form = page.getByRole("form", { name: "Write down an incident" });
  await form.getByLabel("At", { exact: true }).fill("00:01");
  await form.getByLabel("What happened").fill("A tablet was taken out of a car.");
  await form.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A device was stolen");
  await expect(page.getByText("Whose records were touched is not known.")).toBeVisible();

  await page.getByRole("button", { name: "Search the trail" }).click();
  const search = page.getByRole("form", { name: "Search the trail" });
  await search.getByLabel("From").fill("2000-01-01");
  await search.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("heading", { name: /record(s were| was) opened or written in/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What the trail does not say" })).toBeVisible();

  const rule = page.getByRole("listitem").filter({ hasText: "PHIPA, 2004, s. 12(2)" });
  await rule.getByRole("button", { name: "Decide" }).click();
  await rule.getByLabel("Why, or how they were told").fill("Records were on it.");
  await rule.getByRole("button", { name: "Keep the decision" }).click();
  await expect(rule.getByText("As soon as it can be done")).toBeVisible();
  await page.getByText("French", { exact: true }).click();
  await page.getByRole("button", { name: "Draft a letter" }).click();
  await expect(page.getByLabel("The letter")).toHaveValue(/A tablet was taken out of a car\.[\s\S]*Quels renseignements/);
  await look(page, "incident-en");
  await page.getByRole("button", { name: "Keep the letter" }).click();
  await expect(page.getByRole("heading", { name: "To the people concerned" })).toBeVisible();
  await page.getByLabel("What was learned, and what is different now").fill("Tablets no longer stay in cars.");
  await page.getByRole("button", { name: "Close the incident" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Decide about each rule first" })).toBeVisible();

  await inLanguage(page, "fr");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Un appareil a été volé");
  await look(page, "incident-fr");
  await page.goto("/practice/incidents");
  await expect(page.getByText("Règles à décider")).toBeVisible();
  await look(page, "incidents-fr");
});
