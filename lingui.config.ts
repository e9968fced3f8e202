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
/** Screens of a chapter whose other words the first page needs at once stand in a folder of `web/`, with words of their own that come with them. */
const apart = chapters.flatMap((chapter) => inside(`${chapter}/web`));

export default defineConfig({
  locales: ["en", "fr"],
  sourceLocale: "en",
  fallbackLocales: false,
  rootDir: root,
  format: "po",
  formatOptions: { lineNumbers: false },
  catalogs: [
    ...chapters
      .filter((chapter) => ["web", "words"].some((drawer) => existsSync(`${root}${chapter}/${drawer}`)) || chapter.startsWith("src/apps/"))
      .map((chapter) => ({
        path: `<rootDir>/${chapter}/words/{locale}`,
        include: [`<rootDir>/${chapter}`],
        exclude: ["**/*.test.*", "**/server/**", "**/web/*/*"],
      })),
    ...apart.map((folder) => ({ path: `<rootDir>/${folder}/words/{locale}`, include: [`<rootDir>/${folder}`], exclude: ["**/*.test.*"] })),
  ],
});
