/** A practice puts its own words for a consent, sees them as they will be read, and what was agreed to before keeps its words. */
import { atTime, expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: 65-consent-texts" });
test.slow();

test("the owner puts the practice’s own words; the next consent is given to them, an older one keeps its own", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/practice");
  await page.getByRole("link", { name: "Read the words of each consent, or put your own" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What people agree to" })).toBeVisible();
  const touch = page.getByRole("listitem", { name: "Touch" });
  await expect(touch.getByText("The words that come with the program")).toBeVisible();
  await touch.getByRole("button", { name: "Read: Touch" }).click();
  await expect(touch.getByText("comes with the program")).toBeVisible();
  await look(page, "consent-texts-en");

  await touch.getByRole("button", { name: "Put your own words" }).click();
  const words = touch.getByRole("textbox", { name: "Your own words" });
  await words.fill("We ask before each touch.\n\nA no is enough, and a pulled hand is a no.");
  await touch.getByRole("button", { name: "Put these words" }).click();
  await expect(touch.getByRole("textbox", { name: "Name of this version" })).toBeFocused();
  await touch.getByRole("textbox", { name: "Name of this version" }).fill("2026-11");
  await touch.getByRole("button", { name: "Put these words" }).click();
  await expect(touch.getByText("There is a text of this name already.")).toBeVisible();
  await expect(words).toHaveValue(/a pulled hand is a no/);
  await touch.getByRole("textbox", { name: "Name of this version" }).fill("Hillside 1");
  await expect(touch.getByRole("region", { name: "How it will be read" })).toContainText("a pulled hand is a no");
  await look(page, "consent-text-form-en");
  await touch.getByRole("button", { name: "Put these words" }).click();
  await expect(touch.getByText("French is still the program’s")).toBeVisible();
  await expect(touch.getByText(/Your own words, Hillside 1/)).toBeVisible();
  await touch.getByText("Words that held before (1)").click();
  await expect(touch.getByRole("region", { name: "Words 2026-11" })).toBeVisible();
  await look(page, "consent-text-own-en");

  await signIn(page, "therapist");
  await page.goto("/clients");
  await page
    .getByRole("link", { name: /Xerxes/ })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "Consents", exact: true }).click();
  await page.getByRole("button", { name: "Write down a consent" }).click();
  await page.getByLabel("What it is about").selectOption({ label: "Touch" });
  await expect(page.getByRole("region", { name: "The words that are agreed to" })).toContainText("a pulled hand is a no");
  await page.getByRole("button", { name: "Write it down", exact: true }).click();
  const agreed = page.getByRole("region", { name: "Agreed to" });
  await expect(agreed.getByRole("listitem", { name: "Touch" })).toContainText("Text Hillside 1");
  await expect(agreed.getByRole("listitem", { name: "Music therapy" })).toContainText("Text 2026-11");
});

test("une thérapeute lit les textes, sans les changer, sur un téléphone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/practice/consents");
  const treatment = page.getByRole("listitem", { name: "Musicothérapie" });
  await treatment.getByRole("button", { name: "Lire : Musicothérapie" }).click();
  await expect(treatment.getByText(/2026-11 fourni avec le logiciel/)).toBeVisible();
  await expect(treatment.getByRole("button", { name: "Écrire votre propre texte" })).toHaveCount(0);
  await treatment.getByRole("radio", { name: "English" }).check({ force: true });
  await expect(treatment.getByText(/Music therapy uses music/)).toBeVisible();
  await expectNoViolations(page);
  await look(page, "consent-texts-fr");
});
