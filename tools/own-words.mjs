/** The project speaks of itself alone: no path of one machine, no address of a package registry, no secret, nothing half-merged. */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./run-program.mjs";

/** Written so that no line of this file matches itself. */
const NEVER = [
  { what: "a path of one machine", pattern: /(?<![\w.:/-])\/(?:work|root|home|Users)\/[\w.-]+/ },
  { what: "the address of a package registry", pattern: /\bregistry\.[a-z]+js\.|\bregistry\.yarnpkg\b|\bartifactory\b|_authToken\s*=/i },
  { what: "a private key", pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*\n[A-Za-z0-9+/=]{20}/ },
  { what: "a half-finished merge", pattern: /^(?:<{7}|>{7}) /m },
  { what: "a task left for later that names no issue", pattern: /\bTO[D]O\b(?![^\n]*#\d)/ },
];
const NOT_TEXT = /\.(png|jpg|jpeg|gif|webp|ico|woff2?|ttf|otf|pdf|gz|wasm|mp3|wav|mp4|webm|zip)$/i;

/** @param {string} text @returns {{ what: string, line: number }[]} */
export function foreignWords(text) {
  return NEVER.flatMap(({ what, pattern }) => {
    const found = pattern.exec(text);
    return found ? [{ what, line: text.slice(0, found.index).split("\n").length }] : [];
  });
}

/** Looks through every file git knows or would take. */
export function scanOwnWords(root = ROOT) {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  const files = listed
    .split("\0")
    .filter((file) => file !== "" && !NOT_TEXT.test(file) && statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile());
  const found = files.flatMap((file) =>
    foreignWords(readFileSync(path.join(root, file), "utf8")).map((it) => `${file}:${it.line}  ${it.what}`),
  );
  return { files: files.length, found };
}
