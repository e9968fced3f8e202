import { defineConfig } from "@playwright/test";
import { findChromium } from "./tools/find-chromium.mjs";

const executablePath = await findChromium();
/** Chromium refuses its sandbox to root, as in most containers. */
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: ".build/stories",
  globalSetup: "./e2e/story-seed.ts",
  // One worker leaves the second core idle half of the time; every worker has a program and data of its own.
  workers: 2,
  // A story that needs its second try is named at the end of the run; a machine busy with something else does not stop a landing.
  retries: 1,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: process.env["STORIES_RESULTS"] ?? ".build/stories.json" }]],
  use: {
    // A step that finds nothing to press says so soon, and by name.
    actionTimeout: 20_000,
    browserName: "chromium",
    headless: true,
    // Keeping a trace of every story costs a third of the time; the second try of a failed one is kept.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--headless",
        ...asRoot,
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
