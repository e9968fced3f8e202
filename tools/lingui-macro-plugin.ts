import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { transformAsync } from "@babel/core";
import type { Plugin } from "vite";

/**
 * Turns Lingui’s macros into calls, and lets the code of each chapter announce its words when it arrives in the page
 * (`foundation/web/words-loader.ts`), so that a screen fetches its own catalogue and no list of catalogues has to be kept.
 */
export function linguiMacro(): Plugin {
  const root = fileURLToPath(new URL("..", import.meta.url));
  return {
    name: "sostenuto-lingui-macro",
    enforce: "pre",
    resolveId: (id) => (id.startsWith(ANNOUNCE) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${ANNOUNCE}`)) return null;
      const chapter = id.slice(ANNOUNCE.length + 1);
      const loads = ["en", "fr"].flatMap((language) => {
        const file = path.join(root, chapter, "words", `${language}.po`);
        return existsSync(file) ? [`${language}: () => import(${JSON.stringify(file)})`] : [];
      });
      return `import { announceWords } from "#foundation/web/words-loader.ts";\nannounceWords(${JSON.stringify(chapter)}, { ${loads.join(", ")} });`;
    },
    async transform(code, id) {
      const file = id.split("?")[0] ?? id;
      if (!/\.tsx?$/.test(file) || !MACRO.test(code)) return null;
      const result = await transformAsync(code, {
        filename: file,
        configFile: false,
        babelrc: false,
        sourceMaps: true,
        parserOpts: { plugins: ["jsx", "typescript"] },
        plugins: ["@lingui/babel-plugin-lingui-macro"],
      });
      if (result?.code === undefined || result.code === null) return null;
      const chapter = chapterOf(path.relative(root, file));
      const announcement = chapter === null ? "" : `\nimport ${JSON.stringify(ANNOUNCE + chapter)};\n`;
      return { code: result.code + announcement, map: result.map ?? null };
    },
  };
}

const ANNOUNCE = "virtual:words-of/";
const MACRO = /from\s+["']@lingui\/(core|react)\/macro["']/;

/** "src/therapy/06-plan/web/GoalCard.tsx" → "src/therapy/06-plan"; a folder of `web/` has words of its own: "src/therapy/09-attendance/web/course". */
const chapterOf = (file: string) =>
  /^src\/(?:(?:therapy|apps)\/[^/]+|[^/]+)(?:\/web\/[^/]+(?=\/))?(?=\/)/.exec(file.replaceAll("\\", "/"))?.[0] ?? null;
