import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { expect, look, test, TODAY } from "./program.ts";
import { factOf, StoryTablet } from "./tablet.ts";

const PASSPHRASE = "a slow walk by the sea";
const CANARY = "Zinnoberta";

/** Files of the profile in which one of the words stands, as letters of one byte or of two. */
function filesHolding(folder: string, words: readonly string[]): string[] {
  const needles = words.flatMap((word) => [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")]);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true)
    .filter((file) => {
      const bytes = readFileSync(join(folder, file));
      return needles.some((needle) => bytes.includes(needle));
    });
}

test("A15: the profile of a tablet that was stolen while locked holds no word of a client; without the passphrase nothing opens", async () => {
  test.setTimeout(240_000);
  const tablet = await StoryTablet.take();
  try {
    let page = await tablet.open("08:30");
    await tablet.signIn("therapist");
    const lamp = () => page.getByRole("button", { name: /sent|to send|All sent/i }).first();
    await page.goto(`${tablet.network.address}/library`);
    await expect.poll(() => factOf(page, "offlineReady"), { timeout: 60_000 }).toBeTruthy();
    await page.goto(tablet.network.address);
    await lamp().click();
    await page.getByRole("button", { name: "Choose a passphrase" }).click();
    await page.getByLabel("Passphrase of this device").fill(PASSPHRASE);
    await look(page, "device-lock-set");
    await page.getByRole("button", { name: "Lock this device" }).click();
    await expect(page.getByRole("button", { name: "Lock now" })).toBeVisible();

    // A client who comes after the lock was set: their name, their aim and a mark go through every part of the app.
    const clientId = uuid();
    await tablet.ask("/clients", {
      id: clientId,
      personId: uuid(),
      chosenName: CANARY,
      familyName: "Quittenbaum",
      pronouns: null,
      language: "en",
      bornOn: null,
    });
    await tablet.ask(`/clients/${clientId}/sessions`, {
      id: uuid(),
      day: TODAY,
      at: "20:00",
      minutes: 30,
      place: "Studio Zinnobert",
      standsBeside: true,
    });
    await page.goto(tablet.network.address);
    const open = async (words: string) => {
      await page.getByLabel("Passphrase of this device").fill(words);
      await page.getByRole("button", { name: "Open this device" }).click();
    };
    await expect(page.getByRole("heading", { name: "This device is locked" })).toBeVisible();
    await look(page, "device-locked");
    await open("not the passphrase");
    await expect(page.getByText("That is not the passphrase. After 9 more tries")).toBeVisible();
    await open(PASSPHRASE);
    await expect(page.getByText(CANARY).filter({ visible: true }).first()).toBeVisible();
    await page.getByRole("link", { name: `Start, ${CANARY}` }).click();
    await page.getByRole("button", { name: "Came", exact: true }).click();
    await expect(page.getByText(`${CANARY} came. Saved here.`)).toBeVisible();
    await page.goto(`${tablet.network.address}/clients/${clientId}`);
    await open(PASSPHRASE);
    await expect(page.getByText(CANARY).filter({ visible: true }).first()).toBeVisible();

    // Five minutes without a touch, and it is locked; then it is carried away.
    await page.clock.fastForward("05:10");
    await expect(page.getByRole("heading", { name: "This device is locked" })).toBeVisible();
    await page.close();
    const profile = await tablet.stolen();
    expect(filesHolding(profile, [CANARY, "Quittenbaum", "Studio Zinnobert", PASSPHRASE])).toEqual([]);

    page = await tablet.open("09:30", { offline: true });
    await page.goto(tablet.network.address);
    await expect(page.getByRole("heading", { name: "This device is locked" })).toBeVisible();
    await expect(page.getByText(CANARY)).toHaveCount(0);
  } finally {
    await tablet.remove();
  }
});
