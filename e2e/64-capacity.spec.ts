/** What a client decides is judged for one decision at a time, and says who signs a consent. */
import { atTime, expect, inLanguage, look, signIn, test } from "./program.ts";

// What is judged here, other stories stand on.
test.use({ practice: "its own: 64-capacity" });
test.slow();

test("found able to decide about recordings, the client signs for them; judged anew, whoever decides for them does", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page
    .getByRole("link", { name: /Xerxes/ })
    .first()
    .click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "People", exact: true }).click();
  const decides = page.getByRole("region", { name: "What Xerxes decides" });
  await expect(decides.getByText("Nothing has been judged yet.")).toBeVisible();
  await decides.getByRole("button", { name: "Write down what was judged" }).click();
  await decides.getByRole("button", { name: "Write it down" }).click();
  await expect(decides.getByLabel("On what ground")).toBeFocused();
  await decides.getByLabel("What there was to decide").selectOption({ label: "Photo, audio and video" });
  await decides.getByLabel("On what ground").fill("Showed with pictures who may see the video, on two days");
  await decides.getByLabel("Who judged it").fill("Dana Okafor, MTA, with Dr Amsel");
  await look(page, "capacity-form-en");
  await decides.getByRole("button", { name: "Write it down" }).click();
  const recordings = decides.getByRole("listitem", { name: "Photo, audio and video" });
  await expect(recordings.getByText("Decides themselves")).toBeVisible();
  await look(page, "capacity-en");

  await page.getByRole("link", { name: "Consents", exact: true }).click();
  await page.getByRole("button", { name: "Write down a consent" }).click();
  await page.getByLabel("What it is about").selectOption({ label: "Photo, audio and video" });
  const who = page.getByLabel("Who says so");
  await expect(who.getByRole("option")).toHaveText(["Xerxes, in person"]);
  await expect(page.getByText(/it was judged that the client decides this/)).toBeVisible();
  await expect(page.getByLabel("How one knows that they decide this themselves")).toHaveValue(/Showed with pictures/);
  await look(page, "consent-by-client-en");
  // The mother said yes before it was judged: that stands, and says that it is the client’s to give now.
  await page.getByRole("button", { name: "Leave it" }).click();
  const given = page.getByRole("region", { name: "Agreed to" }).getByRole("listitem", { name: "Photo, audio and video" });
  await expect(given.getByText("To be asked anew")).toBeVisible();
  await expect(given.getByText("It was judged since that the client decides this themselves.")).toBeVisible();
  await look(page, "consent-asked-anew-en");

  await page.getByRole("link", { name: "People", exact: true }).click();
  await recordings.getByRole("button", { name: "Judge anew: Photo, audio and video" }).click();
  await decides.getByRole("radio", { name: "Cannot decide this now" }).check({ force: true });
  await decides.getByLabel("On what ground").fill("Did not tell the video from the mirror");
  await decides.getByLabel("Who judged it").fill("Dr Amsel, physician");
  await decides.getByRole("button", { name: "Write it down" }).click();
  await expect(recordings.first().getByText("Cannot decide this now")).toBeVisible();
  await expect(decides.getByText("Decides instead: Leila Farrokh (parent)")).toBeVisible();
  await decides.getByText("Earlier (1)").click();
  await expect(decides.getByText("Showed with pictures who may see the video, on two days")).toBeVisible();

  await page.getByRole("link", { name: "Consents", exact: true }).click();
  await page.getByRole("button", { name: "Write down a consent" }).click();
  await page.getByLabel("What it is about").selectOption({ label: "Photo, audio and video" });
  await expect(who.getByRole("option")).toHaveText(["Leila Farrokh (parent)"]);
});

test("l’aptitude d’une cliente, décision par décision", async ({ page }) => {
  await signIn(page, "therapist-dementia");
  await inLanguage(page, "fr");
  await atTime(page, "09:00");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).first().click();
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "Entourage" }).click();
  const decides = page.getByRole("region", { name: "Ce que Odile décide" });
  await expect(decides.getByText("Inapte à décider pour l’instant")).toBeVisible();
  await expect(decides.getByText(/Décide à sa place\s: Claire Tremblay/)).toBeVisible();
  await look(page, "capacity-fr");
});

test("who runs the practice and cares for nobody does not read what was judged", async ({ page }) => {
  await signIn(page, "owner");
  await inLanguage(page, "en");
  await page.goto("/clients");
  await page.getByRole("link", { name: /Odile/ }).first().click();
  await expect(page.getByRole("region", { name: "The family" })).toBeVisible();
  await expect(page.getByRole("region", { name: "What Odile decides" })).toHaveCount(0);
});
