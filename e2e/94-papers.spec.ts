/** Papers from outside: the letter of a physician with a referral, and a consent signed on paper. */
import { readFileSync } from "node:fs";
import { expect, inLanguage, look, signIn, test } from "./program.ts";

// A letter stays with its referral, and others look at the board.
test.use({ practice: "its own: 94-papers" });
test.slow();

const PDF = {
  name: "Letter of Dr. Roy.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n"),
};
const PAGE = { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("<!doctype html><script>alert(1)</script>") };

test("a letter is kept with a referral; a page of HTML that calls itself a PDF is not", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients/referrals");
  await page.locator('a[href^="/clients/referrals/"]:not([href$="/waiting"])').first().click();
  const field = page.locator('input[type="file"]');
  await expect(page.getByRole("button", { name: "Keep a letter" })).toBeVisible();
  await field.setInputFiles(PAGE);
  await expect(page.getByRole("alert")).toContainText("Only a PDF, a JPEG or a PNG");
  await field.setInputFiles(PDF);
  await expect(page.getByRole("link", { name: PDF.name })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await look(page, "letters-en");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: PDF.name }).click()]);
  expect(readFileSync(await download.path()).equals(PDF.buffer)).toBe(true);
});

test("le papier signé d’un consentement est gardé à côté", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "Consentements", exact: true }).click();
  await page
    .getByRole("button", { name: /^Papier signé/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Joindre le papier signé" })).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles({ ...PDF, name: "Consentement signé.pdf" });
  await expect(page.getByRole("link", { name: "Consentement signé.pdf" })).toBeVisible();
  await look(page, "papers-fr");
});
