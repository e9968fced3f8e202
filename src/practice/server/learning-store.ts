/** All SQL about credentials and learning. Every question names the person: a ledger is its owner's. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Activity, ActivityWording, Change } from "../activity.ts";
import type { Credential, CredentialWording } from "../credential.ts";

type Status = "kept" | "put-away";
/** As the row has it: what a change is about by its id only. */
export type KeptActivity = Omit<Activity, "changes"> & { readonly changes: readonly (Omit<Change, "about"> & { about: string | null })[] };

const CREDENTIAL = sql`c.credential_id as id, c.version, c.status, c.title, c.issuer, c.number, c.from_day::text as "fromDay", c.until_day::text as "untilDay", c.rule`;

/** Those put away as well: the screen offers to take them out again. */
export async function credentialsOf(tx: Tx, { practiceId, personId }: Actor): Promise<Credential[]> {
  const { rows } = await sql<Credential>`
    select ${CREDENTIAL} from credential_now c where c.practice_id = ${practiceId} and c.person_id = ${personId}
    order by c.status, c.until_day desc nulls first, c.title, c.credential_id`.execute(tx);
  return rows;
}

export const credentialOf = async (tx: Tx, actor: Actor, credentialId: string): Promise<Credential | undefined> =>
  (await credentialsOf(tx, actor)).find(({ id }) => id === credentialId);

export async function saveCredential(
  tx: Tx,
  { practiceId, personId }: Actor,
  { id, version, status, rule, ...wording }: CredentialWording & { id: string; version: number; status: Status },
  at: string,
): Promise<void> {
  if (version === 1) await tx.insertInto("credential").values({ practiceId, id, personId, createdAt: at }).execute();
  const row = {
    practiceId,
    credentialId: id,
    version,
    status,
    ...wording,
    rule: rule === null ? null : JSON.stringify(rule),
    recordedAt: at,
  };
  await tx.insertInto("credentialVersion").values(row).execute();
}

export async function activitiesOf(tx: Tx, { practiceId, personId }: Actor): Promise<KeptActivity[]> {
  const { rows } = await sql<{ activities: KeptActivity[] }>`
    select coalesce(json_agg(it), '[]') as activities from (
      select a.activity_id as id, a.version, a.status, a.day::text, a.title, a.provider, a.approval, a.minutes, a.learned,
        (select coalesce(json_agg(json_build_object('credentialId', l.credential_id, 'credits', l.credits::float8, 'category', l.category, 'towards', l.towards)
            order by l.credential_id), '[]')
         from learning_credit l where l.practice_id = a.practice_id and l.activity_id = a.activity_id and l.version = a.version) as credits,
        (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'size', f.size,
            'keptBy', concat_ws(' ', p.chosen_name, p.family_name), 'keptAt', instant(f.kept_at)) order by f.kept_at, f.id), '[]')
         from attachment f join person p on p.practice_id = f.practice_id and p.id = f.kept_by
         where f.practice_id = a.practice_id and f.activity_id = a.activity_id) as files,
        (select coalesce(json_agg(json_build_object('id', c.id, 'day', c.day::text, 'about', c.about, 'words', c.words) order by c.day, c.id), '[]')
         from learning_change c where c.practice_id = a.practice_id and c.activity_id = a.activity_id and c.takes_back is null
           and not exists (select from learning_change b where b.practice_id = c.practice_id and b.takes_back = c.id)) as changes
      from learning_activity_now a where a.practice_id = ${practiceId} and a.person_id = ${personId}
      order by a.day desc, a.activity_id desc) it`.execute(tx);
  return rows[0]?.activities ?? [];
}

export async function versionOfActivity(tx: Tx, { practiceId, personId }: Actor, activityId: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from learning_activity_now where practice_id = ${practiceId} and person_id = ${personId} and activity_id = ${activityId}`.execute(
    tx,
  );
  return rows[0]?.version;
}

export async function saveActivity(
  tx: Tx,
  { practiceId, personId }: Actor,
  { id, version, status, credits, ...wording }: ActivityWording & { id: string; version: number; status: Status },
  at: string,
): Promise<void> {
  if (version === 1) await tx.insertInto("learningActivity").values({ practiceId, id, personId, createdAt: at }).execute();
  const which = { practiceId, activityId: id, version, personId };
  await tx
    .insertInto("learningActivityVersion")
    .values({ ...which, status, ...wording, recordedAt: at })
    .execute();
  if (credits.length === 0) return;
  const lines = credits.map(({ towards, ...line }) => ({ ...which, ...line, towards: JSON.stringify(towards) }));
  await tx.insertInto("learningCredit").values(lines).execute();
}

export async function saveChange(
  tx: Tx,
  { practiceId }: Actor,
  change: { id: string; activityId: string; about: string | null; day: string; words: string; takesBack: string | null },
  at: string,
): Promise<void> {
  await tx
    .insertInto("learningChange")
    .values({ practiceId, ...change, recordedAt: at })
    .execute();
}

/** Only what was said of this very activity, and not yet taken back, can be taken back. */
export async function changeOf(tx: Tx, { practiceId }: Actor, activityId: string, changeId: string): Promise<{ day: string } | undefined> {
  const { rows } = await sql<{ day: string }>`
    select c.day::text from learning_change c where c.practice_id = ${practiceId} and c.activity_id = ${activityId} and c.id = ${changeId} and c.takes_back is null`.execute(
    tx,
  );
  return rows[0];
}

/** The bytes’ names in the file store, for the packet. */
export async function certificatesOf(tx: Tx, { practiceId }: Actor, activityIds: readonly string[]) {
  if (activityIds.length === 0) return [];
  return tx
    .selectFrom("attachment")
    .select(["id", "activityId", "name", "kind", "size", "file"])
    .where("practiceId", "=", practiceId)
    .where("activityId", "in", [...activityIds])
    .orderBy("keptAt")
    .orderBy("id")
    .execute();
}

export interface ColleaguesCredentials {
  readonly personId: string;
  readonly name: string;
  readonly credentials: readonly Pick<Credential, "id" | "title" | "fromDay" | "untilDay" | "rule">[];
}

/** Everybody who works as a music therapist or as an intern today. */
export async function credentialsOfAll(tx: Tx, practiceId: string, today: string): Promise<ColleaguesCredentials[]> {
  const { rows } = await sql<ColleaguesCredentials>`
    select p.id as "personId", concat_ws(' ', p.chosen_name, p.family_name) as name,
      (select coalesce(json_agg(json_build_object('id', c.credential_id, 'title', c.title, 'fromDay', c.from_day::text, 'untilDay', c.until_day::text, 'rule', c.rule)
          order by c.until_day desc nulls last, c.title), '[]')
       from credential_now c where c.practice_id = p.practice_id and c.person_id = p.id and c.status = 'kept') as credentials
    from person p where p.practice_id = ${practiceId} and exists (
      select from members_on(p.practice_id, ${today}::date) m where m.person_id = p.id and m.duty in ('therapist', 'intern'))
    order by p.family_name, p.chosen_name, p.id`.execute(tx);
  return rows;
}

export async function ownerOf(tx: Tx, { practiceId, personId }: Actor) {
  const { rows } = await sql<{ name: string; practice: string; country: string }>`
    select concat_ws(' ', p.chosen_name, p.family_name) as name, t.name as practice, t.country
    from person p join practice t on t.practice_id = p.practice_id where p.practice_id = ${practiceId} and p.id = ${personId}`.execute(tx);
  const [own] = rows;
  if (own === undefined) throw new Error("Whoever asks is a person of the practice");
  return own;
}
