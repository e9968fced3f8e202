import { expect, inLanguage, look, signIn, test } from "./program.ts";

test.slow();
test.use({ practice: "its own: 71-intake" });

test("what is told before the first session stands where it is needed, and nothing is typed twice", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "Intake", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Home, and the people who matter" })).toHaveValue("age 10; lives with two parents");
  await look(page, "intake-en");

  await page.getByRole("link", { name: /^Music/ }).click();
  await expect(page.getByRole("textbox", { name: "Music to leave out, and why" })).toHaveValue("Crash cymbal (covers ears)");
  await look(page, "intake-music-en");
  await page.getByLabel("Who is answering").fill("Their father, by telephone");
  const leaveOut = page.getByRole("region", { name: "Music to leave out, and why" });
  await leaveOut.getByRole("textbox").fill("Crash cymbal and hand dryers (covers ears)");
  await expect(leaveOut.getByText("Draft kept, not finished")).toBeVisible();
  await page.getByLabel("Who is answering").focus();
  await expect(leaveOut.getByText("Kept", { exact: true })).toBeVisible();
  const soFar = page.getByRole("region", { name: "Music so far" });
  await soFar.getByLabel("Not known").check();
  await expect(soFar.getByText("Kept", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Music 3 of 6 answered/ })).toBeVisible();

  await page.getByRole("link", { name: "Story", exact: true }).click();
  await expect(page.getByText("Crash cymbal and hand dryers (covers ears)")).toBeVisible();
  await expect(page.getByText("Crash cymbal (covers ears)", { exact: true })).toHaveCount(0);
});

test("words half typed are there again after the page was closed", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "Intake", exact: true }).click();
  await page.getByRole("link", { name: /^What each is looking for/ }).click();
  const professionals = page.getByRole("region", { name: "What professionals are looking for" });
  await professionals.getByRole("textbox").fill("Their teacher hopes for");
  await expect(professionals.getByText("Draft kept, not finished")).toBeVisible();
  await page.reload();
  await expect(professionals.getByRole("textbox")).toHaveValue("Their teacher hopes for");
  await expect(professionals.getByText("Draft kept, not finished")).toBeVisible();
});

test("l’accueil d’Odile, dans les mots de sa famille", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).click();
  await page.getByRole("link", { name: "Accueil", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "La maison et les personnes qui comptent" })).toHaveValue(/veuve, deux filles/);
  await page.getByRole("link", { name: /^Ce que chacun cherche/ }).click();
  await expect(page.getByRole("textbox", { name: "Ce que cherche la famille" })).toHaveValue(/qu’elle continue de chanter/);
  await look(page, "intake-fr");
});
