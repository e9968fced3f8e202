/** A therapist's tablet in a story: a browser of its own whose battery can end, a network that can be cut, a server that can be down, and a clock set by hand. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { type BadNetwork, openBadNetwork } from "./dropping-proxy.ts";
import { openOwnBrowser, type OwnBrowser } from "./own-browser.ts";
import { expect, type Program, startProgram, TODAY } from "./program.ts";

/** What the device knows about itself, read where it is kept. */
export const factOf = (page: Page, name: string): Promise<string | undefined> =>
  page.evaluate(
    `new Promise((done) => { const open = indexedDB.open("sostenuto"); open.onsuccess = () => { const db = open.result;
      if (!db.objectStoreNames.contains("facts")) return db.close(), done(undefined);
      const ask = db.transaction("facts").objectStore("facts").get(${JSON.stringify(name)}); ask.onsuccess = () => { db.close(); done(ask.result?.value); }; }; })`,
  );

// The story reads answers of every shape.
// oxlint-disable-next-line typescript/no-explicit-any
type Answer = any;

export class StoryTablet {
  readonly program: Program;
  readonly network: BadNetwork;
  readonly #profile = mkdtempSync(join(tmpdir(), "sostenuto-tablet-"));
  #browser: OwnBrowser | undefined;

  private constructor(program: Program, network: BadNetwork) {
    this.program = program;
    this.network = network;
  }

  static async take(): Promise<StoryTablet> {
    const program = await startProgram();
    return new StoryTablet(program, await openBadNetwork(program.address));
  }

  get page(): Page {
    if (this.#browser === undefined) throw new Error("the tablet is off");
    return this.#browser.page;
  }

  /** Switched on at this time of the practice's day. */
  async open(wallTime: string, { offline = false } = {}): Promise<Page> {
    this.#browser = await openOwnBrowser(this.#profile);
    const { page } = this.#browser;
    await page.clock.install({ time: new Date(`${TODAY}T${wallTime}:00-05:00`) });
    if (offline) await this.#browser.offline(true);
    return page;
  }

  async signIn(as: string): Promise<void> {
    expect((await this.page.request.post(`${this.network.address}/demo/sign-in`, { data: { as } })).ok()).toBe(true);
  }

  /** The sessions are on the device; then nothing is there any more: no network, no server. */
  async leave(): Promise<void> {
    await this.page.goto(`${this.network.address}/library`);
    await expect.poll(() => factOf(this.page, "offlineReady"), { timeout: 60_000 }).toBeTruthy();
    await this.#browser?.offline(true);
    this.network.state = "cut";
    await this.program.stop();
  }

  /** The battery ends in this very moment; later somebody switches the tablet on again, still without a network. */
  async batteryEnds(on: { readonly openedAt: string; readonly path: string }): Promise<Page> {
    await this.#browser?.kill();
    const page = await this.open(on.openedAt, { offline: true });
    await page.goto(this.network.address + on.path);
    return page;
  }

  /** Carried away as it lies there; answers where its profile is. */
  async stolen(): Promise<string> {
    await this.#browser?.kill();
    this.#browser = undefined;
    return this.#profile;
  }

  /** Home again, through a network that loses every second answer after the server has done its work. */
  async comeBack(as: string, path: string): Promise<void> {
    await this.program.start();
    this.network.state = "lossy";
    await this.#browser?.offline(false);
    await this.signIn(as);
    await this.page.goto(this.network.address + path);
    await expect(this.lamp("All sent")).toBeVisible({ timeout: 60_000 });
    expect(this.network.lost).toBeGreaterThan(0);
    this.network.state = "clear";
  }

  lamp(words: string): Locator {
    return this.page.getByText(words).filter({ visible: true }).first();
  }

  /** Asked past the bad network. */
  async ask(path: string, input?: unknown): Promise<Answer> {
    const cookie = (await this.page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const url = `${this.program.address}/api/v1${path}`;
    const answer = await (input === undefined
      ? this.page.request.get(url, { headers: { cookie } })
      : this.page.request.post(url, { headers: { cookie, "idempotency-key": crypto.randomUUID() }, data: input }));
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }

  async remove(): Promise<void> {
    await this.#browser?.kill();
    await this.network.close();
    await this.program.stop();
    for (const folder of [this.#profile, this.program.dataDirectory]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
