/** A record that is needed now by somebody who does not care for that client: opened for an hour, only read, told at once, looked at afterwards. */
import { expect, inLanguage, look, signIn, test } from "./program.ts";

// The trail and the list of emergencies are looked at by others.
test.use({ practice: "its own: 67-emergency" });

test("A05 a record is opened in an emergency, read, closed, and looked at by whoever runs the practice", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "en");

  await test.step("the search that finds nobody offers the way", async () => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("button", { name: /^Search/ }).click();
    await page.getByRole("combobox", { name: "Search" }).fill("Xerxes");
    await page.getByRole("button", { name: "I need a record in an emergency" }).click();
    await expect(page.getByRole("heading", { name: "I need a record in an emergency" })).toBeVisible();
    await look(page, "emergency-ask-en");
  });

  const name = await test.step("whole name and reason open it", async () => {
    const listed = await page.request.post("/demo/sign-in", { data: { as: "owner" } });
    expect(listed.ok()).toBe(true);
    const { clients } = await (await page.request.get("/api/v1/overview/clients?find=Xerxes")).json();
    await signIn(page, "therapist-dementia");
    const whole = [clients[0].chosenName, clients[0].familyName].filter(Boolean).join(" ");
    await page.getByLabel("Their whole name").fill(whole);
    await page.getByLabel("Why it cannot wait").fill("A seizure in the corridor, Dana is away");
    await page.getByRole("button", { name: "Open it for one hour" }).click();
    await expect(page.getByText(/You read this record in an emergency, until/)).toBeVisible();
    return whole;
  });

  await test.step("it is read, and nothing can be written", async () => {
    await expect(page.getByText("Before you play")).toBeVisible();
    await expect(page.getByRole("button", { name: "Add a line" })).toBeHidden();
    await expect(page.getByRole("link", { name: "Reports" })).toHaveCount(0);
    await look(page, "emergency-record-en");
    await page.getByRole("link", { name: "Emergency sheet, to print" }).click();
    await expect(page.getByText("Whom to call")).toBeVisible();
    await look(page, "emergency-sheet-en");
    await page.goBack();
  });

  await test.step("it is closed by hand", async () => {
    await page.getByRole("button", { name: "Close the record" }).click();
    await expect(page).toHaveURL(/\/$/);
  });

  await test.step("whoever runs the practice looks at it", async () => {
    await signIn(page, "owner");
    await page.goto("/practice/emergencies");
    await expect(page.getByText(`Luc Benoit opened the record of ${name}`)).toBeVisible();
    await page.getByRole("button", { name: "I looked at it" }).click();
    await page.getByLabel("What you found").fill("Spoke with Luc. It was right.");
    await look(page, "emergency-review-en");
    await page.getByRole("button", { name: "Keep it" }).click();
    await expect(page.getByText(/looked at it on/)).toBeVisible();
  });
});
