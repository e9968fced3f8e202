/** Lists the files of a folder, without what others put there. Uses nothing but Node. */
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const LEFT_OUT = new Set(["node_modules", "dist", ".build", ".git"]);

/** Every file below a folder, or the file itself, as paths from `root` with forward slashes. @param {string} root @param {string} folder @returns {string[]} */
export function filesBelow(root, folder) {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [folder];
  return readdirSync(start, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const below = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, below) : [below];
  });
}
