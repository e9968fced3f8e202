/** What every browser story stands on: the built program with the demo practice, one per worker, and the four things a story asks of it. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Page, test as base } from "@playwright/test";

export { expect } from "@playwright/test";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SERVER = join(ROOT, "dist/server/server.js");
/** The day every story is told on: a Tuesday. */
export const TODAY = "2026-12-01";
/** The least and the greatest window a screen is made for, and the tablet between them. */
const WIDTHS = [1280, 1024, 390] as const;

export interface Program {
  readonly address: string;
  /** Stops the program without losing a request; the data stays. */
  readonly stop: () => Promise<void>;
  /** Starts it again on the same address and the same data. */
  readonly start: () => Promise<void>;
  /** As a power cut would end it. */
  readonly kill: () => Promise<void>;
  readonly dataDirectory: string;
  /** What stands on its console since it was last started. */
  readonly said: () => string;
}

interface Wanted {
  readonly port?: number;
  /** False: as `npm start` runs it, on a data directory where nothing is yet. */
  readonly demo?: boolean;
  /** Settings of docs/operating.md. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * `program` is shared by the stories of a worker: a story changes only what it made itself or what no other story looks at.
 * A file that does change what others read says `test.use({ practice: "its own" })` and gets a program and data apart from them;
 * one that must not meet what another such file changed says whose it is: `"its own: safety"`.
 */
export const test = base.extend<object, { practice: "shared" | `its own${string}`; program: Program }>({
  practice: ["shared", { option: true, scope: "worker" }],
  program: [
    async ({}, use) => {
      const program = await startProgram();
      await use(program);
      await program.stop();
      rmSync(program.dataDirectory, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ program }, use) => use(program.address),
  // The demo lives in Toronto; a story must not depend on where it is told.
  timezoneId: "America/Toronto",
  locale: "en-GB",
  // Nothing glides while it is examined: colours measured in the middle of a change are nobody's.
  contextOptions: { reducedMotion: "reduce" },
});

/** Starts the built program in a copy of the demo's data, on a port the system gives. A story that stops the server takes its own. */
export async function startProgram({ port = 0, demo = true, settings = {} }: Wanted = {}): Promise<Program> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "sostenuto-story-"));
  if (demo) cpSync(await seededData(), dataDirectory, { recursive: true });
  let running = await run(dataDirectory, { port, demo, settings });
  const { address } = running;
  return {
    address,
    dataDirectory,
    stop: () => end(running.child, "SIGTERM"),
    kill: () => end(running.child, "SIGKILL"),
    start: async () => {
      running = await run(dataDirectory, { port: Number(new URL(address).port), demo, settings });
    },
    said: () => running.said.join(""),
  };
}

/** Signs in by the demo's own door; the page carries the cookie from then on. */
export async function signIn(page: Page, as: "therapist" | "therapist-dementia" | "owner" | (string & {})): Promise<void> {
  const answer = await page.request.post("/demo/sign-in", { data: { as } });
  expect(answer.ok(), `the demo has a person "${as}"`).toBe(true);
}

/** The page speaks this language from its next opening on. */
export async function inLanguage(page: Page, language: "en" | "fr"): Promise<void> {
  await page.addInitScript(`localStorage.setItem("sostenuto.language", ${JSON.stringify(language)})`);
}

/** The browser's clock begins at this time of the demo's day, so that "next" and "in 35 min" are the same whenever a story is told. The server keeps its own. */
export const atTime = (page: Page, wallTime: string): Promise<void> =>
  page.clock.install({ time: new Date(`${TODAY}T${wallTime}:00-05:00`) });

const AXE = readFileSync(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

interface Found {
  readonly id: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** WCAG 2.2 A and AA, as far as a machine can see it, of what stands on the page now. */
export async function expectNoViolations(page: Page): Promise<void> {
  // Evaluated, not added as a script tag: the page's own content policy stays as strict as it is.
  if (!(await page.evaluate("typeof window.axe === 'object'"))) await page.evaluate(AXE);
  const found = await violationsOn(page);
  // What the bar at the foot happens to cover at this very scroll position is judged where a person would have scrolled it to.
  const covered = found.find(({ id, where }) => id === "target-size" && where.some((one) => one.includes("partially obscured")));
  const [first = ""] = covered?.where ?? [];
  if (first === "") return expect(found).toEqual([]);
  await page.evaluate(`document.querySelector(${JSON.stringify(first.split(": ")[0])})?.scrollIntoView({ block: "center" })`);
  expect(await violationsOn(page)).toEqual([]);
}

const violationsOn = (page: Page): Promise<Found[]> =>
  page.evaluate(`
    window.axe.run(document, { runOnly: { type: "tag", values: ${JSON.stringify(RULES)} }, resultTypes: ["violations"] })
      .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.target.join(" ") + ": " + (node.failureSummary ?? "")) })))`);

/** `npm test` has nobody to look at pictures: there each width and each scheme is examined once, and no picture is taken. */
const SHORT = process.env["PICTURES"] === "off";
type ColorScheme = "light" | "dark";
const EXAMINED: Readonly<Record<(typeof WIDTHS)[number], readonly ColorScheme[]>> = SHORT
  ? { 1280: ["light"], 1024: ["dark"], 390: ["light"] }
  : { 1280: ["light", "dark"], 1024: ["light", "dark"], 390: ["light", "dark"] };

/** Pictures at each width, light and dark, for people to look at; nothing on them is wider than the window, and axe finds nothing. */
export async function look(page: Page, name: string, { axe = true }: { axe?: boolean } = {}): Promise<void> {
  const before = page.viewportSize();
  const folder = join(ROOT, "test-results/look");
  // Six pictures and six examinations take their time on a busy machine; the story keeps its own.
  test.setTimeout(test.info().timeout + 45_000);
  await expect(page.getByText(/^(Loading|Chargement)$/)).toHaveCount(0);
  mkdirSync(folder, { recursive: true });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 800 });
    for (const colorScheme of EXAMINED[width]) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      if (!SHORT) await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      if (axe) await expectNoViolations(page);
    }
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(overflow, `${name} fits ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: null });
  if (before !== null) await page.setViewportSize(before);
}

/**
 * Two frames and no transition under way: colours measured in the middle of a change are nobody's.
 * With the browser's clock set by hand its frames can stand still until a timer asks for one, so a timer waits beside them.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const aSecond = () => new Promise((done) => setTimeout(done, 1000));
    const isShort = ({ effect }) => effect?.getTiming().iterations !== Infinity && (effect?.getComputedTiming().endTime ?? 0) < 1000;
    await Promise.race([new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), aSecond()]);
    await Promise.race([Promise.all(document.getAnimations().filter(isShort).map((one) => one.finished.catch(() => {}))), aSecond()]);
    await document.fonts.ready;
  })()`);
}

/** The demo written once for each build of the server, before the first story (story-seed.ts); each worker works in a copy. */
export async function seededData(): Promise<string> {
  if (!existsSync(SERVER)) throw new Error("There is no built program: run node tools/build.mjs first");
  const stamp = createHash("sha256").update(readFileSync(SERVER)).update(TODAY).digest("hex");
  const seed = join(ROOT, ".build/story-data");
  const seedStamp = join(ROOT, ".build/story-data.stamp");
  if (existsSync(seed) && existsSync(seedStamp) && readFileSync(seedStamp, "utf8") === stamp) return seed;
  rmSync(seedStamp, { force: true });
  const making = mkdtempSync(join(tmpdir(), "sostenuto-seed-"));
  const { child } = await run(making);
  await end(child, "SIGTERM");
  mkdirSync(join(ROOT, ".build"), { recursive: true });
  rmSync(seed, { recursive: true, force: true });
  try {
    renameSync(making, seed);
  } catch {
    cpSync(making, seed, { recursive: true });
    rmSync(making, { recursive: true, force: true });
  }
  writeFileSync(seedStamp, stamp);
  return seed;
}

async function run(
  dataDirectory: string,
  { port = 0, demo = true, settings = {} }: Wanted = {},
): Promise<{ child: ChildProcess; address: string; said: string[] }> {
  const env = {
    ...process.env,
    DATA_DIR: dataDirectory,
    PORT: String(port),
    DEMO_TODAY: TODAY,
    RATE_LIMITS: "off",
    LOG_LEVEL: "warn",
    ...settings,
  };
  const child = spawn(process.execPath, [SERVER, ...(demo ? ["--demo"] : [])], {
    cwd: dataDirectory,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said.push(chunk.toString());
      const ready = /Sostenuto is ready at (\S+)/.exec(said.join(""))?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once("exit", (code) => reject(new Error(`The program ended with ${code} before it was ready:\n${said.join("")}`)));
  });
  return { child, address, said };
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  await gone;
}
