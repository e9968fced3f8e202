/** The family’s side in the other language of each story, always on a slow phone: what 27, 73, 90 and 95 tell in one language is told here in the other. */
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";
import { aSlowPhone, type Spoken } from "./slow-phone.ts";

test.use({ practice: "its own: 96-family-slow" });
test.slow();

async function post(request: APIRequestContext, path: string, data: object) {
  const answer = await request.post(`/api/v1${path}`, { data, headers: { "idempotency-key": crypto.randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

async function idOf(page: Page, name: string): Promise<string> {
  const { clients } = await (await page.request.get("/api/v1/overview/clients?find=&after=")).json();
  const found = clients.find((one: { chosenName: string }) => one.chosenName.startsWith(name));
  return found.clientId;
}

/** Somebody more of the family, with every right and a link to come in by. */
async function invited(page: Page, clientId: string, name: string, language: Spoken): Promise<string> {
  const email = `${name.toLowerCase()}@maison.example`;
  const rights = { seesRecord: true, toldAttendance: true, messages: true, reportsAbsence: true, consents: false, mustCoConsent: false };
  const none = { receivesInvoices: false, collects: false, noContact: false, restricted: false, fromDay: null, untilDay: null };
  const ground = { words: "Vit ailleurs", document: "", documentSeenOn: null, familyName: null, relationship: "father" };
  await post(page.request, `/clients/${clientId}/guardians`, {
    id: crypto.randomUUID(),
    email,
    chosenName: name,
    language,
    ...rights,
    ...none,
    ...ground,
  });
  const { people } = await (await page.request.get(`/api/v1/clients/${clientId}/family`)).json();
  const { personId } = people.find((one: { name: string }) => one.name.startsWith(name));
  const { link } = await post(page.request, `/clients/${clientId}/family/${personId}/invitation`, { email, language, send: false });
  return new URL(link).pathname + new URL(link).hash;
}

test("deux parents séparés : de l’invitation à la première question, et ni l’un ni l’autre ne lit l’autre", async ({
  page,
  browser,
  program,
}) => {
  await signIn(page, "therapist");
  const clientId = await idOf(page, "Xerxes");
  const father = await aSlowPhone(browser, program, "fr");
  await father.goto(await invited(page, clientId, "Farid", "fr"));
  await expect(father.getByRole("heading", { name: "Bienvenue" })).toBeVisible();
  await father.getByRole("button", { name: "Ouvrir mes pages" }).click();
  await expect(father.getByRole("heading", { name: "Xerxes et la musique" })).toBeVisible();
  await father.getByRole("link", { name: "Poser une question" }).click();
  await father
    .getByRole("textbox", { name: "Que voulez-vous savoir ?" })
    .fill("Est-il triste après mes fins de semaine ? 👩🏽‍🎤 <script>alert(1)</script>");
  await father.getByRole("combobox", { name: "Quel genre de question est-ce ?" }).selectOption("worry");
  await father.getByRole("button", { name: "Envoyer" }).click();
  await expect(father.getByText("C’est bien arrivé.", { exact: false })).toBeVisible();

  const mother = await aSlowPhone(browser, program, "fr");
  await signIn(mother, "xerxes-parent");
  await post(mother.request, "/portal/language", { language: "fr" });
  await mother.goto(`/family/${clientId}/messages`);
  await expect(mother.getByRole("heading", { name: "Vos questions" })).toBeVisible();
  await expect(mother.getByText("fins de semaine")).toHaveCount(0);

  // Qui a regardé : l’équipe par son nom ; de l’autre parent, seulement ce qu’il peut voir.
  await mother.getByRole("link", { name: "Plus", exact: true }).click();
  await mother.getByRole("link", { name: "Moi et ma famille" }).click();
  await expect(mother.getByRole("heading", { name: "Qui a regardé le dossier" })).toBeVisible();
  await expect(mother.getByText(/musicothérapeute/).first()).toBeVisible();
  await expect(mother.getByRole("main").getByText("Farid")).toHaveCount(1);
  await look(mother, "portail-qui-a-regarde-fr");

  await page.goto("/reviews");
  const waiting = page.getByRole("listitem").filter({ hasText: "Est-il triste" });
  await expect(waiting).toContainText("👩🏽‍🎤 <script>alert(1)</script>");
  await waiting.getByRole("textbox", { name: "Your answer" }).fill("Il chante votre chanson le lundi.");
  await waiting.getByRole("button", { name: "Send the answer" }).click();
  await expect(waiting).toHaveCount(0);
  await father.goto(`/family/${clientId}/messages`);
  await expect(father.getByText("Il chante votre chanson le lundi.")).toBeVisible();
});

test("ce que la fille d’Odile a vu à la maison devient un appui sur le graphique", async ({ page, browser, program }) => {
  const phone = await aSlowPhone(browser, program, "fr");
  await signIn(phone, "dementia-daughter");
  await phone.goto("/family");
  await phone.getByRole("link", { name: "Nos buts" }).click();
  await phone.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await phone.getByRole("link", { name: "Partager ce que vous voyez" }).click();
  await phone.getByRole("textbox", { name: "Que s’est-il passé ?" }).fill("Elle a chanté tout le refrain en cuisinant, seule.");
  await phone.getByRole("textbox", { name: /^Où/ }).fill("dans la cuisine");
  await phone.getByRole("button", { name: "Envoyer" }).click();
  await expect(phone.getByText("C’est bien arrivé. Votre thérapeute le lira.")).toBeVisible();

  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/reviews");
  const waiting = page.getByRole("listitem").filter({ hasText: "tout le refrain en cuisinant" });
  await waiting.getByRole("textbox", { name: /Un mot à la famille/ }).fill("Quelle joie !");
  await waiting.getByRole("button", { name: "Accepter comme appui" }).click();
  await expect(waiting).toHaveCount(0);
  const clientId = await idOf(page, "Odile");
  await page.goto(`/clients/${clientId}/progress`);
  await page.getByRole("main").getByRole("link", { name: /chant/i }).first().click();
  await expect(page.locator("[data-sign=home]").filter({ hasText: "tout le refrain en cuisinant" })).toHaveCount(1);
  await look(page, "appui-de-la-maison-fr");
  await phone.goto("/family");
  await expect(phone.getByText("Quelle joie !")).toBeVisible();
});

test("a mother says in two taps that they cannot come, and the therapist confirms it; what has not arrived is not said to have been told", async ({
  page,
  browser,
  program,
}) => {
  const phone = await aSlowPhone(browser, program, "en");
  await signIn(phone, "xerxes-parent");
  await post(phone.request, "/portal/language", { language: "en" });
  await phone.goto("/family");
  await phone.getByRole("link", { name: "Next visits, or if you cannot come" }).click();
  // What has not arrived is never said to have been told: neither a pause nor an absence.
  await phone.getByRole("button", { name: "We need a pause" }).click();
  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Ask for a pause" }).click();
  await expect(phone.getByText("This has not been sent", { exact: false })).toBeVisible();
  await expect(phone.getByText("Your therapist will talk it over with you", { exact: false })).toHaveCount(0);
  await phone.context().setOffline(false);
  await phone.reload();
  await phone
    .getByRole("button", { name: /^We cannot come/ })
    .first()
    .click();
  await phone.getByRole("button", { name: "Tell the therapist" }).click();
  await expect(phone.getByText("You told us. Your therapist will confirm it.")).toBeVisible();
  await signIn(page, "therapist");
  await page.goto("/reviews");
  const said = page.getByRole("listitem").filter({ hasText: "No reason was given, and none is needed." });
  await said.getByRole("button", { name: /^Confirm/ }).click();
  await expect(said).toHaveCount(0);
  await phone.reload();
  await expect(phone.getByText("no visit").first()).toBeVisible();
});

test("un accord retiré ferme les pages au geste suivant, et un nouvel accord les rouvre", async ({ page, browser, program }) => {
  const phone = await aSlowPhone(browser, program, "fr");
  await signIn(phone, "dementia-daughter");
  await phone.goto("/family");
  await expect(phone.getByRole("heading", { name: "Odile et la musique" })).toBeVisible();
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  const clientId = await idOf(page, "Odile");
  await page.goto(`/clients/${clientId}/consents`);
  const agreed = page.getByRole("region", { name: "Accepté" });
  await agreed.getByRole("button", { name: "Retirer : Les pages en famille" }).click();
  await page.getByRole("button", { name: "Retirer maintenant" }).click();
  await expect(page.getByRole("button", { name: "Consigner : Les pages en famille" })).toBeVisible();
  await phone.getByRole("link", { name: "Nos buts" }).click();
  await expect(phone.getByText("Ces pages attendent votre accord")).toBeVisible();
  await expectNoViolations(phone);
  await page.getByRole("button", { name: "Consigner : Les pages en famille" }).click();
  await page.getByRole("button", { name: "Consigner", exact: true }).click();
  await expect(agreed).toContainText("Les pages en famille");
  await phone.goto("/family");
  await expect(phone.getByRole("link", { name: "Nos buts" })).toBeVisible();
});

test("the young woman of 15 says in her own words what she wants, and her mother sees dates and nothing of it", async ({
  page,
  browser,
  program,
}) => {
  const hers = await aSlowPhone(browser, program, "en");
  await signIn(hers, "teen");
  await post(hers.request, "/portal/language", { language: "en" });
  await hers.goto("/family");
  await hers.getByRole("link", { name: "My own words" }).click();
  await hers.getByRole("button", { name: "Guitar" }).click();
  await hers.getByRole("textbox", { name: "In words, if you like" }).fill("Write a song that is mine");
  await hers.getByRole("button", { name: "Tell my therapist" }).click();
  await expect(hers.getByText("Write a song that is mine")).toBeVisible();

  const mothers = await aSlowPhone(browser, program, "en");
  await signIn(mothers, "teen-mother");
  await mothers.goto("/family");
  await expect(mothers.getByRole("heading", { name: "Maya R. and music" })).toBeVisible();
  await expect(mothers.getByRole("link", { name: "Next visits, or if you cannot come" })).toBeVisible();
  for (const tab of ["Our goals", "Questions", "More"]) {
    await mothers.getByRole("link", { name: tab, exact: true }).click();
    await expect(mothers.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(mothers.getByText("Write a song that is mine")).toHaveCount(0);
  }
  await look(mothers, "portal-teen-mother-more");
  await signIn(page, "therapist-group");
  await page.goto("/reviews");
  await expect(page.getByText("Write a song that is mine")).toBeVisible();
});
