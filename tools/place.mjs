/** Where a file lives in the house: which part, which drawer, and what that lets it see. */

/** @typedef {"root" | "server" | "web" | "words" | "unknown"} Drawer */
/** Makers of test people and the long proofs serve tests.
 * @typedef {{ part: string, order: number, drawer: Drawer, isTest: boolean, isTestSupport: boolean }} Place */

/** Practice, exchange and overview come after the thirteen chapters; apps are the doors and come last. */
const ORDER = new Map([
  ["foundation", 0],
  ["statistics", 0],
  ["practice", 20],
  ["exchange", 30],
  ["overview", 30],
]);
const APPS = 40;

/** The side each door stands on. The worker of the tablet app is web; the others run on the server. */
const SERVER_APPS = new Set(["server", "cli"]);
const WEB_APPS = new Set(["desk", "family", "referral", "intake", "rater"]);

/** @param {string} file a path such as src/therapy/06-plan/server/plan-store.ts @returns {Place | undefined} */
export function placeOf(file) {
  const steps = file.split("/");
  if (steps[0] !== "src") return undefined;
  const shared = {
    isTest: /\.test\.tsx?$/.test(file),
    isTestSupport: steps.includes("testing") || steps.includes("proofs") || /^test-[a-z-]+\.ts$/.test(steps.at(-1) ?? ""),
  };
  const [, area = "", name = ""] = steps;
  if (area === "therapy") {
    const order = Number(/^(\d\d)-[a-z]+$/.exec(name)?.[1] ?? Number.NaN);
    return { part: name, order, drawer: drawerOf(steps.slice(3)), ...shared };
  }
  if (area === "apps") {
    const side = SERVER_APPS.has(name) ? "server" : WEB_APPS.has(name) ? "web" : "unknown";
    const drawer = steps.slice(3, -1).includes("server") ? "server" : side;
    return { part: `apps/${name}`, order: APPS, drawer, ...shared };
  }
  const order = ORDER.get(area);
  if (order === undefined) return { part: area, order: Number.NaN, drawer: "unknown", ...shared };
  // Numbers that know no clinic have no drawers: all of statistics is meaning.
  const drawer = area === "statistics" ? "root" : drawerOf(steps.slice(2));
  return { part: area, order, drawer, ...shared };
}

/** @param {string[]} below the path inside the part @returns {Drawer} */
function drawerOf(below) {
  if (below.length === 1) return "root";
  const [first] = below;
  if (first === "server" || first === "web" || first === "words") return first;
  return first === "data" ? "root" : "unknown";
}

/** @param {Place} place */
export const isApp = (place) => place.order === APPS;
/** @param {Place} place */
export const isChapter = (place) => place.order > 0 && place.order < 20;
/** @param {Place} place */
export const isGround = (place) => place.part === "foundation" || place.part === "statistics";
