import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { openBadNetwork } from "./dropping-proxy.ts";
import { openOwnBrowser, type OwnBrowser } from "./own-browser.ts";
import { expect, startProgram, test } from "./program.ts";

const MARKS = 40;

/** What the device knows about itself, read where it is kept. */
const factOf = (page: Page, name: string): Promise<string | undefined> =>
  page.evaluate(
    `new Promise((done) => { const open = indexedDB.open("sostenuto"); open.onsuccess = () => { const db = open.result;
      if (!db.objectStoreNames.contains("facts")) return db.close(), done(undefined);
      const ask = db.transaction("facts").objectStore("facts").get(${JSON.stringify(name)}); ask.onsuccess = () => { db.close(); done(ask.result?.value); }; }; })`,
  );

test("forty marks and an absence without a network or a server survive the end of the browser and arrive once each", async () => {
  test.setTimeout(300_000);
  const program = await startProgram();
  const network = await openBadNetwork(program.address);
  const profile = mkdtempSync(join(tmpdir(), "sostenuto-tablet-"));
  let browser: OwnBrowser | undefined;
  try {
    browser = await openOwnBrowser(profile);
    let { page } = browser;
    const lampSays = (words: string) => page.getByText(words).filter({ visible: true }).first();
    const signIn = async () =>
      expect((await page.request.post(`${network.address}/demo/sign-in`, { data: { as: "therapist" } })).ok()).toBe(true);
    await signIn();
    const { day, rooms } = await (await page.request.get(`${network.address}/api/v1/rooms`)).json();
    const roomOf = (name: string) =>
      rooms.find((room: { chosenName: string; day: string }) => room.chosenName === name && room.day === day);
    const [xerxes, amara] = [roomOf("Xerxes"), roomOf("Amara")];
    const sessionOf = (room: { sessionId: string; clientId: string }) => `${network.address}/session/${room.sessionId}/${room.clientId}`;

    await page.goto(`${network.address}/library`);
    await expect.poll(() => factOf(page, "offlineReady"), { timeout: 60_000 }).toBeTruthy();

    // The network is cut, and the server is gone.
    await browser.offline(true);
    network.state = "cut";
    await program.stop();

    // Today opens all the same, from what the device keeps.
    await page.goto(network.address);
    await expect(page.getByText("No connection. These are the sessions this device keeps; what you write is sent later.")).toBeVisible();
    await page.getByRole("button", { name: "Absent, Amara" }).click();
    await expect(lampSays("1 to send")).toBeVisible();

    await page.getByRole("link", { name: "Start, Xerxes" }).click();
    const vowels = page.getByRole("group", { name: "Matches sung vowels", exact: true });
    const ideas = page.getByRole("group", { name: "Brings own ideas", exact: true });
    for (let nth = 0; nth < 15; nth++) await ideas.getByRole("button").click();
    for (let nth = 0; nth < 10; nth++) await vowels.getByRole("button", { name: nth % 3 === 2 ? "Not this time" : /Matches/ }).click();
    for (let nth = 0; nth < 15; nth++) {
      await page.keyboard.press(nth % 3 === 2 ? "PageUp" : "PageDown");
      // Sooner, the second of two presses would take the first one back.
      await page.waitForTimeout(360);
    }
    await expect(vowels).toContainText("17of 25");
    await expect(ideas).toContainText(/^Brings own ideas15/);
    await expect(lampSays(`${MARKS + 1} to send`)).toBeVisible();
    await browser.kill();

    // Reopened without a network: everything is there.
    browser = await openOwnBrowser(profile);
    ({ page } = browser);
    await browser.offline(true);
    await page.goto(network.address);
    await expect(lampSays(`${MARKS + 1} to send`)).toBeVisible();
    await page.goto(sessionOf(xerxes));
    await expect(page.getByRole("group", { name: "Matches sung vowels", exact: true })).toContainText("17of 25");
    await expect(lampSays(`${MARKS + 1} to send`)).toBeVisible();

    // Back online, through a network that loses half of the answers after the server has stored.
    await program.start();
    network.state = "lossy";
    await browser.offline(false);
    await signIn();
    await page.goto(sessionOf(xerxes));
    await expect(lampSays("All sent")).toBeVisible({ timeout: 90_000 });
    expect(network.lost).toBeGreaterThan(0);

    const read = async (path: string) =>
      (await page.request.get(`${program.address}/api/v1${path}`, { headers: { cookie: await cookieOf(page) } })).json();
    const { marks } = await read(`/sessions/${xerxes.sessionId}/clients/${xerxes.clientId}/marks`);
    expect(marks).toHaveLength(MARKS);
    expect(new Set(marks.map(({ id }: { id: string }) => id)).size).toBe(MARKS);
    expect(marks.filter(({ source }: { source: string }) => source === "pedal")).toHaveLength(15);
    const { entries } = await read(`/sessions/${amara.sessionId}/clients/${amara.clientId}/attendance`);
    expect(entries.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["absent"]);
  } finally {
    await browser?.kill();
    await network.close();
    await program.stop();
    for (const folder of [profile, program.dataDirectory]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

const cookieOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
