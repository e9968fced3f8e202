/** Mounts the few operations that are asked before anybody is signed in: the same strict parsing and problems, and always a limit. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Endpoint, HttpStatus } from "#foundation/endpoint.ts";
import type { Result } from "#foundation/result.ts";
import { type Limit, take } from "./attempts.ts";
import type { Door } from "./door.ts";
import { sendProblem } from "./problem.ts";
import { loosePlaces } from "./strict-shape.ts";
import { API } from "./serve.ts";
import { understand } from "./understand.ts";

export type PublicDoor = Pick<Door, "app" | "database" | "mounted" | "clock">;

export interface PublicMoment {
  readonly now: string;
  readonly request: FastifyRequest;
  /** For cookies; the answer itself is sent by `servePublic`. */
  readonly reply: FastifyReply;
}

/** What an address may ask of one of these operations when nothing else is said. */
const A_MINUTE: Limit = { max: 30, seconds: 60, from: "first" };

export function servePublic<Input extends z.ZodType, Output extends z.ZodType, Refusals extends Readonly<Record<string, HttpStatus>>>(
  door: PublicDoor,
  it: Endpoint<z.ZodType, Input, Output, Refusals>,
  {
    limit = A_MINUTE,
    limited,
    handle,
  }: {
    readonly limit?: Limit;
    /** False only where an installation has switched its limits off. */
    readonly limited: boolean;
    readonly handle: (
      input: z.output<Input>,
      moment: PublicMoment,
    ) => Promise<Result<z.input<Output>, { readonly type: keyof Refusals & string; readonly retryAfter?: number }>>;
  },
): void {
  const loose = loosePlaces(it.input);
  if (loose.length > 0) throw new Error(`${it.method} ${it.path}: unknown fields would pass in ${loose.join(", ")}: use z.strictObject`);
  door.mounted.push(it);
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.header("cache-control", "no-store");
    if (limited) {
      const taken = await take(door.database.db, `${it.method} ${it.path} ${request.ip}`, limit);
      if (!taken.allowed) return sendProblem(reply.header("retry-after", taken.retryAfter), { type: "too-many-requests", status: 429 });
    }
    const input = understand(it.input, it.method === "GET" ? request.query : request.body);
    if (!input.ok) return sendProblem(reply, input.refusal);
    const done = await handle(input.value, { now: door.clock(), request, reply });
    if (done.ok) return reply.code(200).send(it.output.parse(done.value));
    const status = it.refusals[done.refusal.type];
    if (!status) throw new Error(`${it.method} ${it.path}: refused with "${done.refusal.type}", which the endpoint does not name`);
    if (done.refusal.retryAfter) void reply.header("retry-after", done.refusal.retryAfter);
    return sendProblem(reply, { ...done.refusal, status });
  };
  door.app.route({ method: it.method, url: API + it.path, handler });
}
