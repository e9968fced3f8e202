/** Reading the family pages with symbols, a word that a telephone shows, and a teacher who tells by a link with a code. */
import type { Browser, Page } from "@playwright/test";
import { expect, inLanguage, look, type Program, signIn, test } from "./program.ts";

test.use({ practice: "its own: 97-family-symbols" });

async function aPhone(browser: Browser, program: Program): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.address,
    viewport: { width: 390, height: 844 },
    timezoneId: "America/Toronto",
    locale: "en-GB",
    permissions: ["notifications"],
  });
  return context.newPage();
}

test("with symbols and few words: each place has its picture, a face says how one feels, and it stays so in both languages", async ({
  browser,
  page,
  program,
}) => {
  const phone = await aPhone(browser, program);
  await signIn(phone, "teen");
  await phone.goto("/family");
  await phone.getByRole("link", { name: "More", exact: true }).click();
  await phone.getByRole("link", { name: "Me and my family" }).click();
  await phone.getByRole("checkbox", { name: "With symbols and few words" }).click();
  await expect(phone.getByRole("checkbox", { name: "With symbols and few words" })).toBeChecked();
  await look(phone, "portal-how-i-read");
  await phone.getByRole("link", { name: "Home", exact: true }).click();
  await phone.getByRole("button", { name: "Good", exact: true }).click();
  await expect(phone.getByText("Your therapist can see it.")).toBeVisible();
  await look(phone, "portal-symbols-home");
  await phone.getByRole("main").getByRole("link", { name: "Goals", exact: true }).click();
  await expect(phone.getByRole("heading", { name: "What we work on" })).toBeVisible();
  await look(phone, "portal-symbols-goals");
  await phone.getByRole("main").getByRole("link").first().click();
  await expect(phone.getByRole("link", { name: "All goals" })).toBeVisible();
  await look(phone, "portal-symbols-goal");

  // The same choice on the next device, in the other language, with larger letters.
  const tablet = await aPhone(browser, program);
  await inLanguage(tablet, "fr");
  await signIn(tablet, "teen");
  await tablet.goto("/family");
  await tablet.getByRole("button", { name: "Français" }).click();
  await tablet.getByRole("link", { name: "Moi", exact: true }).click();
  await tablet.getByRole("checkbox", { name: "Lettres plus grandes" }).click();
  await expect(tablet.getByRole("checkbox", { name: "Lettres plus grandes" })).toBeChecked();
  await tablet.getByRole("link", { name: "Accueil", exact: true }).click();
  await expect(tablet.getByRole("link", { name: "Buts", exact: true })).toBeVisible();
  await look(tablet, "portal-symboles-fr");

  await signIn(page, "therapist-group");
  await page.goto("/reviews");
  await expect(page.getByText("Today I feel good.")).toBeVisible();
});

test("a telephone shows the word it is given, and a teacher tells in words by a link with a code", async ({ browser, page, program }) => {
  const phone = await aPhone(browser, program);
  await signIn(phone, "xerxes-parent");
  await phone.goto("/family");
  // A push service is away from tests: the browser is handed the opened word as one would.
  const devtools = await phone.context().newCDPSession(phone);
  const registrations: string[] = [];
  devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: all }) =>
    registrations.push(...all.map((one) => one.registrationId)),
  );
  await devtools.send("ServiceWorker.enable");
  await phone.evaluate(
    `navigator.serviceWorker.register("/family/push-worker.js", { scope: "/family/" }).then(() => navigator.serviceWorker.ready)`,
  );
  await expect.poll(() => registrations.length).toBeGreaterThan(0);
  const word = JSON.stringify({ title: "Hillside", text: "There is something new for you on your family pages.", language: "en" });
  await devtools.send("ServiceWorker.deliverPushMessage", { origin: program.address, registrationId: registrations[0] ?? "", data: word });
  const shown = `navigator.serviceWorker.ready.then((it) => it.getNotifications()).then((all) => all.map(({ title, body }) => [title, body]))`;
  await expect.poll(() => phone.evaluate(shown)).toEqual([["Hillside", "There is something new for you on your family pages."]]);

  await signIn(page, "therapist");
  await page.goto("/clients");
  await page
    .getByRole("link", { name: /Xerxes/ })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  const client = page.url();
  await page.goto(`${client}/transfer`);
  await page.getByRole("button", { name: "Ask somebody outside the room" }).first().click();
  await page.getByRole("textbox", { name: "Whom you ask" }).fill("Ms Roy, class 3");
  await page.getByRole("radio", { name: "What they saw, in words" }).click({ force: true });
  await page.getByRole("button", { name: "Make the link" }).click();
  const [code = ""] = /\d{6}/.exec((await page.getByText(/The code is/).textContent()) ?? "") ?? [];
  const link = (await page.getByText(/\/seen\//).textContent()) ?? "";
  await look(page, "rater-code");
  await phone.goto(new URL(link).pathname);
  await look(phone, "seen-code");
  await phone.getByRole("textbox", { name: "The code" }).fill(code);
  await phone.getByRole("button", { name: "Go on" }).click();
  await phone.getByRole("textbox", { name: "What did you see?" }).fill("Asked for the ball at recess.");
  await phone.getByRole("textbox", { name: "With whom? (if you like)" }).fill("a small group");
  await phone.getByText("with a hint").click();
  await look(phone, "seen-in-words");
  await phone.getByRole("button", { name: "Send" }).click();
  await expect(phone.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await page.goto("/reviews");
  await page.getByRole("link", { name: /^Read it, Xerxes/ }).click();
  await page.getByRole("button", { name: "Accept as evidence" }).click();
  await expect(page.getByText("with a small group, with a hint", { exact: false }).first()).toBeVisible();
  await look(page, "transfer-with-help");
});
