/**
 * A screen that is read: its answer as one piece of SQL that looks at the row `who` of the person who asks. It is asked inside the question at the door
 * when what this person is to the record was judged before, and after being judged otherwise: the same words both times.
 */
import { type RawBuilder, sql } from "kysely";
import { ok, type Result } from "#foundation/result.ts";
import { askedOften } from "./asked-often.ts";
import type { Tx } from "./database.ts";
import type { Actor } from "./door.ts";
import { type JsonText, theText } from "./json-text.ts";

/** A value of the path or of the question, or `now`. One that was left out is null. */
export type Its = (name: string) => RawBuilder<string>;

export interface Reading<Shape> {
  /** May use `who.practice_id`, `who.person_id`, `who.time_zone` and `who.today`, the day it is there. */
  readonly answer: Answer;
  readonly ask: (tx: Tx, actor: Whose, given: Given) => Promise<JsonText<Shape>>;
  readonly handle: (
    tx: Tx,
    given: { readonly ids: unknown; readonly input: unknown },
    moment: { readonly actor: Actor; readonly now: string },
  ) => Promise<Result<JsonText<Shape>, never>>;
}

export type Answer = (its: Its) => RawBuilder<string>;

/**
 * The values stand in a row of their own, where the planner does not look: whatever is asked for, the plan is the same, and PostgreSQL keeps it.
 * Otherwise it would plan a large screen anew for each client, which takes longer than answering.
 */
export function withGiven(slot: Its, answer: Answer): { readonly given: RawBuilder<unknown>; readonly answer: RawBuilder<string> } {
  const names = new Set<string>();
  const answered = answer((name) => {
    names.add(name);
    return sql<string>`(select ${sql.ref(name)} from given)`;
  });
  const columns = [...names].map((name) => sql`${slot(name)}::text as ${sql.ref(name)}`);
  return { given: sql`given as materialized (select ${columns.length > 0 ? sql.join(columns) : sql`null`})`, answer: answered };
}

type Given = Readonly<Record<string, unknown>>;
type Whose = Pick<Actor, "practiceId" | "personId" | "timeZone">;

export function reading<Shape>(answer: Answer): Reading<Shape> {
  const asked = askedOften<Given, { text: string }>((slot) => {
    const its: Its = (name) => sql<string>`${slot(name)}`;
    const asking = withGiven(its, answer);
    return sql`
      with ${asking.given}, who as materialized (select ${its("practiceId")}::uuid as practice_id, ${its("personId")}::uuid as person_id, ${its("timeZone")}::text as time_zone,
        (now() at time zone ${its("timeZone")}::text)::date as today)
      select ${asking.answer} as text from who`;
  });
  const ask = async (tx: Tx, { practiceId, personId, timeZone }: Whose, given: Given): Promise<JsonText<Shape>> =>
    theText(await asked.rows(tx, { ...given, practiceId, personId, timeZone }));
  return {
    answer,
    ask,
    handle: async (tx, { ids, input }, { actor, now }) => ok(await ask(tx, actor, everyValue(ids, input, now))),
  };
}

/** What a screen is asked with, by name. */
export const everyValue = (ids: unknown, input: unknown, now: string): Given => ({ ...fieldsOf(ids), ...fieldsOf(input), now });

const fieldsOf = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});
