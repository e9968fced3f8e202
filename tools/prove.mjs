/** `npm run prove -- NAME [--rounds N] [--seed N]`: the long proofs. Each answers whether it held and what it counted; docs/reliability.md keeps the answer. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { checkNode, ensureInstalled } from "./ready.mjs";
import { withSection } from "./reliability-page.mjs";
import { ROOT } from "./run-program.mjs";

/** What a proof gets and gives. It throws only when it could not be carried out. Those of the engine only count; whatever is not rounds or acknowledged must then be zero.
 * @typedef {{ passed: boolean, facts: Readonly<Record<string, string | number | boolean>> }} Judged
 * @typedef {{ rounds: number, acknowledged: number, lost: number, torn: number, unopenable: number }} Counted
 * @typedef {(order: { seed: number, rounds: number, say: (line: string) => void, log: (line: string) => void }) => Promise<Judged | Counted>} Proof */

const ROUNDS = 25;

/** @type {Readonly<Record<string, { title: string, file: string, proof: string }>>} */
const PROOFS = {
  kills: {
    title: "Kills during writes, embedded engine",
    file: "src/foundation/server/embedded/proofs/prove-kills.ts",
    proof: "proveKills",
  },
  cuts: {
    title: "Power cuts by replay, embedded engine",
    file: "src/foundation/server/embedded/proofs/prove-cuts.ts",
    proof: "proveCuts",
  },
  schedules: {
    title: "Random schedules against the real server and the real store of the tablet",
    file: "src/apps/server/proofs/schedules/prove-schedules.ts",
    proof: "proveSchedules",
  },
  backup: {
    title: "Backups: killed in the middle, a byte changed, another key, another machine",
    file: "src/apps/server/proofs/prove-backups.ts",
    proof: "proveBackups",
  },
  failover: {
    title: "The primary of a cluster lost under load, by power and by cable",
    file: "src/apps/server/proofs/prove-failover.ts",
    proof: "proveFailover",
  },
  fuzz: {
    title: "Questions nobody planned: every operation, every person, from the schemas",
    file: "src/apps/server/proofs/prove-fuzz.ts",
    proof: "proveFuzz",
  },
  "program-kills": {
    title: "Kills of the whole program during writes, both engines",
    file: "src/apps/server/proofs/prove-program-kills.ts",
    proof: "proveProgramKills",
  },
  reports: {
    title: "Reports one after the other on one typesetter: time and memory",
    file: "src/therapy/11-report/server/prove-reports.ts",
    proof: "proveReports",
  },
};
const PAGE = `${ROOT}docs/reliability.md`;

checkNode();
const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string" }, seed: { type: "string" } } });
const [name = ""] = positionals;
const known = PROOFS[name];
if (known === undefined) giveUp(`Name one of the proofs: ${Object.keys(PROOFS).join(", ")}. For example: npm run prove -- kills`);
if (!existsSync(ROOT + known.file)) giveUp(`The proof "${name}" is not written yet: there is no ${known.file}.`);
const seed = wholeNumber("seed", values.seed) ?? Math.floor(Math.random() * 2 ** 31);
const rounds = wholeNumber("rounds", values.rounds) ?? ROUNDS;

await ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
const proof = /** @type {Proof | undefined} */ ((await import(ROOT + known.file))[known.proof]);
if (proof === undefined) giveUp(`${known.file} exports no ${known.proof}.`);

console.log(`${known.title}, seed ${seed} …`);
const began = performance.now();
const { passed, facts } = judged(await proof({ seed, rounds, say: console.log, log: console.log }));
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
const found = { seed, ...facts, minutes };
const proved = { name, title: known.title, day: new Date().toISOString().slice(0, 10), machine: thisMachine(), passed, facts: found };
mkdirSync(`${ROOT}docs`, { recursive: true });
writeFileSync(PAGE, withSection(existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "", proved));
for (const [what, value] of Object.entries(found)) console.log(`  ${what}: ${value}`);
console.log(passed ? "It held." : "It did not hold.");
process.exit(passed ? 0 : 1);

/** @param {Judged | Counted} answer @returns {Judged} */
function judged(answer) {
  if ("passed" in answer) return answer;
  return { passed: answer.lost === 0 && answer.torn === 0 && answer.unopenable === 0 && answer.acknowledged > 0, facts: { ...answer } };
}

function thisMachine() {
  return `${cpus().length} cores, ${process.platform} ${process.arch}, Node ${process.version}`;
}

/** @param {string} option @param {string | undefined} text */
function wholeNumber(option, text) {
  if (text === undefined) return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : giveUp(`--${option} takes a whole number, not "${text}".`);
}

/** @param {string} why @returns {never} */
function giveUp(why) {
  console.error(why);
  return process.exit(2);
}
