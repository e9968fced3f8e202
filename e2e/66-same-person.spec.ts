/** Two records of one person: noticed quietly, compared side by side, joined by a person, and taken apart again; nothing of either is lost. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { atTime, expect, inLanguage, look, signIn, test, TODAY } from "./program.ts";

// It adds people to the list, and others look at it.
test.use({ practice: "its own: 66-same-person" });
test.slow();

/** What is not the story itself is done by the program’s own doors. */
async function deed(page: Page, path: string, input: object): Promise<void> {
  const answer = await page.request.post(`/api/v1${path}`, { data: input, headers: { "idempotency-key": randomUUID() } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
}

async function aRecord(page: Page, more: object = {}): Promise<string> {
  const id = randomUUID();
  const details = { chosenName: "Noa", familyName: "Lindqvist", pronouns: null, language: "en", bornOn: "2016-02-29", ...more };
  await deed(page, "/clients", { id, personId: randomUUID(), ...details });
  return id;
}

test("two records of one person are noticed, compared, joined and taken apart again", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  const kept = await aRecord(page);
  const aside = await aRecord(page);
  const series = randomUUID();
  await deed(page, `/clients/${aside}/safety-lines`, { id: randomUUID(), kind: "medical", words: "Carries an inhaler" });
  await deed(page, `/clients/${aside}/series`, {
    id: series,
    weekday: 3,
    at: "16:00",
    minutes: 45,
    place: "Studio B",
    fromDay: TODAY,
    untilDay: null,
  });

  await test.step("the list says quietly that two may be one", async () => {
    await page.goto("/clients");
    await expect(page.getByText(/Two records of Noa Lindqvist, born .*: perhaps one person/)).toBeVisible();
    await look(page, "same-person-noticed-en");
    await page.getByRole("link", { name: "Look at both" }).press("Enter");
  });

  await test.step("both stand side by side, with what a person settles first", async () => {
    await expect(page.getByText("1 weekly time that goes on")).toBeVisible();
    await expect(page.getByText(/sessions planned ahead$/).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Lay it under the kept record" })).toHaveCount(0);
    await look(page, "same-person-settle-en");
    await deed(page, `/series/${series}/end`, { untilDay: TODAY });
    await page.reload();
    await expect(page.getByText("1 weekly time that goes on")).toHaveCount(0);
  });

  await test.step("joined, the story says so, and the warning of the other stands on the card", async () => {
    await page.getByLabel("How you know that this is one person").fill("Her mother told us at the door");
    await look(page, "same-person-join-en");
    await page.getByRole("button", { name: "Lay it under the kept record" }).press("Enter");
    await page.waitForURL(`**/clients/${kept}/people`);
    await page.goto(`/clients/${kept}`);
    await expect(page.getByText("There is another record of the same person: Noa Lindqvist, without sessions.")).toBeVisible();
    await expect(page.getByText("Carries an inhaler")).toBeVisible();
    await look(page, "same-person-kept-en");
    await page.goto("/clients");
    await expect(page.getByRole("link", { name: /Noa Lindqvist/ })).toHaveCount(1);
    await expect(page.getByText(/perhaps one person/)).toHaveCount(0);
  });

  await test.step("the other is read, and nothing new is written into it", async () => {
    await page.goto(`/clients/${kept}`);
    await page.getByRole("link", { name: "Read the other record" }).press("Enter");
    await page.waitForURL(`**/clients/${aside}`);
    await expect(page.getByText("This record is laid aside and only read.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Open the record that is kept" })).toBeVisible();
    // What would be refused is not offered; a warning may still be written, and the story printed.
    for (const name of ["Something to celebrate", "Add a weekly time", "Write: Why we come"])
      await expect(page.getByRole("button", { name })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Print the story" })).toBeVisible();
    await expect(page.getByText("Carries an inhaler")).toBeVisible();
    await look(page, "same-person-aside-en");
    await page.goto(`/clients/${aside}/goals`);
    await expect(page.getByText("This record is laid aside and only read.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Add a goal" })).toHaveCount(0);
    await page.goto(`/clients/${aside}/intake`);
    await expect(page.getByRole("textbox", { name: "Who is answering" })).toBeDisabled();
    await look(page, "same-person-aside-intake-en");
    await page.goto(`/clients/${aside}`);
  });

  await test.step("taken apart, both are as they were", async () => {
    await page.getByRole("button", { name: "Take apart again" }).press("Enter");
    await expect(page.getByText("This record is laid aside and only read.")).toHaveCount(0);
    await page.goto("/clients");
    await expect(page.getByRole("link", { name: /Noa Lindqvist/ })).toHaveCount(2);
    await page.goto(`/clients/${kept}`);
    await expect(page.getByRole("heading", { name: "Noa Lindqvist" })).toBeVisible();
    await expect(page.getByText("Carries an inhaler")).toHaveCount(0);
  });
});

test("une thérapeute cherche l’autre dossier elle-même, et les dates de naissance différentes se voient", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  const kept = await aRecord(page, { chosenName: "Éloi", familyName: "Tremblay", bornOn: "2015-03-04" });
  const aside = await aRecord(page, { chosenName: "Eloi", familyName: "Tremblay", bornOn: "2015-04-03" });
  await page.goto(`/clients/${kept}/people`);
  await page.getByRole("link", { name: "Cette personne est ici deux fois" }).press("Enter");
  await page.getByLabel("Quel est l’autre dossier ?").fill("eloi");
  await look(page, "same-person-which-fr");
  await page.getByRole("link", { name: /Eloi Tremblay/ }).press("Enter");
  await expect(page.getByText("Les dates de naissance diffèrent.")).toBeVisible();
  await look(page, "same-person-beside-fr");
  await page.getByLabel("Comment vous savez qu’il s’agit d’une seule personne").fill("La mère l’a confirmé");
  await page.getByRole("button", { name: "Réunir les deux dossiers" }).press("Enter");
  await page.waitForURL(`**/clients/${kept}/people`);
  await expect(page.getByText("Il existe un autre dossier de la même personne : Eloi Tremblay, sans séance.")).toBeVisible();
  await page.goto(`/clients/${aside}/goals`);
  await expect(page.getByText("Ce dossier est mis de côté et se lit seulement.")).toBeVisible();
});
