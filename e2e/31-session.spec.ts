import { mkdirSync } from "node:fs";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";
import { roomOf } from "./room-of.ts";

// Its marks would become part of the chart of story 50.
test.use({ practice: "its own: 31-session" });

const PICTURES = new URL("../test-results/look/", import.meta.url).pathname;

test("a therapist keeps a session with taps, the pedal and a hold, and ends it with the note", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const { sessionId, clientId } = await roomOf(page, "Xerxes");
  await page.setViewportSize({ width: 1280, height: 960 });
  await page.goto(`/session/${sessionId}/${clientId}`);

  const tile = (title: string) => page.getByRole("group", { name: title, exact: true });
  const vowels = tile("Matches sung vowels");
  const asks = tile("Asks with sign and voice");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Xerxes");
  await expect(page.getByText("Crash cymbal (covers ears)")).toBeVisible();
  await expect(vowels).toContainText("15 chances in all");

  // Nothing is assumed: nobody is marked as here until somebody says so, and marks do not wait for it.
  await expect(page.getByRole("button", { name: "Came", exact: true })).toHaveAttribute("aria-pressed", "false");
  await vowels.getByRole("button").first().click();
  await vowels.getByRole("button").first().click();
  await vowels.getByRole("button", { name: "Not this time" }).click();
  await expect(vowels).toContainText("2of 3");

  // The tile touched last has the pedal. A pedal that bounces or is held is one press.
  await page.keyboard.press("PageDown");
  await expect(vowels).toContainText("3of 4");
  await expect(page.getByText("Pedal live")).toBeVisible();
  await page.waitForTimeout(150);
  await page.keyboard.press("PageUp");
  await expect(vowels).toContainText("3of 5");

  // A hold takes the last one back.
  await vowels.getByRole("button").first().click({ delay: 700 });
  await expect(vowels).toContainText("3of 4");

  await asks.getByRole("button", { name: "Gesture" }).click();
  await asks.getByRole("button").first().click();
  await expect(asks).toContainText("Gesture");
  await asks.getByRole("button", { name: "Model" }).click();
  await asks.getByRole("button").first().click();
  await asks.getByRole("button", { name: "No response" }).click();
  await expect(asks).toContainText("1of 3");

  // One tap, then undo.
  await tile("Brings own ideas").getByRole("button").click();
  await expect(page.getByText("One more").first()).toBeVisible();
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(tile("Brings own ideas")).toContainText(/^Brings own ideas0/);
  for (let i = 0; i < 6; i++) await tile("Brings own ideas").getByRole("button").click();
  await expect(tile("Brings own ideas")).toContainText(/^Brings own ideas6/);

  await page.getByRole("button", { name: "Came", exact: true }).click();
  await expect(page.getByText("Xerxes came. Saved here.")).toBeVisible();
  await expectNoViolations(page);

  mkdirSync(PICTURES, { recursive: true });
  for (const [width, height] of [
    [1280, 960],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(250);
      await page.screenshot({ path: `${PICTURES}session-${width}-${colorScheme}.png`, fullPage: true });
      await expectNoViolations(page);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByRole("button", { name: "Eyes up" }).click();
  await expect(page.getByText("Right pedal")).toBeVisible();
  await look(page, "session-eyes-up");
  await page.getByRole("button", { name: "Tiles" }).click();

  // The tile in hand, also after a reload: what is kept is kept.
  await page.reload();
  await expect(vowels).toContainText("3of 4");

  await page.getByRole("button", { name: "End", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What the marks say" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Matches sung vowels" })).toContainText("3 of 4");
  await look(page, "session-end");
  await expect(page.getByRole("link", { name: "Write the note" })).toHaveAttribute("href", `/session/${sessionId}/${clientId}/note`);

  // The server has the same marks and the same score.
  await expect
    .poll(async () => {
      const answer = await page.request.get(`/api/v1/sessions/${sessionId}/clients/${clientId}/marks`);
      const { marks } = await answer.json();
      return marks.length;
    })
    .toBe(17);
  const { scores } = await (await page.request.get(`/api/v1/sessions/${sessionId}/clients/${clientId}/marks`)).json();
  expect(scores.find((score: { outOf: number | null; value: number }) => score.outOf === 4)?.value).toBe(3);
});

test("leaving the room takes a slide, not a tap", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const { sessionId, clientId } = await roomOf(page, "Xerxes");
  await page.goto(`/session/${sessionId}/${clientId}`);
  const slide = page.getByRole("button", { name: "Slide to leave the session" });
  await slide.click();
  await expect(page).toHaveURL(/\/session\//);
  const box = await slide.boundingBox();
  if (box === null) throw new Error("the slide has no place");
  await page.mouse.move(box.x + 24, box.y + 24);
  await page.mouse.down();
  await page.mouse.move(box.x + 170, box.y + 24, { steps: 8 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(/\/session\//);
});

test("a session in French", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  const { sessionId, clientId } = await roomOf(page, "Xerxes");
  await page.goto(`/session/${sessionId}/${clientId}`);
  const asks = page.getByRole("group", { name: "Asks with sign and voice" });
  await asks.getByRole("button", { name: "Pas de réponse" }).click();
  await expect(asks).toContainText("Pas de réponse, il y a");
  await expect(page.getByRole("group", { name: "Xerxes a pu venir ?" })).toBeVisible();
  await look(page, "session-fr");
});
