import { expect, it } from "vitest";
import { missingFromLock } from "./lock-file.mjs";

it("adds what a package names for other kinds of computer, so that npm can pass it over", () => {
  const packages = {
    "node_modules/lint": {
      dev: true,
      optionalDependencies: {
        "@lint/linux-x64": "1.0.0",
        "@lint/binding-linux-arm64-musl": "1.0.0",
        "@lint/darwin-x64": "1.0.0",
        watcher: "~2.3.1",
      },
    },
    "node_modules/@lint/linux-x64": { version: "1.0.0" },
  };
  expect(missingFromLock(packages)).toEqual({
    "node_modules/@lint/binding-linux-arm64-musl": {
      version: "1.0.0",
      cpu: ["arm64"],
      os: ["linux"],
      libc: ["musl"],
      dev: true,
      optional: true,
    },
    "node_modules/@lint/darwin-x64": { version: "1.0.0", cpu: ["x64"], os: ["darwin"], dev: true, optional: true },
  });
});

it("finds a package that lies inside the one that names it", () => {
  const packages = {
    "node_modules/tsx/node_modules/esbuild": { optionalDependencies: { "@esbuild/win32-x64": "0.27.0" } },
    "node_modules/tsx/node_modules/@esbuild/win32-x64": { version: "0.27.0" },
  };
  expect(missingFromLock(packages)).toEqual({});
});
