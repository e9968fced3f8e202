/**
 * Builds the pages of the look, walks them at three widths, light and dark, English and French, and asks axe about each.
 * Pictures go to LOOK_PICTURES (default: the system’s temporary folder). Ends with 1 when axe finds anything or a page overflows.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";

const configFile = fileURLToPath(new URL("./vite.config.ts", import.meta.url));
const pictures = process.env["LOOK_PICTURES"] ?? path.join(tmpdir(), "look");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(pictures, { recursive: true });

const SCREENS = { today: "/", story: "/clients", parts: "/calendar", form: "/library", states: "/reviews" };
const SIZES = { 1280: 900, 1024: 768, 390: 844 };
/** While drawing, look at less: LOOK_ONLY="1280 dark en". */
const only = (process.env["LOOK_ONLY"] ?? "").split(" ").filter(Boolean);
const wanted = (...kinds) => only.every((word) => kinds.includes(word));
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

await build({ configFile, logLevel: "warn" });
const server = await preview({ configFile, preview: { port: Number(process.env["LOOK_PORT"] ?? 5205), host: "127.0.0.1", proxy: {} }, logLevel: "warn" });
const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: FLAGS });
const home = server.resolvedUrls?.local[0] ?? "";
const faults = [];
let looked = 0;

async function examine(page, name) {
  looked += 1;
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const found of violations) faults.push(`${name}: ${found.id} ×${found.nodes.length}: ${found.nodes[0].html.slice(0, 160)} ${found.nodes[0].any[0]?.message ?? ""}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) faults.push(`${name}: ${over} px wider than the window`);
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

for (const colorScheme of ["light", "dark"]) {
  for (const locale of ["en", "fr"]) {
    for (const [width, height] of Object.entries(SIZES)) {
      if (!wanted(colorScheme, locale, width)) continue;
      const context = await browser.newContext({ viewport: { width: Number(width), height }, colorScheme, locale, reducedMotion: locale === "fr" ? "reduce" : "no-preference" });
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(`${width} ${locale}: ${error.message}`));
      await page.route("**/api/**", (route) => route.abort());
      for (const [screen, address] of Object.entries(SCREENS)) {
        await page.goto(home.replace(/\/$/, "") + address);
        await page.locator("h1").waitFor();
        await page.waitForTimeout(300);
        const name = `${screen}-${width}-${locale}-${colorScheme}`;
        await examine(page, name);
        if (screen === "form") {
          await page.locator("button[type=submit]").click();
          await page.locator("[aria-invalid=true]").first().waitFor();
          const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"));
          if (focused !== "true") faults.push(`${name}: the first error has no focus`);
          await examine(page, `${name}-errors`);
        }
        if (screen === "parts" && locale === "en") {
          await page.getByRole("button", { name: "Ask first" }).click();
          await page.getByRole("alertdialog").waitFor();
          await page.waitForTimeout(300);
          await examine(page, `${name}-dialog`);
        }
      }
      const menu = width === "390" ? page.locator("nav button").last() : page.locator("header button").last();
      await menu.click();
      await page.getByRole("menu").waitFor();
      await page.waitForTimeout(250);
      await examine(page, `menu-${width}-${locale}-${colorScheme}`);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.type("xe");
      await page.getByText("Xerxes xe").waitFor();
      await examine(page, `search-${width}-${locale}-${colorScheme}`);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/clients", { timeout: 5000 }).catch(() => faults.push(`${width} ${locale}: Enter in the search goes nowhere`));
      await page.waitForTimeout(200);
      const arrived = await page.evaluate(() => document.activeElement?.tagName);
      if (arrived !== "H1") faults.push(`${width} ${locale}: after a change of screen the focus is on ${arrived}`);
      await context.close();
    }
  }
}
await browser.close();
await server.close();
for (const fault of faults) console.error(fault);
console.log(`${looked} views looked at, ${faults.length} faults; pictures in ${pictures}`);
process.exit(faults.length === 0 && looked > 0 ? 0 : 1);
