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
