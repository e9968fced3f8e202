/** Answers `serve`: who is this, what are they to this very record, and what does the policy table say. */
import { type RawBuilder, sql } from "kysely";
import { askedOften } from "#foundation/server/asked-often.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Decision, Guard, Subject } from "#foundation/server/door.ts";
import type { DoorName } from "#foundation/server/sign-in/sign-in-cookie.ts";
import type { WhoInSql } from "#foundation/server/sign-in/sign-in-store.ts";
import { type Action, decide, isAction, isClosedAside, isForFamily, maySee, waitsForConsent } from "../access.ts";
import type { Asked, Relation } from "../policy.ts";
import { arrivals, relationsToAnyone, relationsToClient, todayIn, type WhoToday } from "./arrivals.ts";
import { arriveAlone } from "./arrive-alone.ts";
import { lockedBy } from "./consent-store.ts";
import { oneQuestion, type Situation } from "./one-question.ts";

/** `who` tells how the person behind a request is found; the accounts part of the server hands it in. */
export const guardWith = (who: (door: DoorName) => WhoInSql): Guard => ({
  knows: isAction,
  // Each door has its own cookie: what opens the portal opens no page of the staff, and the other way round.
  arriving: (action, find) => {
    const atFamilyDoor = isAction(action) && isForFamily(action);
    const asked = arrivals({ who: who(atFamilyDoor ? "portal" : "sign-in"), find, atFamilyDoor });
    return async (tx, request, ids, key) => {
      const found = await asked(tx, request, ids, key);
      if (!found) return undefined;
      const { actor, relations } = found;
      return {
        ...found,
        decide: async (subject) => judged(tx, actor, action, subject, relations ?? (await relationsOf(tx, actor, action, subject))),
      };
    };
  },
  arrivingAlone: (action, find, known) => {
    if (!isAction(action) || isForFamily(action) || find === undefined || typeof find === "function") return undefined;
    const asksNobodyElse = (subject: Subject, relations: readonly string[]) =>
      subject.clientId === null || waitsForConsent(action, new Set(relations)) === undefined;
    return arriveAlone({
      who: who("sign-in"),
      find,
      known,
      judge: (actor, subject, relations) => (asksNobodyElse(subject, relations) ? judge(actor, action, subject, relations) : undefined),
    });
  },
  answering: (action, find, answer) => {
    if (!isAction(action) || isForFamily(action) || typeof find === "function") return undefined;
    return oneQuestion({ who: who("sign-in"), action, record: find, answer, ruleIn: (situation) => ruleIn(action, situation) });
  },
  decide: async (tx, actor, action, subject) => judged(tx, actor, action, subject, await relationsOf(tx, actor, action, subject)),
});

/** What the table says, and then whether somebody agrees to it: a withdrawal is felt in the very next question. */
async function judged(tx: Tx, actor: Actor, action: string, subject: Subject, known: readonly string[]): Promise<Decision> {
  const answer = judge(actor, action, subject, known);
  if (!answer.allow || subject.clientId === null || !isAction(action)) return answer;
  const waitsFor = waitsForConsent(action, new Set(known));
  const kind = waitsFor && (await lockedBy(tx, actor, subject.clientId, { do: waitsFor }));
  return kind === undefined ? answer : { allow: false, rule: answer.rule, seen: true, needsConsent: kind };
}

function judge(actor: Actor, action: string, subject: Subject, known: readonly string[]): Decision {
  if (!isAction(action)) return { allow: false, rule: "none", seen: false };
  const relations = everythingTheyAre(actor.duties, known, subject.clientId !== null);
  const asked = { kind: subject.kind, clientId: subject.clientId, facts: subject.facts ?? {}, personId: actor.personId };
  const answer = decide(action, relations, asked);
  if (answer.allow && isClosedAside(action, relations)) return { allow: false, rule: `${action}#laid-aside`, seen: true, laidAside: true };
  return answer.allow ? answer : { ...answer, seen: maySee(relations, asked) };
}

/** An order of a court goes before everything else one may be to this client, a duty in the practice included. */
const everythingTheyAre = (duties: readonly string[], known: readonly string[], isOfClient: boolean): ReadonlySet<string> =>
  new Set(isOfClient && known.includes(CLOSED) ? [CLOSED] : [...duties.map((duty) => `member:${duty}`), ...known]);

/** The same judgement for everybody who is the same to a record. Where a consent is asked first, or a condition looks at more, there is none. */
function ruleIn(action: Action, { duties, relations: known, kind, isOfClient }: Situation): string | undefined {
  if (isOfClient && (waitsForConsent(action, new Set(known)) !== undefined || isClosedAside(action, new Set(known)))) return undefined;
  const looksCloser = () => {
    throw new Error(`${action}: a condition looks at whose record it is or who asks, so it cannot be judged for everybody alike`);
  };
  const asked: Asked = Object.defineProperties(
    { kind, facts: {}, clientId: null, personId: "" },
    { clientId: { get: looksCloser }, personId: { get: looksCloser } },
  );
  const answer = decide(action, everythingTheyAre(duties, known, isOfClient), asked);
  return answer.allow ? answer.rule : undefined;
}

/** What this person is to the client of a record; for a list of the family's door, everything they are to any client: its store shows only those. */
async function relationsOf(tx: Tx, actor: Actor, action: string, { clientId }: Subject): Promise<string[]> {
  const { practiceId, personId, timeZone } = actor;
  if (clientId === null && !(isAction(action) && isForFamily(action))) return [];
  const rows =
    clientId === null
      ? await TO_ANYONE.rows(tx, { practiceId, personId, timeZone })
      : await TO_CLIENT.rows(tx, { practiceId, personId, timeZone, clientId });
  return rows.map(({ relation }) => relation);
}

const TO_CLIENT = askedOften<Asker & { clientId: string }, { relation: string }>((its) =>
  relationsToClient(askerToday(its), its("clientId")),
);
const TO_ANYONE = askedOften<Asker, { relation: string }>((its) => relationsToAnyone(askerToday(its)));

type Asker = { practiceId: string; personId: string; timeZone: string };
const askerToday = (its: (name: keyof Asker) => RawBuilder<string>): WhoToday => ({
  practiceId: sql`${its("practiceId")}::uuid`,
  personId: its("personId"),
  today: todayIn(its("timeZone")),
});

const CLOSED = "guardian:restricted" satisfies Relation;

/** Somebody by their values, or as the row `who` of a question that asks for them. */
type Whose = Pick<Actor, "practiceId" | "personId" | "timeZone"> | WhoToday;
const todayFor = (whose: Whose): WhoToday =>
  "today" in whose
    ? whose
    : { practiceId: sql`${whose.practiceId}::uuid`, personId: sql`${whose.personId}::uuid`, today: todayIn(whose.timeZone) };

/** The clients whose record is closed to this person by order, as SQL for lists. */
export const closedTo = (whose: Whose) => {
  const { practiceId, personId, today } = todayFor(whose);
  return sql<string>`(select g.client_id from guardians_on(${practiceId}, ${today}) g where g.person_id = ${personId} and g.restricted)`;
};

/** The records that lie under another of the same person, as SQL for lists: none of them shows these. */
export const laidAside = (whose: Whose) =>
  sql<string>`(select m.aside_id from client_merge m where m.practice_id = ${todayFor(whose).practiceId} and m.undone_at is null)`;

/** The clients this person cares for today, as SQL for lists: the same relations as the table and the same consent as `judged`, in one place. */
export const caseload = (whose: Whose) => {
  const { practiceId, personId, today } = todayFor(whose);
  return sql<string>`(
  select mine.client_id from care_on(${practiceId}, ${today}) mine
  where mine.person_id = ${personId} and mine.client_id not in ${closedTo(whose)} and mine.client_id not in ${laidAside(whose)}
    and (mine.part <> 'intern' or mine.client_id in (select agreed.client_id from consent_on(${practiceId}, ${today}) agreed where agreed.kind = 'intern')))`;
};

/** The clients whose family this person is today, or who they are themselves, as SQL for the lists of the portal. */
export const familyOf = (whose: Whose) => {
  const { practiceId, personId, today } = todayFor(whose);
  return sql<string>`(
  select client_id from family_on(${practiceId}, ${today}) where person_id = ${personId} and relation <> ${sql.lit(CLOSED)})`;
};
