/** The domains in a practice's own words: renamed, one added with its mapping, one put away, the other set first; goals keep the domain they were given. */
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

// What the practice calls a domain would stand on every goal.
test.use({ practice: "its own: 18-domains" });
test.slow();

test("the owner renames a domain, adds one with its mapping and puts one away; the library and an assessment speak these words", async ({
  page,
}) => {
  await signIn(page, "owner");
  await inLanguage(page, "en");
  await page.goto("/practice");
  await page.getByRole("link", { name: "The domains of assessments and goals" }).click();
  await expect(page.getByRole("row", { name: /^Musical/ })).toContainText("by its clinical purpose");
  await look(page, "domains-en");

  await page
    .getByRole("region", { name: "The seven in Canada" })
    .getByRole("button", { name: /^Change.*Social$/ })
    .click();
  await page.getByRole("textbox", { name: "Name, in English" }).fill("Being with others");
  await page.getByRole("textbox", { name: "Name, in French" }).fill("Physique");
  await page.getByRole("button", { name: "Keep these words" }).click();
  await expect(page.getByText("A domain of this set has this name already", { exact: false })).toBeVisible();
  await page.getByRole("textbox", { name: "Name, in French" }).fill("Être avec les autres");
  await page.getByRole("button", { name: "Keep these words" }).click();
  await expect(page.getByRole("row", { name: /^Being with others/ })).toContainText("In our words");

  await page.getByRole("button", { name: "Add a domain" }).click();
  await page.getByRole("textbox", { name: "Name, in English" }).fill("Sensory");
  await page.getByRole("textbox", { name: "Name, in French" }).fill("Sensoriel");
  await page.getByRole("group", { name: "Where it lands in a US plan" }).getByRole("checkbox", { name: "Physical" }).check({ force: true });
  await look(page, "domain-own-en");
  await page.getByRole("button", { name: "Keep these words" }).click();
  await expect(page.getByRole("row", { name: /^Sensory/ })).toContainText("Physical");

  await page.getByRole("button", { name: /^Change.*Spiritual$/ }).click();
  await page.getByRole("checkbox", { name: /Put away/ }).check();
  await page.getByRole("button", { name: "Keep these words" }).click();
  await expect(page.getByRole("row", { name: /^Spiritual/ })).toContainText("Put away");

  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/practice/domains");
  await expect(page.getByRole("row", { name: /^Sensory/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Change/ })).toHaveCount(0);
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "Goals", exact: true }).click();
  await page.getByRole("button", { name: "Add a goal" }).first().click();
  const asked = page.getByRole("group", { name: "Domain" }).first();
  await expect(asked.getByRole("radio", { name: "Sensory" })).toBeVisible();
  await expect(asked.getByRole("radio", { name: "Being with others" })).toBeVisible();
  await expect(asked.getByRole("radio", { name: "Spiritual" })).toHaveCount(0);
  await expectNoViolations(page);
});

test("les mots des plans américains viennent en premier, et un but garde son domaine", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "fr");
  await page.goto("/practice/domains");
  await page.getByRole("radio", { name: "Les cinq des plans américains" }).click({ force: true });
  await expect(page.getByRole("region").first()).toHaveAccessibleName("Les cinq des plans américains");
  await look(page, "domains-us-first-fr");
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await page.goto("/library/caseload");
  await expect(page.getByRole("heading", { level: 2, name: "Comportemental, Social (Communication)" })).toBeVisible();
  await look(page, "caseload-us-first-fr");
});
