/** All SQL about taking a caseload over from a file, and taking it back. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import { caseload, closedTo, laidAside } from "#people/server/guard.ts";
import { type Known, likenessOf } from "#referral/likeness.ts";
import {
  DAYS_TO_TAKE_BACK,
  type ImportLine,
  type ImportPart,
  type ImportRow,
  type ImportTherapist,
  type KnownClient,
  MOST_ROWS_A_PART,
} from "../client-import.ts";

/** An import is seen by whoever made it. */
export const findImport: FoundWith<{ readonly importId: string }> = {
  row: (its) => sql`select 'client-import' as kind, i.id, null::uuid as client_id, null::json as facts from client_import i
    where i.practice_id = who.practice_id and i.id = ${its("importId")} and i.imported_by = who.person_id`,
};

/** The clients this person cares for; whoever runs the practice sees every name, as in the list of clients. */
export async function knownTo(tx: Tx, actor: Actor): Promise<KnownClient[]> {
  const seesEveryName = actor.duties.some((duty) => duty === "owner" || duty === "frontdesk");
  const { rows } = await sql<KnownClient>`
    select cl.id, pe.chosen_name as "chosenName", pe.family_name as "familyName", pe.phone,
      case when cl.id in ${caseload(actor)} then cl.born_on end as "bornOn"
    from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where cl.practice_id = ${actor.practiceId} and cl.taken_back_at is null and (${seesEveryName} or cl.id in ${caseload(actor)})
      and cl.id not in ${closedTo(actor)} and cl.id not in ${laidAside(actor)} order by pe.id`.execute(tx);
  return rows;
}

/** The music therapists of today, by name and the address they sign in with. */
export async function therapistsOf(tx: Tx, { practiceId, timeZone }: Actor): Promise<ImportTherapist[]> {
  const { rows } = await sql<ImportTherapist>`
    select pe.id as "personId", pe.chosen_name as "chosenName", pe.family_name as "familyName",
      coalesce(pe.email, (select a.email from auth.account a where a.id = pe.account_id)) as email
    from person pe where pe.practice_id = ${practiceId} and exists (
      select from members_on(pe.practice_id, (now() at time zone ${timeZone})::date) m where m.person_id = pe.id and m.duty = 'therapist')
    order by pe.chosen_name, pe.id`.execute(tx);
  return rows;
}

/** The lines whose person is a client here already, whoever cares for them, and nobody said they are somebody else. */
export async function doublesIn(tx: Tx, actor: Actor, rows: readonly ImportRow[]): Promise<ReadonlySet<number>> {
  const { rows: here } = await sql<Known>`
    select concat_ws(' ', pe.chosen_name, pe.family_name) as name, cl.born_on as born, array_remove(array[pe.phone], null) as phones, '{}'::text[] as emails
    from person pe join client cl on cl.practice_id = pe.practice_id and cl.person_id = pe.id and cl.taken_back_at is null
    where pe.practice_id = ${actor.practiceId}
      and name_key(pe.chosen_name) = any(array(select name_key(given) from unnest(${rows.map(({ chosenName }) => chosenName)}::text[]) given))`.execute(
    tx,
  );
  const doubles = new Set<number>();
  const known: Known[] = [...here];
  for (const row of rows) {
    const self = asKnown(row);
    if (!row.isSomebodyElse && known.some((one) => likenessOf(self, one).includes("name"))) doubles.add(row.line);
    else known.push(self);
  }
  return doubles;
}

const asKnown = ({ chosenName, familyName, bornOn, phone }: ImportRow): Known => ({
  name: [chosenName, familyName].filter(Boolean).join(" "),
  born: bornOn,
  phones: phone === null ? [] : [phone],
  emails: [],
});

/** False when somebody else has an import of this id. */
export async function beginImport(tx: Tx, actor: Actor, { id, fileName }: ImportPart, now: string): Promise<boolean> {
  const { practiceId, personId } = actor;
  await tx
    .insertInto("clientImport")
    .values({ practiceId, id, fileName, importedBy: personId, importedAt: now })
    .onConflict((conflict) => conflict.columns(["practiceId", "id"]).doNothing())
    .execute();
  const begun = await tx
    .selectFrom("clientImport")
    .select("id")
    .where("practiceId", "=", practiceId)
    .where("id", "=", id)
    .where("importedBy", "=", personId)
    .executeTakeFirst();
  return begun !== undefined;
}

export async function takeOn(tx: Tx, actor: Actor, importId: string, rows: readonly ImportRow[], today: string): Promise<void> {
  if (rows.length === 0) return;
  const { practiceId, accountId, personId: own } = actor;
  const each = rows.map((row) => ({ ...row, careId: uuidv7() }));
  await tx
    .insertInto("person")
    .values(
      each.map(({ personId, chosenName, familyName, legalName, pronouns, language, phone }) => ({
        practiceId,
        id: personId,
        chosenName,
        familyName,
        legalName,
        pronouns,
        language,
        phone,
      })),
    )
    .execute();
  await tx
    .insertInto("client")
    .values(
      each.map(({ id, personId, bornOn, homeLanguages, needsInterpreter, readingLanguage, communication, communicationWords, reach }) => ({
        practiceId,
        id,
        personId,
        bornOn,
        createdBy: accountId,
        homeLanguages,
        needsInterpreter,
        readingLanguage,
        communication,
        communicationWords,
        reach,
      })),
    )
    .execute();
  await tx
    .insertInto("careRelation")
    .values(
      each.map(({ id, careId, therapistId }) => ({
        practiceId,
        id: careId,
        clientId: id,
        personId: therapistId ?? own,
        part: "therapist",
        fromDay: today,
      })),
    )
    .execute();
  await tx
    .insertInto("clientImportRow")
    .values(each.map(({ id, careId, line }) => ({ practiceId, importId, line, clientId: id, careId })))
    .execute();
}

/** A caseload that comes at once changes how the tables are best read: they are counted afresh each time it has doubled. Where the program does not own them, the database does so by itself within a minute. */
export async function countAfresh(tx: Tx, { practiceId }: Actor, importId: string, taken: number): Promise<void> {
  const { rows } = await sql<{ all: number }>`
    select count(*)::int as all from client_import_row where practice_id = ${practiceId} and import_id = ${importId}`.execute(tx);
  const all = rows[0]?.all ?? 0;
  const doublings = (clients: number) => Math.floor(Math.log2(Math.max(1, clients / MOST_ROWS_A_PART)));
  if (doublings(all) > doublings(all - taken)) await sql`analyze person, client, care_relation, client_import_row`.execute(tx);
}

/** The imports of this person, or one of them. */
export async function importsOf(tx: Tx, { practiceId, personId }: Actor, importId: string | null): Promise<ImportLine[]> {
  const { rows } = await sql<ImportLine>`
    select i.id, i.file_name as "fileName", instant(i.imported_at) as "importedAt", instant(i.imported_at + make_interval(days => ${DAYS_TO_TAKE_BACK})) as until,
      count(cl.id)::int as taken, count(cl.taken_back_at)::int as "takenBack"
    from client_import i
    left join client_import_row r on r.practice_id = i.practice_id and r.import_id = i.id
    left join client cl on cl.practice_id = r.practice_id and cl.id = r.client_id
    where i.practice_id = ${practiceId} and i.imported_by = ${personId} and (${importId}::uuid is null or i.id = ${importId}::uuid)
    group by i.practice_id, i.id order by i.imported_at desc, i.id desc limit 50`.execute(tx);
  return rows;
}
