/** The library as a workbench: a goal found by keys in French, an intervention copied, adapted and taken into a plan, the caseload, and the practice's own words for a place. */
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

// What the practice writes here would stand in every list.
test.use({ practice: "its own: 15-library" });
test.slow();

test("un but préventif pour la démence se trouve par les filtres et au clavier", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/library");
  await expect(page.getByText("62 buts")).toBeVisible();
  await page.getByText("Filtrer et trier").click();
  await page.getByLabel("Nature").selectOption({ label: "Prévention" });
  await page.getByLabel("Avec qui").selectOption({ label: "Personnes âgées, maladies cognitives" });
  await expect(page).toHaveURL(/population=older-adults/);
  await expect(page.getByText("1 but", { exact: true })).toBeVisible();
  await look(page, "library-filtered-fr");
  await page.getByRole("searchbox", { name: "Trouver un but" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: /^Confort/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Confort");
  await expect(page.getByText("Dans les plans américains", { exact: false }).first()).toBeVisible();
  await page.goBack();
  await expect(page.getByText("1 but", { exact: true })).toBeVisible();

  // Un but à soi, d’abord en français seulement.
  await page.goto("/library");
  await page.getByRole("button", { name: "Écrire un but" }).click();
  await page.getByRole("button", { name: "Garder le but" }).click();
  await expect(page.getByText("Choisissez au moins un domaine.")).toBeVisible();
  await page.getByRole("textbox", { name: "Formulation clinique" }).fill("Rester au calme en fin de journée");
  await page.getByRole("textbox", { name: "Comment la famille l’entend" }).fill("{name} reste au calme quand le jour tombe.");
  await page.getByRole("radio", { name: "Prévention" }).check();
  await page.getByRole("group", { name: "Domaine", exact: true }).getByRole("checkbox", { name: "Émotionnel" }).check();
  await expect(page.getByText("Mots manquants en anglais")).toBeVisible();
  await look(page, "own-goal-fr");
  await page.getByRole("button", { name: "Garder le but" }).click();
  await expect(page.getByText("63 buts")).toBeVisible();
  await expect(page.getByRole("link", { name: "Rester au calme en fin de journée" })).toBeVisible();
});

test("an intervention that ships is copied, adapted, and taken into a client’s plan; the caseload shows what is worked on", async ({
  page,
}) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/library/interventions");
  await expect(page.getByText("63 interventions")).toBeVisible();
  await page.getByRole("searchbox", { name: "Find an intervention" }).fill("hello song");
  await page.getByRole("link", { name: "Hello song with name spaces" }).click();
  await expect(page.getByText("How it will be: ritardando", { exact: false })).toBeVisible();
  await look(page, "intervention-en");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Copy and adapt" })).toBeHidden();
  await page.emulateMedia({ media: null });

  await page.getByRole("button", { name: "Copy and adapt" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Hello song with name spaces");
  await page.getByRole("button", { name: "Keep the intervention" }).click();
  await expect(page.getByText("The library has an intervention of this name already.", { exact: false })).toBeVisible();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Hello on the djembe");
  await page.getByRole("textbox", { name: "What it is", exact: true }).first().fill("72, slower than the record");
  await look(page, "own-intervention-en");
  await page.getByRole("button", { name: "Keep the intervention" }).click();
  await page.getByRole("link", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hello on the djembe" })).toBeVisible();
  await expect(page.getByText("72, slower than the record")).toBeVisible();

  await page.getByLabel("For", { exact: true }).selectOption({ label: "Xerxes" });
  await page.getByRole("button", { name: "Take it into the plan" }).click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Hello on the djembe");
  await expect(page.getByRole("combobox", { name: "Begin from the library" })).toHaveValue(/^[0-9a-f-]{36}$/);
  await page
    .getByRole("group", { name: /objectives|serves/i })
    .getByRole("checkbox")
    .first()
    .check();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Add to the plan" }).click();
  await expect(page.getByRole("region", { name: "Hello on the djembe" }).first()).toBeVisible();

  await page.goto("/library/caseload");
  await expect(page.getByRole("heading", { level: 2, name: "Communicative" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Matches sung vowels" }).getByRole("link", { name: "Xerxes" })).toBeVisible();
  await look(page, "caseload-en");
});

test("the practice puts its own words for a setting, and the library speaks them", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/practice");
  await page.getByRole("link", { name: "With whom and where we work" }).click();
  await look(page, "places-en");
  await page.getByRole("button", { name: /^Change.*Long-term care$/ }).click();
  await page.getByRole("textbox", { name: "Several, in English" }).fill("neighbours");
  await page.getByRole("textbox", { name: "Several, in French" }).fill("");
  await page.getByRole("button", { name: "Keep these words" }).click();
  await expect(page.getByRole("textbox", { name: "Several, in French" })).toBeFocused();
  await page.getByRole("textbox", { name: "Several, in French" }).fill("voisines et voisins");
  await page.getByLabel("Goals offered first here").selectOption({ label: "Turn taking" });
  await page.getByRole("button", { name: "Keep these words" }).click();
  await expect(page.getByText("resident · neighbours")).toBeVisible();

  await page.goto("/library?setting=long-term-care");
  await expect(page.getByText(/^Neighbours · \d+ goals$/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Turn taking" })).toContainText("Often here");

  // The story of somebody who lives there speaks the word of the setting, in both languages.
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("button", { name: "Say in which setting" }).click();
  await page.getByRole("combobox", { name: "Setting" }).selectOption({ label: "School" });
  await expect(page.getByText(/^Student, they\/them, 10 years old/)).toBeVisible();
  await expect(page.getByText("Setting: School")).toBeVisible();
  await look(page, "story-setting-en");

  // The levels of help the practice notes are those a new objective begins with.
  await page.goto("/practice/places");
  await page.getByRole("checkbox", { name: "Musical cue" }).uncheck();
  await page.getByRole("checkbox", { name: "Model" }).uncheck();
  await look(page, "help-levels-en");
  await page.getByRole("button", { name: "Keep these levels" }).click();
  await expect(page.getByRole("button", { name: "Keep these levels" })).toHaveCount(0);
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "Goals", exact: true }).click();
  await page.getByRole("button", { name: "Add an objective" }).first().click();
  await page.getByRole("radio", { name: "Chances and help" }).check();
  await expect(page.getByRole("checkbox", { name: "Verbal" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Musical cue" })).not.toBeChecked();
});
