/** Each right of a guardian by itself; a second guardian who is truly asked; and an order that closes the pages at the next press. */
import type { Browser, Page } from "@playwright/test";
import { atTime, expect, expectNoViolations, inLanguage, look, type Program, signIn, test } from "./program.ts";

// Rights that are given and taken here, other stories stand on.
test.use({ practice: "its own: 63-guardian-rights" });
test.slow();

async function aPhone(browser: Browser, program: Program): Promise<Page> {
  const phone = { width: 390, height: 844 };
  const context = await browser.newContext({ baseURL: program.address, viewport: phone, timezoneId: "America/Toronto", locale: "en-GB" });
  return context.newPage();
}

async function openPeople(page: Page, as: string, client: RegExp, tab = "People"): Promise<void> {
  await signIn(page, as);
  await page.goto("/clients");
  await page.getByRole("link", { name: client }).first().click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}/);
  if (as !== "owner") await page.getByRole("link", { name: tab, exact: true }).click();
}

const choose = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });

test("rights are changed one by one, and what held before stays readable with who wrote it", async ({ page, browser, program }) => {
  const phone = await aPhone(browser, program);
  await signIn(phone, "xerxes-parent");
  await phone.goto("/family");
  await expect(phone.getByRole("link", { name: "Ask a question" })).toBeVisible();

  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await openPeople(page, "therapist", /Xerxes/);
  const family = page.getByRole("region", { name: "The family" });
  await family.getByRole("button", { name: "Change what Leila Farrokh may" }).click();
  await choose(page, "Write to the therapist").uncheck({ force: true });
  await choose(page, "Receive the invoices").uncheck({ force: true });
  await family.getByLabel("Which paper shows it").fill("Custody order of 3 May 2025");
  await look(page, "rights-change-en");
  await family.getByRole("button", { name: "Change it now" }).click();
  await expect(family.getByText("Shown by: Custody order of 3 May 2025")).toBeVisible();
  await expect(family.getByText("Writes to the therapist, and is answered")).toBeHidden();
  await family.getByText("Earlier (1)").click();
  await expect(family.getByText(/ended by Dana Okafor/)).toBeVisible();
  await expect(family.getByText("Writes to the therapist, and is answered")).toBeVisible();
  await look(page, "rights-changed-en");

  // Their next press: the pages are for reading now.
  await phone.getByRole("link", { name: "Questions" }).click();
  await expect(phone.getByText("These pages are for reading.")).toBeVisible();
  await expect(phone.getByRole("link", { name: "Ask a question" })).toHaveCount(0);
  await look(phone, "portal-reading-only");

  // Whom nobody contacts is offered only what reaches nobody.
  await family.getByRole("button", { name: "Change what Leila Farrokh may" }).click();
  await family.getByRole("radio", { name: "No contact" }).check({ force: true });
  await expect(choose(page, "Take them home")).toBeVisible();
  await expect(choose(page, "Be told of sessions and who came")).toHaveCount(0);
  await look(page, "rights-no-contact-en");
});

test("where a second guardian must agree as well, a consent waits until they have", async ({ page }) => {
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await openPeople(page, "therapist", /Xerxes/);
  const family = page.getByRole("region", { name: "The family" });
  await family.getByRole("button", { name: "Write down somebody of the family" }).click();
  await family.getByLabel("First name").fill("Omid");
  await family.getByLabel("Family name").fill("Farrokh");
  await family.getByLabel("Relationship").selectOption({ label: "father" });
  await choose(page, "Must agree as well").check({ force: true });
  await look(page, "rights-form-en");
  await family.getByRole("button", { name: "Write them down" }).click();
  await expect(family.getByText("Must agree as well: until then a consent does not stand")).toBeVisible();

  await page.getByRole("link", { name: "Consents", exact: true }).click();
  await page.getByRole("button", { name: "Write down a consent" }).click();
  await page.getByLabel("What it is about").selectOption({ label: "Sessions by video" });
  await page.getByLabel("Who says so").selectOption({ label: "Leila Farrokh (parent)" });
  await page.getByRole("button", { name: "Write it down", exact: true }).click();
  const agreed = page.getByRole("region", { name: "Agreed to" });
  const video = agreed.getByRole("listitem", { name: "Sessions by video" });
  await expect(video.getByText("It holds once Omid Farrokh has agreed as well.")).toBeVisible();
  await look(page, "consent-waits-en");
  await video.getByRole("button", { name: "They agree as well" }).click();
  await expect(video.getByLabel("Who says so")).toHaveValue(/.+/);
  await video.getByRole("button", { name: "Write it down" }).click();
  await expect(video.getByText("It holds once")).toHaveCount(0);
  await expect(video.getByText("Given", { exact: true })).toBeVisible();
});

test("an order saved at the desk closes a child’s pages at the parent’s next press, and their other child’s stay", async ({
  page,
  browser,
  program,
}) => {
  // A parent of two, by the hand of who runs the practice.
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await openPeople(page, "owner", /Noor/);
  const family = page.getByRole("region", { name: "The family" });
  await family.getByRole("button", { name: "Write down somebody of the family" }).click();
  await family.getByLabel("First name").fill("Leila");
  await family.getByLabel("Relationship").selectOption({ label: "parent" });
  await family.getByLabel("Email").fill("xerxes-parent@hillside.example");
  await choose(page, "See goals, exercises and progress").check({ force: true });
  await family.getByRole("button", { name: "Write them down" }).click();
  await expect(family.getByText("parent · xerxes-parent@hillside.example")).toBeVisible();

  const phone = await aPhone(browser, program);
  await signIn(phone, "xerxes-parent");
  await phone.goto("/family");
  await phone.getByRole("link", { name: "Xerxes" }).click();
  await expect(phone.getByRole("heading", { name: "Xerxes and music" })).toBeVisible();
  await phone.getByRole("link", { name: "Our goals" }).click();
  await phone.getByRole("link", { name: /sign and voice at the same time/ }).click();
  await expect(phone.getByRole("img").first()).toBeVisible();

  await openPeople(page, "therapist", /Xerxes/);
  await family.getByRole("button", { name: "Change what Leila Farrokh may" }).click();
  await family.getByRole("radio", { name: "Kept away by order" }).check({ force: true });
  await family.getByLabel("Which order").fill("Order of 30 November 2026");
  await look(page, "rights-order-en");
  await family.getByRole("button", { name: "Change it now" }).click();
  await expect(family.getByText("Kept away by order: sees nothing and is told nothing")).toBeVisible();

  // The phone did nothing meanwhile. One press, and it says so plainly.
  await phone.getByRole("link", { name: "Our goals" }).click();
  await expect(phone.getByRole("heading", { name: "This page is not shared with you" })).toBeVisible();
  await expect(phone.getByText("Xerxes")).toHaveCount(0);
  await look(phone, "portal-after-order");

  // Back, and back again, with and without a network: nothing of the child is shown from before.
  await phone.goBack();
  await expect(phone.getByRole("heading", { name: "This page is not shared with you" })).toBeVisible();
  await phone.context().setOffline(true);
  await phone.goBack();
  await expect(phone.getByRole("heading", { name: "This page is not shared with you" })).toBeVisible();
  expect(await phone.evaluate("document.documentElement.innerHTML")).not.toContain("Xerxes");
  const kept = await phone.evaluate(`(async () => {
    const caches = "caches" in window ? await Promise.all((await window.caches.keys()).map(async (name) => {
      const cache = await window.caches.open(name);
      return Promise.all((await cache.keys()).map(async (request) => request.url + " " + (await (await cache.match(request)).text())));
    })) : [];
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, caches, await indexedDB.databases()]);
  })()`);
  expect(kept).not.toContain("Xerxes");
  await phone.context().setOffline(false);
  await phone.reload();
  await expect(phone.getByRole("heading", { name: "This page is not shared with you" })).toBeVisible();

  await phone.getByRole("link", { name: /Noor/ }).click();
  await expect(phone.getByRole("heading", { name: /Noor and music/ })).toBeVisible();
  await expectNoViolations(phone);
});

test("les droits d’une proche, un à un, sur un téléphone", async ({ page }) => {
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await openPeople(page, "therapist-dementia", /Odile/, "Entourage");
  const family = page.getByRole("region", { name: "La famille" });
  await expect(family.getByText(/Établi par\s: Mandat de protection homologué, vu le/)).toBeVisible();
  await family.getByRole("button", { name: "Changer ce que Claire Tremblay peut faire" }).click();
  for (const right of await family.getByRole("checkbox").all()) await right.uncheck({ force: true });
  await family.getByRole("button", { name: "Changer maintenant" }).click();
  await expect(family.getByText("Choisissez au moins un droit.")).toBeVisible();
  await look(page, "rights-change-fr");
  await choose(page, "Ramener à la maison").check({ force: true });
  await family.getByRole("button", { name: "Changer maintenant" }).click();
  await expect(family.getByText("Ramène à la maison après la séance")).toBeVisible();
});

test("a physician is written down with where they work, and leaves when their part is over", async ({ page }) => {
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await openPeople(page, "therapist", /Xerxes/);
  const others = page.getByRole("region", { name: "Other professionals" });
  await others.getByRole("button", { name: "Write down a professional" }).click();
  await others.getByRole("button", { name: "Write them down" }).click();
  await expect(others.getByLabel("First name")).toBeFocused();
  await others.getByLabel("First name").fill("Inès");
  await others.getByLabel("Family name").fill("Amsel");
  await others.getByLabel("Where they work").fill("Riverside School");
  await others.getByLabel("Profession").selectOption({ label: "teacher" });
  await others.getByLabel("Telephone").fill("613 555 0142");
  await others.getByLabel("They asked for music therapy").check();
  await look(page, "professional-form-en");
  await others.getByRole("button", { name: "Write them down" }).click();
  await expect(others.getByText("Inès Amsel")).toBeVisible();
  await expect(others.getByText("Asked for music therapy", { exact: true })).toBeVisible();
  await look(page, "professionals-en");
  await others.getByRole("button", { name: "End: Inès Amsel" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End it now" }).click();
  await expect(others.getByText("Earlier (1)")).toBeVisible();
});
