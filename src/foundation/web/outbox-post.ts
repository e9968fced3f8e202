/** One sending of the outbox and what its answer says of each deed. Anything that cannot be read counts as no answer: nothing is forgotten on a guess. */
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { fillPath } from "#foundation/endpoint.ts";
import type { Deed } from "./device-store.ts";

export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

export type Answer =
  | { readonly kind: "answered"; readonly done: ReadonlySet<string>; readonly rejected: ReadonlyMap<string, string> }
  | { readonly kind: "refused"; readonly type: string }
  | { readonly kind: "signed-out" }
  | { readonly kind: "no-answer" };

const PATIENCE = 10_000;
const NO_ANSWER: Answer = { kind: "no-answer" };

/** Refusals that speak of how the letter came, not of what is in it: it is sent again later. */
const ABOUT_THE_WAY = new Set(["foreign-origin", "too-many-requests"]);

const OfEach = z.object({
  results: z.array(z.object({ id: z.string(), outcome: z.enum(["accepted", "duplicate", "rejected"]), code: z.string().nullish() })),
});
const OfOne = z.object({ id: z.string() });
const Problem = z.object({ type: z.string() });

export async function postDeeds(fetch: Fetch, batch: readonly Deed[]): Promise<Answer> {
  const [first] = batch;
  if (first === undefined) return NO_ANSWER;
  try {
    const response = await fetch(`/api/v1${fillPath(first.path, first.ids)}`, {
      method: "POST",
      credentials: "same-origin",
      signal: AbortSignal.timeout(PATIENCE),
      // Deeds that travel together are each kept once by their own id; the letter around them is a new one every time.
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "idempotency-key": first.list === null ? first.key : uuidv7(),
      },
      body: JSON.stringify(first.list === null ? first.input : joined(batch, first.list)),
    });
    return read(response.status, await response.json(), first);
  } catch {
    return NO_ANSWER;
  }
}

function read(status: number, body: unknown, first: Deed): Answer {
  if (status === 401) return { kind: "signed-out" };
  if (status === 408 || status === 429 || status >= 500) return NO_ANSWER;
  if (status >= 400) {
    const problem = Problem.safeParse(body);
    // A refusal our own server wrote has a type. A page of a hotel’s network has none.
    return problem.success && !ABOUT_THE_WAY.has(problem.data.type) ? { kind: "refused", type: problem.data.type } : NO_ANSWER;
  }
  if (first.list === null) {
    const one = OfOne.safeParse(body);
    return one.success ? { kind: "answered", done: new Set([one.data.id]), rejected: new Map() } : NO_ANSWER;
  }
  const each = OfEach.safeParse(body);
  if (!each.success) return NO_ANSWER;
  const { results } = each.data;
  return {
    kind: "answered",
    done: new Set(results.filter((it) => it.outcome !== "rejected").map((it) => it.id)),
    rejected: new Map(results.filter((it) => it.outcome === "rejected").map((it) => [it.id, it.code ?? "refused"])),
  };
}

/** One input whose list holds the items of all. */
function joined(batch: readonly Deed[], list: string): unknown {
  const items = batch.flatMap((deed) => z.record(z.string(), z.array(z.unknown())).parse(deed.input)[list] ?? []);
  return { [list]: items };
}
