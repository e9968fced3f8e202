/**
 * A screen that is read in one question: who is this, what are they to this very record, may they, the trace, and the answer.
 * The policy table stays where it is. Everything it looks at is the situation, which the database finds anew each time; the program judges a situation when
 * it first comes, and from then on the question carries it with its rule. In any other situation nothing is answered and nothing is traced here.
 */
import { type RawBuilder, sql } from "kysely";
import { askAlone } from "#foundation/server/ask-alone.ts";
import { askedOften } from "#foundation/server/asked-often.ts";
import type { AnswerAtOnce, FoundWith } from "#foundation/server/door.ts";
import { type Answer, type Its, withGiven } from "#foundation/server/reading.ts";
import type { WhoInSql } from "#foundation/server/sign-in/sign-in-store.ts";
import { relationsToClient, rowOfWho, WHO } from "./arrivals.ts";

export interface Situation {
  readonly duties: readonly string[];
  readonly relations: readonly string[];
  readonly kind: string;
  readonly isOfClient: boolean;
}

interface Setting {
  readonly who: WhoInSql;
  readonly action: string;
  /** Left out when the screen is of the practice as a whole. */
  readonly record: FoundWith<never> | undefined;
  readonly answer: Answer;
  /** The rule under which the policy table lets this happen; undefined = it does not, or more has to be asked first. */
  readonly ruleIn: (situation: Situation) => string | undefined;
}

/** So many situations are kept in mind for one screen; there are a handful. */
const MOST_JUDGED = 40;

export function oneQuestion({ who, action, record, answer, ruleIn }: Setting): AnswerAtOnce {
  const question = askedOften<Given, Row>((slot) => questionOf((name) => sql<string>`${slot(name)}`, { who, action, record, answer }));
  let rules: Readonly<Record<string, string>> = {};
  let judged = "{}";
  const judge = (situation: string) => {
    const rule = ruleIn(JSON.parse(situation));
    if (rule === undefined) return;
    rules = { ...(Object.keys(rules).length < MOST_JUDGED ? rules : {}), [situation]: rule };
    judged = JSON.stringify(rules);
  };
  return async (database, request, given) => {
    const asker = who.given(request);
    if (!asker) return undefined;
    const [row] = (await askAlone(database, question, { ...given, ...asker, judged, requestId: String(request.id) })) ?? [];
    if (row?.situation && !(row.situation in rules)) judge(row.situation);
    return row?.text ?? undefined;
  };
}

type Given = Readonly<Record<string, unknown>>;
interface Row {
  readonly situation: string | null;
  readonly text: string | null;
}

/** A sign-in that has to be kept alive takes the longer way, once a minute. So does a record that has facts of its own to be judged by. */
function questionOf(its: Its, { who, action, record, answer }: Omit<Setting, "ruleIn">): RawBuilder<Row> {
  const found = record
    ? sql`from arrived who join lateral (${record.row(its)}) found on found.facts is null`
    : sql`from arrived who cross join lateral (select 'practice' as kind, who.practice_id as id, null::uuid as client_id) found`;
  const relations = record ? sql`array(${relationsToClient(WHO, sql`found.client_id`)})` : sql`'{}'::text[]`;
  const asking = withGiven(its, answer);
  return sql`
    with ${asking.given}, arrived as materialized (${rowOfWho(who.row(its))}),
    asked as materialized (
      select who.*, found.kind, found.id as record_id, found.client_id,
        json_build_object('duties', who.duties, 'relations', ${relations}, 'kind', found.kind, 'isOfClient', found.client_id is not null)::text as situation
      ${found}),
    judged as materialized (select asked.*, ${its("judged")}::json ->> situation as rule from asked where not stale),
    who as materialized (select * from judged where rule is not null),
    trace as (
      insert into audit_entry (practice_id, account_id, sign_in_id, action, rule, outcome, kind, record_id, client_id, request_id)
      select practice_id, account_id, sign_in_id, ${sql.lit(action)}, rule, 'done', kind, record_id, client_id, ${its("requestId")}::text from who)
    select asked.situation, (select ${asking.answer} from who) as text from asked`;
}
