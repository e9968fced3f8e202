import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { firstLoadTogether } from "./tools/first-load-chunk.ts";
import { linguiMacro } from "./tools/lingui-macro-plugin.ts";

const at = (place: string) => fileURLToPath(new URL(place, import.meta.url));

/** The staff app. The family portal and the referral form are built on their own, so that neither carries the other’s weight. */
export default defineConfig({
  root: at("src/apps/desk"),
  base: "/",
  cacheDir: at(".build/vite-desk"),
  plugins: [
    linguiMacro(),
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true, configPath: at("lingui.config.ts") }),
    VitePWA({
      strategies: "injectManifest",
      srcDir: ".",
      filename: "service-worker.ts",
      registerType: "prompt",
      injectRegister: false,
      // Everything of the app, so also session mode and the words of both languages: a therapist may change language in a basement.
      injectManifest: { globPatterns: ["**/*.{js,css,html,svg,png,woff2}"], globIgnores: ["**/.vite/**"], target: "es2022" },
      manifest: {
        name: "Sostenuto",
        short_name: "Sostenuto",
        description: "Practice and clinical record for music therapists",
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: "#f7f5f3",
        theme_color: "#f7f5f3",
        icons: [
          { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
          { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
          { src: "/icon-maskable.svg", sizes: "any", type: "image/svg+xml", purpose: "maskable" },
        ],
      },
    }),
  ],
  build: {
    outDir: at("dist/desk"),
    emptyOutDir: true,
    // The oldest browsers we promise to serve: docs/design.md.
    target: ["safari18.4", "ios18.4", "chrome120", "edge120", "firefox140"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: { groups: [firstLoadTogether(/\/apps\/desk\/main\.tsx$/, /\/overview\/web\/TodayScreen\.tsx$/)] } },
    },
  },
  server: { host: "127.0.0.1", port: 5173, proxy: { "/api": "http://127.0.0.1:4000" } },
});
