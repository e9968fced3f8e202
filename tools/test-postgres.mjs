/** A throw-away PostgreSQL server for tests: a real one, on a free port of this machine only, gone when the tests are gone. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { findPostgres, HOW_TO_GET_POSTGRES } from "./find-postgres.mjs";
import { ROOT } from "./run-program.mjs";

/** @typedef {{
 *   url: string,
 *   stop: () => Promise<void>,
 *   kill: () => Promise<void>,
 *   restart: () => Promise<void>,
 * }} TestPostgres `kill` ends every process of the server at once, as a crash would; `restart` starts it again on the same data. */

/** Its keeper is a process of its own: it ends the server and removes the data when this process ends, however that happens.
 * @returns {Promise<TestPostgres>} */
export async function startTestPostgres() {
  const found = findPostgres();
  if (found === undefined) throw new Error(HOW_TO_GET_POSTGRES);
  const keeper = spawn(process.execPath, [`${ROOT}tools/postgres-keeper.mjs`, JSON.stringify(found)], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
  const ended = once(keeper, "exit");
  const answers = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();

  const answer = async () => {
    const { value, done } = await answers.next();
    if (done) throw new Error("the keeper of the test database ended");
    const said = JSON.parse(value);
    if (said.error) throw new Error(`the test database: ${said.error}`);
    return said;
  };
  const ask = async (/** @type {string} */ deed) => {
    keeper.stdin.write(`${deed}\n`);
    await answer();
  };

  const { url } = await answer();
  // The tests may end while the server still runs: the keeper sees it and cleans up.
  keeper.unref();
  return {
    url,
    kill: () => ask("kill"),
    restart: () => ask("start"),
    stop: async () => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}
