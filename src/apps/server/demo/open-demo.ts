/** Writes the demo practice the first time its data directory is used. Later starts find it as people left it. */
import { type Database, transaction } from "#foundation/server/database.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { isEmpty, loadDemo } from "./load-demo.ts";

export async function openDemo(database: Database, today: CalendarDay): Promise<void> {
  await transaction(database.db, async (tx) => {
    if (!(await isEmpty(tx))) return;
    console.log("Writing the demo practice: six invented clients and their last weeks…");
    await loadDemo(tx, today, makeAccount);
  });
}
