/** A stretch of absences that is unusual for one client is put before the therapist as a question; a conversation follows, and nothing else. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

// It fills a client's past with sessions.
test.use({ practice: "its own: 23-absence-pattern" });
test.slow();

const uuid = () => {
  const made = randomUUID();
  return `${made.slice(0, 14)}7${made.slice(15)}`;
};

async function post(page: Page, path: string, data: object): Promise<void> {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { "idempotency-key": uuid() } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
}

/** Twenty-four Wednesdays: one absence with its reason in the first twenty-one, then three without. */
async function aYearOf(page: Page, clientId: string): Promise<void> {
  for (let week = 0; week < 24; week += 1) {
    const day = new Date(Date.UTC(2025, 8, 3) + week * 7 * 86_400_000).toISOString().slice(0, 10);
    const id = uuid();
    await post(page, `/clients/${clientId}/sessions`, { id, day, at: "11:00", minutes: 45, place: "Studio B" });
    const outcome = week >= 21 || week === 6 ? "absent" : "came";
    const why =
      week === 6
        ? { category: "illness", reason: "a cold" }
        : week === 22
          ? { category: "no_show", reason: "no word" }
          : { category: null, reason: "" };
    await post(page, `/sessions/${id}/clients/${clientId}/attendance`, {
      id: uuid(),
      outcome,
      ...why,
      toldAt: null,
      at: `${day}T11:10:00.000-04:00`,
      supersedes: null,
    });
  }
}

async function clientIdOf(page: Page, name: RegExp): Promise<string> {
  await page.goto("/clients");
  await page.getByRole("link", { name }).click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) ?? "";
}

test("a pattern leads to a conversation, and to nothing else", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const clientId = await clientIdOf(page, /Xerxes/);
  await page.goto(`/clients/${clientId}/attendance`);
  await expect(page.getByText(/^Not enough data yet: \d+ of 12 sessions/)).toBeVisible();
  await aYearOf(page, clientId);

  await page.goto("/reviews");
  const absence = page.getByRole("region", { name: "Absence", exact: true });
  await expect(absence).toContainText(/3 of the last \d+ missed; [01] of the \d+ before/);
  await expect(absence).toContainText("fewer than 5 of 100 clients a year");
  await expect(absence).toContainText("Nothing has been changed and nobody has been told.");
  await look(page, "reviews-absence-en");

  await absence.getByRole("link", { name: "Xerxes", exact: true }).click();
  await expect(page.getByRole("list", { name: "Every planned session, month by month" })).toBeVisible();
  await look(page, "attendance-en");
  await page.getByRole("link", { name: "Prepare the conversation" }).click();
  await expect(page.getByText("What makes it hard to come?")).toBeVisible();
  await expect(page.getByText("“no word”")).toBeVisible();
  await look(page, "conversation-en");
  await page.emulateMedia({ media: "print" });
  const paper = await page.pdf({ format: "Letter" });
  expect(paper.byteLength).toBeGreaterThan(5_000);
  await page.emulateMedia({ media: null });

  await page.goto("/reviews");
  await absence.getByRole("button", { name: /Say something to it/ }).click();
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(absence.getByRole("textbox", { name: "In a few words" })).toBeFocused();
  await absence.getByRole("radio", { name: "A call is planned" }).click({ force: true });
  await absence.getByRole("textbox", { name: "In a few words" }).fill("Their mother works late on Wednesdays now.");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText("On which day is the call?")).toBeVisible();
  await expect(absence.getByRole("textbox", { name: "In a few words" })).toHaveValue("Their mother works late on Wednesdays now.");
  await absence.getByRole("radio", { name: "We talked" }).click({ force: true });
  await absence.getByRole("textbox", { name: "What was agreed" }).fill("We try Saturdays for a month.");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(absence).toHaveCount(0);

  await page.goto(`/clients/${clientId}/attendance`);
  await expect(page.getByText("Agreed: We try Saturdays for a month.")).toBeVisible();
  // The record, the plan and the calendar are what they were.
  await page.goto(`/clients/${clientId}/goals`);
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expect(page.getByText(/discharge|discontinued/i)).toHaveCount(0);
});

test("la propriétaire choisit quand une période est signalée, et lit ce que cela coûte", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "fr");
  await page.goto("/practice/absence");
  await expect(page.getByText(/pour 5 personnes sur 100 par an au plus/)).toBeVisible();
  await page.getByRole("radio", { name: "Le plus tôt" }).click({ force: true });
  await expect(page.getByText(/pour 19 personnes sur 100 par an au plus/)).toBeVisible();
  await page.getByRole("radio", { name: "Comme d’habitude" }).click({ force: true });
  await expect(page.getByText(/pour 5 personnes sur 100 par an au plus/)).toBeVisible();
  await look(page, "veille-absences-fr");
});

test("la même question se lit en français", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  const clientId = await clientIdOf(page, /Odile/);
  await aYearOf(page, clientId);
  await page.goto(`/clients/${clientId}/attendance`);
  await expect(page.getByText(/Cela vaut une conversation/).first()).toBeVisible();
  await look(page, "presences-fr");
});
