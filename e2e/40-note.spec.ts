import { expect, inLanguage, look, signIn, test } from "./program.ts";

const CLIENT = "Xerxes";

async function openRecord(page: import("@playwright/test").Page, tab: string): Promise<void> {
  await page.goto("/clients");
  await page
    .getByRole("link", { name: new RegExp(CLIENT) })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: tab, exact: true }).click();
}

test("the note of a missed session is drafted without numbers, signed, and then only added to", async ({ page }) => {
  await signIn(page, "therapist");
  await openRecord(page, "Record");
  await expect(page.getByRole("listitem").filter({ hasText: "Absent" }).first()).toBeVisible();
  await look(page, "record");
  await page.getByRole("radio", { name: "Missed sessions" }).check();
  await page.getByRole("listitem").filter({ hasText: "Illness" }).first().getByRole("link").click();
  const words = page.getByRole("textbox", { name: "Note" });
  await expect(words).toHaveValue(/Absent\. Reason: Illness\./);
  await expect(words).not.toHaveValue(/of 10/);
  await look(page, "note-draft");
  await words.fill(`${await words.inputValue()} Called the family.`);
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(words).toHaveValue(/Called the family\./);
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByRole("button", { name: "Sign the note" }).click();
  await expect(page.getByText(/Signed by Dana Okafor, MTA/)).toBeVisible();
  await expect(words).toHaveCount(0);
  await page.getByRole("button", { name: "Add to this note" }).click();
  await page.getByRole("textbox", { name: "What is to be added" }).fill("They feel better now.");
  await page.getByRole("button", { name: "Sign and add" }).click();
  await expect(page.getByRole("heading", { name: "Addendum" })).toBeVisible();
  await look(page, "note-signed");
});

test("a draft is said in the language its author chooses, whatever the page speaks", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await openRecord(page, "Dossier");
  await page.getByRole("radio", { name: "Séances manquées" }).check();
  await page.getByRole("listitem").filter({ hasText: "Annulée d’avance" }).first().getByRole("link").click();
  const words = page.getByRole("textbox", { name: "Note" });
  await expect(words).toHaveValue(/Absent\./);
  await page.getByRole("radio", { name: "Français" }).check();
  await expect(words).toHaveValue(/Absence\. Motif\u00A0: Annulée d’avance\./);
  await look(page, "note-draft-fr");
});
