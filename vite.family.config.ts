import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { linguiMacro } from "./tools/lingui-macro-plugin.ts";

const at = (place: string) => fileURLToPath(new URL(place, import.meta.url));

/** The pages of the entry and the ground they stand on; what a page fetches later stays out. */
const FIRST_VIEW =
  /src\/foundation\/(?:web\/)?[\w-]+\.tsx?$|src\/apps\/family\/(?!GoalPage|Story|StepProgress|main)[\w-]+\.tsx?$|12-family\/(?:observation|question|portal\.api)\.ts$|icons\/(?:house|check|send|calendar-x)\.js$/;

/** The family portal: its own page with its own few components, so that a phone on a slow network carries nothing of the staff app. */
export default defineConfig({
  root: at("src/apps/family"),
  base: "/family/",
  cacheDir: at(".build/vite-family"),
  plugins: [linguiMacro(), react(), lingui({ failOnMissing: true, failOnCompileError: true, configPath: at("lingui.config.ts") })],
  build: {
    outDir: at("dist/family"),
    emptyOutDir: true,
    target: ["safari18.4", "ios18.4", "chrome120", "edge120", "firefox140"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // What the first view needs comes in one piece: cut into many small ones it weighs more, and a slow phone asks for each.
    rolldownOptions: { output: { advancedChunks: { groups: [{ name: "first", test: FIRST_VIEW }] } } },
  },
  server: { host: "127.0.0.1", port: 5174, proxy: { "/api": "http://127.0.0.1:4000", "/demo": "http://127.0.0.1:4000" } },
});
