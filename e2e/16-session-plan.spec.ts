/** A session is planned: for a group of six with an objective each, from last time's plan, held against the safety card, on paper, and in the room without a network. */
import type { Page } from "@playwright/test";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";
import { roomOf } from "./room-of.ts";

// Plans made here would stand in the lists of others.
test.use({ practice: "its own: 16-session-plan" });

test("a group of six is planned from last time’s plan, each with an objective of their own", async ({ page }) => {
  await signIn(page, "therapist-group");
  await inLanguage(page, "en");
  await page.goto("/?day=2026-12-02");
  await page.getByRole("link", { name: "Plan, Lyric Lab" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Plan for Bea, Kofi, Lena, Maya R\., Tariq and Ximena/ })).toBeVisible();
  await expect(page.getByText("Last time, 25 Nov")).toBeVisible();
  await page.getByRole("button", { name: "Take last time’s plan" }).click();
  const activities = page.getByRole("list", { name: "Activities", exact: true }).getByRole("article");
  await expect(activities).toHaveCount(3);
  await expect(page.getByRole("listitem").filter({ hasText: "Dares to share" }).last()).toContainText("not today");

  // What today leaves out is taken in: Kofi works on something of his own in the first.
  await page.getByRole("button", { name: "Change Lyric discussion" }).click();
  await page.getByRole("checkbox", { name: "Starts an idea" }).check();
  await page.getByRole("checkbox", { name: "Dares to share" }).check();
  await expect(page.getByText("not today")).toHaveCount(0);
  // A name where everybody’s record would hold it is told.
  await page.getByRole("button", { name: "Say why, for Kofi" }).click();
  await page.getByRole("textbox", { name: "Why, for Kofi" }).fill("After Ximena");
  await expect(activities.first()).toContainText("It names Ximena: a record never names another client.");
  await page.getByRole("textbox", { name: "Why, for Kofi" }).fill("After a peer");
  await look(page, "session-plan-open-en");

  // Too long is said and stops nobody; an activity that serves nothing waits for a reason, and nothing is lost meanwhile.
  await page.getByRole("button", { name: "In your own words" }).click();
  await page.getByRole("textbox", { name: "What you do" }).fill("Breathing round");
  await page.getByRole("textbox", { name: "Minutes" }).fill("12");
  await expect(page.getByText("4 minutes longer than the session.")).toBeVisible();
  await page.getByRole("button", { name: "Keep the plan" }).click();
  await expect(page.getByText("Choose an objective somebody works on in it, or say in a few words why it is there.")).toBeVisible();
  await expectNoViolations(page);
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.getByText("Not kept yet: it is on this device only.")).toBeVisible();
  await page.getByRole("button", { name: "Change Breathing round" }).click();
  await page.getByRole("button", { name: "Say why, for Bea" }).click();
  await page.getByRole("textbox", { name: "Why, for Bea" }).fill("To arrive");
  await page.getByRole("button", { name: "Close Breathing round" }).click();

  // Moved by its buttons, and by dragging.
  await page.getByRole("button", { name: "Move Breathing round up" }).press("Enter");
  await page.getByRole("button", { name: "Move Breathing round up" }).press("Enter");
  await expect(activities.nth(1)).toContainText("Breathing round");
  // The page is at its top: it must not move under a card that is held.
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await activities
    .nth(1)
    .getByTitle("Drag to another place")
    .dragTo(activities.nth(0), { targetPosition: { x: 60, y: 10 } });
  await expect(activities.first()).toContainText("Breathing round");
  await page.getByRole("button", { name: "Keep the plan" }).click();
  await expect(page.getByRole("button", { name: "Keep the plan" })).toBeDisabled();
  await expect(page.getByText("Not kept yet: it is on this device only.")).toHaveCount(0);
  await look(page, "session-plan-group-en");

  // Its order, without the clients, for another group.
  await page.getByRole("button", { name: "Keep as a template" }).click();
  await page.getByRole("textbox", { name: "Name of the template" }).fill("Writing hour");
  await page.getByRole("button", { name: "Keep as a template" }).press("Enter");
  await expect(page.getByText("“Writing hour” is among the templates.")).toBeVisible();
  await page.goto("/?day=2026-12-09");
  await page.getByRole("link", { name: "Plan, Lyric Lab" }).click();
  await expect(page.getByText("Last time, 2 Dec")).toBeVisible();
  await expect(page.getByRole("button", { name: "Begin from it: Writing hour" })).toBeVisible();
  await look(page, "session-plan-empty-en");
});

test("a plan is held against the safety card, leads the music step by step, and fits one page", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const { sessionId } = await roomOf(page, "Xerxes");
  await page.goto(`/session/${sessionId}/plan`);
  const activities = page.getByRole("list", { name: "Activities", exact: true }).getByRole("article");
  await expect(activities).toHaveCount(5);
  await page.getByRole("searchbox", { name: "Find an intervention of the library" }).fill("drum map");
  await page.getByRole("button", { name: "Drum map" }).click();
  await page.getByRole("textbox", { name: "What you do" }).fill("Drum map with crash cymbal");
  await expect(activities.last()).toContainText("On the safety card: Crash cymbal");
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Lead the music step by step" }).click();
  await page.getByRole("group", { name: "Step 1" }).getByRole("textbox", { name: "Tempo" }).fill("160");
  await expect(activities.last()).toContainText("Step 2 goes from 160 to");
  await page.getByRole("button", { name: "Even steps from the first to the last" }).click();
  await expect(activities.last()).not.toContainText("beats at once");
  await look(page, "session-plan-steps-en");
  await page.getByRole("button", { name: "Keep the plan" }).click();
  await expect(page.getByRole("button", { name: "Keep the plan" })).toBeDisabled();

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Keep the plan" })).toBeHidden();
  await expect(page.getByText("6. Drum map with crash cymbal")).toBeVisible();
  const pdf = await page.pdf({ format: "Letter" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: null });
});

test("en séance et sans réseau, le plan est là dans son ordre ; la tonalité trouvée est retenue pour la semaine prochaine", async ({
  page,
  context,
}) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await page.goto("/library");
  await expect.poll(() => isReadyOffline(page), { timeout: 60_000 }).toBeTruthy();
  const { sessionId, clientId } = await roomOf(page, "Xerxes");
  await page.goto(`/session/${sessionId}/${clientId}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Xerxes");
  await context.setOffline(true);
  await page.reload();
  const music = page.getByRole("complementary", { name: "La musique" });
  await expect(music).toContainText(/1 sur \d, 6 min/);
  await expect(music).toContainText("Hello, You Are Here");
  await expect(music).toContainText("Tonalité : Ré");
  await look(page, "session-mode-plan-fr");

  // One touch higher, one touch to keep it; the tiles are where they were, and a mark is still one touch.
  const tile = page.getByRole("group", { name: "Matches sung vowels", exact: true });
  const before = await tile.boundingBox();
  await music.getByRole("button", { name: "Plus haut" }).click();
  await music.getByRole("button", { name: "Retenir Mi♭ pour Xerxes" }).click();
  await expect(music).toContainText("Xerxes la chante en Mi♭.");
  expect(await tile.boundingBox()).toEqual(before);
  await tile.getByRole("button").first().click();
  await expect(tile).toContainText("1sur 1");
  await music.getByRole("button", { name: /^Ensuite\s:\sChoice board/ }).click();
  await expect(music).toContainText(/2 sur \d, 6 min/);
  await expectNoViolations(page);
  // Opened again it goes on where it was; the song before it stands in the key that was kept.
  await page.reload();
  await expect(music).toContainText(/2 sur \d, 6 min/);
  await music.getByRole("button", { name: "Revenir à Hello song with vowel echo" }).click();
  await expect(music).toContainText("Tonalité : Mi♭");

  // With the network it reaches the practice, and next week’s plan begins with it.
  await context.setOffline(false);
  await page.goto(`/clients/${clientId}/songs`);
  await expect(page.getByRole("listitem").filter({ hasText: "Hello, You Are Here" })).toContainText("Mi♭", { timeout: 20_000 });
  await page.goto("/?day=2026-12-08");
  await page.getByRole("link", { name: "Préparer, Xerxes" }).click();
  await page.getByRole("button", { name: "Reprendre le plan de la dernière fois" }).click();
  await expect(page.getByRole("article").first()).toContainText("Hello, You Are Here · Mi♭");
  await look(page, "session-plan-fr");
});

const isReadyOffline = (page: Page): Promise<unknown> =>
  page.evaluate(
    `new Promise((done) => { const open = indexedDB.open("sostenuto"); open.onsuccess = () => { const db = open.result;
      if (!db.objectStoreNames.contains("facts")) return db.close(), done(undefined);
      const ask = db.transaction("facts").objectStore("facts").get("offlineReady"); ask.onsuccess = () => { db.close(); done(ask.result?.value); }; }; })`,
  );
