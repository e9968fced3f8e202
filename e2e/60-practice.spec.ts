import { expect, expectNoViolations, look, signIn, test } from "./program.ts";

// It ends sign-ins and changes the practice's name.
test.use({ practice: "its own: 60-practice" });

test("the owner sees who works here, who looked at what, and how this installation stands", async ({ page, browser, program }) => {
  const other = await browser.newContext({ baseURL: program.address });
  const therapist = await other.newPage();
  await signIn(therapist, "therapist");
  await therapist.goto("/clients");
  await therapist
    .getByRole("link", { name: /Xerxes/ })
    .first()
    .click();
  await expect(therapist.getByRole("heading", { level: 1 })).toContainText("Xerxes");
  await other.close();

  await signIn(page, "owner");
  await page.goto("/practice");
  await expect(page.getByRole("heading", { name: "Practice", level: 1 })).toBeVisible();
  await expect(page.getByText("Dana Okafor, MTA")).toBeVisible();
  await expect(page.getByText("PostgreSQL, built in")).toBeVisible();
  // Reviews are of those who treat: a place that would be refused is not offered.
  await expect(page.getByRole("navigation").getByRole("link", { name: "Reviews" })).toHaveCount(0);

  const row = page.getByRole("listitem").filter({ hasText: "Dana Okafor opened a client’s story" });
  await expect(row.first()).toBeVisible();
  // The owner is on no care team: whose story it was stays with those who care.
  await expect(page.getByText("Xerxes")).toHaveCount(0);
  await look(page, "practice");

  await page.getByRole("radio", { name: "What was refused" }).click();
  await expect(page.getByText(/Nobody was refused|Was refused/).first()).toBeVisible();

  const name = page.getByLabel("Name of the practice");
  await name.fill("");
  await page.getByRole("button", { name: "Save the practice" }).click();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await name.fill("Hillside and Harbour Music Therapy");
  await page.getByRole("button", { name: "Save the practice" }).click();
  await expect(page.getByText("The practice’s details are saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Hillside and Harbour Music Therapy").first()).toBeVisible();
});

test("a sign-in that was left open elsewhere is ended from here, at once", async ({ page, browser, program }) => {
  const other = await browser.newContext({ baseURL: program.address });
  const forgotten = await other.newPage();
  await signIn(forgotten, "therapist");
  await forgotten.goto("/");
  await expect(forgotten.getByRole("heading", { level: 1 })).toBeVisible();

  await signIn(page, "therapist");
  await page.goto("/practice");
  await expect(page.getByText("This one")).toBeVisible();
  const ends = page.getByRole("button", { name: /^End it: the sign-in on/ });
  const before = await ends.count();
  expect(before).toBeGreaterThan(0);
  for (let left = before; left > 0; left--) {
    await ends.first().click();
    await expect(ends).toHaveCount(left - 1);
  }
  expect((await forgotten.request.get("/api/v1/me")).status()).toBe(401);
  await expect(page.getByText("This one")).toBeVisible();
  await other.close();
});

test("ce que la pratique est se lit en français, sur un téléphone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "therapist-dementia");
  await page.goto("/practice");
  await expect(page.getByRole("heading", { name: "Qui travaille ici" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Où vous êtes connecté" })).toBeVisible();
  await expectNoViolations(page);
});
