import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: 25-illness-day" });

test("une journée de maladie : toutes les séances, qui prévenir, et les remplacements dus", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await atTime(page, "07:40");
  await page.goto("/calendar/days-off");
  await page.getByRole("button", { name: "Ajouter des jours sans séance" }).press("Enter");
  await page.getByRole("radio", { name: "Maladie" }).check({ force: true });
  await look(page, "illness-preview-fr");
  await page.getByRole("button", { name: /Annuler \d séances/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Maladie");
  await expect(page.getByText("Remplacement dû")).not.toHaveCount(0);
  const told = page.getByRole("checkbox", { name: /^Prévenu,/ });
  for (let index = 0; index < (await told.count()); index++) {
    await told.nth(index).press("Space");
    await expect(told.nth(index)).toBeChecked();
  }
  await expect(page.getByText("Tout le monde est prévenu.")).toBeVisible();
  await page
    .getByRole("button", { name: /Prévoir un remplacement pour/ })
    .first()
    .press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Jour").fill("2026-12-05");
  await dialog.getByLabel("Heure").fill("10:00");
  await dialog.getByRole("button", { name: "Prévoir" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/Remplacée le/)).toBeVisible();
  await look(page, "illness-told-fr");
  await page.goto("/calendar/telephone");
  await page.getByRole("button", { name: "Créer une adresse" }).press("Enter");
  await expect(page.getByText(/\/feeds\/.+\.ics/)).toBeVisible();
  await look(page, "telephone-fr");
});
