/**
 * A deed that is nearly always the first word about its record: what it must know is asked at the door, and what it keeps, the trace and the remembered reply
 * are one statement. Whatever is not as usual is done the longer way instead, from the beginning: nothing of it was kept.
 */
import type { FastifyRequest } from "fastify";
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Endpoint } from "#foundation/endpoint.ts";
import { askAlone } from "./ask-alone.ts";
import { askedOften } from "./asked-often.ts";
import { isForeignKeyViolation, isUniqueViolation, isWorthRetrying } from "./database.ts";
import type { Actor, Door, Find, FoundWith } from "./door.ts";
import type { Its } from "./reading.ts";
import { type DeedKey, remembering } from "./remembered-reply.ts";
import { understand } from "./understand.ts";

export interface SwiftDeed<Ids, Input, Output, Known> {
  /** What has to be known, as JSON of this shape; it may look at `who` and at the record, `found`. */
  readonly known: FoundWith<Ids>["row"];
  /** The rows that are kept: `name as (insert …)`, one after the other, with plain inserts. Whoever was first, or points elsewhere, breaks a key. */
  readonly rows: (its: Its) => RawBuilder<unknown>;
  /** The values the rows are made of, beside `practiceId`, `personId` and `now`; undefined = it is not the first word. */
  readonly keep: (
    known: Known | null,
    given: { readonly ids: Ids; readonly input: Input },
  ) => { readonly values: Readonly<Record<string, unknown>>; readonly answer: Output } | undefined;
}

interface Deed<Ids extends z.ZodType, Input extends z.ZodType, Output extends z.ZodType> {
  readonly it: Pick<Endpoint<Ids, Input, Output>, "may" | "ids" | "input" | "output">;
  readonly find: Find<z.output<Ids>> | undefined;
  readonly swift: SwiftDeed<z.output<Ids>, z.output<Input>, z.input<Output>, never>;
  readonly keyOf: (request: FastifyRequest) => string | undefined;
  readonly deedOf: (request: FastifyRequest, who: Pick<Actor, "practiceId" | "accountId">, ids: unknown) => DeedKey | undefined;
}

/** Answers the deed's answer, or undefined when it has to be done the longer way. */
export function swiftly<Ids extends z.ZodType, Input extends z.ZodType, Output extends z.ZodType>(
  door: Door,
  { it, find, swift, keyOf, deedOf }: Deed<Ids, Input, Output>,
) {
  const arrive = door.guard.arrivingAlone(it.may, find, swift.known);
  const write = askedOften<Readonly<Record<string, unknown>>, never>((slot) => {
    const its: Its = (name) => sql<string>`${slot(name)}`;
    return sql`with ${swift.rows(its)}, ${remembering(slot)}`;
  });
  return async (request: FastifyRequest): Promise<z.output<Output> | undefined> => {
    const [ids, input, key] = [understand(it.ids, request.params), understand(it.input, request.body), keyOf(request)];
    if (!ids.ok || !input.ok || key === undefined) return undefined;
    const arrived = await arrive?.(door.database, request, ids.value, key);
    if (!arrived || arrived.earlier) return undefined;
    const { actor, subject, rule, known } = arrived;
    const kept = swift.keep(known as never, { ids: ids.value, input: input.value });
    const deed = deedOf(request, actor, ids.value);
    if (!kept || !deed) return undefined;
    const answer = it.output.parse(kept.answer);
    const written = askAlone(door.database, write, {
      ...kept.values,
      ...actor,
      ...deed,
      action: it.may,
      rule,
      outcome: "done",
      kind: subject.kind,
      recordId: subject.id,
      clientId: subject.clientId,
      requestId: String(request.id),
      now: door.clock(),
      reply: JSON.stringify(answer),
    });
    return written.then(
      (rows) => (rows === undefined ? undefined : answer),
      (error: unknown) => {
        if (isForeignKeyViolation(error) || isUniqueViolation(error) || isWorthRetrying(error)) return undefined;
        throw error;
      },
    );
  };
}
