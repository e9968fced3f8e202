import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

test("a therapist looks at the week, opens a session, and adds a weekly series from a day", async ({ page }) => {
  await signIn(page, "therapist");
  await atTime(page, "08:40");
  await page.goto("/calendar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week of 30 Nov to 6 Dec");
  await expect(page.getByRole("button", { name: /9:15.*Amara.*Planned/ })).toBeVisible();
  await look(page, "calendar-en");

  await page.getByRole("button", { name: /9:15.*Amara/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Absent, Amara" })).toBeVisible();
  await look(page, "calendar-session-en");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  // Four things: the slot, the client, weekly, save.
  await page.getByRole("button", { name: "Add a session on Friday 4 December" }).click();
  await dialog.getByLabel("Client").selectOption({ label: "Eli Brandt" });
  await dialog.getByLabel("Time").fill("10:00");
  await dialog.getByRole("radio", { name: "Every week" }).check({ force: true });
  await expect(dialog.getByText(/Every week on Friday at 10:00/)).toBeVisible();
  await look(page, "add-session-en");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: /10:00.*Eli/ })).toBeVisible();
  await page.getByRole("link", { name: "The week after" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week of 7 Dec to 13 Dec");
  await expect(page.getByRole("button", { name: /10:00.*Eli/ })).toBeVisible();
});

test("a session without a client is not saved; what was typed stays", async ({ page }) => {
  await signIn(page, "therapist");
  await atTime(page, "08:40");
  await page.goto("/");
  await page.getByRole("button", { name: "Add a session" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Place").fill("Studio C");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Please choose who it is for.")).toBeVisible();
  await expect(dialog.getByLabel("Client")).toBeFocused();
  await dialog.getByLabel("Client").selectOption({ label: "Eli Brandt" });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByLabel("Time")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel("Place")).toHaveValue("Studio C");
  await dialog.getByLabel("Time").fill("17:30");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Eli", exact: true })).toBeVisible();
});

test("the week and what waits read in French, and each open session is one answer", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await atTime(page, "08:40");
  await page.goto("/calendar");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Semaine du 30 nov.");
  await look(page, "calendar-fr");
  await page.goto("/reviews");
  await expect(page.getByRole("heading", { name: "Notes à signer" })).toBeVisible();
  await look(page, "reviews-fr");
  await page.getByRole("button", { name: "Présence, Hier à 16 h 00, Eli" }).click();
  await expect(page.getByText("Présence. C’est noté.")).toBeVisible();
  await page.getByRole("button", { name: "Annuler" }).first().click();
  await expect(page.getByRole("button", { name: "Présence, Hier à 16 h 00, Eli" })).toBeVisible();
});
