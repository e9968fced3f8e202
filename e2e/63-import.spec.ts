import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { zipSync } from "fflate";
import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// Clients are added that other stories would meet in their lists.
test.use({ practice: "its own: 63-import" });
test.slow();

const choose = (page: Page, label: string, name: string, file: Buffer | string) =>
  page.getByLabel(label).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(file) });

/** `born`: the birthday of Xerxes, who is in the practice already; the demo moves it with its days. */
const caseload = (born: string) =>
  [
    "First name,Last name,Date of birth,Language,Phone,Shoe size",
    "Amélie,O’Neil-D'Arcy,2016-02-29,French,514 555-0143,31",
    "Tobias,,2030-01-01,English,,",
    "Zoé,Roy,2015-02-29,English,,",
    "Bo,Li,2014-05-06,Klingon,,",
    ",,2012-01-01,English,,",
    `Xerxes,Marchetti,${born},English,,`,
    "أمينة,,2018-07-09,French,,",
    "=HYPERLINK(1),Evil,not a day,English,,",
  ].join("\r\n");

test("a therapist takes her caseload over: sees every row, mends what is wrong, and takes it all back", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: "From a file" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Take over a caseload" })).toBeVisible();
  await look(page, "import-choose-en");

  const { clients } = await (await page.request.get("/api/v1/client-imports/known")).json();
  const xerxes = clients.find(({ chosenName }: { chosenName: string }) => chosenName === "Xerxes");
  // A picture, or an empty file, explains itself.
  await choose(page, "Choose a file", "song.mp3", Buffer.from([0x49, 0x44, 0x33, 0, 0, 0, 1]));
  await expect(page.getByRole("alert")).toContainText("This is not a table that can be read");
  await choose(page, "Choose a file", "empty.csv", "Name,Born\n");
  await expect(page.getByRole("alert")).toContainText("There are no rows under the headings");

  await choose(page, "Choose a file", "my clients.csv", caseload(xerxes.bornOn));
  await expect(page.getByRole("button", { name: "Take on 2 clients" })).toBeVisible();
  await expect(page.getByLabel("Shoe size")).toHaveValue("");
  const rowOf = (line: number) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: String(line), exact: true }) });
  await expect(rowOf(3)).toContainText("This birthday is still to come.");
  await expect(rowOf(4)).toContainText("Birthday “2015-02-29”: The year 2015 has no 29 February.");
  await expect(rowOf(5)).toContainText("“Klingon”: This language is not known here.");
  await expect(rowOf(6)).toContainText("There is no name in this row.");
  await expect(rowOf(9)).toContainText("“not a day”: This is not a day.");
  // Xerxes Marchetti is a client already: side by side, and a person decides.
  await expect(rowOf(7)).toContainText("Here already");
  await expect(page.getByRole("group", { name: "Line 7 is" })).toBeVisible();
  await look(page, "import-rows-en");
  await page.getByRole("group", { name: "Line 7 is" }).getByRole("radio", { name: "Somebody else: take on" }).check();
  await expect(page.getByRole("button", { name: "Take on 3 clients" })).toBeVisible();
  await page.getByRole("group", { name: "Line 7 is" }).getByRole("radio", { name: "The same person: leave out" }).check();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the 6 rows left out" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text).toContain("Line,Reason,First name,Last name");
  expect(text).toContain("'=HYPERLINK(1)");
  expect(text).toContain("Somebody of this name is a client here already.");

  await page.getByRole("button", { name: "Take on 2 clients" }).click();
  await expect(page.getByRole("heading", { name: "2 clients were taken on." })).toBeVisible();
  await look(page, "import-done-en");
  await page.getByRole("link", { name: "To the clients" }).click();
  await page.getByRole("link", { name: /Amélie O’Neil-D'Arcy/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Amélie");
  await expect(page.getByText(/10 years old/)).toBeVisible();
  // Something is added to her: she stays when the file is taken back, and it is said why.
  await page.getByRole("button", { name: "Add a line" }).click();
  await page.getByLabel("Which").fill("Balloons");
  await page.getByRole("button", { name: "Add to the card" }).click();
  await expect(page.getByText("Balloons")).toBeVisible();

  await page.goto("/clients/import");
  await page.getByRole("button", { name: "Take back: my clients.csv" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Take this file back?" });
  await expect(dialog).toContainText("1 client leaves every list.");
  await expect(dialog).toContainText("Amélie O’Neil-D'Arcy – their story or safety card was begun");
  await look(page, "import-take-back-en");
  await dialog.getByRole("button", { name: "Take back 1 client" }).click();
  await expect(page.getByText(/2 clients taken on · 1 taken back/)).toBeVisible();
  await page.goto("/clients");
  await expect(page.getByRole("link", { name: /Amélie/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /أمينة/ })).toHaveCount(0);
});

test("une liste d’Excel en français : points-virgules, Windows-1252, jour d’abord", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await page.goto("/clients/import");
  const rows = "Prénom;Nom;Date de naissance;Interprète\r\nHélène;L’Écuyer;03/04/1941;oui\r\nGaëtan;Tremblay;31/04/1938;peut-être\r\n";
  // Latin letters of Windows: é is one byte, and the curled apostrophe too.
  const bytes = Buffer.from(rows.replace("’", "\u0092"), "latin1");
  await choose(page, "Choisir un fichier", "liste.csv", bytes);
  await expect(page.getByRole("button", { name: "Ajouter 1 personne" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Hélène L’Écuyer/ })).toContainText("3 avril 1941");
  await expect(page.getByText("Ce jour n’existe pas au calendrier.")).toBeVisible();
  await expect(page.getByText("« peut-être » : Écrivez oui ou non.")).toBeVisible();
  await look(page, "import-rows-fr");
  // The person says otherwise, and the rows follow.
  await page.getByRole("group", { name: "03/04/2016 veut dire" }).getByRole("radio", { name: "4 mars" }).check();
  await expect(page.getByRole("row", { name: /Hélène/ })).toContainText("4 mars 1941");
  await page.getByRole("group", { name: "03/04/2016 veut dire" }).getByRole("radio", { name: "3 avril" }).check();
  await page.getByRole("button", { name: "Ajouter 1 personne" }).click();
  await expect(page.getByRole("heading", { name: "1 personne a été ajoutée." })).toBeVisible();
});

test("a workbook of five thousand rows is dropped, read on the device and taken on, over a connection that is lost on the way", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/clients/import");
  const bytes = Buffer.from(aWorkbook(5_000)).toString("base64");
  const dropped = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob("${bytes}"), (letter) => letter.charCodeAt(0))], "everybody.xlsx"));
    return transfer;
  })()`);
  await page.getByText("Or drop it here.").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(
    page.getByRole("button", { name: "Take on 5000 clients" }).or(page.getByRole("button", { name: "Take on 5,000 clients" })),
  ).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole("row", { name: /Name0 Family0/ })).toContainText("14 March 2010");
  let parts = 0;
  await page.route("**/api/v1/client-imports", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    parts += 1;
    // The third part arrives, and its answer is lost.
    if (parts !== 3) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.getByRole("button", { name: /Take on 5.?000 clients/ }).click();
  await expect(page.getByRole("alert")).toContainText("There is no connection right now");
  await page.getByRole("button", { name: "Go on from here" }).click();
  await expect(page.getByRole("heading", { name: /^5.?000 clients were taken on\.$/ })).toBeVisible({ timeout: 180_000 });
  await page.getByRole("button", { name: "Another file, or take this one back" }).click();
  await page.getByRole("button", { name: "Take back: everybody.xlsx" }).click();
  await page.getByRole("button", { name: /Take back 5.?000 clients/ }).click();
  await expect(page.getByText(/5.?000 taken back/)).toBeVisible({ timeout: 60_000 });
});

/** As Excel writes it: names as text, days as numbers with a format. */
function aWorkbook(rows: number): Uint8Array {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rowOf = (line: number, born: string, ...names: [string, string]) =>
    `<row r="${line}">${text(`A${line}`, names[0])}${text(`B${line}`, names[1])}${born}</row>`;
  const head = rowOf(1, text("C1", "Date of birth"), "First name", "Last name");
  const body = Array.from({ length: rows }, (_, at) =>
    rowOf(at + 2, `<c r="C${at + 2}" s="1"><v>40251</v></c>`, `Name${at}`, `Family${at}`),
  );
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const files = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Clients" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${head}${body.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, new TextEncoder().encode(content)])));
}
