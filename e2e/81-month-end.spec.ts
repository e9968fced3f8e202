/** The end of the month with forty families: prepared in one go, looked at, approved by key, handed over, read at home, and proved. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, inLanguage, look, signIn, test } from "./program.ts";

// Forty people more are in every list.
test.use({ practice: "its own: 81-month-end" });

async function deed(page: Page, path: string, input: object): Promise<void> {
  const answer = await page.request.post(`/api/v1${path}`, { data: input, headers: { "idempotency-key": randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
}

const ALL = {
  consents: true,
  mustCoConsent: false,
  seesRecord: true,
  toldAttendance: true,
  messages: true,
  reportsAbsence: true,
  receivesInvoices: false,
  collects: true,
};

/** A client with a parent who reads, as far as the story needs them. */
async function aFamily(page: Page, place: number): Promise<void> {
  const [clientId, guardianId] = [randomUUID(), randomUUID()];
  const name = { chosenName: `Fam ${String(place).padStart(2, "0")}`, familyName: "Story", pronouns: null, language: "en", bornOn: null };
  await deed(page, "/clients", { id: clientId, personId: randomUUID(), ...name });
  if (place % 4 !== 0) return;
  await deed(page, `/clients/${clientId}/guardians`, {
    id: guardianId,
    chosenName: `Parent ${place}`,
    familyName: null,
    language: "en",
    email: `parent-${place}@home.example`,
    relationship: "mother",
    ...ALL,
    noContact: false,
    restricted: false,
    words: "",
    document: "",
    documentSeenOn: null,
    fromDay: null,
    untilDay: null,
  });
}

test("forty families at the end of the month, by key", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "therapist");
  await page.goto("/reviews/month-end");
  const there = (await (await page.request.get("/api/v1/month-end")).json()).items.length;
  for (let place = there; place < 40; place++) await aFamily(page, place);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Reports of November 2026" })).toBeVisible();
  await expect(page.getByText("0 of 40 decided")).toBeVisible();

  // Stopped in the middle it goes on where it was.
  await page.getByRole("button", { name: "Prepare all drafts" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText(/Prepared [1-9]\d* of 40/)).toBeVisible({ timeout: 40_000 });
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Go on preparing" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 60_000 });

  const names = page.getByRole("navigation", { name: "Families of this month" });
  await names.getByRole("button", { name: /Xerxes/ }).click();
  await expect(page.getByText("What the record says")).toBeVisible();
  await expect(page.getByText(/Goes to/)).toBeVisible();
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "What you would like to tell the family" }).fill("He asks for the guitar by himself now.");
  await page.keyboard.press("Escape");
  await expect(page.getByText("He asks for the guitar by himself now.")).toBeVisible();
  await look(page, "month-end");
  await page.keyboard.press("a");
  await expect(page.getByText("1 of 40 decided")).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press("s");
  await expect(page.getByText("2 of 40 decided")).toBeVisible({ timeout: 20_000 });

  // Proof of sending, before and after it is opened at home.
  await names.getByRole("button", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "Open the report" }).click();
  await expect(page.getByText("Not opened yet")).toBeVisible();
  await look(page, "report-handed-over");
  const report = page.url();
  await signIn(page, "xerxes-parent");
  await page.goto("/family");
  await page.getByRole("link", { name: "Reports" }).click();
  await look(page, "family-reports");
  const address = await page.getByRole("link", { name: "Open the report (PDF)" }).getAttribute("href");
  const pdf = await page.request.get(address ?? "");
  expect(pdf.headers()["content-type"]).toContain("application/pdf");
  await signIn(page, "therapist");
  await page.goto(report);
  await expect(page.getByText(/Opened 1 December 2026/)).toBeVisible();
  await page.getByRole("button", { name: "Add to this report" }).click();
  await page.getByRole("textbox", { name: "What is to be added" }).fill("The concert is on the 12th.");
  await page.getByRole("button", { name: "Sign and add" }).click();
  await expect(page.getByText("The concert is on the 12th.")).toBeVisible();
});

test("une lettre à un médecin en français et un rapport pour l’école, sur le papier de la clinique", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "fr");
  await page.goto("/practice/reports");
  await page.getByRole("textbox", { name: "Adresse" }).fill("12, rue des Érables\nQuébec");
  await page.getByRole("textbox", { name: "Téléphone" }).fill("418 555-0100");
  await page.getByRole("button", { name: "Garder ainsi" }).click();
  await expect(page.getByText(/C’est gardé/)).toBeVisible();
  await look(page, "report-style-fr");

  await signIn(page, "therapist-dementia");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).first().click();
  await page.getByRole("link", { name: "Rapports", exact: true }).click();
  await page.getByRole("button", { name: "Nouveau rapport" }).click();
  await page.getByRole("radio", { name: "Lettre à un médecin" }).click({ force: true });
  await page.getByRole("button", { name: "Rédiger le brouillon" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await page.getByRole("textbox", { name: "Destinataire" }).fill("Dre Line Roy\nClinique du Lac");
  await page.getByRole("textbox", { name: "Résumé" }).fill("Je vous écris au sujet de ses chansons.");
  await expect(page.getByText("Brouillon enregistré")).toBeVisible();
  await page.getByRole("radio", { name: "Côte à côte" }).click({ force: true });
  await expect(page.getByRole("img", { name: /Page 1/ })).toBeVisible({ timeout: 40_000 });
  await look(page, "report-letter-fr");
  const docx = await page.request.get(`/api/v1/reports/${page.url().split("/").at(-1)}/docx`);
  expect(docx.headers()["content-type"]).toContain("wordprocessingml");
  await page.goBack();
  await page.getByRole("button", { name: "Nouveau rapport" }).click();
  await page.getByRole("radio", { name: "Rapport pour l’école" }).click({ force: true });
  await page.getByRole("button", { name: "Rédiger le brouillon" }).click();
  await expect(page.getByRole("heading", { name: "Minutes de service" })).toBeVisible();
  await look(page, "report-school-fr");
});
