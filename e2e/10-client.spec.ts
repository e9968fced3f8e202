import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// Each look is six pictures with axe on every one.
test.slow();

test("a therapist takes on a client, writes down their story and what to know before playing", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await expect(page.getByRole("link", { name: /Xerxes/ })).toContainText("Today at 15:30");
  await look(page, "clients-en");

  await page.getByRole("link", { name: "Add a client" }).click();
  await page.getByRole("button", { name: "Add this client" }).click();
  // The form says what is missing and keeps what was typed.
  await expect(page.getByLabel("Name they go by")).toBeFocused();
  await page.getByLabel("Pronouns").fill("he/him");
  await page.getByLabel("Name they go by").fill("Tobias");
  await page.getByLabel("Birthday").fill("2017-03-04");
  await look(page, "client-new-en");
  await page.getByRole("button", { name: "Add this client" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Tobias" })).toBeVisible();
  await expect(page.getByText("He/him, 9 years old.")).toBeVisible();
  await expect(page.getByText("Nothing is written here. Ask before the first session.")).toBeVisible();
  await look(page, "story-empty-en");

  await page.getByRole("button", { name: "Write: Why we come" }).click();
  await page.getByLabel("In their words").fill("He hums all day. We want him to have someone to hum with.");
  await page.getByLabel("Told by").fill("His grandmother");
  await page.getByRole("button", { name: "Keep this telling" }).click();
  await expect(page.getByText("His grandmother, 1 December 2026")).toBeVisible();

  await page.getByRole("button", { name: "Tell anew: Why we come" }).click();
  await page.getByLabel("In their words").fill("He sings now. We want him to sing with others.");
  await page.getByRole("button", { name: "Keep this telling" }).click();
  await page.getByText("Earlier tellings").click();
  await expect(page.getByText("He hums all day.")).toBeVisible();

  await page.getByRole("button", { name: "Write: What I like" }).click();
  await page.getByRole("checkbox", { name: "Drums" }).check();
  await page.getByLabel("Told by").fill("Tobias, by pointing");
  await page.getByRole("button", { name: "Keep this telling" }).click();
  await expect(page.getByRole("region", { name: "What I like" }).getByRole("listitem")).toHaveText("Drums");

  await page.getByRole("button", { name: "Add a line" }).click();
  await page.getByLabel("Why, and what to do").fill("Balloons");
  await page.getByRole("button", { name: "Add to the card" }).click();
  await page.getByRole("button", { name: "Take off: Balloons" }).click();
  await expect(page.getByText("Balloons")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Balloons")).toBeVisible();

  await page.getByRole("button", { name: "Add a weekly time" }).click();
  await page.getByLabel("Weekday").selectOption({ label: "Thursday" });
  await page.getByLabel("Time").fill("10:15");
  await page.getByLabel("Place").fill("Room 2");
  await page.getByRole("button", { name: "Begin this weekly time" }).click();
  await expect(page.getByText("He/him, 9 years old. Thursdays at 10:15 with Dana, 45 minutes.")).toBeVisible();
  await expect(page.getByText(/3 December at 10:15, Room 2/)).toBeVisible();
});

test("the story of a client is one glance, in English and in French", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await expect(page.getByText("They/them, 10 years old, preverbal. Tuesdays at 15:30 with Dana, 45 minutes.")).toBeVisible();
  await expect(page.getByText("Crash cymbal (covers ears)")).toBeVisible();
  await expect(page.getByText("7 of 10", { exact: true })).toBeVisible();
  await look(page, "story-en");
});

test("l’histoire d’une personne se lit d’un coup d’œil", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).click();
  await expect(page.getByText(/84 ans\. Le jeudi à 15 h/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Avant de jouer" })).toBeVisible();
  await look(page, "story-fr");
});
