/** A browser with a profile of its own that a story can kill, as a tablet whose battery is empty, and open again. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../tools/find-chromium.mjs";

export interface OwnBrowser {
  readonly page: Page;
  /** Cuts the network for the browser itself, or gives it back. */
  readonly offline: (off: boolean) => Promise<void>;
  /** No good-bye: SIGKILL to the whole group of processes. */
  readonly kill: () => Promise<void>;
}

export async function openOwnBrowser(profile: string): Promise<OwnBrowser> {
  const executable = await findChromium();
  if (executable === undefined) throw new Error("no Chromium was found");
  const portFile = join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(
    executable,
    [
      "--headless",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--no-first-run",
      "--disable-gpu",
      "--lang=en-GB",
      "--disable-background-networking",
      "--disable-component-update",
      ...asRoot,
      "about:blank",
    ],
    { stdio: "ignore", detached: true, env: { ...process.env, TZ: "America/Toronto" } },
  );
  const port = await portOf(portFile, child);
  const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  const page = context === undefined ? undefined : (context.pages()[0] ?? (await context.newPage()));
  if (context === undefined || page === undefined) throw new Error("the browser has no page");
  return {
    page,
    offline: (off) => context.setOffline(off),
    kill: async () => {
      const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await gone;
    },
  };
}

async function portOf(file: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`);
    const port = existsSync(file) ? readFileSync(file, "utf8").split("\n")[0] : "";
    if (port !== undefined && port !== "") return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Chromium did not open");
}
