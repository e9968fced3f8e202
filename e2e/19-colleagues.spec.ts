import type { Page } from "@playwright/test";
import { codeFor } from "./authenticator.ts";
import { expect, inLanguage, look, signIn, test } from "./program.ts";

// People come and leave here.
test.use({ practice: "its own: 19-colleagues" });

const PASSWORD = "four geese over the lake";

/** From the link to Today: a password, a second key, the codes kept. */
async function comeIn(page: Page, link: string, words: Readonly<Record<keyof typeof EN, string>>, tag: string): Promise<void> {
  await page.goto(link);
  await expect(page, "the key leaves the address as soon as it is read").toHaveURL(/\/join$/);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(words.password).fill("short");
  await page.getByRole("button", { name: words.comeIn, exact: true }).click();
  await expect(field(words.password)).toHaveAttribute("aria-invalid", "true");
  await look(page, `join-${tag}`);
  await field(words.password).fill(PASSWORD);
  await page.getByRole("button", { name: words.comeIn, exact: true }).click();
  await page.getByRole("button", { name: words.typeAKey }).click();
  const key = await page.getByText(/^([A-Z2-7]{4} ?){5,}/).innerText();
  await field(words.code).fill(codeFor(key));
  await page.getByRole("button", { name: words.check }).click();
  await page.getByLabel(words.kept).check();
  await page.getByRole("button", { name: words.toToday }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

const EN = {
  password: "Password",
  comeIn: "Come in",
  typeAKey: "Type a key instead",
  code: "Code from your app",
  check: "Check the code",
  kept: "I have kept them",
  toToday: "Go to Today",
};
const FR = {
  password: "Mot de passe",
  comeIn: "Entrer",
  typeAKey: "Taper plutôt une clé",
  code: "Code de votre application",
  check: "Vérifier le code",
  kept: "Je les ai gardés",
  toToday: "Aller à Aujourd’hui",
};

test("a practice lets an intern in, says who answers for her, and lets her go; from that press on her page is shut", async ({
  page,
  browser,
  program,
}) => {
  await signIn(page, "owner");
  await page.goto("/practice");
  await page.getByRole("link", { name: /Invite a colleague/ }).click();
  await expect(page.getByRole("heading", { name: "Who works here", level: 1 })).toBeVisible();
  await look(page, "colleagues");
  await page.getByRole("button", { name: "Invite a colleague" }).click();
  await page.getByLabel("First name").fill("Noor");
  await page.getByLabel("Family name").fill("Haddad");
  await page.getByLabel("Email").fill("noor");
  await page.getByRole("checkbox", { name: "music therapist" }).uncheck({ force: true });
  await page.getByRole("checkbox", { name: "intern" }).check({ force: true });
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Email").fill("noor@hillside.example");
  await look(page, "colleagues-invite");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByText(/\/join#/).innerText();
  await expect(page.getByText("Nobody answers for their work yet")).toBeVisible();
  await look(page, "colleagues-link");

  const context = await browser.newContext({ baseURL: program.address, viewport: { width: 1024, height: 768 } });
  const noor = await context.newPage();
  await comeIn(noor, link, EN, "en-1024");

  await page.reload();
  await page.getByRole("button", { name: "Change: Noor Haddad" }).click();
  await page.getByLabel("Who answers for their work").selectOption({ label: "Dana Okafor" });
  await look(page, "colleagues-change");
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("Dana Okafor answers for their work").first()).toBeVisible();

  await page.getByRole("button", { name: "Change: Noor Haddad" }).click();
  await page.getByRole("button", { name: "Leaves the practice: Noor Haddad" }).click();
  await look(page, "colleagues-leave");
  await page.getByRole("button", { name: "Yes, end everything now" }).click();
  await expect(page.getByRole("heading", { name: "Have left" })).toBeVisible();
  await noor.goto("/clients");
  await expect(noor.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await noor.goto(link);
  await expect(noor.getByRole("alert")).toContainText("not complete, or another one");
  await context.close();
});

test.describe("in French on a phone", () => {
  test.use({ locale: "fr-CA", viewport: { width: 390, height: 844 } });
  test("une pratique invite une musicothérapeute, qui entre par son lien", async ({ page, browser, program }) => {
    await signIn(page, "owner");
    await inLanguage(page, "fr");
    await page.goto("/practice/colleagues");
    await page.getByRole("button", { name: "Inviter un·e collègue" }).click();
    await page.getByLabel("Prénom").fill("Élise");
    await page.getByLabel("Courriel", { exact: true }).fill("elise@hillside.example");
    await look(page, "colleagues-fr-390");
    await page.getByRole("button", { name: "Créer le lien" }).click();
    const link = await page.getByText(/\/join#/).innerText();
    const context = await browser.newContext({ baseURL: program.address, viewport: { width: 390, height: 844 }, locale: "fr-CA" });
    const elise = await context.newPage();
    await comeIn(elise, link, FR, "fr-390");
    await look(elise, "join-fr-390-today");
    await context.close();
  });
});

test("a therapist adds a passkey, comes in by a touch the next morning; taken away, it opens nothing", async ({
  page,
  browser,
  program,
}) => {
  await signIn(page, "owner");
  await page.goto("/practice/colleagues");
  await page.getByRole("button", { name: "Invite a colleague" }).click();
  await page.getByLabel("First name").fill("Robin");
  await page.getByLabel("Email").fill("robin@hillside.example");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByText(/\/join#/).innerText();

  const context = await browser.newContext({ baseURL: program.address, viewport: { width: 1280, height: 860 } });
  const robin = await context.newPage();
  const device = await context.newCDPSession(robin);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await comeIn(robin, link, EN, "passkey");
  await robin.goto("/practice");
  await robin.getByRole("button", { name: "Add a passkey of this device" }).click();
  await expect(robin.getByRole("button", { name: /^Take away: the passkey of/ })).toBeVisible();
  await look(robin, "passkeys");

  // The next morning.
  await context.clearCookies();
  await robin.goto("/sign-in");
  await look(robin, "sign-in-passkey");
  await robin.getByRole("button", { name: "Use a passkey" }).click();
  await expect(robin.getByRole("button", { name: "Robin", exact: true })).toBeVisible();

  await robin.goto("/practice");
  await robin.getByRole("button", { name: /^Take away: the passkey of/ }).click();
  await expect(robin.getByText(/With a passkey the finger or the face/)).toBeVisible();
  await context.clearCookies();
  await robin.goto("/sign-in");
  await robin.getByRole("button", { name: "Use a passkey" }).click();
  await expect(robin.getByRole("alert")).toContainText("This key opens nothing here");
  await context.close();
});
