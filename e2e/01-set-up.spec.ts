import { mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { codeFor } from "./authenticator.ts";
import { test as demoTest, expect, expectNoViolations, type Program, startProgram } from "./program.ts";

/** Each story begins as `npm start` does on a new computer: nothing is there yet. */
const test = demoTest.extend<{ fresh: Program }>({
  fresh: [
    async ({}, use) => {
      const program = await startProgram({ demo: false });
      await use(program);
      await program.stop();
      rmSync(program.dataDirectory, { recursive: true, force: true });
    },
    { timeout: 180_000 },
  ],
  baseURL: async ({ fresh }, use) => use(fresh.address),
});

const DANA = { practice: "Hillside Music Therapy", email: "dana@hillside.example", password: "a slow walk by the river" };
const WORDS = {
  en: {
    setUpCode: "Set-up code",
    goOn: "Go on",
    back: "Back",
    practiceName: "Name of the practice",
    firstName: "First name",
    familyName: "Family name",
    credential: "Credential",
    email: "Email",
    password: "Password",
    setUp: "Set up the practice",
    typeAKey: "Type a key instead",
    codeFromApp: "Code from your app",
    checkCode: "Check the code",
    keepSafe: "Keep these safe",
    kept: "I have kept them",
    toToday: "Go to Today",
    firstClient: "Add your first client",
    signIn: "Sign in",
    signOut: "Sign out",
    useBackup: "Use a backup code",
    backupCode: "Backup code",
  },
  fr: {
    setUpCode: "Code d’installation",
    goOn: "Continuer",
    back: "Retour",
    practiceName: "Nom de la clinique",
    firstName: "Prénom",
    familyName: "Nom de famille",
    credential: "Titre professionnel",
    email: "Courriel",
    password: "Mot de passe",
    setUp: "Installer la clinique",
    typeAKey: "Taper plutôt une clé",
    codeFromApp: "Code de votre application",
    checkCode: "Vérifier le code",
    keepSafe: "À garder en lieu sûr",
    kept: "Je les ai gardés",
    toToday: "Aller à Aujourd’hui",
    firstClient: "Inscrire une première personne",
    signIn: "Ouvrir la session",
    signOut: "Se déconnecter",
    useBackup: "Utiliser un code de secours",
    backupCode: "Code de secours",
  },
} as const;
type Words = { readonly [name in keyof (typeof WORDS)["en"]]: string };

test.describe("in English, at a desk", () => {
  test.use({ locale: "en-CA", viewport: { width: 1280, height: 860 } });
  test("a therapist sets up her practice, keeps her codes, finds Today helpful and comes back in", async ({ page, fresh }) => {
    const key = await firstVisit(page, fresh, WORDS.en, "en-1280");
    await page.getByRole("button", { name: "Dana Okafor" }).click();
    await page.getByRole("menuitem", { name: WORDS.en.signOut }).click();
    await comeBack(page, key, WORDS.en, "en-1280");
  });
});

test.describe("in French, on a phone in the dark", () => {
  test.use({ locale: "fr-CA", viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  test("a therapist sets up her practice in French on a phone and comes back in", async ({ page, fresh }) => {
    const key = await firstVisit(page, fresh, WORDS.fr, "fr-390");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await page.getByRole("button", { name: "Plus" }).click();
    await page.getByRole("menuitem", { name: WORDS.fr.signOut }).click();
    await comeBack(page, key, WORDS.fr, "fr-390");
  });
});

test("outside the demo nobody enters with one click", async ({ request }) => {
  for (const as of ["therapist", "owner", "dana"]) expect((await request.post("/demo/sign-in", { data: { as } })).status()).toBe(404);
  expect((await request.get("/demo/people")).status()).toBe(404);
});

/** From the empty computer to Today; answers the key that the authenticator app was given. */
async function firstVisit(page: Page, program: Program, words: Words, tag: string): Promise<string> {
  const goOn = () => page.getByRole("button", { name: words.goOn, exact: true }).click();
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await page.goto("/");
  await expect(page).toHaveURL(/\/set-up$/);
  await field(words.setUpCode).fill("AAAA-BBBB-CCCC");
  await goOn();
  await expect(page.getByRole("alert")).toBeVisible();
  await show(page, `set-up-${tag}-1-code`);
  await field(words.setUpCode).fill(/Set-up code: (\S+)/.exec(program.said())?.[1] ?? "the program printed no code");
  await goOn();
  await goOn();
  await expect(field(words.practiceName)).toHaveAttribute("aria-invalid", "true");
  await field(words.practiceName).fill(DANA.practice);
  await show(page, `set-up-${tag}-2-practice`);
  await goOn();
  await field(words.firstName).fill("Dana");
  await field(words.familyName).fill("Okafor");
  await field(words.credential).fill("MTA");
  await show(page, `set-up-${tag}-3-you`);
  await goOn();
  await field(words.email).fill(DANA.email);
  await field(words.password).fill("password1234");
  await page.getByRole("button", { name: words.setUp }).click();
  await expect(field(words.password)).toHaveAttribute("aria-invalid", "true");
  await show(page, `set-up-${tag}-4-key`);
  await page.getByRole("button", { name: words.back, exact: true }).click();
  await expect(field(words.firstName), "what was typed stays").toHaveValue("Dana");
  await goOn();
  await field(words.password).fill(DANA.password);
  await page.getByRole("button", { name: words.setUp }).click();

  await page.getByRole("button", { name: words.typeAKey }).click();
  const key = await page.getByText(/^([A-Z2-7]{4} ?){5,}/).innerText();
  await field(words.codeFromApp).fill("000000");
  await page.getByRole("button", { name: words.checkCode }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await show(page, `set-up-${tag}-5-second-key`);
  await field(words.codeFromApp).fill(codeFor(key));
  await page.getByRole("button", { name: words.checkCode }).click();

  await expect(page.getByRole("heading", { name: words.keepSafe })).toBeVisible();
  await expect(page.getByText(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)).toHaveCount(10);
  await show(page, `set-up-${tag}-6-keep`);
  await expect(page.getByRole("button", { name: words.toToday })).toBeDisabled();
  await page.getByLabel(words.kept).check();
  await page.getByRole("button", { name: words.toToday }).click();

  await expect(page.getByRole("link", { name: words.firstClient })).toBeVisible();
  await expect(page).toHaveURL(program.address + "/");
  await show(page, `set-up-${tag}-7-today`);
  if (process.platform !== "win32")
    expect(statSync(join(program.dataDirectory, "master.key")).mode & 0o077, "nobody else reads the key").toBe(0);
  return key;
}

async function comeBack(page: Page, key: string, words: Words, tag: string): Promise<void> {
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.getByText(DANA.practice)).toBeVisible();
  await field(words.email).fill(DANA.email);
  await field(words.password).fill("a quick walk by the river");
  await page.getByRole("button", { name: words.signIn, exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(field(words.email), "what was typed stays").toHaveValue(DANA.email);
  await show(page, `set-up-${tag}-8-wrong-password`);
  await field(words.password).fill(DANA.password);
  await page.getByRole("button", { name: words.signIn, exact: true }).click();
  await field(words.codeFromApp).fill("000000");
  await page.getByRole("button", { name: words.goOn, exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await show(page, `set-up-${tag}-9-wrong-code`);
  // Each code opens once: the next half minute's, which the phone's clock may already show.
  await field(words.codeFromApp).fill(codeFor(key, 1));
  await page.getByRole("button", { name: words.goOn, exact: true }).click();
  await expect(page.getByRole("link", { name: words.firstClient })).toBeVisible();
}

/** A picture for people to look at; nothing is wider than the window, and axe finds nothing. */
async function show(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL("../test-results/look", import.meta.url));
  mkdirSync(folder, { recursive: true });
  await page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))).then(() => undefined)");
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  expect(
    await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    `${name} fits its window`,
  ).toBeLessThanOrEqual(0);
  await expectNoViolations(page);
}
