/** A client’s whole record leaves in one file: what it holds is said before, why is asked, and it opens in a browser. */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// What was exported stands on the page for others.
test.use({ practice: "its own: 92-export" });
test.slow();

test("a therapist exports a record and reads it without the program", async ({ page, browser }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await page.getByRole("link", { name: "Export the whole record" }).click();
  await expect(page.getByRole("heading", { name: "Export the record of Xerxes" })).toBeVisible();
  await expect(page.getByText("A therapist’s process notes")).toBeVisible();
  const prepare = page.getByRole("button", { name: "Prepare the file" });
  await expect(prepare).toBeDisabled();
  await look(page, "export-en");

  await page.getByRole("textbox", { name: "Reason" }).fill("The family moves to another practice");
  await prepare.click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the record" }).click()]);
  await expect(page.getByText("The family moves to another practice")).toBeVisible();
  await look(page, "export-ready-en");
  expect(download.suggestedFilename()).toMatch(/^record-\d{4}-\d{2}-\d{2}\.zip$/);
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["record.html", "manifest.json", "FORMAT.md", "checksums.sha256", "tables/note.ndjson"]),
  );

  const elsewhere = await browser.newContext();
  const reader = await elsewhere.newPage();
  await reader.setContent(Buffer.from(files["record.html"] ?? "").toString("utf8"));
  await expect(reader.getByRole("heading", { name: "The record of Xerxes" })).toBeVisible();
  await expect(reader.getByRole("heading", { name: "Goals, objectives and interventions" })).toBeVisible();
  await look(reader, "export-page-en");
  await elsewhere.close();
});

test("une musicothérapeute exporte un dossier en français", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await page.goto(`${new URL(page.url()).pathname}/export`);
  await page.getByRole("textbox", { name: "Motif" }).fill("Demandé par la fille");
  await page.getByRole("button", { name: "Préparer le fichier" }).click();
  await expect(page.getByRole("link", { name: "Télécharger le dossier" })).toBeVisible();
  await look(page, "export-fr");
});
