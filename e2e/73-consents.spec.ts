/** A consent opens exactly what it says, and its withdrawal is felt everywhere at once: at the desk and on the family's pages. */
import { atTime, expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

// What is withdrawn here, other stories stand on.
test.use({ practice: "its own: 73-consents" });
test.slow();

test("a consent is withdrawn, what it had opened is locked at the next step, and it opens again when they agree again", async ({
  page,
  browser,
  program,
}) => {
  const family = await browser.newContext({
    baseURL: program.address,
    viewport: { width: 390, height: 844 },
    timezoneId: "America/Toronto",
    locale: "en-GB",
  });
  const phone = await family.newPage();
  await inLanguage(phone, "en");
  await signIn(phone, "xerxes-parent");
  await phone.goto("/family");
  await expect(phone.getByRole("link", { name: "Our goals" })).toBeVisible();

  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  const record = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Consents", exact: true }).click();
  const agreed = page.getByRole("region", { name: "Agreed to" });
  await expect(agreed).toContainText("The family’s pages");
  await look(page, "consents-en");

  await agreed.getByRole("button", { name: "Withdraw: The family’s pages" }).click();
  await page.getByRole("button", { name: "Withdraw it now" }).click();
  await expect(page.getByRole("button", { name: "Write down: The family’s pages" })).toBeVisible();
  await expect(agreed).not.toContainText("The family’s pages");

  // Whatever the phone asks for next is closed.
  await phone.reload();
  await expect(phone.getByText("These pages wait for your agreement")).toBeVisible();
  await expectNoViolations(phone);

  // Nothing more is shared at the desk either, and the refusal says what is missing.
  await page.goto(`${record}/goals`);
  // The first goal’s own switch: it says what holds only when the answer has come.
  const shared = page.getByRole("switch", { name: /^(Not shared|Shared) with the family$/ }).first();
  await expect(shared).toBeChecked();
  await shared.click({ force: true });
  await expect(shared).not.toBeChecked();
  await expect(shared).toBeEnabled();
  await shared.click({ force: true });
  await expect(page.getByText(/agree/i).first()).toBeVisible();
  await expect(shared).not.toBeChecked();

  await page.goto(`${record}/consents`);
  await page.getByRole("button", { name: "Write down: The family’s pages" }).click();
  await look(page, "consent-form-en");
  await page.getByRole("button", { name: "Write it down", exact: true }).click();
  await expect(agreed).toContainText("The family’s pages");
  await phone.goto("/family");
  await expect(phone.getByRole("link", { name: "Our goals" })).toBeVisible();
  await family.close();
});

test("un consentement par téléphone demande un témoin, et ce qui était écrit reste", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).click();
  await page.getByRole("link", { name: "Consentements", exact: true }).click();
  await page.getByRole("button", { name: "Consigner un consentement" }).click();
  await page.getByRole("radio", { name: "Par téléphone" }).check({ force: true });
  await page.getByRole("textbox", { name: "Ce qui a été ajouté ou exclu" }).fill("Seulement le matin.");
  await page.getByRole("button", { name: "Consigner", exact: true }).click();
  await expect(page.getByLabel("Qui d’autre l’a entendu")).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Ce qui a été ajouté ou exclu" })).toHaveValue("Seulement le matin.");
  await look(page, "consent-form-fr");
});
