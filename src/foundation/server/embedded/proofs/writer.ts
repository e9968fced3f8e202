/** Writes transactions until it is killed, and says each one's number as soon as it is confirmed. */
import { writeSync } from "node:fs";
import { openEmbedded } from "../embedded-engine.ts";
import { embeddedPool } from "../embedded-pool.ts";
import { LEDGER, writeTransaction } from "./ledger.ts";

const [directory = "", run = "", limit = "1000000"] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

try {
  const engine = await openEmbedded({ directory, housekeepingEveryMs: 0 });
  const pool = embeddedPool(engine, { connectionTimeoutMillis: 120_000 });
  const { rows } = await pool.query("select to_regclass('ledger') as ledger");
  if (rows[0]?.ledger === null) await pool.query(LEDGER);
  say("open");
  for (let number = 1; number <= Number(limit); number += 1) {
    await writeTransaction(pool, run, number);
    say(`kept ${number}`);
  }
  say("end");
  await pool.end();
  await engine.close();
} catch (error) {
  say(`refused ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
  process.exit(75);
}
