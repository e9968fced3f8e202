import type { Page } from "@playwright/test";
import { expect, inLanguage, look, signIn, test } from "./program.ts";

test.use({ practice: "its own: 80-report" });

async function openReports(page: Page, client: RegExp, tab: string): Promise<void> {
  await page.goto("/clients");
  await page.getByRole("link", { name: client }).first().click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: tab, exact: true }).click();
}

test("a report is drafted from the record, written, looked at, signed, and downloaded as it was signed", async ({ page }) => {
  await signIn(page, "therapist");
  await openReports(page, /Xerxes/, "Reports");
  await expect(page.getByText("No report has been written yet.")).toBeVisible();
  await look(page, "reports-empty");
  await page.getByRole("button", { name: "New report" }).click();
  await expect(page.getByLabel("Until")).toHaveValue("2026-12-01");
  await look(page, "report-new");
  await page.getByRole("button", { name: "Draft the report" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);

  await expect(page.getByText("A missed session is a gap in the record, never a result of zero.")).toBeVisible();
  await expect(page.getByText(/In the last three sessions: 6, 7 and 7\./).first()).toBeVisible();
  await expect(page.getByText("One baseline session was counted, so a before-and-after verdict is not possible.").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Summary" }).fill("A period of steady work.");
  await page.getByRole("textbox", { name: "Your observations" }).first().fill("The hello song has become a place to ask from.");
  await page.getByRole("textbox", { name: "What comes next" }).fill("Review the plan in March.");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await look(page, "report-draft");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveValue("A period of steady work.");

  // The chart on the page is the one that is printed: the very same SVG.
  const reportId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const answer = await (await page.request.get(`/api/v1/reports/${reportId}`)).json();
  const { objectiveId, chart } = answer.content.goals.each[0].objectives[0];
  const same = await page.evaluate(`(() => {
    const place = document.createElement("div");
    place.innerHTML = ${JSON.stringify(chart.svg)};
    return place.firstElementChild.isEqualNode(document.querySelector('[data-chart="${objectiveId}"] > svg'));
  })()`);
  expect(same).toBe(true);

  await page.getByRole("radio", { name: "Pages" }).check();
  // The first page of the day waits until the compiler is read from the disk.
  await expect(page.getByRole("img", { name: /Page 1 of/ })).toBeVisible({ timeout: 40_000 });
  await look(page, "report-pages");
  await page.getByRole("radio", { name: "Write" }).check();

  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByRole("button", { name: "Sign the report" }).click();
  // The PDF is made and kept before the signature stands; on a busy machine that takes its time.
  await expect(page.getByText(/Signed by Dana Okafor, MTA/)).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await look(page, "report-signed");
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the PDF" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("music-therapy-report-2026-12-01.pdf");

  await page.getByRole("button", { name: "Write a newer version" }).click();
  await expect(page.getByText(/This report stands in place of the one signed on/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveValue("A period of steady work.");
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Draft" })).toHaveCount(1);
  await expect(page.getByRole("listitem").filter({ hasText: "Signed" })).toHaveCount(1);
  await look(page, "reports");
});

test("the report keeps its own language while the screen speaks French", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await openReports(page, /Odile/, "Rapports");
  await page.getByRole("button", { name: "Nouveau rapport" }).click();
  await page.getByRole("button", { name: "Rédiger le brouillon" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Une séance manquée est un vide dans le dossier, jamais un résultat de zéro.")).toBeVisible();
  await page.getByRole("textbox", { name: "Résumé" }).fill("Une période calme.");
  await look(page, "report-draft-fr");
  await page.getByRole("radio", { name: "English" }).check();
  await expect(page.getByText("A missed session is a gap in the record, never a result of zero.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Rapport d’évolution" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Résumé" })).toHaveValue("Une période calme.");
});

test("a client without data gets a short honest report, and letters no font has are named", async ({ page }) => {
  await signIn(page, "therapist");
  await page.goto("/clients/new");
  await page.getByRole("textbox", { name: "Name they go by" }).fill("Noor");
  await page.getByRole("button", { name: "Add this client" }).click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await page.getByRole("button", { name: "New report" }).click();
  await page.getByRole("button", { name: "Draft the report" }).click();
  await expect(page.getByText("No session was planned in this period.")).toBeVisible();
  await expect(page.getByText("No goal had been agreed by the end of this period.")).toBeVisible();
  await page.getByRole("textbox", { name: "Summary" }).fill("Sings 李 with joy.");
  await page.getByRole("radio", { name: "Pages" }).check();
  await expect(page.getByText("The font of the report has no sign for 李. Please write it in other letters.")).toBeVisible();
  await page.getByRole("radio", { name: "Write" }).check();
  await page.getByRole("textbox", { name: "Summary" }).fill("Sings with joy.");
  await page.getByRole("radio", { name: "Pages" }).check();
  await expect(page.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  await look(page, "report-short");
});
