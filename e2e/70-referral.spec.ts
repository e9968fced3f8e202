import type { Page } from "@playwright/test";
import { atTime, expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

test.slow();
// What comes in here is moved about; nobody else's inbox must change with it.
test.use({ practice: "its own: 70-referral" });

const fill = async (page: Page) => {
  await page.getByLabel("A parent").check();
  await page.getByLabel("Your name").fill("Nadia");
  await page.getByLabel("Their first name").fill("Z.");
  await page.getByLabel("3. What brings you here?").fill("She drums on every table.\n<script>document.title = 'gone'</script>");
  await page.getByLabel("4. What do you hope for?").fill("Somebody to play with.");
  await page.getByLabel("Being with others").check();
  await page.getByLabel("Loved").fill("Drums");
  await page.getByLabel("To leave out").fill("Balloons");
  await page.getByLabel("A text message").check();
  await page.getByLabel("Phone number").fill("613 555 0199");
  await page.getByLabel("You may contact me about this request.").check();
};
const send = (page: Page, name = "Send") => page.getByRole("main").getByRole("button", { name, exact: true }).click();

test.describe("on a phone without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: "en-CA" });

  test("a parent asks for music therapy, without a surname and without an account", async ({ page }) => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.resourceType()));
    await page.goto("/refer");
    expect(fetched).not.toContain("script");
    await send(page);
    await expect(page.getByRole("alert")).toContainText("6 answers need another look");
    await expect(page.getByText("Nothing is sent yet, and nothing you typed is lost.")).toBeVisible();
    await fill(page);
    await send(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. It has arrived.");
    const number = await page.locator(".number strong").textContent();
    // Back, and sent again by a thumb that trembles: the same number, one referral.
    await page.goBack();
    await expect(page.getByLabel("3. What brings you here?")).toHaveValue(/She drums on every table\./);
    await send(page);
    await expect(page.locator(".number strong")).toHaveText(String(number));
  });

  test("what is far too long is refused plainly and comes back whole", async ({ page }) => {
    await page.goto("/refer/hillside");
    await fill(page);
    const long = "She sings. ".repeat(1_819).slice(0, 20_000).trimEnd();
    await page.getByLabel("3. What brings you here?").fill(long);
    await send(page);
    await expect(
      page.getByText("This has 20,000 characters, and 2,500 fit.").or(page.getByText(/characters, and 2,500 fit/)),
    ).toBeVisible();
    expect((await page.getByLabel("3. What brings you here?").inputValue()).length).toBe(long.length);
    await expect(page.getByLabel("4. What do you hope for?")).toHaveValue("Somebody to play with.");
    await expect(page.getByLabel("Being with others")).toBeChecked();
  });

  test("the language changes in the middle, and every word stays", async ({ page }) => {
    await page.goto("/refer");
    await fill(page);
    await page.getByRole("button", { name: "Français" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demander de la musicothérapie");
    await expect(page.getByLabel("Votre nom")).toHaveValue("Nadia");
    await expect(page.getByLabel("Un parent")).toBeChecked();
    await send(page, "Envoyer");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Merci. C’est arrivé.");
  });
});

test.describe("on a phone whose network comes and goes", () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: "en-CA" });

  test("a mother refers: nothing she typed is lost, and what arrives twice counts once", async ({ page }) => {
    await page.goto("/refer");
    await page.getByLabel("A parent").check();
    await page.getByLabel("Your name").fill("Imani");
    await page.getByLabel("Their first name").fill("Tumelo");
    await page.getByLabel("3. What brings you here?").fill("He sings before he speaks.");
    await page.getByLabel("Phone number").fill("613 555 0123");
    await expect(page.getByText("What you type is kept on this phone, and nowhere else, until it has arrived.")).toBeVisible();
    // The train enters a tunnel, and the phone puts the page away.
    await page.route("**/refer/**", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await page.getByLabel("You may contact me about this request.").check();
    await send(page);
    await expect(page.getByRole("alert")).toContainText("Not sent yet");
    await expect(page.getByRole("alert")).toBeFocused();
    await page.goto("about:blank");
    await page.unroute("**/refer/**");
    await page.goto("/refer");
    await expect(page.getByText("What you typed here before is back. Nothing of it has been sent.")).toBeVisible();
    await expect(page.getByLabel("3. What brings you here?")).toHaveValue("He sings before he speaks.");
    await expect(page.getByLabel("You may contact me about this request.")).toBeChecked();
    await expectNoViolations(page);
    // It arrives, and the answer is lost on the way back.
    await page.route("**/refer/**", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch();
      return route.abort();
    });
    await send(page);
    await expect(page.getByRole("alert")).toContainText("Not sent yet");
    await page.unroute("**/refer/**");
    await send(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. It has arrived.");
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.getByRole("link", { name: /\/status\?key=/ }).click();
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("Received");
    await expect(page.getByText("T. ·")).toBeVisible();
    await expect(page.getByText("Tumelo")).toHaveCount(0);
    await expectNoViolations(page);
    await signIn(page, "therapist");
    const { referrals } = await (await page.request.get("/api/v1/referrals?find=Tumelo")).json();
    expect(referrals).toHaveLength(1);
  });
});

test.describe("au cabinet d’un médecin", () => {
  test.use({ javaScriptEnabled: false, locale: "fr-CA" });

  test("un médecin fait une demande, et apprend où elle en est sans rien apprendre d’autre", async ({ page }) => {
    await page.goto("/refer");
    await page.getByLabel("Un médecin").check();
    await page.getByLabel("Votre nom").fill("Dre Anne-Sophie L’Écuyer");
    await page.getByLabel("Son prénom").fill("R. B.");
    await page.getByLabel("3. Qu’est-ce qui vous amène").fill("Aphasie après un AVC ; chante encore les paroles de ses chansons.");
    await page.getByLabel("Un courriel").check();
    await page.getByLabel("Courriel", { exact: true }).fill("as.lecuyer@clinique.example");
    await page.getByLabel("Vous pouvez me contacter").check();
    await send(page, "Envoyer");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Merci. C’est arrivé.");
    await page.getByRole("link", { name: /\/status\?key=/ }).click();
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("Reçue");
    await expect(page.getByText("Aphasie")).toHaveCount(0);
  });
});

test.describe("the pages of the form", () => {
  test("are whole at every width, in light and dark", async ({ page }) => {
    await page.goto("/refer");
    await look(page, "refer-en");
    await page.getByLabel("Born in").fill("2031");
    await page.getByLabel("Phone number").fill("613 55");
    await page.getByLabel("A call").check();
    await send(page);
    await expect(page.getByRole("heading", { name: "7 answers need another look" })).toBeVisible();
    await look(page, "refer-trouble-en");
    await page.goto("/refer?lang=fr");
    await look(page, "refer-fr");
    await page.goto("/refer/nobody");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no form here");
    await expectNoViolations(page);
    await page.goto("/refer");
    // The phone brought back what was there; the year was a slip.
    await page.getByLabel("Born in").fill("2013");
    await fill(page);
    await send(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. It has arrived.");
    await look(page, "refer-sent-en");
  });
});

test("the front desk moves the card without a pointer and takes a slip back; a music therapist closes one and takes one on", async ({
  page,
}) => {
  await signIn(page, "frontdesk");
  await inLanguage(page, "en");
  await atTime(page, "09:10");
  await page.goto("/clients");
  await page.getByRole("link", { name: /new referrals/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Referrals");
  const column = (name: string) => page.getByRole("region", { name });
  await page.getByRole("button", { name: "Spoken with them: Kofi" }).press("Enter");
  await expect(column("Contacted").getByRole("link", { name: "Kofi" })).toBeVisible();
  await expect(column("Contacted").getByText("Since today")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(column("New").getByRole("link", { name: "Kofi" })).toBeVisible();
  await expect(column("New").getByText("1 day")).toBeVisible();
  await page.getByRole("button", { name: "Move Kofi" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Where does Kofi stand?" });
  await expect(dialog.getByText("Closed")).toHaveCount(0);
  await dialog.getByLabel("Assessing fit").check();
  await dialog.getByRole("button", { name: "Move", exact: true }).press("Enter");
  await expect(column("Assessing fit").getByRole("link", { name: "Kofi" })).toBeVisible();
  await expect(page.getByText("Kofi hums all day long")).toHaveCount(0);

  await signIn(page, "therapist");
  await page.reload();
  await expect(page.getByText("Kofi hums all day long")).toBeVisible();
  await look(page, "referrals-en");
  await page.getByRole("button", { name: "Move L. G." }).click();
  await page.getByRole("dialog").getByLabel("Closed").check();
  await page.getByRole("button", { name: "Close this referral" }).click();
  await expect(page.getByRole("dialog")).toContainText("What it comes down to");
  await page.getByLabel("Named another service").check();
  await page.getByLabel("Why, for the record").fill("The school has its own music therapist.");
  await page.getByRole("button", { name: "Close this referral" }).click();
  await expect(column("Accepted · Closed").getByText("Named another service")).toBeVisible();

  await page.getByLabel("Find by name or number").fill("KQ7M");
  await page.getByRole("link", { name: "Accept Kofi" }).click();
  await expect(page.getByText("Kofi hums all day long and does not talk much.")).toBeVisible();
  await look(page, "referral-en");
  // By key: with the page’s clock held, a browser may wait for ever for a picture that stands still.
  await page.getByRole("button", { name: "Accept", exact: true }).press("Enter");
  await expect(page.getByText("Born in 2019; the day was not told")).toBeVisible();
  await look(page, "referral-accept-en");
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kofi" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Why we come" })).toContainText("At kindergarten he sits by the piano and waits.");
  await expect(page.getByRole("region", { name: "Why we come" })).toContainText("Amara, a parent, in the referral");
  await expect(page.getByText("Hand dryers. The birthday song.")).toBeVisible();
});

test("somebody who is a client already is laid side by side, and the words are joined to their story", async ({ page }) => {
  await page.goto("/refer");
  await fill(page);
  await page.getByLabel("Their first name").fill("XÉRXES");
  await page.getByLabel("Born in").fill("2016");
  await page.getByLabel("3. What brings you here?").fill("He sings to the radio now.");
  await send(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. It has arrived.");
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients/referrals");
  await expect(page.getByRole("article", { name: "XÉRXES" }).getByText("Perhaps a client already")).toBeVisible();
  await page.getByRole("link", { name: "XÉRXES" }).click();
  await page.getByRole("button", { name: "Lay side by side" }).click();
  const table = page.getByRole("table");
  await expect(table.getByRole("row", { name: /Why they come/ })).toContainText("He sings to the radio now.");
  await look(page, "referral-beside-en");
  await page.getByRole("button", { name: "Join to Xerxes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Xerxes" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Why we come" })).toContainText("He sings to the radio now.");
});

test("l’accueil note les souhaits et trouve qui attend une place le jeudi", async ({ page }) => {
  await signIn(page, "frontdesk");
  await inLanguage(page, "fr");
  await atTime(page, "09:10");
  await page.goto("/clients/referrals");
  await page.getByRole("link", { name: "Rosalind" }).click();
  await page.getByRole("button", { name: "Noter leurs souhaits" }).click();
  await page.getByLabel("jeudi").check();
  await page.getByLabel("Heures").fill("le matin");
  await page.getByLabel("En groupe").check();
  await page.getByRole("button", { name: "Noter", exact: true }).click();
  await expect(page.getByText("jeudi, le matin · En groupe")).toBeVisible();
  await page.goto("/clients/referrals/waiting");
  await page.getByText("Filtrer et trier").click();
  await page.getByLabel("Jour").selectOption({ label: "jeudi" });
  await expect(page.getByRole("link", { name: "Rosalind" })).toBeVisible();
  await expect(page.getByText("13 jours")).toBeVisible();
  await look(page, "waiting-list-fr");
  await page.getByLabel("Jour").selectOption({ label: "lundi" });
  await expect(page.getByText("Personne n’attend une telle place.")).toBeVisible();
});

test("what somebody typed as a script is read as words", async ({ page }) => {
  await page.goto("/refer");
  await fill(page);
  await page.getByLabel("Their first name").fill("<img src=x onerror=alert(1)>");
  await send(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. It has arrived.");
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  page.on("dialog", () => expect.soft("a dialog").toBe("never opened"));
  await page.goto("/clients/referrals");
  await page.getByRole("link", { name: /onerror/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /onerror/ })).toBeVisible();
  await expect(page.getByText("<script>document.title = 'gone'</script>")).toBeVisible();
  await expect(page).toHaveTitle("Referral · Sostenuto");
});

test("qui tient la pratique voit qui demande, jamais pourquoi", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "fr");
  await page.goto("/clients/referrals");
  await page.getByRole("link", { name: /L\. G\./ }).click();
  await expect(page.getByText("Les raisons de la demande sont lues par les musicothérapeutes.")).toBeVisible();
  await expect(page.getByText("s.picard@erables.example")).toBeVisible();
  await expect(page.getByText("quitte la classe")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Accueillir" })).toHaveCount(0);
  await look(page, "referral-contact-fr");
});
