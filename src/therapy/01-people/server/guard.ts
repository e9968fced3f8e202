/** Answers `serve`: who is this, what are they to this very record, and what does the policy table say. */
import { type RawBuilder, sql } from "kysely";
import { askedOften } from "#foundation/server/asked-often.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Decision, Guard, Subject } from "#foundation/server/door.ts";
import type { DoorName } from "#foundation/server/sign-in/sign-in-cookie.ts";
import type { WhoInSql } from "#foundation/server/sign-in/sign-in-store.ts";
import { decide, isAction, isForFamily, maySee, type Relation, waitsForConsent } from "../access.ts";
import { arrivals, relationsToAnyone, relationsToClient } from "./arrivals.ts";
import { agreedTo, lockedBy } from "./consent-store.ts";

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
  const duties = actor.duties.map((duty) => `member:${duty}`);
  // An order of a court goes before everything else one may be to this client, a duty in the practice included.
  const isClosed = subject.clientId !== null && known.includes(CLOSED);
  const relations = new Set(isClosed ? [CLOSED] : [...duties, ...known]);
  const asked = { kind: subject.kind, clientId: subject.clientId, facts: subject.facts ?? {}, personId: actor.personId };
  const answer = decide(action, relations, asked);
  return answer.allow ? answer : { ...answer, seen: maySee(relations, asked) };
}

/** What this person is to the client of a record; for a list of the family's door, everything they are to any client: its store shows only those. */
async function relationsOf(tx: Tx, actor: Actor, action: string, { clientId }: Subject): Promise<string[]> {
  const { practiceId, personId } = actor;
  if (clientId === null && !(isAction(action) && isForFamily(action))) return [];
  const rows =
    clientId === null ? await TO_ANYONE.rows(tx, { practiceId, personId }) : await TO_CLIENT.rows(tx, { practiceId, personId, clientId });
  return rows.map(({ relation }) => relation);
}

const TO_CLIENT = askedOften<{ practiceId: string; personId: string; clientId: string }, { relation: string }>((its) =>
  relationsToClient(its("practiceId"), its("personId"), its("clientId")),
);
const TO_ANYONE = askedOften<{ practiceId: string; personId: string }, { relation: string }>((its) =>
  relationsToAnyone(its("practiceId"), its("personId")),
);

const CLOSED = "guardian:restricted" satisfies Relation;

/** Somebody, by their values or by where those stand in a question that is asked often. */
interface Whose {
  readonly practiceId: string | RawBuilder<string>;
  readonly personId: string | RawBuilder<string>;
}

/** The clients whose record is closed to this person by order, as SQL for lists. */
export const closedTo = ({ practiceId, personId }: Whose) => sql<string>`(
  select client_id from family_today where practice_id = ${practiceId} and person_id = ${personId} and relation = ${sql.lit(CLOSED)})`;

/** The clients this person cares for today, as SQL for lists: the same relations as the table and the same consent as `judged`, in one place. */
export const caseload = ({ practiceId, personId }: Whose) => sql<string>`(
  select mine.client_id from care_today mine
  where mine.practice_id = ${practiceId} and mine.person_id = ${personId} and mine.client_id not in ${closedTo({ practiceId, personId })}
    and (mine.part <> 'intern' or ${agreedTo("intern", sql`mine`)}))`;

/** The clients whose family this person is today, or who they are themselves, as SQL for the lists of the portal. */
export const familyOf = ({ practiceId, personId }: Whose) => sql<string>`(
  select client_id from family_today where practice_id = ${practiceId} and person_id = ${personId} and relation <> ${sql.lit(CLOSED)})`;
