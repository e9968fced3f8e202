/** What to know before playing: written by kind, superseded and never overwritten, held against the plan when it is made and when the session starts. */
import type { Page } from "@playwright/test";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";
import { roomOf } from "./room-of.ts";

// It changes a plan and withdraws a consent that other stories stand on.
test.use({ practice: "its own: safety" });
test.slow();

const openClient = async (page: Page, name: RegExp): Promise<string> => {
  await page.goto("/clients");
  await page.getByRole("link", { name }).click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
};

/** What the device knows about itself, read where it is kept. */
const isReadyOffline = (page: Page): Promise<unknown> =>
  page.evaluate(
    `new Promise((done) => { const open = indexedDB.open("sostenuto"); open.onsuccess = () => { const db = open.result;
      if (!db.objectStoreNames.contains("facts")) return db.close(), done(undefined);
      const ask = db.transaction("facts").objectStore("facts").get("offlineReady"); ask.onsuccess = () => { db.close(); done(ask.result?.value); }; }; })`,
  );

test("a plan that names what the card warns of says so when it is made, and again when the session starts, also without a network", async ({
  page,
  context,
}) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const record = await openClient(page, /Xerxes/);

  await test.step("a line names a kind, a thing and why; an empty one is refused and nothing is lost", async () => {
    await page.getByRole("button", { name: "Add a line" }).click();
    await page.getByLabel("What kind of line").selectOption({ label: "Allergy" });
    await page.getByRole("button", { name: "Add to the card" }).click();
    await expect(page.getByText("Say what to know, or name the thing.")).toBeVisible();
    await expect(page.getByLabel("What it is")).toHaveValue("material");
    await page.getByLabel("Which").fill("Latex");
    await page.getByLabel("Why, and what to do").fill("Swells at once");
    await look(page, "safety-form-en");
    await page.getByRole("button", { name: "Add to the card" }).click();
    await expect(page.getByText("Latex (Swells at once)")).toBeVisible();
  });

  await test.step("a line is superseded and stays readable", async () => {
    await page.getByRole("button", { name: "Change: Crash cymbal (covers ears)" }).click();
    await page.getByLabel("Which").fill("Cymbals and gong");
    await page.getByRole("button", { name: "Put in its place" }).click();
    await expect(page.getByText("Cymbals and gong (covers ears)")).toBeVisible();
    await expect(page.getByText("Crash cymbal (covers ears)")).toHaveCount(0);
    await page.getByText("Earlier lines").click();
    await expect(page.getByText("Crash cymbal (covers ears)")).toBeVisible();
    await expect(page.getByText(/^Replaced on .*, Dana Okafor$/)).toBeVisible();
    await look(page, "safety-card-en");
  });

  await test.step("the form warns while it is written, and a person decides", async () => {
    await page.goto(`${record}/goals`);
    await page.getByRole("button", { name: "Plan an intervention" }).first().click();
    const held = page.getByRole("status", { name: "Held against the safety card" });
    await page.getByLabel("Begin from the library").selectOption({ label: "Drum map" });
    await expect(held).toContainText("The library says it is done with “cymbal”. On the safety card: Cymbals and gong (covers ears)");
    await page.getByLabel("Begin from the library").selectOption({ label: "In my own words" });
    await page.getByLabel("Name", { exact: true }).fill("Waves on the drum");
    await expect(held).toBeEmpty();
    await page.getByLabel("Name", { exact: true }).fill("Waves on the GONG");
    await expect(held).toContainText("It is called “Waves on the GONG”. On the safety card: Cymbals and gong (covers ears)");
    await page.getByRole("radio", { name: "Improvisation" }).check();
    await page.getByRole("checkbox", { name: "Brings own ideas" }).check();
    await look(page, "safety-plan-en");
    await page.getByRole("button", { name: "Add to the plan" }).click();
    await expect(page.getByRole("region", { name: "Waves on the GONG" })).toContainText(
      "On the safety card: Cymbals and gong (covers ears)",
    );
  });

  await test.step("the session begins with the warning, the card and the signs of yes and no, with the network cut", async () => {
    await page.goto("/library");
    await expect.poll(() => isReadyOffline(page), { timeout: 60_000 }).toBeTruthy();
    const { sessionId, clientId } = await roomOf(page, "Xerxes");
    await page.goto(`/session/${sessionId}/${clientId}`);
    await expect(page.getByRole("alert")).toContainText("The plan names what the safety card warns of.");
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Xerxes");
    const warned = page.getByRole("alert");
    await expect(warned).toContainText("It is called “Waves on the GONG”. On the safety card: Cymbals and gong (covers ears)");
    await expect(page.getByRole("region", { name: "Safety card" })).toContainText("Allergy: Latex (Swells at once)");
    await page.getByText("How they say yes and no").click();
    await expect(page.getByText("Leans in, reaches, vocalises")).toBeVisible();
    await look(page, "safety-session-en");
    await warned.getByRole("button", { name: "I have looked" }).click();
    await expect(warned).toHaveCount(0);
    // Beside the activity itself it stays said.
    const next = page.getByRole("button", { name: /^Next:/ });
    while ((await next.count()) > 0) await next.click();
    await expect(page.getByRole("complementary", { name: "The music" })).toContainText(
      "On the safety card: Cymbals and gong (covers ears)",
    );
    await page.getByRole("button", { name: "Eyes up" }).click();
    await expect(page.getByRole("region", { name: "Safety card" })).toBeVisible();
    await look(page, "safety-eyes-up-en");
    await context.setOffline(false);
  });

  await test.step("a consent to treatment that is withdrawn is said on every page of the client and in the session; writing stays possible", async () => {
    await page.goto(record);
    await expect(page.getByRole("heading", { level: 1, name: "Xerxes" })).toBeVisible();
    await expect(page.getByText("The consent to treatment was withdrawn.")).toHaveCount(0);
    await page.getByRole("link", { name: "Consents", exact: true }).click();
    await page.getByRole("button", { name: "Withdraw: Music therapy" }).click();
    await page.getByRole("button", { name: "Withdraw it now" }).click();
    await expect(page.getByText("The consent to treatment was withdrawn.")).toBeVisible();
    await page.goto(`${record}/record`);
    await expect(page.getByText("The consent to treatment was withdrawn.")).toBeVisible();
    await page.goto("/");
    await page.getByRole("link", { name: "Start, Xerxes" }).click();
    await expect(page.getByText("The consent to treatment was withdrawn.")).toBeVisible();
    await page.getByRole("group", { name: "Brings own ideas", exact: true }).getByRole("button").click();
    await expect(page.getByText("One more").first()).toBeVisible();
    await look(page, "safety-no-consent-en");
  });
});

test("en français, une chanson à éviter est reconnue par son titre, et l’on sait comment la personne dit non", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  const record = await openClient(page, /Henrik/);
  await page.getByRole("button", { name: "Ajouter une ligne" }).click();
  await page.getByLabel("Ce que c’est").selectOption({ label: "Une chanson" });
  await page.getByLabel("Laquelle ou lequel").fill("À la claire fontaine");
  await page.getByLabel("Pourquoi, et que faire").fill("Chantée aux funérailles de son frère");
  await page.getByRole("button", { name: "Ajouter à la carte" }).click();
  await expect(page.getByText("À la claire fontaine (Chantée aux funérailles de son frère)")).toBeVisible();
  await look(page, "safety-card-fr");

  await page.goto(`${record}/goals`);
  await page.getByRole("button", { name: "Prévoir une intervention" }).first().click();
  await page.getByLabel("Nom", { exact: true }).fill("Chanter à deux");
  await page.getByText("Paroles et accords", { exact: true }).click();
  await page.getByLabel("Paroles et accords, en ChordPro").fill("{title: A la Claire Fontaine}\n[D]Paroles");
  await expect(page.getByRole("status", { name: "Comparaison avec la carte de sécurité" })).toContainText(
    "Sa chanson est « A la Claire Fontaine ». Sur la carte de sécurité : À la claire fontaine",
  );
  await expectNoViolations(page);

  const { sessionId, clientId } = await roomOf(page, "Xerxes");
  await page.goto(`/session/${sessionId}/${clientId}`);
  await page.getByText("Comment la personne dit oui et non").click();
  await expect(page.getByText("Pushes the thing away and turns head")).toBeVisible();
  // Read, it is folded again: the tiles have the room.
  await page.getByText("Comment la personne dit oui et non").click();
  await expect(page.getByText("Pushes the thing away and turns head")).toBeHidden();
  await look(page, "safety-session-fr");
});
