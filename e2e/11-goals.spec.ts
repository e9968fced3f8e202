import type { Page } from "@playwright/test";
import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// Each look is six pictures with axe on every one.
test.slow();

/** A client of this story’s own, so that no other story sees its goals. */
async function aNewClient(page: Page, name: string): Promise<void> {
  await page.goto("/clients/new");
  await page.getByLabel("Name they go by").fill(name);
  await page.getByRole("button", { name: "Add this client" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("link", { name: "Goals", exact: true }).click();
}

test("a goal of the library becomes the client’s own, and its objective reads as one sentence", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await aNewClient(page, "Ilse");
  await page.getByRole("button", { name: "Add a goal" }).click();
  await page.getByLabel("Find a goal").fill("sign voice");
  await expect(page.getByText(/Ilse/).first()).toBeVisible();
  await look(page, "goal-library-en");
  await page
    .getByRole("button", { name: /^Start from this:/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Set this goal" }).click();
  // The library goes on to an objective of its own; another may be written instead.
  await expect(page.getByRole("heading", { name: "A new objective" })).toBeVisible();
  await page.getByRole("button", { name: "Leave it as it is" }).click();

  await page.getByRole("button", { name: "Add an objective" }).click();
  await page.getByRole("button", { name: "Add this objective" }).click();
  await expect(page.getByLabel("Condition")).toBeFocused();
  await page.getByLabel("Condition").fill("When the song stops");
  await page.getByLabel("Behaviour").fill("asks for more");
  await page.getByRole("radio", { name: "Chances and help" }).check();
  await page.getByLabel("This many or more").fill("6");
  await expect(
    page.getByText("When the song stops, asks for more: 6 of 10 or more with a gesture at most, in 3 sessions in a row."),
  ).toBeVisible();
  await look(page, "objective-form-en");
  await page.getByRole("button", { name: "Add this objective" }).click();
  await expect(page.getByRole("region", { name: "Asks for more" })).toContainText("6 of 10 or more");

  await page.getByRole("button", { name: "Begin a phase: Asks for more" }).click();
  await page.getByRole("button", { name: "Begin it on this day" }).click();
  await expect(page.getByText(/Baseline since 1 December 2026/)).toBeVisible();
});

test("a goal in one’s own words needs its nature; pausing it needs a reason", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await aNewClient(page, "Otto");
  await page.getByRole("button", { name: "Add a goal" }).click();
  await page.getByRole("radio", { name: "In my own words" }).check();
  await page.getByLabel("Clinical wording").fill("Holds on to his songs");
  await page.getByRole("radio", { name: "Cognitive" }).check();
  await page.getByRole("button", { name: "Set this goal" }).click();
  await expect(page.getByRole("group", { name: "Nature" })).toHaveAttribute("data-to-mend", "true");
  await expect(page.getByLabel("Clinical wording")).toHaveValue("Holds on to his songs");
  await page.getByRole("radio", { name: "Maintaining" }).check();
  await page.getByRole("button", { name: "Set this goal" }).click();
  await expect(page.getByRole("heading", { name: "Holds on to his songs" })).toBeVisible();

  await page.getByRole("button", { name: /^This goal/ }).click();
  await page.getByRole("menuitem", { name: "Pause or end it" }).click();
  await page.getByRole("button", { name: "Keep this decision" }).click();
  await expect(page.getByText("Please say why. The reason stays with the goal.")).toBeVisible();
  await page.getByLabel("Why").fill("A hospital stay");
  await page.getByRole("button", { name: "Keep this decision" }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  // The form with the same words goes away once the decision is kept.
  await expect(page.getByRole("paragraph").filter({ hasText: "A hospital stay" })).toBeVisible();
});

test("somebody else was quicker: both texts are shown and a person decides", async ({ page, context }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await aNewClient(page, "Ruth");
  await page.getByRole("button", { name: "Add a goal" }).click();
  await page.getByRole("radio", { name: "In my own words" }).check();
  await page.getByRole("radio", { name: "Progressive" }).check();
  await page.getByRole("radio", { name: "Social" }).check();
  await page.getByLabel("Clinical wording").fill("Plays with others");
  await page.getByRole("button", { name: "Set this goal" }).click();
  const open = async (on: Page) => {
    await on.getByRole("button", { name: /^This goal/ }).click();
    await on.getByRole("menuitem", { name: "Change its wording" }).click();
  };
  await open(page);
  await page.getByLabel("Clinical wording").fill("My words");
  const other = await context.newPage();
  await inLanguage(other, "en");
  await other.goto(page.url());
  await open(other);
  await other.getByLabel("Clinical wording").fill("Their words");
  await other.getByRole("button", { name: "Keep as a new version" }).click();
  await expect(other.getByRole("heading", { name: "Their words" })).toBeVisible();

  await page.getByRole("button", { name: "Keep as a new version" }).click();
  await expect(page.getByText("Their words").first()).toBeVisible();
  await expect(page.getByLabel("Clinical wording")).toHaveValue("My words");
  await page.getByRole("button", { name: "Put mine on top of it" }).click();
  await page.getByRole("button", { name: "Keep as a new version" }).click();
  await expect(page.getByRole("heading", { name: "My words" })).toBeVisible();
});

test("les buts d’Odile se lisent en français", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).click();
  await page.getByRole("link", { name: "Buts", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Maintien de la mémoire des chansons" })).toBeVisible();
  await expect(page.getByText(/complète les vers\s: reste entre 5 et 7 sur 8/)).toBeVisible();
  await look(page, "goals-fr");
});
