import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

test("the program serves the demo, signs a therapist in and speaks French", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await page.goto("/library");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Répertoire");
  await expectNoViolations(page);
  await look(page, "library-fr");
});
