import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, expectNoViolations, type Program, signIn, startProgram, test as demoTest } from "./program.ts";

/** A name that leads to this computer but is not called localhost: to the browser it is another computer, reached by plain http. */
const TABLETS_NAME = "practice.test";
const BEHIND_THE_NAME = [`--host-resolver-rules=MAP ${TABLETS_NAME} 127.0.0.1`, "--no-proxy-server"];

const far = demoTest.extend<{ fresh: Program }>({
  fresh: [
    async ({}, use) => {
      const program = await startProgram({ demo: false, settings: { HOST: "0.0.0.0" } });
      await use(program);
      await program.stop();
      rmSync(program.dataDirectory, { recursive: true, force: true });
    },
    { timeout: 180_000 },
  ],
  baseURL: async ({ fresh }, use) => use(`http://${TABLETS_NAME}:${new URL(fresh.address).port}`),
});

for (const [language, width] of [
  ["en", 1280],
  ["fr", 390],
] as const) {
  far(
    `a tablet that comes by plain http is told why nothing opens and how it is mended (${language})`,
    async ({ fresh, playwright, launchOptions }) => {
      const browser = await playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...BEHIND_THE_NAME] });
      const page = await browser.newPage({
        locale: `${language}-CA`,
        viewport: { width, height: 844 },
        colorScheme: width === 390 ? "dark" : "light",
      });
      const broken: string[] = [];
      page.on("pageerror", (error) => broken.push(error.message));
      await page.goto(`http://${TABLETS_NAME}:${new URL(fresh.address).port}/clients`);
      expect(await page.evaluate("window.isSecureContext")).toBe(false);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        language === "en" ? "This address is not protected" : "Cette adresse n’est pas protégée",
      );
      await expect(page.getByRole("link", { name: `https://${TABLETS_NAME}/clients` })).toBeVisible();
      await expect(page.getByRole("textbox"), "nothing can be typed that would travel unprotected").toHaveCount(0);
      const folder = fileURLToPath(new URL("../test-results/look", import.meta.url));
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `not-protected-${language}-${width}.png`), fullPage: true });
      await expectNoViolations(page);
      expect(broken).toEqual([]);
      await browser.close();
    },
  );
}

demoTest.describe("whoever signs in", () => {
  demoTest("finds the screens in their own language, whatever the browser speaks", async ({ page }) => {
    await signIn(page, "therapist-dementia");
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Aujourd’hui" }).first()).toBeVisible();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  });

  demoTest("keeps the practice’s time, wherever the device is", async ({ browser, program }) => {
    const page = await browser.newPage({ baseURL: program.address, timezoneId: "Pacific/Auckland" });
    await signIn(page, "therapist");
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect.poll(() => page.evaluate("localStorage.getItem('sostenuto.time-zone')")).toBe("America/Toronto");
    await page.close();
  });
});
