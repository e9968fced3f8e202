/** The table types, from a database that the migrations have just built. Needs DATABASE_URL of an empty PostgreSQL database. */
import { readFile, writeFile } from "node:fs/promises";
import { poolOnServer } from "#foundation/server/database.ts";
import { migrate, readMigrations } from "#foundation/server/migrations.ts";
import { describeTables } from "#foundation/server/table-types.ts";

const FILE = "src/foundation/server/tables.ts";
const url = process.env.DATABASE_URL;
if (!url) {
  console.error("Give DATABASE_URL of an empty PostgreSQL database: node tools/generate.mjs");
  process.exit(2);
}
const pool = poolOnServer(url, { max: 2 });
await migrate(pool, await readMigrations("migrations"));
const text = await describeTables(pool);
await pool.end();
if (process.argv.includes("--check")) {
  const current = (await readFile(FILE, "utf8").catch(() => "")) === text;
  if (!current) console.error(`${FILE} is not current: run node tools/generate.mjs`);
  process.exit(current ? 0 : 1);
}
await writeFile(FILE, text);
console.log(`Wrote ${FILE}`);
