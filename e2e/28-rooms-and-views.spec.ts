import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: 28-rooms-and-views" });

test("a room is added, booked with a session, and seen day by day; it cannot be booked twice", async ({ page }) => {
  await signIn(page, "therapist");
  await atTime(page, "08:40");
  await page.goto("/calendar/rooms");
  await expect(page.getByText("No rooms yet. Sessions name their place in words.")).toBeVisible();
  for (const [kind, name, site] of [
    ["A room", "Hall", "Riverside School"],
    ["A set of instruments", "Travelling gongs", ""],
  ] as const) {
    await page.getByRole("button", { name: "Add a room or instruments" }).press("Enter");
    await page.getByRole("radio", { name: kind }).check({ force: true });
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Where it is").fill(site);
    await page.getByRole("button", { name: "Add it" }).press("Enter");
    await expect(page.getByRole("heading", { name })).toBeVisible();
  }
  await look(page, "rooms-en");

  await page.goto("/calendar?view=day&by=room");
  const dialog = page.getByRole("dialog");
  const add = async (client: string, at: string) => {
    await page.getByRole("button", { name: "Add a session" }).press("Enter");
    await dialog.getByLabel("Client").selectOption({ label: client });
    await dialog.getByLabel("Time").fill(at);
    await dialog.getByText("Room, instruments, the way there").click();
    await dialog.getByLabel("Room", { exact: true }).selectOption({ label: "Hall, Riverside School" });
    await dialog.getByLabel("Instruments").selectOption({ label: "Travelling gongs" });
    await dialog.getByLabel("Minutes for writing after").fill("15");
  };
  await add("Eli Brandt", "17:00");
  await look(page, "add-session-around-en");
  await dialog.getByRole("button", { name: "Save" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2, name: "Hall" })).toBeVisible();
  await expect(page.getByRole("button", { name: /17:00.*Eli.*45 min · Hall · Travelling gongs/ })).toBeVisible();
  await look(page, "calendar-day-room-en");

  // Narrowed, and kept in the address.
  await page.getByText("Narrow it").click();
  await page.getByLabel("Room or instruments").selectOption({ label: "Travelling gongs" });
  await expect(page).toHaveURL(/room=/);
  await page.reload();
  await expect(page.getByRole("button", { name: /17:00.*Eli/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /9:15.*Amara/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Show all" }).press("Enter");
  await page.getByRole("radio", { name: "List" }).check({ force: true });
  await expect(page.getByRole("heading", { name: "Today, Tuesday 1 December" })).toBeVisible();
  await look(page, "calendar-list-en");
});

test("une plage se libère : qui pourrait venir est proposé, et personne n’est prévenu", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await atTime(page, "08:40");
  await page.goto("/calendar?view=day");
  await page.getByRole("button", { name: /13 h 00.*Halvorsen/ }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Absence, Mr Halvorsen" }).press("Enter");
  await dialog.getByRole("button", { name: "Qui pourrait venir à la place ?" }).press("Enter");
  await expect(dialog.getByText("Ce n’est qu’une proposition : personne n’est prévenu et rien n’est prévu.")).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: /attend depuis/ })).not.toHaveCount(0);
  await look(page, "free-slot-fr");
  await page.goto("/calendar/make-ups");
  await expect(page.getByText("1 séance est due.")).toBeVisible();
  await page.getByRole("button", { name: "Y renoncer, Henrik" }).press("Enter");
  await page.getByLabel("Pourquoi elle n’est pas donnée").fill("La famille préfère en rester là.");
  await page.getByRole("button", { name: "Y renoncer" }).press("Enter");
  await expect(page.getByText("Rien n’est dû.")).toBeVisible();
  await expect(page.getByText("La famille préfère en rester là.")).toBeVisible();
  await look(page, "make-ups-fr");
});
