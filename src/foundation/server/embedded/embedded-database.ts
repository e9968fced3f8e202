/** The embedded engine as the database the whole program knows: same client, same SQL, same transactions. */
import { type Database, openOn } from "../database.ts";
import { type EmbeddedEngine, type EmbeddedOptions, openEmbedded } from "./embedded-engine.ts";
import { embeddedPool } from "./embedded-pool.ts";

export interface EmbeddedDatabase extends Database {
  readonly embedded: EmbeddedEngine;
}

export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const embedded = await openEmbedded(options);
  const pool = embeddedPool(embedded);
  const close = async () => {
    await pool.end();
    await embedded.close();
  };
  return { ...openOn(pool, "embedded", close), embedded };
}
