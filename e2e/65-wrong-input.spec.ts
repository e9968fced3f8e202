import type { Page } from "@playwright/test";
import { expect, inLanguage, look, signIn, test } from "./program.ts";

// Names are changed that other stories read.
test.use({ practice: "its own: 65-wrong-input" });
test.slow();

const LONG = "n".repeat(200);
const anew = async (page: Page, name: RegExp) => {
  await page.goto("/clients");
  await page.getByRole("link", { name }).click();
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("button", { name: "Write anew who they are" }).click();
};

test("who a client is: a name too long, a birthday to come, and every name there is", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await anew(page, /Eli/);
  const chosen = page.getByLabel("Name they go by");
  await chosen.fill("");
  await page.getByRole("button", { name: "Keep it so" }).click();
  await expect(chosen).toBeFocused();
  await expect(page.getByText("Please fill this in.")).toBeVisible();
  await chosen.fill(`${LONG}n`);
  await page.getByRole("button", { name: "Keep it so" }).click();
  await expect(page.getByText("At most 200 characters, please.")).toBeVisible();
  await expect(chosen).toHaveValue(`${LONG}n`);
  await chosen.fill("Nóirín O’Sullivan-D'Arcy");
  await page.getByLabel("Birthday").fill("2199-02-28");
  await page.getByRole("button", { name: "Keep it so" }).click();
  await expect(page.getByRole("alert")).toContainText("This birthday is still to come.");
  await expect(chosen).toHaveValue("Nóirín O’Sullivan-D'Arcy");
  await look(page, "profile-wrong-en");
  await page.getByLabel("Birthday").fill("2016-02-29");
  await page.getByRole("button", { name: "Keep it so" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nóirín O’Sullivan-D'Arcy");

  // A name written from the right, and no family name; then the longest.
  for (const name of ["نور بنت حسن", LONG]) {
    await page.getByRole("button", { name: "Write anew who they are" }).click();
    await chosen.fill(name);
    await page.getByLabel("Family name").fill("");
    await page.getByRole("button", { name: "Keep it so" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  }
  await look(page, "profile-long-name-en");
  await page.goto("/clients");
  await expect(page.getByText(LONG)).toBeVisible();
  await look(page, "list-long-name-en");
});

test("les questions de la clinique : une langue manque, un seul choix, trop long ; rien de ce qui est écrit ne se perd", async ({
  page,
}) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/practice/intake");
  await page.getByRole("button", { name: "Poser une question de plus" }).click();
  const english = page.getByLabel("La question en anglais");
  await english.fill("Which <b>radio</b> station?");
  await page.getByRole("button", { name: "La poser dès maintenant" }).click();
  await expect(page.getByText("Veuillez écrire la question dans les deux langues.").first()).toBeVisible();
  await expect(english).toHaveValue("Which <b>radio</b> station?");
  await page.getByLabel("La question en français").fill("Quelle station de radio ?");
  await page.getByRole("radio", { name: "Un choix parmi plusieurs" }).check({ force: true });
  await page.getByLabel("Choix en anglais, un par ligne").fill("One");
  await page.getByRole("button", { name: "La poser dès maintenant" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "question-wrong-fr");
  await page.getByLabel("Choix en anglais, un par ligne").fill("One\nTwo");
  await page.getByLabel("Choix en français, dans le même ordre").fill("Un\nDeux");
  await page.getByRole("button", { name: "La poser dès maintenant" }).click();
  await expect(page.getByText("Quelle station de radio ?").first()).toBeVisible();
});

test("what a practice looks for in an assessment, in both languages, and seen in an assessment at once", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/practice");
  await page.getByRole("link", { name: "What is looked for in an assessment" }).click();
  await page.getByRole("button", { name: "Look for something more" }).click();
  await page.getByRole("button", { name: "Look for it from now on" }).click();
  await expect(page.getByLabel("What is seen, in English")).toBeFocused();
  await page.getByLabel("What is seen, in English").fill("Finds the last note");
  await page.getByLabel("What is seen, in French").fill("Trouve la dernière note");
  for (const [at, [en, fr]] of [
    ["Waits to be shown", "Attend qu’on lui montre"],
    ["Finds it after a look", "La trouve après un regard"],
    ["Finds it with the phrase", "La trouve avec la phrase"],
    ["Finds it and holds it", "La trouve et la tient"],
  ].entries()) {
    await page.getByLabel(`Step ${at + 1}, in English`).fill(en ?? "");
    await page.getByLabel(`Step ${at + 1}, in French`).fill(fr ?? "");
  }
  await look(page, "item-new-en");
  await page.getByRole("button", { name: "Look for it from now on" }).click();
  await expect(page.getByText("Finds the last note", { exact: true })).toBeVisible();
  // The same again is refused, and kept.
  await page.getByRole("button", { name: "Look for something more" }).click();
  await page.getByLabel("What is seen, in English").fill("finds the last note");
  await page.getByLabel("What is seen, in French").fill("Autre");
  for (const at of [1, 2, 3, 4])
    for (const language of ["English", "French"]) await page.getByLabel(`Step ${at}, in ${language}`).fill("x");
  await page.getByRole("button", { name: "Look for it from now on" }).click();
  await expect(page.getByRole("alert")).toContainText("This is looked for already.");
  await page.getByRole("button", { name: "Leave it", exact: true }).click();
  await page.getByRole("searchbox", { name: "Find an item" }).fill("last note");
  await page.getByText("Finds the last note", { exact: true }).click();
  await expect(page.getByText("Finds it and holds it")).toBeVisible();
  await look(page, "items-en");

  await page.goto("/clients");
  await page.getByRole("link", { name: /Xerxes/ }).click();
  await page.getByRole("link", { name: "Assessment", exact: true }).click();
  await page.getByRole("button", { name: "Begin an assessment" }).first().click();
  await page.getByLabel("Place").fill("Room 2");
  await page.getByRole("button", { name: "Keep this visit" }).click();
  await page.getByRole("link", { name: "Musical", exact: true }).click();
  await page.getByRole("radio", { name: "Finds it with the phrase" }).check();
  await expect(page.getByText("Kept", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Summary to print" }).click();
  await expect(page.getByRole("cell", { name: "3. Finds it with the phrase" })).toBeVisible();

  await inLanguage(page, "fr");
  await page.goto("/practice/assessment");
  await page.getByRole("button", { name: /Ne plus l’observer.*Trouve la dernière note/ }).click();
  await expect(page.getByText("Trouve la dernière note", { exact: true })).toHaveCount(0);
  await look(page, "items-fr");
});
