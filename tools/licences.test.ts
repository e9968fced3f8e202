import { expect, it } from "vitest";
import { isPermissive, unfitLicences } from "./licences.mjs";

it("lets pass what is permissive, and of a choice one that is", () => {
  for (const licence of ["MIT", "(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)", "BSD-3-Clause"])
    expect(isPermissive(licence), licence).toBe(true);
  for (const licence of ["GPL-3.0-only", "AGPL-3.0", "MIT AND GPL-2.0", "SSPL-1.0", "UNLICENSED", undefined])
    expect(isPermissive(licence), licence).toBe(false);
});

it("names a package whose licence is not allowed, or that notes none", () => {
  const packages = {
    "": { license: "Apache-2.0" },
    "node_modules/good": { license: "MIT" },
    "node_modules/ical.js": { license: "MPL-2.0" },
    "node_modules/other-mpl": { license: "MPL-2.0" },
    "node_modules/good/node_modules/copyleft": { license: "GPL-3.0" },
    "node_modules/silent": {},
  };
  expect(unfitLicences(packages)).toEqual(["copyleft: GPL-3.0", "other-mpl: MPL-2.0", "silent: no licence is noted"]);
});

it("takes the licence of a package for another kind of computer from the one that names it", () => {
  const packages = {
    "node_modules/lint": { license: "MIT", optionalDependencies: { "@lint/darwin-x64": "1.0.0" } },
    "node_modules/bad": { license: "GPL-3.0", optionalDependencies: { "@bad/darwin-x64": "1.0.0" } },
    "node_modules/@lint/darwin-x64": {},
    "node_modules/@bad/darwin-x64": {},
  };
  expect(unfitLicences(packages)).toEqual(["@bad/darwin-x64: GPL-3.0", "bad: GPL-3.0"]);
});
