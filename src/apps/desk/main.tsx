import "#foundation/web/mantine.css";
import "#foundation/web/tokens.css";
import "#foundation/web/font.css";
import "#foundation/web/base.css";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { detectLanguage, detectTimeZone } from "#foundation/web/language.tsx";
import { asksForPassphrase, leaseIsOver } from "#foundation/web/lock-flag.ts";
import { speak, withWords } from "#foundation/web/words-loader.ts";
import { Ground } from "#foundation/web/Ground.tsx";
import { RouterProvider } from "@tanstack/react-router";
import { Desk } from "./Desk.tsx";
import { makeRouter } from "./router.tsx";
import { SCREENS } from "./screens.ts";

const router = makeRouter(SCREENS, (screen) => <Desk>{screen}</Desk>);

async function open(place: HTMLElement) {
  await speak(detectLanguage());
  const root = createRoot(place);
  const show = (inside: ReactNode) => root.render(<Ground timeZone={detectTimeZone()}>{inside}</Ground>);
  if (!window.isSecureContext) return show(await whyNothingOpens());
  if (asksForPassphrase() || leaseIsOver()) {
    const { LockScreen } = await withWords(import("./LockScreen.tsx"));
    await new Promise<void>((opened) => show(<LockScreen onOpened={opened} />));
  }
  show(<RouterProvider router={router} />);
}

/** By plain http from another computer the browser keeps nothing on the device and hides nothing on the way: the app would be broken and unsafe. */
async function whyNothingOpens() {
  const { NotProtected } = await withWords(import("./NotProtected.tsx"));
  return <NotProtected />;
}

const place = document.getElementById("desk");
if (place === null) throw new Error("index.html has no place for the desk");
await open(place);
// After the first screen, so that nothing waits for it.
if (window.isSecureContext) void import("./device-life.ts").then(({ liveOnThisDevice }) => liveOnThisDevice());
