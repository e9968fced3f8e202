import pg from "pg";
import { poolTypes, survivesItsServer } from "../database.ts";
import type { EmbeddedEngine } from "./embedded-engine.ts";

export interface EmbeddedPoolOptions {
  /** How long a query waits for its turn, or for a dead engine to open again. */
  readonly connectionTimeoutMillis?: number;
}

/** The ordinary pg pool, whose one connection leads to the embedded engine. Its queue keeps transactions apart. */
export function embeddedPool(engine: EmbeddedEngine, { connectionTimeoutMillis = 10_000 }: EmbeddedPoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis,
    host: "embedded",
    user: "postgres",
    database: "postgres",
    ssl: false,
    types: poolTypes,
    pipeline: true,
    stream: () => engine.stream(),
  });
  return survivesItsServer(pool);
}
