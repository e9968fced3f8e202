/** The family’s answer, whole: a therapist invites a parent, the parent asks and tells, the therapist answers and accepts, the parent reads. */
import type { Page } from "@playwright/test";
import { expect, look, signIn, startProgram, test } from "./program.ts";
import { aSlowPhone } from "./slow-phone.ts";

test.use({ practice: "its own: 90-family" });

async function openClient(page: Page, name: string, tab: string): Promise<void> {
  await page.goto("/clients");
  await page
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: tab, exact: true }).click();
}

test("an invited parent asks about an exercise and reads the therapist’s answer", async ({ page, browser, program }) => {
  await signIn(page, "therapist");
  await openClient(page, "Xerxes", "People");
  await page.getByRole("button", { name: /invit.*Leila/i }).click();
  await page.getByRole("button", { name: "Make a link to copy" }).click();
  const link = await page.getByText(/\/family\/enter#/).textContent();
  await look(page, "family-invitation");

  const phone = await aSlowPhone(browser, program);
  await phone.goto(new URL(link ?? "").pathname + new URL(link ?? "").hash);
  await expect(phone.getByRole("heading", { name: "Welcome" })).toBeVisible();
  await look(phone, "portal-enter");
  await phone.getByRole("button", { name: "Open my pages" }).click();
  await expect(phone.getByRole("heading", { name: "Xerxes and music" })).toBeVisible();
  await look(phone, "portal-home");

  await phone.getByRole("link", { name: "Our goals" }).click();
  await look(phone, "portal-goals");
  await phone.getByRole("link", { name: /sign and voice at the same time/ }).click();
  await expect(phone.getByRole("img").first()).toBeVisible();
  await look(phone, "portal-goal");
  await phone.getByRole("button", { name: "See it as a list" }).first().click();
  await expect(phone.getByRole("cell", { name: "No visit" }).first()).toBeVisible();
  await phone
    .getByRole("link", { name: /^Ask about this(?! goal)/ })
    .first()
    .click();
  await phone.getByRole("textbox", { name: "What would you like to know?" }).fill("Why do we wait so long before helping?");
  await look(phone, "portal-ask");
  await phone.getByRole("button", { name: "Send" }).click();
  await expect(phone.getByText("It has arrived.")).toBeVisible();

  await page.goto("/reviews");
  const waiting = page.getByRole("listitem").filter({ hasText: "Why do we wait so long" });
  await expect(waiting).toContainText("Leila");
  await look(page, "family-inbox");
  await waiting.getByRole("textbox", { name: "Your answer" }).fill("Waiting leaves room for their own voice.");
  await waiting.getByRole("button", { name: "Send the answer" }).click();
  await expect(waiting).toHaveCount(0);

  await phone.getByRole("link", { name: "Back", exact: true }).click();
  await phone.reload();
  await expect(phone.getByText("Waiting leaves room for their own voice.")).toBeVisible();
  await look(phone, "portal-questions");
  await phone.getByRole("link", { name: "More", exact: true }).click();
  await look(phone, "portal-more");
});

test("what a parent saw is accepted as evidence and stands on the chart", async ({ page, browser, program }) => {
  const phone = await aSlowPhone(browser, program);
  await signIn(phone, "xerxes-parent");
  await phone.goto("/family");
  await phone.getByRole("link", { name: "Our goals" }).click();
  await phone.getByRole("link", { name: /sign and voice at the same time/ }).click();
  await phone.getByRole("link", { name: "Tell us what you saw" }).click();
  await phone.getByRole("textbox", { name: "What happened?" }).fill("Asked for more pasta with sign and voice, all alone!");
  await phone.getByRole("textbox", { name: /Where/ }).fill("at supper");
  await look(phone, "portal-tell");
  await phone.getByRole("button", { name: "Send" }).click();
  await expect(phone.getByText("It has arrived.")).toBeVisible();

  await signIn(page, "therapist");
  await page.goto("/reviews");
  const waiting = page.getByRole("listitem").filter({ hasText: "Asked for more pasta" });
  await waiting.getByRole("textbox", { name: /A word to the family/ }).fill("How lovely!");
  await waiting.getByRole("button", { name: "Accept as evidence" }).click();
  await expect(waiting).toHaveCount(0);
  await openClient(page, "Xerxes", "Progress");
  await page
    .getByRole("link", { name: /sign and voice/i })
    .first()
    .click();
  await expect(page.locator("[data-sign=home]").filter({ hasText: "Asked for more pasta" })).toHaveCount(1);
  await look(page, "family-evidence");

  await phone.goto("/family");
  await expect(phone.getByText("How lovely!")).toBeVisible();
});

test("without a network what was written is kept, and goes out once when it is back", async ({ browser, program }) => {
  const phone = await aSlowPhone(browser, program);
  await signIn(phone, "xerxes-parent");
  await phone.goto("/family");
  await phone.getByRole("link", { name: "Ask a question" }).click();
  await phone.getByRole("textbox", { name: "What would you like to know?" }).fill("Can we bring a drum?");
  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Send" }).click();
  await expect(phone.getByText("Kept on this device, not sent yet.")).toBeVisible();
  await look(phone, "portal-kept", { axe: false });
  await phone.context().setOffline(false);
  await expect(phone.getByText("It has arrived.")).toBeVisible();
  await phone.getByRole("link", { name: "Back", exact: true }).click();
  await phone.reload();
  await expect(phone.getByText("Can we bring a drum?")).toHaveCount(1);
});

test("a link that does not open says why and what to do now", async ({ browser, program }) => {
  const phone = await aSlowPhone(browser, program);
  await phone.goto("/family");
  await expect(phone.getByRole("heading", { name: "Your family pages" })).toBeVisible();
  await look(phone, "portal-door");
  await phone.getByRole("textbox", { name: "Your e-mail address" }).fill("nobody@home.example");
  await phone.getByRole("button", { name: "Send me a link" }).click();
  await expect(phone.getByText("a link is on its way")).toBeVisible();
  await phone.goto(`/family/enter#${"a".repeat(43)}`);
  await phone.getByRole("button", { name: "Open my pages" }).click();
  await expect(phone.getByText("This link is not complete")).toBeVisible();
  await look(phone, "portal-link-refused");
});

test("Odile’s daughter reads in French, and finds nobody else’s page", async ({ browser, program }) => {
  const phone = await aSlowPhone(browser, program, "fr");
  await signIn(phone, "dementia-daughter");
  await phone.goto("/family");
  await expect(phone.getByRole("heading", { name: "Odile et la musique" })).toBeVisible();
  await look(phone, "portal-home-fr");
  await phone.getByRole("link", { name: "Nos buts" }).click();
  await phone.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(phone.getByRole("img").first()).toBeVisible();
  await look(phone, "portal-goal-fr");
  await phone.getByRole("link", { name: "Poser une question sur ce but" }).click();
  await phone.getByRole("button", { name: "Envoyer" }).click();
  await expect(phone.getByText("Il manque quelques mots ici.")).toBeVisible();
  await look(phone, "portal-ask-fr");
  await phone.goto("/family/0199b0c0-0000-7000-8000-000000000000/home");
  await expect(phone.getByText("Cette page n’est pas partagée avec vous")).toBeVisible();
});

test("the practice’s own letter brings a link that opens on the phone that asked", async ({ browser }) => {
  const program = await startProgram();
  const phone = await aSlowPhone(browser, program);
  await phone.goto("/family");
  await phone.getByRole("textbox", { name: "Your e-mail address" }).fill("nicu-parent@hillside.example");
  await phone.getByRole("button", { name: "Send me a link" }).click();
  await expect(phone.getByText("a link is on its way")).toBeVisible();
  const letter = await firstLetterIn(program.dataDirectory);
  const token = /enter#([\w-]{43})/.exec(letter)?.[1] ?? "";
  await phone.goto(`/family/enter#${token}`);
  await phone.getByRole("button", { name: "Open my pages" }).click();
  await expect(phone.getByRole("heading", { name: "Noor and music" })).toBeVisible();
  await program.stop();
});

/** The letter as it lies in the outbox folder, with the line breaks of mail taken out. */
async function firstLetterIn(dataDirectory: string): Promise<string> {
  const { existsSync, readdirSync, readFileSync } = await import("node:fs");
  const folder = `${dataDirectory}/outbox`;
  // The folder comes with the first letter.
  const letters = () => (existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".eml")) : []);
  await expect.poll(() => letters().length, { timeout: 30_000 }).toBeGreaterThan(0);
  return readFileSync(`${folder}/${letters()[0]}`, "utf8")
    .replaceAll(/=\r?\n/g, "")
    .replaceAll("=3D", "=");
}
