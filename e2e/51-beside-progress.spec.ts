/** What stands beside the line: a challenge met with a plan, an answer from outside the room, what somebody saw, and how much somebody took part. */
import { expect, expectNoViolations, inLanguage, look, signIn, test } from "./program.ts";

// What is kept here would stand on other stories' charts and in their reviews.
test.use({ practice: "its own: 51-beside" });
test.slow();

async function openXerxes(page: import("@playwright/test").Page): Promise<void> {
  await page.goto("/clients");
  await page
    .getByRole("link", { name: /Xerxes/ })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
}

test("a challenge waits in the reviews on its day, is looked at again by a person, and stands on the chart", async ({ page }) => {
  await signIn(page, "therapist");
  await page.goto("/reviews");
  await expect(page.getByRole("heading", { name: "Challenges to look at again" })).toBeVisible();
  await look(page, "reviews-challenge");
  await page.getByRole("button", { name: /Look at it again.*Xerxes/ }).click();
  await page.getByRole("radio", { name: "It goes on" }).click({ force: true });
  await page.getByLabel("What was found?").fill("Easier since the song begins earlier.");
  await page.getByRole("button", { name: "Keep it", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Challenges to look at again" })).toBeHidden();
  await openXerxes(page);
  await page.getByRole("link", { name: "Progress", exact: true }).click();
  await expect(page.getByText("Easier since the song begins earlier.")).toBeVisible();
  await look(page, "progress-beside");
  await expectNoViolations(page);
  await page
    .getByRole("link", { name: /Brings own ideas/ })
    .first()
    .click();
  await expect(page.locator('svg [data-sign="event"]')).toHaveCount(1);
  await look(page, "progress-event");
});

test("a teacher answers once by a link, in French, and it waits until the therapist accepts it", async ({ page, browser }) => {
  await signIn(page, "therapist");
  await openXerxes(page);
  await page.getByRole("link", { name: "Progress", exact: true }).click();
  await page.getByRole("link", { name: "Where else it is seen" }).click();
  await page.getByRole("button", { name: "Ask somebody outside the room" }).first().click();
  await page.getByLabel("Whom you ask").fill("Mme Roy, 3e année");
  await page.getByLabel("What to look for").fill("Demande ce qu’il veut avec la voix ou un signe");
  await page.getByRole("radio", { name: "Français" }).click({ force: true });
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = (await page.getByText(/\/seen\//).textContent()) ?? "";
  const teacher = await browser.newPage();
  await teacher.goto(new URL(link).pathname, { waitUntil: "load" }).catch(async () => teacher.goto(link));
  await expect(teacher.getByRole("heading", { name: "Que voyez-vous ?" })).toBeVisible();
  await look(teacher, "seen-fr");
  await expectNoViolations(teacher);
  await teacher
    .getByRole("group", { name: /À quelle fréquence/ })
    .getByRole("radio", { name: "en grande partie" })
    .check();
  await teacher.getByLabel("Dans vos mots").fill("Au cercle du matin, deux fois cette semaine.");
  await teacher.getByRole("button", { name: "Envoyer" }).click();
  await expect(teacher.getByRole("heading", { name: "Merci" })).toBeVisible();
  await teacher.close();
  await page.goto("/reviews");
  await page.getByRole("link", { name: /Read it.*Xerxes/ }).click();
  await expect(page.getByText("Au cercle du matin")).toBeVisible();
  await page.getByRole("button", { name: "Accept as evidence" }).click();
  await expect(page.getByText("Accepted: it stands on the chart.")).toBeVisible();
  await look(page, "transfer-board");
  await expectNoViolations(page);
});

test("what stands beside the line, in French, and the outcomes of the practice without names", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await openXerxes(page);
  await page.getByRole("link", { name: "Progrès", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Participation et plaisir" })).toBeVisible();
  await look(page, "progress-beside-fr");
  await page.goto("/practice/outcomes");
  await expect(page.getByRole("heading", { name: "Résultats de la clinique" })).toBeVisible();
  await expect(page.getByText("moins de 5").first()).toBeVisible();
  await expect(page.getByText("Xerxes")).toHaveCount(0);
  await look(page, "outcomes-fr");
  await expectNoViolations(page);
});

test("a proposal becomes a celebration only by a person's hand", async ({ page }) => {
  await signIn(page, "therapist");
  await openXerxes(page);
  await page.getByRole("link", { name: "Progress", exact: true }).click();
  const proposal = page.getByRole("button", { name: /Worth holding on to\?/ }).first();
  await expect(proposal).toBeVisible();
  await look(page, "celebration-proposed");
  await proposal.click();
  await expect(page.getByLabel("What is there to celebrate?")).not.toHaveValue("");
  await page.getByRole("button", { name: "Hold on to it" }).click();
  await expect(page.getByLabel("What is there to celebrate?")).toBeHidden();
});
