import { defineConfig } from "vitest/config";

/**
 * Every test of a `server` drawer runs twice, once on each engine, in the projects `server-embedded` and `server-postgres`
 * (`TEST_DATABASE_URL` names the server; without it a throw-away one is started); the crawls over the whole interface run on the server
 * only. What needs no database runs once, in `meaning`; the proofs of the embedded engine itself run once, in `engine`.
 * One of them: `npx vitest run --project server-embedded PATH`.
 */
const SERVER = ["src/**/server/**/*.test.ts"];
const ENGINE = ["src/foundation/server/embedded/**/*.test.ts"];
/** Every operation asked by every person: what differs between the engines lies below the routes, whose own tests run on both. */
const CRAWLS = ["src/apps/server/{bad-input,canary,contract,fuzz,rights-matrix}.test.ts"];
const onEngine = (engine: "embedded" | "postgres") => ({
  extends: true as const,
  test: {
    name: `server-${engine}`,
    include: SERVER,
    exclude: engine === "embedded" ? [...ENGINE, ...CRAWLS] : ENGINE,
    globalSetup: "src/foundation/server/test-templates.ts",
  },
});

export default defineConfig({
  cacheDir: ".build/vite-test",
  test: {
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "meaning",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tools/**/*.test.ts", "bench/**/*.test.ts"],
          exclude: SERVER,
        },
      },
      { extends: true, test: { name: "engine", include: ENGINE } },
      onEngine("embedded"),
      onEngine("postgres"),
    ],
  },
});
