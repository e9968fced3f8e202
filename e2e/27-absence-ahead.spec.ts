/** What a family says ahead waits for a person; a stretch of absences leads to a conversation, and ends nothing. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: 27-absence-ahead" });
test.slow();

const uuid = () => {
  const made = randomUUID();
  return `${made.slice(0, 14)}7${made.slice(15)}`;
};

async function post(page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { "idempotency-key": uuid() } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
}

/** Twenty-four weeks, the last three missed. */
async function weeksOf(page: Page, clientId: string): Promise<void> {
  for (let week = 0; week < 24; week += 1) {
    const day = new Date(Date.UTC(2025, 8, 3) + week * 7 * 86_400_000).toISOString().slice(0, 10);
    const id = uuid();
    await post(page, `/clients/${clientId}/sessions`, { id, day, at: "11:00", minutes: 45, place: "Studio B" });
    const outcome = week >= 21 ? "absent" : "came";
    const report = { id: uuid(), outcome, category: null, reason: "", toldAt: null, at: `${day}T11:10:00.000-04:00`, supersedes: null };
    await post(page, `/sessions/${id}/clients/${clientId}/attendance`, report);
  }
}

test("une famille annonce une absence en deux touchers, et la thérapeute la confirme", async ({ page, browser, program }) => {
  const context = await browser.newContext({
    baseURL: program.address,
    viewport: { width: 390, height: 844 },
    timezoneId: "America/Toronto",
  });
  const phone = await context.newPage();
  await signIn(page, "owner");
  await inLanguage(page, "fr");
  await page.goto("/practice/attendance");
  await page.getByRole("textbox", { name: "Dans vos mots, en français" }).fill("Un message suffit. Personne n’est jugé.");
  await page.getByRole("button", { name: "Consigner" }).click();
  await expect(page.getByText("Un message suffit. Personne n’est jugé.").last()).toBeVisible();
  await look(page, "politique-absences-fr");

  await signIn(phone, "dementia-daughter");
  await inLanguage(phone, "fr");
  await phone.goto("/family");
  await phone.getByRole("link", { name: "Prochaines visites, ou si vous ne pouvez pas venir" }).click();
  await expect(phone.getByText("Un message suffit. Personne n’est jugé.")).toBeVisible();
  await look(phone, "portail-visites-fr");
  await phone
    .getByRole("button", { name: /^Nous ne pouvons pas venir/ })
    .first()
    .click();
  // The reason opens beside the very button and stays empty.
  await phone.getByRole("button", { name: "Le dire à la thérapeute" }).click();
  await expect(phone.getByText("Vous nous l’avez dit. Votre thérapeute le confirmera.")).toBeVisible();
  await expectNoViolations(phone);

  await signIn(page, "therapist-dementia");
  await page.goto("/reviews");
  const said = page.getByRole("region", { name: "Annoncé d’avance" });
  await expect(said).toContainText("Ne viendra pas le");
  await expect(said).toContainText("Aucune raison n’a été donnée, et il n’en faut pas.");
  await look(page, "absence-annoncee-fr");
  await said.getByRole("button", { name: /^Confirmer/ }).click();
  await expect(said).toHaveCount(0);
  await phone.reload();
  await expect(phone.getByText("pas de visite").first()).toBeVisible();
  await inLanguage(phone, "en");
  await phone.reload();
  await expect(phone.getByText("no visit").first()).toBeVisible();
  await expect(phone.getByRole("button", { name: /^We cannot come/ }).first()).toBeVisible();
  await look(phone, "portal-visits-en");
  await context.close();
});

test("a pattern leads to a conversation with what weighs on coming, and not to discharge", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  const clientId = page.url().split("/").at(-1) ?? "";
  await weeksOf(page, clientId);

  await page.goto("/reviews");
  const absence = page.getByRole("region", { name: "Absence", exact: true });
  await expect(absence).toContainText("Nothing has been changed and nobody has been told.");
  await absence.getByText("Beside what was measured, on one line of time").click();
  await expect(absence.getByRole("img", { name: /missed sessions/ })).toBeVisible();
  await look(page, "absence-beside-progress-en");

  // Absences alone end nothing: the conversation comes first.
  await page.goto(`/clients/${clientId}/discharge`);
  await expect(page.getByText("Nothing here follows from a count, a date or an absence.")).toBeVisible();
  await page.getByRole("checkbox", { name: "They no longer come" }).click({ force: true });
  await page.getByRole("textbox", { name: "In your words" }).fill("They missed the last weeks.");
  await page.getByRole("button", { name: "Sign the end of the therapy" }).click();
  await expect(page.getByText("Absences alone are no reason yet.", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "What was signed" })).toHaveCount(0);
  await look(page, "discharge-asks-first-en");

  await page.goto(`/clients/${clientId}/conversation`);
  await expect(page.getByText("What makes it hard to come?")).toBeVisible();
  await expect(page.getByRole("region", { name: "What the last sessions were about" })).toBeVisible();
  await expect(page.getByRole("region", { name: "From the family" })).toContainText("Yesterday seemed hard. Is it going backwards?");
  await look(page, "conversation-half-page-en");
  await page.emulateMedia({ media: "print" });
  const paper = await page.pdf({ format: "Letter", path: "test-results/look/conversation-en.pdf" });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g), "one page of paper").toHaveLength(1);
  await page.emulateMedia({ media: null });
  await page.goto("/reviews");
  await absence.getByRole("button", { name: /Say something to it/ }).click();
  await absence.getByRole("radio", { name: "We talked" }).click({ force: true });
  await absence.getByRole("textbox", { name: "In a few words" }).fill("A new baby at home; mornings are hard.");
  await absence.getByRole("checkbox", { name: "Caring for others" }).click({ force: true });
  await absence.getByRole("textbox", { name: "What was agreed" }).fill("Afternoons for two months.");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(absence).toHaveCount(0);
  await page.goto(`/clients/${clientId}/attendance`);
  await expect(page.getByText("Agreed: Afternoons for two months.")).toBeVisible();
  await expect(page.getByText("What weighs on coming: caring for others")).toBeVisible();
  await page.goto(`/clients/${clientId}/discharge`);
  await expect(page.getByText(/The last conversation about absences is of/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "What was signed" })).toHaveCount(0);

  await page.goto("/reviews");
  await page.getByRole("link", { name: "Attendance of my clients" }).click();
  await expect(page.getByRole("columnheader", { name: "Came or told us" })).toBeAttached();
  await look(page, "attendance-summary-en");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a table" }).click()]);
  expect(readFileSync(await file.path(), "utf8")).toContain("Xerxes");

  // The same in French: the page the talk is prepared on, and the question before an end.
  await inLanguage(page, "fr");
  await page.goto(`/clients/${clientId}/conversation`);
  await expect(page.getByText("Qu’est-ce qui rend", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Consigner ce qui a été convenu" }).click();
  await expect(page.getByRole("textbox", { name: "En quelques mots" })).toBeVisible();
  await look(page, "conversation-fr");
  await page.goto(`/clients/${clientId}/discharge`);
  await expect(page.getByRole("button", { name: "Signer la fin de la thérapie" })).toBeVisible();
  await look(page, "fin-de-therapie-fr");
});
