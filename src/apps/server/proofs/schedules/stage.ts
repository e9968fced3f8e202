/** The real server of the schedules: the whole program in this process, on a home of its own, which may be closed and opened again at any moment. */
import type pg from "pg";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { type Endpoint, fillPath } from "#foundation/endpoint.ts";
import { readConfiguration } from "#foundation/server/configuration.ts";
import type { Database } from "#foundation/server/database.ts";
import { API } from "#foundation/server/serve.ts";
import { makeAccount, makeSignIn } from "#foundation/server/sign-in/sign-in-store.ts";
import type { Fetch } from "#foundation/web/outbox-post.ts";
import { exampleOf, type Wishes } from "#foundation/server/test-examples.ts";
import { createClient } from "#people/people.api.ts";
import { addObjective, setGoal } from "#plan/plan.api.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { type Application, openApplication } from "../../application.ts";
import { aHome } from "../../test-program.ts";

const Id = z.looseObject({ id: z.string() });
type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType>;
type Ids = Readonly<Record<string, string>>;

/** The therapist of the client, and a colleague who stands in and takes a tablet from them. */
export const PEOPLE = ["therapist", "colleague"] as const;
export type Who = (typeof PEOPLE)[number];

export interface Stage {
  /** What the browser of somebody who is signed in asks. While the server restarts, nobody answers. */
  readonly fetch: (who: Who) => Fetch;
  /** In whose name each thing of a session is kept. */
  readonly authors: (sessionId: string) => Promise<ReadonlyMap<string, Who>>;
  /** What clients showed in a session, as the tablet would be given it. */
  readonly shownIn: (sessionId: string) => Promise<readonly unknown[]>;
  /** Resolves once the server answers. */
  readonly isUp: () => Promise<unknown>;
  /** Asked by the judge, over a network without faults and again after a restart. */
  readonly read: (it: AnyEndpoint, ids: Ids) => Promise<unknown>;
  readonly clientId: string;
  readonly objectiveId: string;
  readonly aSession: (day: string, at: string) => Promise<string>;
  /** Stops the program, whatever letters it holds at that moment, and opens it again on the same data at another address. */
  readonly restart: () => Promise<void>;
  readonly restarts: () => number;
  readonly remove: () => Promise<void>;
}

export async function aStage(engine: Database["engine"]): Promise<Stage> {
  const home = await aHome(engine);
  const configuration = readConfiguration({ ...home.environment, LOG_LEVEL: "silent" });
  if (!configuration.ok) throw new Error(configuration.mistakes.join("; "));
  let running: Promise<Application> = openApplication(configuration.value);
  let { address } = await running;
  let restarts = 0;

  const cookies: Record<Who, string> = { therapist: home.cookie, colleague: "" };
  const fetchAs =
    (who: Who): Fetch =>
    (path, request) => {
      const headers = new Headers(request.headers);
      headers.set("cookie", cookies[who]);
      return fetch(`${address}${path}`, { ...request, headers });
    };
  const fetchHere = fetchAs("therapist");
  const untilAnswered: Fetch = async (path, request) => {
    for (let left = 20; ; left--) {
      await running;
      const answer = await fetchHere(path, request).catch((cause: unknown) => (left > 0 ? undefined : Promise.reject(cause)));
      // A server that is stopping says so.
      if (answer && (answer.status !== 503 || left <= 0)) return answer;
    }
  };
  const ask = async (it: AnyEndpoint, ids: Ids, input?: unknown): Promise<unknown> => {
    const post = {
      method: "POST",
      body: JSON.stringify(input),
      headers: { "content-type": "application/json", "idempotency-key": uuid() },
    };
    const answer = await untilAnswered(API + fillPath(it.path, ids), it.method === "POST" ? post : {});
    const body: unknown = await answer.json();
    if (answer.status !== 200) throw new Error(`${it.method} ${it.path}: ${answer.status} ${JSON.stringify(body)}`);
    return it.output.parse(body);
  };

  const known: Record<string, string> = {};
  const write = async (it: AnyEndpoint, ids: Ids, wishes: Wishes = {}): Promise<string> => {
    const input = exampleOf(it.input, (kind) => known[kind] ?? uuid(), wishes);
    await ask(it, ids, input);
    return Id.parse(input).id;
  };
  const clientId = (known.Client = await write(createClient, {}));
  const goalId = (known.Goal = await write(setGoal, { clientId }));
  const objectiveId = (known.Objective = await write(addObjective, { goalId }));

  const { database } = (await running).door;
  const colleague = await aColleague(database, home.practiceId, clientId);
  cookies.colleague = colleague.cookie;
  const query = async <Row>(text: string, values: unknown[]) => {
    const { pool } = (await running).door.database;
    return (await pool.query<Row & pg.QueryResultRow>(text, values)).rows;
  };

  return {
    fetch: fetchAs,
    authors: async (sessionId) => {
      const rows = await query<{ id: string; by: string }>(AUTHORS, [sessionId]);
      return new Map(rows.map(({ id, by }) => [id, by === colleague.personId ? "colleague" : "therapist"]));
    },
    shownIn: async (sessionId) => (await query<{ shown: unknown }>(SHOWN, [sessionId])).map(({ shown }) => shown),
    isUp: () => running,
    read: ask,
    clientId,
    objectiveId,
    aSession: (day, at) => write(addSession, { clientId }, { day, at, minutes: 45, place: "", standsBeside: true }),
    restart: async () => {
      running = running.then(async (application) => {
        await application.close();
        return openApplication(configuration.value);
      });
      ({ address } = await running);
      restarts++;
    },
    restarts: () => restarts,
    remove: async () => {
      await (await running).close();
      await home.remove();
    },
  };
}

const AUTHORS = ["mark", "shown", "attendance_entry"]
  .map((table) => `select id, recorded_by as by from ${table} where session_id = $1`)
  .join(" union all ");
const SHOWN = `select json_build_object('id', id, 'about', about, 'offered', offered, 'chosen', chosen, 'code', code, 'takesBack', takes_back, 'at', at_device,
  'steadyMs', steady_ms, 'source', source) as shown from shown where session_id = $1`;

async function aColleague({ db }: Database, practiceId: string, clientId: string): Promise<{ personId: string; cookie: string }> {
  const [personId, day] = [uuid(), "2020-01-01"];
  const accountId = await makeAccount(db, { email: "ines@riverbend.example", name: "Ines" });
  await db.insertInto("person").values({ practiceId, id: personId, chosenName: "Ines", language: "en", accountId }).execute();
  await db.insertInto("membership").values({ practiceId, id: uuid(), personId, duty: "therapist", fromDay: day }).execute();
  await db.insertInto("careRelation").values({ practiceId, id: uuid(), clientId, personId, part: "substitute", fromDay: day }).execute();
  const { secret } = await makeSignIn(db, { accountId, amr: "pwd+otp" });
  return { personId, cookie: `sostenuto.sign-in=${secret}` };
}
