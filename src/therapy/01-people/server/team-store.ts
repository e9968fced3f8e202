/** All SQL about who stands around a client. A relation is begun and ended, never changed. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { CarePart, NewSelf, NewTeamMember } from "../team.ts";
import type { readTeam } from "../team.api.ts";
import { accountOfPerson, findPersonByEmail } from "./person-store.ts";

type Team = z.input<typeof readTeam.output>;
type Around = Pick<Team, "client" | "care" | "supervisors" | "family" | "professionals" | "self" | "colleagues">;

/** The day by the calendar of the practice, and how a row stands on it: the same words as the views that judge rights. */
const standing = (row: string) =>
  sql.raw(`
  case when ${row}.ended_at is not null or ${row}.until_day < today.day then 'over' when ${row}.from_day > today.day then 'later' else 'now' end`);
const period = (row: string) => sql`'fromDay', ${sql.raw(`${row}.from_day`)},
  'untilDay', ${sql.raw(`case when ${row}.ended_at is null then ${row}.until_day else greatest((${row}.ended_at at time zone today.time_zone)::date, ${row}.from_day) end`)}, 'standing', ${standing(row)}`;
const NAME = sql.raw("concat_ws(' ', pe.chosen_name, pe.family_name)");
const EMAIL = sql.raw("(select a.email from auth.account a where a.id = pe.account_id)");

/** What one line about the family says, with who wrote it and who ended it. */
const GUARDIAN_FIELDS = sql`
  'seesRecord', g.sees_record, 'toldAttendance', g.told_attendance, 'consents', g.consents, 'mustCoConsent', g.must_co_consent, 'messages', g.messages,
  'reportsAbsence', g.reports_absence, 'receivesInvoices', g.receives_invoices, 'collects', g.collects, 'noContact', g.no_contact, 'restricted', g.restricted,
  'words', g.words, 'document', g.document, 'documentSeenOn', g.document_seen_on, 'replaces', g.replaces,
  'written', json_build_object('by', concat_ws(' ', wr.chosen_name, wr.family_name), 'at', instant(g.created_at)),
  'ended', case when g.ended_at is not null then json_build_object('by', concat_ws(' ', en.chosen_name, en.family_name), 'at', instant(g.ended_at)) end`;

/** Newest last, what is over included: who may see what was so, and since when, is asked years later. */
export async function teamOf(tx: Tx, practiceId: string, clientId: string): Promise<Around> {
  const { rows } = await sql<Around>`
    with today as (select p.practice_id, p.time_zone, (now() at time zone p.time_zone)::date as day from practice p where p.practice_id = ${practiceId})
    select
      (select json_build_object('chosenName', pe.chosen_name, 'familyName', pe.family_name)
       from client c join person pe on pe.practice_id = c.practice_id and pe.id = c.person_id where c.practice_id = today.practice_id and c.id = ${clientId}) as client,
      (select coalesce(json_agg(json_build_object('id', r.id, 'personId', pe.id, 'name', ${NAME}, 'part', r.part,
          'credential', (select max(m.credential) from membership m where m.practice_id = r.practice_id and m.person_id = r.person_id), ${period("r")}) order by r.part = 'intern', r.part = 'substitute', r.from_day, r.id), '[]')
       from care_relation r join person pe on pe.practice_id = r.practice_id and pe.id = r.person_id
       where r.practice_id = today.practice_id and r.client_id = ${clientId}) as care,
      (select coalesce(json_agg(json_build_object('personId', pe.id, 'name', ${NAME}, 'internName', concat_ws(' ', i.chosen_name, i.family_name)) order by pe.chosen_name), '[]')
       from supervision s join person pe on pe.practice_id = s.practice_id and pe.id = s.supervisor_id
       join person i on i.practice_id = s.practice_id and i.id = s.intern_id
       join care_relation r on r.practice_id = s.practice_id and r.person_id = s.intern_id and r.part = 'intern'
       where s.practice_id = today.practice_id and r.client_id = ${clientId} and ${standing("s")} = 'now' and ${standing("r")} = 'now') as supervisors,
      (select coalesce(json_agg(json_build_object('id', g.id, 'personId', pe.id, 'name', ${NAME}, 'email', ${EMAIL}, 'relationship', g.relationship,
          ${GUARDIAN_FIELDS}, ${period("g")}) order by g.from_day, g.id), '[]')
       from guardians g join person pe on pe.practice_id = g.practice_id and pe.id = g.person_id
       join person wr on wr.practice_id = g.practice_id and wr.id = g.created_by
       left join person en on en.practice_id = g.practice_id and en.id = g.ended_by
       where g.practice_id = today.practice_id and g.client_id = ${clientId}) as family,
      (select coalesce(json_agg(json_build_object('id', o.id, 'personId', pe.id, 'name', ${NAME}, 'role', o.role, 'place', o.place, 'referred', o.referred,
          'words', o.words, 'email', coalesce(pe.email, ${EMAIL}), 'phone', pe.phone, ${period("o")}) order by o.referred desc, o.from_day, o.id), '[]')
       from professional_relation o join person pe on pe.practice_id = o.practice_id and pe.id = o.person_id
       where o.practice_id = today.practice_id and o.client_id = ${clientId}) as professionals,
      (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'decision', s.decision, 'email', ${EMAIL}, ${period("s")}) order by s.from_day, s.id), '[]')
       from selves s join client c on c.practice_id = s.practice_id and c.id = s.client_id join person pe on pe.practice_id = c.practice_id and pe.id = c.person_id
       where s.practice_id = today.practice_id and s.client_id = ${clientId}) as self,
      (select coalesce(json_agg(json_build_object('personId', w.id, 'name', w.name, 'duties', w.duties) order by w.name), '[]')
       from (select pe.id, ${NAME} as name, array_agg(distinct m.duty order by m.duty) as duties from members_on(today.practice_id, today.day) m join person pe on pe.practice_id = m.practice_id and pe.id = m.person_id
             where m.duty in ('therapist', 'intern')
             group by pe.id, pe.chosen_name, pe.family_name) w) as colleagues
    from today`.execute(tx);
  const around = rows[0];
  if (!around) throw new Error("The practice of a signed-in person is gone");
  return around;
}

/** The duty that a part in a team asks for. */
const DUTY: Readonly<Record<CarePart, string>> = { therapist: "therapist", substitute: "therapist", intern: "intern" };

export async function hasDutyFor(tx: Tx, practiceId: string, { personId, part }: NewTeamMember): Promise<boolean> {
  const { rows } = await sql`
    select from membership m join practice p on p.practice_id = m.practice_id
    where m.practice_id = ${practiceId} and m.person_id = ${personId} and m.duty = ${DUTY[part]} and m.ended_at is null
      and (m.until_day is null or m.until_day >= (now() at time zone p.time_zone)::date) limit 1`.execute(tx);
  return rows.length > 0;
}

/** Holds the client’s row, so that two who change the people of one client in the same moment come one after the other. */
export const holdClient = (tx: Tx, practiceId: string, clientId: string) =>
  sql`select from client where practice_id = ${practiceId} and id = ${clientId} for update`.execute(tx);

export type Table = "care_relation" | "guardians" | "selves" | "professional_relation";

interface StandingRow {
  readonly id: string;
  readonly personId: string;
  readonly part: string;
  readonly fromDay: string;
  readonly isNow: boolean;
}

/** Rows that hold today or will. */
export async function standingIn(tx: Tx, table: Table, practiceId: string, clientId: string): Promise<StandingRow[]> {
  const personAndPart = {
    care_relation: sql`r.person_id, r.part`,
    guardians: sql`r.person_id, r.relationship as part`,
    selves: sql`r.client_id as person_id, r.kind as part`,
    professional_relation: sql`r.person_id, r.role as part`,
  }[table];
  const { rows } = await sql<StandingRow>`
    select r.id, ${personAndPart}, to_char(r.from_day, 'YYYY-MM-DD') as from_day, r.from_day <= (now() at time zone p.time_zone)::date as is_now
    from ${sql.table(table)} r join practice p on p.practice_id = r.practice_id
    where r.practice_id = ${practiceId} and r.client_id = ${clientId} and r.ended_at is null
      and (r.until_day is null or r.until_day >= (now() at time zone p.time_zone)::date)`.execute(tx);
  return rows;
}

export const isOnTeam = async (tx: Tx, practiceId: string, clientId: string, { personId, part }: NewTeamMember): Promise<boolean> =>
  (await standingIn(tx, "care_relation", practiceId, clientId)).some((row) => row.personId === personId && row.part === part);

/** Without them nobody would answer for the record. */
export async function isLastTherapist(tx: Tx, practiceId: string, clientId: string, careId: string): Promise<boolean> {
  const now = (await standingIn(tx, "care_relation", practiceId, clientId)).filter(({ part, isNow }) => part === "therapist" && isNow);
  return now.length === 1 && now[0]?.id === careId;
}

export const saveTeamMember = (
  tx: Tx,
  actor: Pick<Actor, "practiceId">,
  clientId: string,
  { fromDay, ...member }: NewTeamMember,
  today: string,
) =>
  tx
    .insertInto("careRelation")
    .values({ practiceId: actor.practiceId, clientId, fromDay: fromDay ?? today, ...member })
    .execute();

export const hasOwnDoor = async (tx: Tx, practiceId: string, clientId: string): Promise<boolean> =>
  (await standingIn(tx, "selves", practiceId, clientId)).length > 0;

/** The client's person gets the account of this e-mail; false when the account is somebody else's. */
export async function saveSelf(tx: Tx, actor: Actor, clientId: string, self: NewSelf, today: string): Promise<boolean> {
  const { id, kind, decision, email, fromDay, untilDay } = self;
  const { practiceId } = actor;
  const client = await tx
    .selectFrom("client")
    .innerJoin("person", (join) => join.onRef("person.practiceId", "=", "client.practiceId").onRef("person.id", "=", "client.personId"))
    .select(["person.id", "person.chosenName", "person.familyName"])
    .where("client.practiceId", "=", practiceId)
    .where("client.id", "=", clientId)
    .executeTakeFirstOrThrow();
  const known = await findPersonByEmail(tx, practiceId, email);
  if (known !== undefined && known !== client.id) return false;
  const accountId = await accountOfPerson(tx, { email, name: [client.chosenName, client.familyName].filter(Boolean).join(" ") });
  await tx.updateTable("person").set({ email, accountId }).where("practiceId", "=", practiceId).where("id", "=", client.id).execute();
  await tx
    .insertInto("selves")
    .values({ practiceId, id, clientId, kind, decision, fromDay: fromDay ?? today, untilDay, createdBy: actor.personId })
    .execute();
  return true;
}

/** True when it stood until now. The moment is the database's own: rights are judged by that clock. */
export async function endRelation(tx: Tx, actor: Pick<Actor, "practiceId" | "personId">, table: Table, id: string): Promise<boolean> {
  const { rows } = await sql`
    update ${sql.table(table)} set ended_at = now(), ended_by = ${actor.personId}
    where practice_id = ${actor.practiceId} and id = ${id} and ended_at is null returning 1`.execute(tx);
  return rows.length > 0;
}

/** The record a right is asked about when a path names a relation of a client. */
export const findIn =
  <Name extends string>(table: Table, kind: string, name: Name) =>
  async (tx: Tx, ids: Readonly<Record<Name | "clientId", string>>, actor: Actor): Promise<Subject | undefined> => {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where practice_id = ${actor.practiceId} and client_id = ${ids.clientId} and id = ${ids[name]}`.execute(
      tx,
    );
    return rows[0] && { kind, id: rows[0].id, clientId: ids.clientId };
  };

export const findCare = findIn("care_relation", "care-relation", "careId");
export const findSelf = findIn("selves", "self", "selfId");

/** Who answers for an intern’s work: from it follows whose supervisor they are. */
export const saveSupervision = (
  tx: Tx,
  actor: Actor,
  supervision: { readonly id: string; readonly internId: string; readonly supervisorId: string; readonly fromDay: string },
) =>
  tx
    .insertInto("supervision")
    .values({ practiceId: actor.practiceId, createdBy: actor.personId, ...supervision })
    .execute();
