import type { Browser, Page } from "@playwright/test";
import { expect, expectNoViolations, inLanguage, look, type Program, signIn, test } from "./program.ts";

test.slow();
test.use({ practice: "its own: 72-intake-link" });

/** The therapist makes a link for the family; what is shown once is noted. */
async function aLink(page: Page, name: RegExp, forWhom: string): Promise<{ link: string; code: string }> {
  await page.goto("/clients");
  await page.getByRole("link", { name }).click();
  await page.getByRole("link", { name: "Intake", exact: true }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  await page.getByLabel("Whom you give it to").fill(forWhom);
  await page.getByRole("button", { name: "Make the link and its code" }).click();
  const made = page.getByRole("status").filter({ hasText: "Give the code apart" });
  const link = String(await made.getByText(/\/intake\//).textContent());
  const code = String(await made.locator("strong").textContent());
  return { link: new URL(link).pathname, code };
}

const aDevice = async (browser: Browser, { address }: Program, width: 390 | 1280, locale = "en-CA"): Promise<Page> =>
  (await browser.newContext({ baseURL: address, viewport: { width, height: 860 }, locale })).newPage();

async function comeIn(page: Page, { link, code }: { link: string; code: string }): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your code").fill(code);
  await page.getByRole("button", { name: "Open the form" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Before we begin");
}
const part = (page: Page, name: string) => page.getByRole("navigation", { name: "Parts" }).getByRole("link", { name }).click();
const allKept = (page: Page) => expect(page.getByRole("status").filter({ hasText: "All kept" })).toBeVisible();

test("a family fills the intake over three visits on two devices; one question comes back; then it stands in story and safety card", async ({
  page,
  browser,
  program,
}) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const given = await aLink(page, /Xerxes/, "His mother");

  // First visit, on a phone, part of it without a network.
  const phone = await aDevice(browser, program, 390);
  await phone.goto(given.link);
  await expectNoViolations(phone);
  await comeIn(phone, given);
  await look(phone, "intake-form-en");
  await phone.getByLabel("Full name, as on official papers").fill("Xerxes O’Neil");
  await phone.getByLabel("The name to use").fill("Xerxes");
  await phone.getByLabel("Date of birth").fill("2999-03-04");
  await phone.getByLabel("Whom to call in an emergency").fill("Mina, 613 555 0142");
  await allKept(phone);
  await phone.context().setOffline(true);
  await part(phone, "Music");
  await phone.getByLabel("Music to leave out, and why").fill("Crash cymbal");
  await expect(phone.getByText("Kept on this device; it is sent when there is a connection")).toBeVisible();
  await phone.context().setOffline(false);
  await allKept(phone);

  // The tab is closed in the middle of a word.
  await phone.getByLabel("Music they love").pressSequentially("Scarf songs, and the dj");
  const gone = phone.waitForEvent("close");
  await phone.close({ runBeforeUnload: true });
  await gone;

  // Second visit, on a laptop, with the code once more: everything is there; the language changes and every word stays.
  const laptop = await aDevice(browser, program, 1280);
  await comeIn(laptop, given);
  await part(laptop, "Music");
  await expect(laptop.getByLabel("Music they love")).toHaveValue("Scarf songs, and the dj");
  await laptop.getByLabel("Music they love").fill("Scarf songs, and the djembe");
  await part(laptop, "Health");
  await laptop.getByRole("group", { name: "Allergies (needed)" }).getByLabel("Wood or varnish").check();
  await laptop
    .getByRole("group", { name: /^Seizures/ })
    .getByLabel("None", { exact: true })
    .check();
  await part(laptop, "Understanding and speaking");
  await laptop
    .getByRole("group", { name: /^How they say things/ })
    .getByLabel("Pictures")
    .check();
  await laptop.getByRole("button", { name: "Français" }).click();
  await expect(laptop.getByRole("heading", { level: 2, name: "Comprendre et dire" })).toBeVisible();
  await expect(laptop.getByLabel("Images", { exact: true })).toBeChecked();
  await laptop.getByRole("button", { name: "English" }).click();
  await part(laptop, "What each is looking for");
  await laptop.getByLabel("Why music therapy, and why now").fill("A space to practice communication");
  await laptop.getByLabel("What the family is looking for").fill("Tell us what they want at home");
  await laptop.getByLabel("Keeping what is there").check();
  await allKept(laptop);

  // Third visit: handed in; a birthday that lies ahead is pointed out, and nothing is lost.
  await laptop.goto(given.link);
  await part(laptop, "What each is looking for");
  await laptop.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(laptop.getByRole("alert")).toContainText("One answer needs another look");
  await laptop.getByRole("alert").getByRole("link", { name: "Date of birth" }).click();
  await laptop.getByLabel("Date of birth").fill("2016-02-29");
  await part(laptop, "What each is looking for");
  await laptop.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(laptop.getByRole("heading", { level: 1 })).toHaveText("Thank you. It has arrived.");

  // The therapist reads it part by part, accepts, and asks one thing back.
  await page.reload();
  await page
    .getByRole("navigation", { name: "Parts of the intake" })
    .getByRole("link", { name: /^Music/ })
    .click();
  const came = page.getByRole("region", { name: "Came by link" });
  await came.getByRole("button", { name: /^Ask back ?, Music to leave out/ }).click();
  await came.getByLabel("What you wish to know").fill("All cymbals, or only the big one?");
  await look(page, "intake-review-en");
  await came.getByRole("button", { name: "Send it back" }).click();
  await expect(came.getByText("Asked back: All cymbals, or only the big one?")).toBeVisible();
  await came.getByRole("button", { name: /^Accept ?, Music they love/ }).click();
  await expect(page.getByRole("textbox", { name: "Music they love" })).toHaveValue("Scarf songs, and the djembe");

  // It comes back on the same link, for this question alone.
  await laptop.goto(given.link);
  await expect(laptop.getByText("All cymbals, or only the big one?")).toBeVisible();
  await expect(laptop.getByLabel("Music they love")).toHaveCount(0);
  await laptop.getByLabel("Music to leave out, and why").fill("Only the big crash cymbal: covers ears");
  await laptop.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(laptop.getByRole("heading", { level: 1 })).toHaveText("Thank you. It has arrived.");

  await page.reload();
  await came.getByRole("button", { name: /^Accept ?, Music to leave out/ }).click();
  await expect(page.getByRole("textbox", { name: "Music to leave out, and why" })).toHaveValue("Only the big crash cymbal: covers ears");
  await page
    .getByRole("navigation", { name: "Parts of the intake" })
    .getByRole("link", { name: /^What each/ })
    .click();
  await came.getByRole("button", { name: /^Accept all/ }).click();
  await expect(came).toHaveCount(0);

  // A hope begins a goal with its words; nothing is set until a person sets it.
  await page.getByRole("link", { name: /^Begin a goal ?: Tell us/ }).click();
  await expect(page.getByRole("textbox", { name: "Clinical wording" })).toHaveValue("Tell us what they want at home");
  await expect(page.getByRole("radio", { name: "Maintaining" })).toBeChecked();
  await page.getByRole("button", { name: "Leave it as it is" }).click();

  await page.getByRole("link", { name: "Story", exact: true }).click();
  await expect(page.getByText("Only the big crash cymbal: covers ears").first()).toBeVisible();
  await expect(page.getByText("Scarf songs, and the djembe").first()).toBeVisible();
});

test("letters typed just before a therapist leaves the page are there again", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Henrik/ }).click();
  await page.getByRole("link", { name: "Intake", exact: true }).click();
  const home = page.getByRole("textbox", { name: "Home, and the people who matter" });
  await home.fill("Two cats");
  page.once("dialog", (dialog) => void dialog.accept());
  const address = page.url();
  await page.goto("about:blank");
  // The page has gone; what it sent on its way out may still be arriving.
  await expect(async () => {
    await page.goto(address);
    await expect(home).toHaveValue("Two cats", { timeout: 2_000 });
  }).toPass();
});

test("la fille d’Odile répond en français, et l’équipe le lit", async ({ page, browser, program }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).click();
  await page.getByRole("link", { name: "Accueil", exact: true }).click();
  await page.getByRole("button", { name: "Créer un lien" }).click();
  await page.getByLabel("À qui vous le donnez").fill("Sa fille");
  await page.getByRole("button", { name: "Créer le lien et son code" }).click();
  const made = page.getByRole("status").filter({ hasText: "Donnez le code à part" });
  const link = new URL(String(await made.getByText(/\/intake\//).textContent())).pathname;
  const code = String(await made.locator("strong").textContent());
  const home = await aDevice(browser, program, 390, "fr-CA");
  await home.goto(link);
  await home.getByLabel("Votre code").fill(code);
  await home.getByRole("button", { name: "Ouvrir le formulaire" }).click();
  await home.getByRole("navigation", { name: "Parties" }).getByRole("link", { name: "Musique" }).click();
  await home.getByLabel("La musique qu’elle ou il aime").fill("La Bolduc");
  await expect(home.getByRole("status").filter({ hasText: "Tout est gardé" })).toBeVisible();
  await expectNoViolations(home);
  await page.reload();
  await expect(page.getByText(/réponses jusqu’ici\s: 1/)).toBeVisible();
});
