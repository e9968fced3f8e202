/** The browser for the stories: the one named, one of the system's, or the one Playwright brought. As root on Debian it is installed. */
import { existsSync, readFileSync } from "node:fs";
import { runProgram, tail } from "./run-program.mjs";

export const HOW_TO_GET_CHROMIUM =
  "No Chromium was found for the browser stories. Install it with: npx playwright install --with-deps chromium";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** @param {{ named?: string | undefined, places?: readonly string[] }} [options] @returns {Promise<string | undefined>} */
export async function findChromium({ named = process.env["CHROMIUM"], places = USUAL_PLACES } = {}) {
  if (named) return existsSync(named) ? named : undefined;
  const usual = places.find((place) => existsSync(place));
  if (usual) return usual;
  const { chromium } = await import("@playwright/test");
  const brought = chromium.executablePath();
  return brought && existsSync(brought) ? brought : undefined;
}

/** @param {{ say?: (line: string) => void }} [options] @returns {Promise<string | undefined>} */
export async function ensureChromium({ say = console.log } = {}) {
  const found = await findChromium();
  if (found || process.env["CHROMIUM"] || !isRootOnDebian()) return found;
  say("Installing Chromium for the browser stories (a minute or two, once) …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update", "-qq"], { env });
  const { code, output } = await runProgram("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
  if (code !== 0) say(tail(output, 15));
  return findChromium();
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get") || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}
