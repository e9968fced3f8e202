/** `npm run sbom`: what a release is made of, as CycloneDX, written to dist/sbom.cdx.json. Read from package-lock.json, so that it says what `npm ci` installs and needs no network. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./run-program.mjs";

/** @typedef {{ name: string, version: string, purl?: string, hashes?: unknown[], licenses?: unknown[] }} Component */

/** @returns {{ bomFormat: string, specVersion: string, components: Component[] }} */
function billOfMaterials() {
  const npm = path.join(path.dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
  const asked = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"];
  const [program, first] = existsSync(npm) ? [process.execPath, [npm]] : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  return JSON.parse(execFileSync(program, [...first, ...asked], { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bill = billOfMaterials();
  const unnamed = bill.components.filter(({ purl }) => purl === undefined);
  if (bill.components.length === 0 || unnamed.length > 0)
    throw new Error("The bill of materials names nothing, or packages without an address");
  mkdirSync(`${ROOT}dist`, { recursive: true });
  writeFileSync(`${ROOT}dist/sbom.cdx.json`, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`dist/sbom.cdx.json: ${bill.components.length} packages, CycloneDX ${bill.specVersion}`);
}
