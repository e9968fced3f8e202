/** The owner gets the key on paper, proves that a backup comes back with it, backs up now; and is told when the last good one has grown old. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inLanguage, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: backups" });
test.slow();

test("a key on paper, a drill that finishes the set-up, a backup now, and a warning when it is old", async ({ page, program }) => {
  await signIn(page, "owner");
  await inLanguage(page, "en");
  await page.goto("/practice");
  await page.getByRole("link", { name: "The last good backup, its key, and the yearly drill" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Backups");
  await look(page, "backups-none-en");
  await page.getByRole("button", { name: "Make the key and show the sheet" }).click();
  const sheet = page.getByRole("region", { name: "1. Key of the backups" });
  await expect(sheet.getByRole("listitem")).toHaveCount(15);
  const key = (await sheet.getByRole("listitem").allTextContents()).join("-");
  await look(page, "backups-sheet-en");
  await page.getByLabel("I have it on paper").check();
  await page.getByRole("button", { name: "Go on to the drill" }).click();

  // Until the drill has passed, Today says so.
  await expect(page.getByRole("heading", { name: "Prove that it opens" })).toBeVisible();
  const field = page.getByLabel("Key of the backups");
  await field.fill(`${key.slice(0, -1)}${key.endsWith("Q") ? "P" : "Q"}`);
  await page.getByRole("button", { name: "Bring a backup back on trial" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "A letter is wrong" })).toBeVisible();
  await look(page, "backups-drill-en");
  await page.goto("/");
  await expect(page.getByText("nobody has proved yet that they open")).toBeVisible();
  await page.getByRole("link", { name: "Look at the backups" }).click();
  await field.fill(key.toLowerCase());
  await page.getByRole("button", { name: "Bring a backup back on trial" }).click();
  await expect(page.getByText(/rows brought back and compared; each was as it should be/)).toBeVisible({ timeout: 90_000 });
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText(/Last good backup/)).toBeVisible();
  await expect(page.getByText(/2 backups|1 backup/)).toBeVisible();
  await look(page, "backups-en");
  await inLanguage(page, "fr");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sauvegardes");
  await look(page, "backups-fr");

  // As if nothing had been backed up for three days.
  const folder = join(program.dataDirectory, "backups");
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".json"))) {
    const card = JSON.parse(readFileSync(join(folder, name), "utf8"));
    writeFileSync(join(folder, name), JSON.stringify({ ...card, madeAt: "2026-11-28T15:00:00.000Z" }));
  }
  await page.goto("/");
  await expect(page.getByText("La dernière bonne sauvegarde a plus d’un jour.")).toBeVisible();
  await look(page, "backups-warning-fr");
});
