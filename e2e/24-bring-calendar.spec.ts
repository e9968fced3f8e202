/** A calendar kept elsewhere is brought as a file: read here, given to people by a person, planned once, and taken back. */
import { expect, inLanguage, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: 24-bring-calendar" });

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
const TEXT = [
  ["BEGIN:VCALENDAR", "VERSION:2.0"],
  event("UID:weekly@elsewhere", "SUMMARY:Xerxes MT", "DTSTART;TZID=America/Toronto:20260905T103000", "DURATION:PT45M", "RRULE:FREQ=WEEKLY"),
  event("UID:lab@elsewhere", "SUMMARY:Eli, school", "DTSTART:20261212T160000Z", "DTEND:20261212T164500Z", "LOCATION:Riverside School"),
  event("UID:same@elsewhere", "SUMMARY:E.B. again", "DTSTART:20261212T161500Z", "DTEND:20261212T170000Z"),
  event("UID:away@elsewhere", "SUMMARY:Conference", "DTSTART;VALUE=DATE:20261219", "DTEND;VALUE=DATE:20261221"),
  event("UID:past@elsewhere", "SUMMARY:Xerxes MT", "DTSTART:20261012T160000Z", "DURATION:PT45M"),
  event("UID:odd@elsewhere", "SUMMARY:Choir", "DTSTART:20261212T190000Z", "DURATION:PT45M", "RRULE:FREQ=MONTHLY;BYDAY=1SA,3SA"),
  event("UID:broken@elsewhere", "SUMMARY:Noor", "DTSTART:20260231T153000", "DURATION:PT45M"),
  ["END:VCALENDAR"],
].flat();
const file = { name: "mine.ics", mimeType: "text/calendar", buffer: Buffer.from(TEXT.join("\r\n")) };

test("a calendar file is given to people by hand, planned once, never twice in one slot, and taken back", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/calendar");
  await page.getByRole("link", { name: "Bring a calendar" }).click();
  const choose = page.getByLabel("Choose a file");
  await choose.setInputFiles({ name: "notes.ics", mimeType: "text/calendar", buffer: Buffer.from("Dear diary") });
  await expect(page.getByText("This is not a calendar that can be read.")).toBeVisible();
  const many = ["BEGIN:VCALENDAR", ...Array.from({ length: 20_000 }, (_, nth) => event(`UID:${nth}`, "DTSTART:20261212T160000Z")).flat()];
  await choose.setInputFiles({ ...file, buffer: Buffer.from(many.join("\n")) });
  await expect(page.getByText("This file has more than 5,000 appointments.")).toBeVisible();
  await look(page, "bring-calendar-refused-en");

  await choose.setInputFiles(file);
  await expect(page.getByText("5 appointments to come, 1 is over or was called off")).toBeVisible();
  await expect(page.getByText("There is no such day or time: “2026-02-31T15:30:00”.")).toBeVisible();
  await expect(page.getByText(/Every week on Saturday at 10:30/)).toBeVisible();
  await expect(page.getByText("It comes back in a way this calendar has no words for.")).toBeVisible();
  // Nothing is given to anybody by itself.
  await expect(page.getByRole("button", { name: "Say whose they are first" })).toBeDisabled();
  await page.getByRole("button", { name: "Xerxes", exact: false }).first().click();
  await page.getByLabel("Whose it is: Eli, school").selectOption({ label: "Eli Brandt" });
  await page.getByLabel("Whose it is: E.B. again").selectOption({ label: "Eli Brandt" });
  await page.getByLabel("Whose it is: Conference").selectOption({ label: "I am away, the whole day" });
  await look(page, "bring-calendar-en");
  await page.getByRole("button", { name: "Plan 4 appointments" }).click();
  await expect(page.getByRole("heading", { name: "3 appointments stand in the calendar." })).toBeVisible();
  await expect(page.getByText("There is a session then already.")).toBeVisible();
  await look(page, "bring-calendar-planned-en");
  await page.getByRole("link", { name: "To the calendar" }).click();
  await page.goto("/calendar?day=2026-12-12");
  await expect(page.getByRole("button", { name: /10:30.*Xerxes/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /11:15.*Eli/ })).toBeVisible();

  // The same file again makes nothing twice; and all of it can go.
  await inLanguage(page, "fr");
  await page.goto("/calendar/import");
  await page.getByLabel("Choisir un fichier").setInputFiles(file);
  await expect(page.getByText("Déjà apporté")).toHaveCount(3);
  await look(page, "apporter-calendrier-fr");
  await page.getByRole("button", { name: "Un autre fichier" }).click();
  await page.getByRole("button", { name: "Retirer : mine.ics" }).click();
  await expect(page.getByText(/séances quittent l’agenda/)).toBeVisible();
  await page.getByRole("button", { name: "Retirer ce calendrier" }).click();
  await expect(page.getByText(/· entièrement retiré$/)).toBeVisible();
  await page.goto("/calendar?day=2026-12-12");
  await expect(page.getByRole("button", { name: /Xerxes/ })).toHaveCount(0);
});
