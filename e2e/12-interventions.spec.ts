import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// Each look is six pictures with axe on every one.
test.slow();

test("an intervention of the library is planned for an objective, and refused without one", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients/new");
  await page.getByLabel("Name they go by").fill("Wanda");
  await page.getByRole("button", { name: "Add this client" }).click();
  await page.getByRole("link", { name: "Goals", exact: true }).click();
  await page.getByRole("button", { name: "Add a goal" }).click();
  await page.getByLabel("Find a goal").fill("sign voice");
  await page
    .getByRole("button", { name: /^Start from this:/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Set this goal" }).click();
  // The library goes on to an objective of its own; another is written instead.
  await expect(page.getByRole("heading", { name: "A new objective" })).toBeVisible();
  await page.getByRole("button", { name: "Leave it as it is" }).click();
  await page.getByRole("button", { name: "Add an objective" }).click();
  await page.getByLabel("Condition").fill("When the song stops");
  await page.getByLabel("Behaviour").fill("asks for more");
  await page.getByLabel("This many or more").fill("6");
  await page.getByRole("button", { name: "Add this objective" }).click();

  await page.getByRole("button", { name: "Plan an intervention" }).click();
  await page.getByLabel("Begin from the library").selectOption({ index: 1 });
  await expect(page.getByLabel("What it is for").first()).not.toHaveValue("");
  await page.getByRole("button", { name: "Add to the plan" }).click();
  await expect(page.getByText("Choose at least one objective that this serves.")).toBeVisible();
  await look(page, "intervention-form-en");
  await page.getByRole("checkbox", { name: "Asks for more" }).check();
  await page.getByLabel("Name", { exact: true }).fill("Ask-and-play song");
  await page.getByRole("button", { name: "Add to the plan" }).click();
  const planned = page.getByRole("region", { name: "Ask-and-play song" });
  await expect(planned).toBeVisible();
  await planned.getByText("The music and its purpose").click();

  await planned.getByRole("button", { name: "Change: Ask-and-play song" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Ask-and-play song, slower");
  await page.getByRole("button", { name: "Keep as a new version" }).click();
  await expect(page.getByRole("region", { name: "Ask-and-play song, slower" })).toBeVisible();
});

test("les interventions servent un objectif et disent pourquoi", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).click();
  await page.getByRole("link", { name: "Buts", exact: true }).click();
  const planned = page.getByRole("region", { name: "Chanson à trous" });
  await expect(planned).toContainText("La mélodie porte les mots");
  await planned.getByText("La musique et sa raison d’être").click();
  await expect(planned).toContainText("laisse la place au mot connu");
});
