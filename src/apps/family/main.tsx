import "#foundation/web/tokens.css";
import "#foundation/web/font.css";
import "#foundation/web/base.css";
import "./family.css";
import { createRoot } from "react-dom/client";
import { detectLanguage, detectTimeZone, LanguageProvider } from "#foundation/web/language.tsx";
import { speak } from "#foundation/web/words-loader.ts";
import { Portal } from "./Portal.tsx";

const place = document.getElementById("family");
if (place === null) throw new Error("index.html has no place for the portal");
await speak(detectLanguage());
createRoot(place).render(
  <LanguageProvider timeZone={detectTimeZone()}>
    <Portal />
  </LanguageProvider>,
);
