/** Words for one family name no other client: the program stops them, says which, and lets whoever answers for them go on with a reason. */
import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// A celebration stays in the story, and others look at it.
test.use({ practice: "its own: 91-names-of-others" });
test.slow();

test("a celebration that names another client is stopped before the family reads it", async ({ page, browser, program }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("button", { name: "Something to celebrate" }).click();
  const words = page.getByRole("textbox", { name: "What is there to celebrate?" });
  await words.fill("He passed the bells to Amara.");
  await page.getByRole("button", { name: "Hold on to it" }).click();
  const stopped = page.getByRole("alert");
  await expect(stopped).toContainText("Amara");
  const goOn = stopped.getByRole("button", { name: "Share it all the same" });
  await expect(goOn).toBeDisabled();
  await look(page, "names-others-en");

  // Taken out, it goes without a question.
  await words.fill("He passed the bells to another child.");
  await page.getByRole("button", { name: "Hold on to it" }).click();
  await expect(words).toHaveCount(0);
  await expect(page.getByText("He passed the bells to another child.")).toBeVisible();

  // Meant, it goes with a reason.
  await page.getByRole("button", { name: "Something to celebrate" }).click();
  await words.fill("He sang the Amara song.");
  await page.getByRole("button", { name: "Hold on to it" }).click();
  await stopped.getByRole("textbox", { name: "Why it may stay" }).fill("The name of the song");
  await goOn.click();
  await expect(words).toHaveCount(0);
  await expect(page.getByText("He sang the Amara song.")).toBeVisible();

  const family = await browser.newContext({ baseURL: program.address, viewport: { width: 390, height: 844 }, locale: "en-GB" });
  const phone = await family.newPage();
  await inLanguage(phone, "en");
  await signIn(phone, "xerxes-parent");
  await phone.goto("/family");
  await expect(phone.getByText("He passed the bells to another child.")).toBeVisible();
  await expect(phone.getByText("He passed the bells to Amara.")).toHaveCount(0);
  await family.close();
});

test("une réponse à la famille qui nomme une autre personne n’est pas envoyée", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/reviews");
  const asked = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("textbox", { name: "Votre réponse" }) })
    .first();
  await asked.getByRole("textbox", { name: "Votre réponse" }).fill("Oui, comme Amara à l’école.");
  await asked.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(asked.getByRole("alert")).toContainText("Amara");
  await look(page, "names-others-fr");
  await asked.getByRole("textbox", { name: "Votre réponse" }).fill("Oui, comme à l’école.");
  await asked.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(page.getByText("Oui, comme Amara à l’école.")).toHaveCount(0);
});
