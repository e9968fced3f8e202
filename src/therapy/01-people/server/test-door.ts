/** Real routes, real rights and a real database for tests; only the sign-in is replaced by the name of the account that asks. */
import { randomUUID } from "node:crypto";
import { type FastifyError, fastify } from "fastify";
import { sql } from "kysely";
import type { z } from "zod";
import type { Endpoint } from "#foundation/endpoint.ts";
import { problemOf } from "#foundation/server/accidents.ts";
import { openBoss } from "#foundation/server/boss.ts";
import type { Database } from "#foundation/server/database.ts";
import type { Door } from "#foundation/server/door.ts";
import { sendProblem } from "#foundation/server/problem.ts";
import { addressOf } from "#foundation/server/serve.ts";
import type { WhoInSql } from "#foundation/server/sign-in/sign-in-store.ts";
import { guardWith } from "./guard.ts";
import type { TestMember } from "./test-people.ts";

export interface Asking {
  readonly ids?: Readonly<Record<string, string>>;
  readonly input?: unknown;
  /** Left out: a new key for each question. `null`: none at all. */
  readonly key?: string | null;
  /** Left out: whoever the door was made for. `null`: nobody is signed in. */
  readonly as?: TestMember | null;
}

export interface Answered {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into answers of every shape
  readonly body: any;
}

export interface TestDoor extends Door {
  readonly ask: (it: Endpoint<z.ZodType, z.ZodType, z.ZodType>, asking?: Asking) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

interface Settings {
  readonly routes: readonly ((door: Door) => void)[];
  readonly signedInAs?: TestMember;
  readonly now?: () => string;
  /** When the one who asks last proved a second factor; left out: just now. */
  readonly factorAt?: () => string | null;
}

export async function aDoor(
  database: Database,
  { routes, signedInAs, now = () => new Date().toISOString(), factorAt = () => new Date().toISOString() }: Settings,
): Promise<TestDoor> {
  const app = fastify({ genReqId: () => randomUUID() });
  const faults: unknown[] = [];
  app.setErrorHandler<FastifyError>((error, _, reply) => {
    const refused = problemOf(error);
    // What the web server itself refuses is told as the program tells it.
    if (refused.status < 500) return sendProblem(reply, refused);
    faults.push(error);
    return reply
      .code(500)
      .send({ type: "accident", status: 500, message: String(error), stack: error instanceof Error ? error.stack : "" });
  });
  const jobs = await openBoss(database, { onFault: (error) => faults.push(error) });
  const door: Door = { app, database, guard: guardWith(whoIsNamed(factorAt)), jobs, clock: now, mounted: [] };
  for (const mount of routes) mount(door);

  const ask = async (it: Endpoint, { ids = {}, input, key = randomUUID(), as = signedInAs ?? null }: Asking = {}): Promise<Answered> => {
    const headers = {
      ...(as ? { "x-test-account": as.accountId } : {}),
      ...(key === null || it.method === "GET" ? {} : { "idempotency-key": key }),
    };
    const url = addressOf(it, ids);
    const reply =
      it.method === "GET"
        ? await app.inject({ method: "GET", url, headers, query: asQuery(input) })
        : await app.inject({
            method: "POST",
            url,
            headers: { ...headers, "content-type": "application/json" },
            payload: JSON.stringify(input ?? {}),
          });
    return { status: reply.statusCode, body: reply.json() };
  };
  const close = async () => {
    await app.close();
    await jobs.stop();
  };
  return { ...door, ask, close };
}

const asQuery = (input: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );

/** The person whose account the head names, read as the sign-in would read it. */
const whoIsNamed = (factorAt: () => string | null) => (): WhoInSql => ({
  row: (its) => sql`
    select p.account_id, p.account_id as sign_in_id, null::text as factor_at, 'test' as proof, false as stale, p.practice_id, p.id as person_id,
           p.language, practice.time_zone, array(select m.duty from membership m where m.practice_id = p.practice_id and m.person_id = p.id) as duties
    from person p join practice on practice.practice_id = p.practice_id
    where p.account_id = ${its("tokenHash")}::uuid and 'test' = any(${its("proofs")}::text[])`,
  given: ({ headers }) => {
    const accountId = headers["x-test-account"];
    return typeof accountId === "string" ? { tokenHash: accountId, proofs: ["test"] } : undefined;
  },
  welcome: async (_, { proof: _proof, stale: _stale, ...actor }) => ({ ...actor, factorAt: factorAt() }),
});
