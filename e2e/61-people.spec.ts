import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// It takes people in and out, which other stories would see.
test.use({ practice: "its own: 61-people" });
test.slow();

test("a therapist settles the team and the family of a client, each right by itself", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "People" }).click();
  const team = page.getByRole("region", { name: "The team" });
  const family = page.getByRole("region", { name: "The family" });
  await expect(team.getByText("Dana Okafor, MTA")).toBeVisible();
  await expect(family.getByText("Leila Farrokh")).toBeVisible();
  await look(page, "people-en");

  await team.getByRole("button", { name: "Take somebody into the team" }).click();
  await team.getByRole("button", { name: "Take them in" }).click();
  await expect(team.getByLabel("Who")).toBeFocused();
  await team.getByLabel("Who").selectOption({ label: "Ruth Vance" });
  await look(page, "people-team-form-en");
  await team.getByRole("button", { name: "Take them in" }).click();
  // The form leaves when the team has been read again; until then the part stands in both.
  await expect(team.getByRole("button", { name: "Take them in" })).toHaveCount(0);
  await expect(team.getByText("stands in")).toBeVisible();

  await team.getByRole("button", { name: "End: Dana Okafor" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End it now" }).click();
  await expect(team.getByText("Somebody must answer for the record.")).toBeVisible();
  await team.getByRole("button", { name: "End: Ruth Vance" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End it now" }).click();
  await team.getByText("Earlier (1)").click();
  await expect(team.getByText("Ruth Vance, MT-BC")).toBeVisible();

  await family.getByRole("button", { name: "Write down somebody of the family" }).click();
  await family.getByLabel("First name").fill("Omid");
  await family.getByLabel("Relationship").selectOption({ label: "grandparent" });
  await family.getByLabel("Email").fill("omid@example.org");
  await family.getByRole("button", { name: "Write them down" }).click();
  await expect(family.getByText("Choose at least one right.")).toBeVisible();
  await family.getByRole("checkbox", { name: "Be told of sessions and who came" }).check();
  await look(page, "people-family-form-en");
  await family.getByRole("button", { name: "Write them down" }).click();
  await expect(family.getByText("grandparent · omid@example.org")).toBeVisible();
  await expect(family.getByText("Sees goals, exercises and progress as you share them")).toHaveCount(1);

  // An order ends at once what was given before.
  await family.getByRole("button", { name: "Write down somebody of the family" }).click();
  await family.getByLabel("First name").fill("Omid");
  await family.getByLabel("Relationship").selectOption({ label: "grandparent" });
  await family.getByRole("radio", { name: "Kept away by order" }).check();
  await family.getByLabel("Which order").fill("Order of 30 November 2026");
  await family.getByLabel("Email").fill("omid@example.org");
  await look(page, "people-order-form-en");
  await family.getByRole("button", { name: "Write them down" }).click();
  await expect(family.getByText("Kept away by order: sees nothing and is told nothing")).toBeVisible();
  await expect(family.getByText("Earlier (1)")).toBeVisible();
  await look(page, "people-after-order-en");
});

test("who runs the practice settles a team without opening the record", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Maya/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Maya R." })).toBeVisible();
  await expect(page.getByRole("link", { name: "Record" })).toHaveCount(0);
  await expect(page.getByText("supervises Piper Lowe")).toBeVisible();
  await expect(page.getByText("found capable of this decision")).toBeVisible();
  await look(page, "people-owner-en");
});

test("la famille et l’équipe d’une cliente, chaque droit à part", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).click();
  await page.getByRole("link", { name: "Entourage" }).click();
  const family = page.getByRole("region", { name: "La famille" });
  await expect(family.getByText("Claire Tremblay")).toBeVisible();
  await expect(family.getByText("Mandataire de sa mère")).toBeVisible();
  await page.getByRole("button", { name: "Ouvrir une page à soi" }).click();
  await look(page, "people-fr");
});

test("the staff app does not open for the family: at that door they are nobody", async ({ page }) => {
  await signIn(page, "xerxes-parent");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
});
