/** The real server of the schedules: the whole program in this process, on a home of its own, which may be closed and opened again at any moment. */
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { type Endpoint, fillPath } from "#foundation/endpoint.ts";
import { readConfiguration } from "#foundation/server/configuration.ts";
import type { Database } from "#foundation/server/database.ts";
import { API } from "#foundation/server/serve.ts";
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

export interface Stage {
  /** What a browser that is signed in here asks. While the server restarts, nobody answers. */
  readonly fetch: Fetch;
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

  const fetchHere: Fetch = (path, request) => {
    const headers = new Headers(request.headers);
    headers.set("cookie", home.cookie);
    return fetch(`${address}${path}`, { ...request, headers });
  };
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

  return {
    fetch: fetchHere,
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
