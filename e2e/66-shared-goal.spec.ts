/** A goal the family reads already: words that name another client are stopped when they are written anew, not only when it is shared. */
import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// It changes a goal that other stories look at.
test.use({ practice: "its own: 66-shared-goal" });

test("de nouveaux mots pour la famille qui nomment une autre personne n’arrivent pas sur ses pages", async ({ page, browser, program }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).press("Enter");
  await page.getByRole("link", { name: "Buts", exact: true }).press("Enter");
  await page
    .getByRole("button", { name: /^Ce but/ })
    .first()
    .press("Enter");
  await page.getByRole("menuitem", { name: "Modifier sa formulation" }).press("Enter");
  const words = page.getByLabel("Pour la famille, en anglais");
  await words.fill("Makes music with Amara");
  const keep = page.getByRole("button", { name: "Garder comme nouvelle version" });
  await keep.press("Enter");
  const stopped = page.getByRole("alert");
  await expect(stopped).toContainText("Amara");
  await look(page, "shared-goal-fr");
  await words.fill("Makes music with another child");
  await keep.press("Enter");
  await expect(words).toHaveCount(0);

  const family = await browser.newContext({ baseURL: program.address, viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const phone = await family.newPage();
  await inLanguage(phone, "en");
  await signIn(phone, "xerxes-parent");
  await phone.goto("/family");
  await phone.getByRole("link", { name: "Goals" }).first().click();
  await expect(phone.getByText("Makes music with another child").first()).toBeVisible();
  await expect(phone.getByText("Amara")).toHaveCount(0);
  await family.close();
});
