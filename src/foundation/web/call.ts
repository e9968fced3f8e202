import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { type COMMON_REFUSALS, type Endpoint, fillPath } from "#foundation/endpoint.ts";
import { Issue } from "#foundation/issues.ts";
import type { Result } from "#foundation/result.ts";

/** Why the browser has no answer: the endpoint’s own reasons, those every endpoint shares, no connection, or a server in trouble. */
export interface Refused<Type extends string = string> {
  readonly type: Type | keyof typeof COMMON_REFUSALS | "offline" | "server-trouble";
  readonly issues: readonly Issue[];
  /** What else the server said, for the sentence: `{ limit: 8 }`. */
  readonly values: Readonly<Record<string, string | number>>;
}

export type AnyEndpoint = Endpoint;
export type OutputOf<E extends AnyEndpoint> = z.output<E["output"]>;
export type RefusedBy<E extends AnyEndpoint> = Refused<Extract<keyof E["refusals"], string>>;
/** What a call of this endpoint needs. `ids` and `input` may be left out where the endpoint asks for none. */
export type Asked<E extends AnyEndpoint> = ({} extends z.input<E["ids"]> ? { ids?: z.input<E["ids"]> } : { ids: z.input<E["ids"]> }) &
  ({} extends z.input<E["input"]> ? { input?: z.input<E["input"]> } : { input: z.input<E["input"]> });

/** Asks the server. Refusals and a lost connection come back as values; only a mistake in our own code throws. `key` = the same deed sent again is done once. */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  asked: Asked<E> & { key?: string; signal?: AbortSignal /** The page goes away: the browser sends it all the same. */; leaving?: boolean },
): Promise<Result<OutputOf<E>, RefusedBy<E>>> {
  const { ids, input } = asked as { ids?: Record<string, string>; input?: unknown };
  const path = `/api/v1${fillPath(endpoint.path, ids ?? {})}`;
  const request: RequestInit = {
    credentials: "same-origin",
    ...(asked.leaving === true ? { keepalive: true } : {}),
    ...(asked.signal === undefined ? {} : { signal: asked.signal }),
  };
  const sent =
    endpoint.method === "GET"
      ? send(path + queryOf(input), { ...request, headers: { accept: "application/json" } })
      : send(path, {
          ...request,
          method: "POST",
          headers: { accept: "application/json", "content-type": "application/json", "idempotency-key": asked.key ?? uuidv7() },
          body: JSON.stringify(input ?? {}),
        });
  const answer = await sent;
  if (answer === null) return refused({ type: "offline" });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) {
    const output = endpoint.output.safeParse(body);
    // A tablet may hold last week’s app: an answer it cannot read is the server’s trouble to show, not a crash.
    return output.success ? { ok: true, value: output.data as OutputOf<E> } : refused({ type: "server-trouble" });
  }
  const problem = Problem.safeParse(body);
  return problem.success && answer.status < 500 ? refused(problem.data) : refused({ type: "server-trouble" });
}

const Problem = z.looseObject({ type: z.string(), issues: z.array(Issue).optional() });

function refused<E extends AnyEndpoint>({
  type,
  issues,
  ...rest
}: {
  type: string;
  issues?: Issue[] | undefined;
  [key: string]: unknown;
}): { ok: false; refusal: RefusedBy<E> } {
  const values = Object.fromEntries(
    Object.entries(rest).filter((pair): pair is [string, string | number] => ["string", "number"].includes(typeof pair[1])),
  );
  return { ok: false, refusal: { type, issues: issues ?? [], values } as unknown as RefusedBy<E> };
}

/** The answer, or null when the network gave none. A page that changed its mind (`signal`) is told so by the usual exception. */
async function send(path: string, request: RequestInit): Promise<Response | null> {
  try {
    return await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    return null;
  }
}

/** The query of a GET. A list is its key repeated; what is absent is left out. */
function queryOf(input: unknown): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null) query.append(key, String(one));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
