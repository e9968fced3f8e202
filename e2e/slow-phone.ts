/** The telephone of somebody of the family: 390 px wide, on a slow network, with a sign-in of its own. */
import type { Browser, CDPSession, Page } from "@playwright/test";
import { inLanguage, type Program } from "./program.ts";

export type Spoken = "en" | "fr";

/** What Lighthouse calls slow 4G: 150 ms to the server and back, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

/** From its first page on, everything this phone asks for comes over slow 4G. */
export async function onSlowNetwork(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  return session;
}

/** A browser of its own, as on a parent’s phone: it shares no cookie with the therapist’s, nor with the other parent’s. */
export async function aSlowPhone(browser: Browser, program: Program, language: Spoken = "en"): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.address,
    viewport: { width: 390, height: 844 },
    timezoneId: "America/Toronto",
    locale: language === "fr" ? "fr-CA" : "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await inLanguage(page, language);
  await onSlowNetwork(page);
  return page;
}
