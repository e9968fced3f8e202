import { atTime, expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: 29-stand-in" });

test("a colleague stands in for one session, and it is given back", async ({ page }) => {
  await signIn(page, "therapist");
  await atTime(page, "08:40");
  await page.goto("/calendar?day=2026-12-08");
  await page.getByRole("button", { name: /15:30.*Xerxes/ }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Somebody stands in" }).press("Enter");
  await expect(dialog.getByText(/Then it ends by itself/)).toBeVisible();
  await dialog.getByRole("button", { name: "Hand over" }).press("Enter");
  await expect(dialog.getByText("Please choose who stands in.")).toBeVisible();
  await dialog.getByLabel("Who stands in").selectOption({ index: 1 });
  await look(page, "stand-in-en");
  await dialog.getByRole("button", { name: "Hand over" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("in place of Dana Okafor")).toBeVisible();
  await look(page, "calendar-stand-in-en");
  await page.getByRole("button", { name: /15:30.*Xerxes/ }).press("Enter");
  await dialog.getByRole("button", { name: "Somebody stands in" }).press("Enter");
  await dialog.getByRole("button", { name: /Give back/ }).press("Enter");
  await expect(dialog.getByRole("button", { name: /Give back/ })).toHaveCount(0);
  await page.goto("/calendar?day=2026-12-08");
  await expect(page.getByRole("button", { name: /15:30.*Xerxes/ })).toBeVisible();
  await expect(page.getByText("in place of Dana Okafor")).toHaveCount(0);
});

test("la famille a les visites dans son propre agenda, sans un nom", async ({ page }) => {
  await signIn(page, "xerxes-parent");
  await inLanguage(page, "fr");
  await page.goto("/family");
  await page
    .getByRole("link", { name: /visites/ })
    .first()
    .press("Enter");
  await page.getByRole("button", { name: /Créer une adresse d’agenda|Make a calendar address/ }).press("Enter");
  const address = page.getByText(/\/feeds\/.+\.ics/);
  await expect(address).toBeVisible();
  // The picture may end under the bar at the foot; what is examined is the page scrolled to its end.
  await look(page, "family-calendar-fr", { axe: false });
  await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
  await expectNoViolations(page);
  const feed = await page.request.get(new URL((await address.textContent()) ?? "").pathname);
  const text = await feed.text();
  expect(text).toMatch(/SUMMARY:(Session|Séance)/);
  expect(text).not.toMatch(/Xerxes|Studio/);
  await page.getByRole("button", { name: /La fermer|Fermer|Close it/ }).press("Enter");
  await expect(page.getByRole("button", { name: /La fermer|Fermer|Close it/ })).toHaveCount(0);
});
