import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@lingui/conf";

const root = fileURLToPath(new URL(".", import.meta.url));
const inside = (folder: string) =>
  existsSync(`${root}${folder}`)
    ? readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${folder}/${entry.name}`] : []))
    : [];

/** Each chapter keeps its own words beside its code, so a change of a screen and of its sentences is one change. */
const chapters = ["src/foundation", "src/practice", "src/exchange", "src/overview", ...inside("src/therapy"), ...inside("src/apps")];

export default defineConfig({
  locales: ["en", "fr"],
  sourceLocale: "en",
  fallbackLocales: false,
  rootDir: root,
  format: "po",
  formatOptions: { lineNumbers: false },
  catalogs: chapters
    .filter((chapter) => ["web", "words"].some((drawer) => existsSync(`${root}${chapter}/${drawer}`)) || chapter.startsWith("src/apps/"))
    .map((chapter) => ({
      path: `<rootDir>/${chapter}/words/{locale}`,
      include: [`<rootDir>/${chapter}`],
      exclude: ["**/*.test.*", "**/server/**"],
    })),
});
