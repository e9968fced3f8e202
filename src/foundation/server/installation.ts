/** Where the installed program keeps what it was shipped with: migrations, sentences and the built staff app. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export interface Installation {
  readonly migrations: string;
  /** The built staff app; undefined when it was not built. */
  readonly desk: string | undefined;
  /** The rules of style of the public form. */
  readonly referral: string;
  /** The rules of style and the script of the intake form. */
  readonly intake: string;
  /** The rules of style of the form for people outside the room. */
  readonly rater: string;
  /** The compiled sentences of both languages. */
  readonly words: string;
  /** The built family portal. */
  readonly family: string | undefined;
  readonly version: string;
}

/** The same for the source tree and for the bundle, which carries its migrations along: the nearest folder above that has them. */
export function findInstallation(from = dirname(fileURLToPath(import.meta.url))): Installation {
  const root = above(from).find((folder) => existsSync(join(folder, "migrations")));
  if (!root) throw new Error("The folder migrations is missing: install the program again");
  return {
    migrations: join(root, "migrations"),
    referral: filesOfDoor(root, "referral"),
    intake: filesOfDoor(root, "intake"),
    rater: filesOfDoor(root, "rater"),
    words: [join(root, "words"), join(root, "dist", "words")].find((folder) => existsSync(folder)) ?? join(root, "dist", "words"),
    desk: builtPage(root, "desk"),
    family: builtPage(root, "family"),
    version: versionIn(above(from)),
  };
}

const filesOfDoor = (root: string, door: string): string =>
  [join(root, door), join(root, "src", "apps", door, "public")].find((folder) => existsSync(folder)) ?? root;

const builtPage = (root: string, page: string): string | undefined =>
  [join(root, "dist", page), join(root, "..", page)].find((folder) => existsSync(join(folder, "index.html")));

const above = (folder: string): string[] => (dirname(folder) === folder ? [folder] : [folder, ...above(dirname(folder))]);

const Described = z.looseObject({ version: z.string().optional() });

function versionIn(folders: readonly string[]): string {
  const files = folders.map((folder) => join(folder, "package.json")).filter((file) => existsSync(file));
  const versions = files.map((file) => Described.parse(JSON.parse(readFileSync(file, "utf8"))).version);
  return versions.find((version) => version !== undefined) ?? "0.0.0";
}
