import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { openOwnBrowser } from "./own-browser.ts";
import { expect, inLanguage, signIn, test } from "./program.ts";
import { roomsOf } from "./room-of.ts";

// Its marks and its note would stand in what other stories read.
test.use({ practice: "its own: 34-the-tap-is-kept" });

const TAPS = 200;
const MANY = 3_000;

/** When a touch was made, when its mark was on the disk, when the tile said so: taken down in the page itself. */
const WATCH = `
  window.touched = []; window.kept = []; window.shown = [];
  addEventListener("click", (event) => touched.push(event.timeStamp), true);
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...given) {
    if (this.name === "deeds") this.transaction.addEventListener("complete", () => kept.push(performance.now()));
    return add.apply(this, given);
  };
  window.tileSays = (title, words) => new Promise((done) => {
    const tile = document.querySelector('[role="group"][aria-label="' + title + '"]');
    const look = () => tile.textContent.startsWith(title + words) && (watch.disconnect(), shown.push(performance.now()), done());
    const watch = new MutationObserver(look);
    watch.observe(tile, { subtree: true, childList: true, characterData: true });
    look();
  });
  window.bareWrites = async (times) => {
    const db = await new Promise((done) => { const open = indexedDB.open("bare", 1);
      open.onupgradeneeded = () => open.result.createObjectStore("rows"); open.onsuccess = () => done(open.result); });
    const took = [];
    for (let nth = 0; nth < times; nth++) {
      const from = performance.now();
      await new Promise((done) => { const tx = db.transaction("rows", "readwrite", { durability: "strict" });
        tx.oncomplete = done; tx.objectStore("rows").put(nth, nth); });
      took.push(performance.now() - from);
    }
    db.close();
    return took;
  };
  // As many as a long session with a busy foot: the mark that is there, again and again, each with an id of its own.
  window.copyMark = (times) => new Promise((done, failed) => { const open = indexedDB.open("sostenuto"); open.onsuccess = () => {
    const db = open.result; const tx = db.transaction(["rows", "deeds"], "readwrite"); tx.oncomplete = () => (db.close(), done()); tx.onerror = failed;
    const deeds = tx.objectStore("deeds"); const rows = tx.objectStore("rows"); let row;
    const all = rows.getAll(); all.onsuccess = () => { row = all.result.find((one) => one.shelf === "mark");
      const sent = deeds.getAll(); sent.onsuccess = () => { const { seq, ...deed } = sent.result.find((one) => one.key === row.key);
        for (let nth = 1; nth <= times; nth++) { const id = row.key.slice(0, -6) + nth.toString(16).padStart(6, "0"); const value = { ...row.value, id };
          rows.put({ ...row, key: id, value }); deeds.add({ ...deed, key: id, names: id, input: { marks: [value] } }); } }; }; }; });`;

interface Taken {
  readonly kept: readonly number[];
  readonly shown: readonly number[];
}

const at = (share: number, times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};
const figures = (times: readonly number[]): string =>
  [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${at(share, times).toFixed(1)} ms`).join(", ");

/** Taps one after the other, each once the tile has followed. */
async function takeTaps(page: Page, title: string, from: number): Promise<Taken> {
  const button = page.getByRole("group", { name: title, exact: true }).getByRole("button").first();
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error("there is no tile");
  await page.evaluate("touched.length = kept.length = shown.length = 0");
  for (let nth = 1; nth <= TAPS; nth++) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.evaluate(`tileSays(${JSON.stringify(title)}, ${JSON.stringify((from + nth).toLocaleString("en-GB"))})`);
  }
  await expect.poll(() => page.evaluate("kept.length")).toBe(TAPS);
  return page.evaluate("({ kept: kept.map((at, nth) => at - touched[nth]), shown: shown.map((at, nth) => at - touched[nth]) })");
}

test.fixme("a tap is on the disk within the blink of an eye, in an empty session and with 3,000 marks that wait to be sent", async ({
  program,
}) => {
  test.setTimeout(240_000);
  const profile = mkdtempSync(join(tmpdir(), "sostenuto-tablet-"));
  // A profile of its own: only there does the browser write to a disk.
  const browser = await openOwnBrowser(profile);
  try {
    const { page } = browser;
    await page.addInitScript(WATCH);
    await page.setViewportSize({ width: 1024, height: 768 });
    expect((await page.request.post(`${program.address}/demo/sign-in`, { data: { as: "therapist" } })).ok()).toBe(true);
    const { day, rooms } = await (await page.request.get(`${program.address}/api/v1/rooms`)).json();
    const room = rooms.find((one: { chosenName: string; day: string }) => one.chosenName === "Xerxes" && one.day === day);
    const title = "Brings own ideas";
    await page.goto(`${program.address}/session/${room.sessionId}/${room.clientId}`);
    const tile = page.getByRole("group", { name: title, exact: true });
    await expect(tile).toContainText(`${title}0`);
    await page.evaluate("navigator.serviceWorker.ready");
    await browser.offline(true);

    const bare = await page.evaluate<number[]>(`bareWrites(${TAPS})`);
    const few = await takeTaps(page, title, 0);
    await page.evaluate(`copyMark(${MANY})`);
    await page.reload();
    await expect(tile).toContainText(`${title}${(MANY + TAPS).toLocaleString("en-GB")}`);
    const many = await takeTaps(page, title, MANY + TAPS);

    const said = { "a bare write": bare, kept: few.kept, shown: few.shown, "kept at 3,000": many.kept, "shown at 3,000": many.shown };
    for (const [what, times] of Object.entries(said)) test.info().annotations.push({ type: what, description: figures(times) });
    for (const { kept, shown } of [few, many]) {
      expect(at(0.95, kept), figures(kept)).toBeLessThan(Math.max(20, 3 * at(0.95, bare)));
      expect(at(0.99, kept), figures(kept)).toBeLessThan(Math.max(50, 3 * at(0.99, bare)));
      expect(at(0.95, shown), figures(shown)).toBeLessThan(250);
    }
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test.fixme("the first mark is two touches from Today, and from End to the signed note with one sentence edited it is less than a minute", async ({
  page,
}) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  await page.addInitScript(`window.touches ??= 0; addEventListener("pointerdown", () => (window.touches += 1), true);`);
  await page.goto("/");
  await page.getByRole("link", { name: "Start, Xerxes" }).click();
  await page.getByRole("group", { name: "Brings own ideas", exact: true }).getByRole("button").click();
  await expect(page.getByText("One more").first()).toBeVisible();
  expect(await page.evaluate("window.touches")).toBe(2);

  const from = Date.now();
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "Came", exact: true }).click();
  await page.getByRole("link", { name: "Write the note" }).click();
  const words = page.getByRole("textbox", { name: "Note" });
  await expect(words).toHaveValue(/Brings own ideas: 0\.22 [^]*Came/);
  await words.fill(`${await words.inputValue()}\nSame songs next week.`);
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByRole("button", { name: "Sign the note" }).click();
  await expect(page.getByText(/Signed by Dana Okafor, MTA/)).toBeVisible();
  const took = Date.now() - from;
  test.info().annotations.push({ type: "End to signed", description: `${(took / 1_000).toFixed(1)} s, 5 touches and one sentence` });
  expect(took).toBeLessThan(60_000);
});

test.fixme("a device that is full says at once that a tap was not kept; one that was cleared gets back what was sent", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "en");
  const { day, rooms } = await roomsOf(page);
  const room = rooms.find((one) => one.day === day && one.chosenName !== "Xerxes" && one.objectives.length > 0);
  const [aim] = room?.objectives ?? [];
  if (room === undefined || aim === undefined) throw new Error("nobody else has an aim today");
  await page.goto(`/session/${room.sessionId}/${room.clientId}`);
  const tile = page.getByRole("group", { name: aim.title, exact: true });
  const number = tile.locator("[class*=number]");
  await expect(number).toBeVisible();
  const before = await number.textContent();
  await page.evaluate(`window.add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => { throw new DOMException("no room", "QuotaExceededError"); };`);
  await tile.getByRole("button").first().click();
  await expect(page.getByRole("alert").filter({ hasText: "This was not kept" })).toBeVisible();
  await expect(number).toHaveText(before ?? "");
  await page.evaluate("IDBObjectStore.prototype.add = window.add");
  await tile.getByRole("button").first().click();
  await expect(page.getByRole("alert").filter({ hasText: "This was not kept" })).toHaveCount(0);
  const marksThere = async () =>
    (await (await page.request.get(`/api/v1/sessions/${room.sessionId}/clients/${room.clientId}/marks`)).json()).marks.length;
  await expect.poll(marksThere).toBe(room.marks.length + 1);

  const after = await number.textContent();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "indexeddb" });
  await page.reload();
  await expect(number).toHaveText(after ?? "", { timeout: 20_000 });
  expect(after).not.toBe(before);
});
