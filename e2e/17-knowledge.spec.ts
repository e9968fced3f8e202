/** What was read and what was learned: references from a file, what they are good for, a credential, what is missing, and the packet for an audit. */
import { readFileSync } from "node:fs";
import { expect, inLanguage, look, signIn, test } from "./program.ts";

// What is brought here would stand on every shelf.
test.use({ practice: "its own: 17-knowledge" });

const FILE = `@article{one,
  author = {Silverman, Michael J.},
  title = {Songwriting to target {St{\\"a}rke}},
  year = {2019}, doi = {10.1000/invented.one}
}
@article{two,
  title = {An entry somebody left open,
  year = {2020},
@book{three, author = {Doe, Jane}, title = {A Book of Lullabies}, year = {2011}, publisher = {Invented House}}
`;
const CERTIFICATE = {
  name: "Certificate of the ethics day.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n"),
};

test("three references are brought, the broken one is named and kept, one is linked to an intervention, and the file is taken back", async ({
  page,
}) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.goto("/library");
  await page.getByRole("navigation", { name: "Library" }).getByRole("link", { name: "Evidence" }).click();
  await expect(page.getByText("7 references")).toBeVisible();
  await expect(page.getByText("Time to look again")).toHaveCount(1);
  await look(page, "evidence-en");

  await page.getByRole("button", { name: "Add references" }).click();
  await page.locator('input[type="file"]').setInputFiles({ name: "mine.bib", mimeType: "text/plain", buffer: Buffer.from(FILE) });
  await expect(page.getByText("3 references are kept.")).toBeVisible();
  await expect(page.getByText("Line 6: the entry opens with a brace and never closes.").first()).toBeVisible();
  await expect(page.getByText("10 references")).toBeVisible();
  await look(page, "evidence-brought-en");
  await page.getByRole("button", { name: "Good" }).click();

  await page.getByRole("searchbox", { name: "Find a reference" }).fill("starke");
  await page.getByRole("link", { name: /Silverman, M\. J\. \(2019\)\. Songwriting to target Stärke/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Silverman, 2019" })).toBeVisible();
  await expect(page.getByRole("link", { name: /doi\.org\/10\.1000\/invented\.one/ })).toHaveAttribute(
    "href",
    "https://doi.org/10.1000/invented.one",
  );
  await page.getByRole("combobox", { name: "Link it to" }).selectOption({ label: "From a line to a song" });
  await expect(page.getByRole("list", { name: "What it is good for" })).toContainText("From a line to a song");
  await page.getByRole("button", { name: "I looked at it today" }).click();
  await expect(page.getByText("Looked at on 1 December 2026.")).toBeVisible();
  await look(page, "reference-en");

  // The goal it is good for says so itself.
  await page.goto("/library");
  await page.getByRole("searchbox", { name: "Find a goal" }).fill("rehabilitation gait");
  await page
    .getByRole("link", { name: /gait|walk/i })
    .first()
    .click();
  await expect(page.getByRole("link", { name: "Thaut et al., 1997" })).toBeVisible();

  // Brought a second time nothing is kept twice; taken back, what was done something with stays.
  await page.goto("/library/evidence");
  await page.getByRole("button", { name: "Add references" }).click();
  await page.getByRole("button", { name: "Paste a list" }).click();
  await page.getByRole("textbox", { name: "DOIs, BibTeX or RIS" }).fill("https://doi.org/10.1000/invented.one\n10.1000/invented.four");
  await page.getByRole("button", { name: "Bring them" }).click();
  await expect(page.getByText("1 was on the shelf already.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("1 reference is put away again.")).toBeVisible();
});

test("a credential with the rule of CBMT: what was learned, its certificate, what is missing, the packet", async ({ page }) => {
  await signIn(page, "therapist-gait");
  await inLanguage(page, "en");
  await page.goto("/practice");
  await page.getByRole("link", { name: "What you learn, for which credential, and until when" }).click();
  await expect(page.getByText("Begin with a credential you hold")).toBeVisible();
  await look(page, "learning-empty-en");
  await page.getByRole("button", { name: "Add a credential" }).click();
  await page.getByRole("radio", { name: "CBMT: 100 credits in 5 years, 3 in ethics" }).check();
  await expect(page.getByRole("textbox", { name: "Credential" })).toHaveValue("MT-BC");
  await page.getByLabel("The cycle began on").fill("2024-02-29");
  await expect(page.getByText("Left empty: 28 February 2029")).toBeVisible();
  await page.getByRole("button", { name: "Keep the credential" }).click();
  await expect(page.getByText("100 credits are missing. Of them: 3 (Ethics).")).toBeVisible();

  await page.getByRole("button", { name: "Add what you learned" }).click();
  await page.getByRole("textbox", { name: "What it was" }).fill("Ethics day");
  await page.getByLabel("On which day").fill("2026-05-04");
  await page.getByRole("textbox", { name: "Credits" }).fill("2");
  await page.getByRole("textbox", { name: "Of them: Ethics" }).fill("3");
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("A part cannot be more than the whole.")).toBeVisible();
  await page.getByRole("textbox", { name: "Credits" }).fill("5,5");
  await page.getByRole("combobox", { name: "Category" }).selectOption({ label: "Continuing music therapy education" });
  await look(page, "learning-form-en");
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("94.5 credits are missing.")).toBeVisible();
  await expect(page.getByText("3 of 3")).toBeVisible();
  await page.getByText("Certificate and changes").click();
  await page.locator('input[type="file"]').setInputFiles(CERTIFICATE);
  await expect(page.getByRole("link", { name: CERTIFICATE.name })).toBeVisible();
  await page.getByRole("button", { name: "I changed something because of it" }).click();
  await page.getByRole("textbox", { name: "What you do differently" }).fill("I ask again before the metronome starts");
  await page.getByRole("combobox", { name: "For" }).selectOption({ label: "Walk to the beat" });
  await page.getByRole("button", { name: "Keep the change" }).click();
  await expect(page.getByRole("list", { name: "What changed because of it" })).toContainText("Walk to the beat: I ask again");
  await look(page, "learning-en");

  const packet = await page.request.get((await page.getByRole("link", { name: "Packet for an audit (PDF)" }).getAttribute("href")) ?? "");
  expect(packet.headers()["content-type"]).toBe("application/pdf");
  expect((await packet.body()).toString("latin1")).toContain("pdfuaid:part");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "With the certificates (ZIP)" }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});

test("le registre en français ; le rappel vient à la revue, et qui dirige ne voit que les dates", async ({ page }) => {
  await signIn(page, "therapist-nicu");
  await inLanguage(page, "fr");
  await page.goto("/reviews");
  await expect(page.getByText(/se termine le 27 décembre 2026, dans 30 jours ou moins/)).toBeVisible();
  await page.getByRole("link", { name: "MT-BC" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Formation et titres" })).toBeVisible();
  await expect(page.getByText("35 sur 100")).toBeVisible();
  await expect(page.getByText("Durée non connue")).toBeVisible();
  await look(page, "registre-fr");
  const packet = await page.request.get(
    (await page.getByRole("link", { name: "Dossier de vérification (PDF)" }).first().getAttribute("href")) ?? "",
  );
  expect(packet.headers()["content-disposition"]).toContain("formation-continue");

  await signIn(page, "owner");
  await page.goto("/practice/credentials");
  await expect(page.getByText("MT-BC : jusqu’au 27 décembre 2026")).toBeVisible();
  await expect(page.getByText("Éthique")).toHaveCount(0);
  await look(page, "titres-fr");
});
