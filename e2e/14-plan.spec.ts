/** The plan that is agreed on: written, signed, agreed to, printed, looked at again, and followed by a version that says what changed. */
import type { Locator, Page } from "@playwright/test";
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

  // Begun by mistake it is dismissed in two presses, and begun anew.
  await page.getByRole("button", { name: "Dismiss the draft" }).click();
  await page.getByRole("button", { name: "Dismiss it" }).click();
  await expect(page.getByText("No plan has been agreed on yet", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Write the plan" }).click();
  await page.getByLabel("Where").fill("Studio B");
  await page.getByLabel("We look at it again on").fill("2026-12-08");
  await page.getByLabel("Agreed as well").fill("Mother joins every second visit.");
  await page.getByRole("button", { name: "Begin the draft" }).click();

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
  await expect(due.getByRole("listitem").filter({ hasText: "Xerxes" })).toContainText("The review is on Tuesday 8 December.");
  await due.getByRole("link", { name: /Review the plan\s*, Xerxes/ }).click();
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

/** Each press and each field typed into. */
class Inputs {
  count = 0;
  async press(locator: Locator): Promise<void> {
    this.count += 1;
    await locator.click();
  }
  async type(locator: Locator, words: string): Promise<void> {
    this.count += 1;
    await locator.fill(words);
  }
}

test("a progressive goal for Xerxes comes from the library in six inputs, and says at once what it can show", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto(`${await clientNamed(page, /Xerxes/)}/goals`);
  const inputs = new Inputs();
  await inputs.press(page.getByRole("button", { name: "Add a goal" }));
  await inputs.type(page.getByRole("searchbox", { name: "Find a goal" }), "choice");
  await inputs.press(page.getByRole("button", { name: "Start from this: Decision making and choice" }));
  await inputs.press(page.getByRole("button", { name: "Set this goal" }));
  const preview = page.getByRole("status").filter({ hasText: "indicates a choice" });
  await expect(preview).toContainText("in 3 sessions in a row.");
  await expect(preview).toContainText(
    "With 3 baseline sessions, a change of level can be told from chance after 12 sessions of work at the earliest.",
  );
  await look(page, "objective-from-library-en");
  await inputs.press(page.getByRole("button", { name: "Add this objective" }));
  expect(inputs.count).toBeLessThanOrEqual(6);
  await expect(page.getByRole("heading", { name: "Decision making and choice" })).toBeVisible();

  // What cannot be reached is told at its field; a hierarchy that changes begins a new phase, and says so.
  const objective = page.getByRole("region", { name: /^Indicates a choice/ });
  await objective.getByRole("button", { name: /^Change:/ }).click();
  await page.getByLabel("Chances in a session").fill("5");
  await page.getByLabel("This many or more").fill("6");
  await page.getByRole("button", { name: "Keep as a new version" }).click();
  await expect(page.getByText("This way of counting cannot give that number. Change one of the two.")).toBeVisible();
  await page.getByLabel("This many or more").fill("4");
  await expect(page.getByText(/has a 40% chance of meeting this within 20 sessions by luck\. With 10 chances: 7%\./)).toBeVisible();
  await page.getByRole("radio", { name: "Chances and help" }).check({ force: true });
  await expect(page.getByText("This counts it in another way.", { exact: false })).toBeVisible();
  await look(page, "objective-counted-anew-en");
  await page.getByRole("button", { name: "Keep as a new version" }).click();
  await expect(objective).toContainText("Counted in another way since");
});

test("un but de maintien et un but de prévention s’écrivent en français, avec ce que leur plan peut montrer", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto(`${await clientNamed(page, /Odile/)}/goals`);
  await setOwnGoal(page, { nature: "Maintien", domain: "Musical", words: "Garder le plaisir de chanter" });
  // Un but musical dit à quoi il sert ; rien de ce qui est écrit n’est perdu.
  await expect(page.getByText("Un but musical\u00a0: veuillez dire à quoi il sert en dehors de la musique.")).toBeVisible();
  await expect(page.getByLabel("Formulation clinique")).toHaveValue("Garder le plaisir de chanter");
  await page.getByLabel("À quoi sert la musique").fill("Rester en lien avec sa fille");
  await page.getByRole("button", { name: "Fixer ce but" }).click();
  const singing = goalOf(page, "Garder le plaisir de chanter");
  await singing.getByRole("button", { name: "Ajouter un objectif" }).click();
  await page.getByLabel("Condition").fill("Quand la chorale chante");
  await page.getByLabel("Comportement").fill("chante avec les autres");
  await page.getByLabel("Occasions par séance").fill("8");
  await page.getByLabel("Bas de la zone").fill("5");
  await page.getByLabel("Haut de la zone").fill("9");
  await page.getByRole("button", { name: "Ajouter cet objectif" }).click();
  await expect(page.getByText("Cette façon de compter ne peut pas donner ce nombre. Changez l’un des deux.")).toBeVisible();
  await page.getByLabel("Haut de la zone").fill("7");
  await expect(page.getByText(/Si la zone laisse assez de place/)).toBeVisible();
  await look(page, "but-maintien-fr");
  await page.getByRole("button", { name: "Ajouter cet objectif" }).click();
  await expect(page.getByRole("form", { name: "Un nouvel objectif" })).toHaveCount(0);
  await expect(singing).toContainText("chante avec les autres\u00a0: reste entre 5 et 7 sur 8");

  // Ce que les séances comptées disent d’une zone trop étroite.
  await page.getByRole("button", { name: "Modifier\u00a0: Complète des vers connus" }).click();
  await page.getByLabel("Bas de la zone").fill("6");
  await page.getByLabel("Haut de la zone").fill("6");
  await expect(page.getByText(/Cette zone est plus étroite que la variation habituelle/)).toBeVisible();
  await page.getByRole("button", { name: "Laisser tel quel" }).click();

  await setOwnGoal(page, { nature: "Prévention", domain: "Émotionnel", words: "Éviter l’agitation avant le repas" });
  const calm = goalOf(page, "Éviter l’agitation avant le repas");
  await calm.getByRole("button", { name: "Ajouter un objectif" }).click();
  await page.getByLabel("Condition").fill("Avant le repas");
  await page.getByLabel("Comportement").fill("se lève et cherche la sortie");
  await page.getByRole("radio", { name: "Nombre", exact: true }).check({ force: true });
  await page.getByLabel("Limite à ne pas dépasser").fill("2");
  await expect(page.getByText(/Aucun en 12\u00a0séances laisserait encore la place à environ 22\u00a0%/)).toBeVisible();
  await page.getByRole("button", { name: "Ajouter cet objectif" }).click();
  await expect(calm).toContainText("ne dépasse pas 2");
  await expectNoViolations(page);
});

const goalOf = (page: Page, words: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2, name: words }) });

async function setOwnGoal(page: Page, goal: { nature: string; domain: string; words: string }): Promise<void> {
  await page.getByRole("button", { name: "Ajouter un but" }).click();
  await page.getByRole("radio", { name: "Dans mes mots" }).check({ force: true });
  await page.getByRole("radio", { name: goal.nature }).check({ force: true });
  await page.getByRole("radio", { name: goal.domain }).check({ force: true });
  await page.getByLabel("Formulation clinique").fill(goal.words);
  await page.getByLabel("Pour la famille, en français").fill(goal.words);
  await page.getByRole("button", { name: "Fixer ce but" }).click();
}
