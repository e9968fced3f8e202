import { parseArgs } from "node:util";
import { z } from "zod";
import { prepareJobs } from "#foundation/server/boss.ts";
import { readConfiguration } from "#foundation/server/configuration.ts";
import { transaction } from "#foundation/server/database.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { MAIL } from "#foundation/server/mail.ts";
import { openMasterKey } from "#foundation/server/master-key.ts";
import { migrate, readMigrations } from "#foundation/server/migrations.ts";
import { CalendarDay } from "#foundation/words.ts";
import type { Command } from "./command.ts";
import { openInstalled } from "./server/open-installed.ts";
import { type SeedOrder, writeBenchPractice } from "./server/bench-practice.ts";

const Order = z.object({
  clients: z.coerce.number().int().min(1).max(20_000),
  years: z.coerce.number().min(0.1).max(20),
  seed: z.coerce.number().int().min(0).default(1),
  until: CalendarDay.optional(),
});

/** `seed`: writes an invented practice for measuring into the database of this installation, which must hold no practice yet. The same order always writes the same rows. */
export const seedPractice: Command = async (words, { print, complain }) => {
  const order = orderFrom(words);
  if (order === null) {
    complain("give the size: seed --clients N --years Y [--seed S] [--until DAY]");
    return 2;
  }
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) complain(mistake);
    return 1;
  }
  const { databaseUrl, dataDirectory } = configuration.value;
  const database = await openInstalled(databaseUrl, dataDirectory);
  try {
    await migrate(database.pool, await readMigrations(findInstallation().migrations));
    await prepareJobs(database.pool, [MAIL]);
    if (await database.db.selectFrom("practice").select("practiceId").limit(1).executeTakeFirst()) {
      complain("this database holds a practice already; invented people are written only into an empty one");
      return 1;
    }
    // Made now: once a practice is there, the program refuses to start without the key it was set up with.
    await openMasterKey(dataDirectory, { mayCreate: true });
    const { clients, sessions, marks } = await transaction(database.db, (tx) => writeBenchPractice(tx, order));
    await database.pool.query("vacuum analyze");
    print(`${clients} clients, ${sessions} sessions, ${marks} marks, up to ${order.until}, seed ${order.seed}\n`);
    return 0;
  } finally {
    await database.close();
  }
};

function orderFrom(words: readonly string[]): SeedOrder | null {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({ args: [...words], options: { clients: text, years: text, seed: text, until: text } });
    const { years, until = CalendarDay.parse(new Date().toISOString().slice(0, 10)), ...size } = Order.parse(values);
    return { ...size, weeks: Math.round(years * 52), until };
  } catch {
    return null;
  }
}
