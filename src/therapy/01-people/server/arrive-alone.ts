/** Who comes with a deed, what they are to the record and what the deed must know, in one question that is a transaction by itself. Undefined = the longer way. */
import type { FastifyRequest } from "fastify";
import { askAlone } from "#foundation/server/ask-alone.ts";
import type { Database } from "#foundation/server/database.ts";
import type { Actor, Allowed, Decision, FoundWith, Subject } from "#foundation/server/door.ts";
import type { WhoInSql } from "#foundation/server/sign-in/sign-in-store.ts";
import { recordQuestion } from "./arrivals.ts";

interface Setting<Ids> {
  readonly who: WhoInSql;
  readonly find: FoundWith<Ids>;
  readonly known: FoundWith<Ids>["row"];
  /** Undefined where more has to be asked before anything can be said. */
  readonly judge: (actor: Actor, subject: Subject, relations: readonly string[]) => Decision | undefined;
}

export function arriveAlone<Ids>({ who, find, known, judge }: Setting<Ids>) {
  const question = recordQuestion(who, find, known);
  return async (database: Database, request: FastifyRequest, ids: Ids, key: string): Promise<Allowed | undefined> => {
    const given = who.given(request);
    const [row] = given ? ((await askAlone(database, question, { ...ids, ...given, key })) ?? []) : [];
    // A sign-in that has to be kept alive is, the longer way, once a minute.
    if (!row?.subject || row.stale) return undefined;
    const { subject, relations, earlier, known: told, today: _, proof: _proof, stale: _stale, ...actor } = row;
    const decision = judge(actor, subject, relations ?? []);
    return decision?.allow ? { actor, subject, rule: decision.rule, earlier: earlier ?? undefined, known: told } : undefined;
  };
}
