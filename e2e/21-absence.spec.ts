import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

test("an absence is one tap, the reason may follow, and one more tap takes both back", async ({ page }) => {
  await signIn(page, "therapist");
  await atTime(page, "08:40");
  await page.goto("/");
  await page.getByRole("button", { name: "Absent, Amara" }).click();
  await expect(page.getByText(/Absent\. Saved at 8:4\d\.|Absent\. Saved at 08:4\d\./)).toBeVisible();
  await expect(page.getByText("No fee, no message and no change of plan follows from this.")).toBeVisible();
  await look(page, "absence-en");

  await page.getByRole("radio", { name: "Illness" }).click({ force: true });
  await expect(page.getByRole("radio", { name: "Illness" })).toBeChecked();
  // Sent and read again by a page that knows nothing of the taps.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Absent, illness")).toBeVisible({ timeout: 3000 });
  }).toPass();

  await page.getByRole("button", { name: "Undo, Amara" }).click();
  await expect(page.getByRole("button", { name: "Absent, Amara" })).toBeVisible();
  await expect(async () => {
    const today = await page.request.get("/api/v1/today");
    const { sessions } = await today.json();
    expect(sessions.find((card: { chosenName: string }) => card.chosenName === "Amara").attendance).toBeNull();
  }).toPass();
});

test("an absence reads in French, and the undo outlives the ten seconds", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  await atTime(page, "08:40");
  await page.goto("/");
  await page.getByRole("button", { name: "Absence, Mr Halvorsen" }).click();
  await expect(page.getByText("Savez-vous pourquoi")).toBeVisible();
  await look(page, "absence-fr");
  await page.clock.runFor(11_000);
  const undo = page.getByRole("button", { name: "Annuler" });
  await expect(undo).toHaveCount(1);
  await undo.click();
  await expect(page.getByRole("button", { name: "Absence, Mr Halvorsen" })).toBeVisible();
});
