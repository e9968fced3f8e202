/** Closed, never accepted referrals: how long they are kept, what stays on hold, and the owner who deletes what is past its time by a press and a second look. */
import type { Page } from "@playwright/test";
import { expect, inLanguage, look, signIn, test } from "./program.ts";

// What is deleted is gone for every story.
test.use({ practice: "its own" });
test.slow();

const PDF = {
  name: "Letter.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n"),
};
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test.describe.configure({ mode: "serial" });

test("the owner chooses how long, puts one on hold, looks a second time and deletes what is past its time", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "en");
  await page.goto("/clients/referrals");
  await page.getByRole("link", { name: "Wilfred" }).click();
  await expect(page.getByRole("button", { name: "Keep a letter" })).toBeVisible();
  const [kept] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith("/files") && answer.request().method() === "POST"),
    page.locator('input[type="file"]').setInputFiles(PDF),
  ]);
  expect(kept.status()).toBe(200);

  await page.goto("/practice");
  await page.getByRole("link", { name: "Closed referrals, and those past their time" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How long closed referrals are kept");
  const past = region(page, "Past their time");
  await expect(page.getByText("3 years after closing")).toBeVisible();
  await expect(past.getByRole("listitem", { name: "Wilfred" })).toContainText("1 letter");
  await expect(past.getByRole("listitem", { name: "Mireille" })).toBeVisible();
  await expect(region(page, "Their time is still to come").getByRole("listitem", { name: "Anselm" })).toBeVisible();
  await expect(page.getByText("nobody answered")).toHaveCount(0);
  await look(page, "retention-en");

  // What cannot be is refused beside its field, and nothing typed is lost.
  await page.getByRole("button", { name: "Choose another time" }).click();
  await page.getByLabel("Months after closing").fill("6");
  await page.getByLabel("Why this long").fill("Our college asks for five years.");
  await page.getByRole("button", { name: "Keep them this long" }).click();
  await expect(page.getByLabel("Months after closing")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Months after closing").fill("60");
  await page.getByLabel("From which day on").fill("2020-01-01");
  await page.getByRole("button", { name: "Keep them this long" }).click();
  await expect(page.getByRole("alert")).toContainText("today or later");
  await expect(page.getByLabel("Why this long")).toHaveValue("Our college asks for five years.");
  await look(page, "retention-form-en");
  await page.getByLabel("From which day on").fill("2026-12-01");
  await page.getByRole("button", { name: "Keep them this long" }).click();
  await expect(page.getByText("5 years after closing")).toBeVisible();
  await expect(page.getByText("Our college asks for five years.")).toBeVisible();

  await page.getByRole("button", { name: "Put on hold: Mireille" }).click();
  await page.getByRole("form", { name: "Put on hold: Mireille" }).getByRole("button", { name: "Put on hold" }).click();
  await expect(page.getByLabel("Why it must stay")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Why it must stay").fill("A complaint at the college.");
  await page.getByRole("form", { name: "Put on hold: Mireille" }).getByRole("button", { name: "Put on hold" }).click();
  await expect(region(page, "On hold").getByRole("listitem", { name: "Mireille" })).toContainText("A complaint at the college.");

  await page.getByRole("button", { name: "Delete 1 referral" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Delete 1 referral for good?" });
  await expect(dialog).toContainText("Wilfred");
  await expect(dialog).not.toContainText("Mireille");
  await dialog.getByRole("button", { name: "Leave it as it is" }).click();
  await expect(past.getByRole("listitem", { name: "Wilfred" })).toBeVisible();
  await page.getByRole("button", { name: "Delete 1 referral" }).click();
  await look(page, "retention-second-look-en");
  await dialog.getByRole("button", { name: "Delete 1 referral" }).click();
  await expect(page.getByText("1 referral was deleted.")).toBeVisible();
  await expect(page.getByRole("listitem", { name: "Wilfred" })).toHaveCount(0);
  await expect(past).toContainText("None is past its time.");
  await expect(region(page, "What was deleted")).toContainText("1 letter went with it");
  await look(page, "retention-deleted-en");
  await page.goto("/clients/referrals");
  await expect(page.getByRole("link", { name: "Mireille" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Wilfred" })).toHaveCount(0);
});

test("la suspension levée, la demande échue se supprime, et il en reste une attestation sans nom", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "fr");
  await page.goto("/practice/retention");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Combien de temps garder les demandes closes");
  await page.getByRole("button", { name: /^Lever la suspension.*Mireille/ }).click();
  await expect(region(page, "Échues").getByRole("listitem", { name: "Mireille" })).toBeVisible();
  await look(page, "retention-fr");
  await page.getByRole("button", { name: "Supprimer 1 demande" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Supprimer 1 demande" }).click();
  await expect(page.getByText("1 demande a été supprimée.")).toBeVisible();
  await expect(region(page, "Ce qui a été supprimé").getByRole("listitem")).toHaveCount(2);
  await expect(page.getByText("Mireille")).toHaveCount(0);
});

test("the front desk and a music therapist are not let in", async ({ page }) => {
  for (const who of ["frontdesk", "therapist"]) {
    await signIn(page, who);
    await inLanguage(page, "en");
    await page.goto("/practice");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Practice");
    await expect(page.getByRole("region", { name: "Who works here" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Closed referrals, and those past their time" })).toHaveCount(0);
    await page.goto("/practice/retention");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByText("Anselm")).toHaveCount(0);
  }
});
