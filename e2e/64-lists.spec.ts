import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

test.slow();

test("opening a client is one round trip", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await expect(page.getByRole("link", { name: /Xerxes/ })).toBeVisible();
  // What the app asks once when it opens is asked by then.
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(`${request.method()} ${pathname}`);
  });
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Xerxes");
  await expect(page.getByText("Crash cymbal (covers ears)")).toBeVisible();
  await expect(page.getByText("7 of 10", { exact: true })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([expect.stringMatching(/^GET \/api\/v1\/clients\/[0-9a-f-]{36}\/story$/)]);
});

test("the list of clients by keys alone; going back finds it as it was left, and no name stands in the address", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  const find = page.getByRole("searchbox", { name: "Find a client" });
  const rows = page.getByRole("main").getByRole("listitem").getByRole("link");
  await expect(rows.first()).toBeVisible();
  const all = await rows.count();
  expect(all).toBeGreaterThan(2);

  await find.focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(rows.nth(all - 1)).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await expect(find).toBeFocused();

  await page.getByText("Filter and sort").click();
  await look(page, "list-filters-en");
  await page.getByLabel("Order").selectOption("next");
  await expect(page).toHaveURL(/sort=next/);
  await find.fill("xer");
  await expect(rows).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Xerxes");
  await page.goBack();
  await expect(find).toHaveValue("xer");
  await expect(page.getByLabel("Order")).toHaveValue("next");
  await expect(rows).toHaveCount(1);
  expect(page.url()).not.toContain("xer");

  await page.getByLabel("Where they are").selectOption("not-begun");
  await expect(page.getByText("No client fits all of this.")).toBeVisible();
  await look(page, "list-empty-en");
  await page.getByRole("button", { name: "Show all clients" }).click();
  await expect(rows).toHaveCount(all);
  await expect(page).toHaveURL(/\/clients$/);

  // An address somebody spoiled is the whole list.
  await page.goto("/clients?sort=best&standing=%27%22&language=xx");
  await expect(rows).toHaveCount(all);
});

test("who runs the practice finds the clients of one music therapist; whose consent is missing", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await page.getByText("Filter and sort").click();
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows.first()).toBeVisible();
  const all = await rows.count();
  await page.getByLabel("Music therapist").selectOption({ label: "Luc Benoit" });
  await expect(page).toHaveURL(/therapist=/);
  await expect(rows.filter({ hasText: "Odile" })).toHaveCount(1);
  await expect.poll(() => rows.count()).toBeLessThan(all);
});

test("les listes en français : clients, liste d’attente, questions, à revoir", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/clients?language=fr");
  await expect(page.getByText("Filtrer et trier : 1 choix")).toBeVisible();
  await expect(page.getByLabel("Langue")).toHaveValue("fr");
  await look(page, "list-filters-fr");

  await page.goto("/clients/referrals/waiting?day=9&setting=nobody");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("searchbox", { name: "Chercher par nom ou numéro" }).fill("' or 1=1 --");
  await expect(page.getByText("Personne n’attend une telle place.")).toBeVisible();
  await look(page, "waiting-empty-fr");

  await page.goto("/practice/intake");
  await page.getByRole("searchbox", { name: "Chercher une question" }).fill("musique");
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  await look(page, "questions-found-fr");
  await page.getByRole("searchbox", { name: "Chercher une question" }).fill("zzz");
  await expect(page.getByText("Aucune question ne contient ces mots.")).toBeVisible();

  await page.goto("/reviews?kind=sessions");
  await expect(page.getByLabel("Ce qui attend")).toHaveValue("sessions");
  await page.getByLabel("Ce qui attend").selectOption("notes");
  await expect(page).toHaveURL(/kind=notes/);
  await expect(page.getByRole("heading", { name: "Notes à signer" })).toBeVisible();
  await look(page, "reviews-filter-fr");
});
