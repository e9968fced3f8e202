/** Which of the five type projects must see a file, so that none slips through unread. */
import { placeOf } from "./place.mjs";

/** @typedef {"meaning" | "server" | "web" | "worker" | "proofs"} Project */

/** @param {string} file @returns {readonly Project[]} the projects of which one must hold it */
export function projectsFor(file) {
  if (file === "src/apps/desk/service-worker.ts") return ["worker"];
  // Here the tablet meets the server, as nowhere else.
  if (file.startsWith("src/apps/server/proofs/schedules/")) return ["proofs"];
  const place = placeOf(file);
  if (place === undefined) return [file.endsWith(".tsx") ? "web" : "server"];
  if (place.isTest || place.drawer === "words" || place.isTestSupport) return ["server", "web", "meaning"];
  return [place.drawer === "root" ? "meaning" : place.drawer === "web" ? "web" : "server"];
}

/** @param {readonly string[]} files @param {ReadonlyMap<Project, ReadonlySet<string>>} seen */
export const untypedFiles = (files, seen) => files.filter((file) => !projectsFor(file).some((project) => seen.get(project)?.has(file)));
