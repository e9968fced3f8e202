/** All SQL about who a client is: the wording that holds, and the ones before it. */
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { ClientContact, type ClientProfile, type EarlierProfile } from "../client-profile.ts";

const PROFILE: RawBuilder<ClientProfile> = sql`json_build_object(
  'chosenName', pe.chosen_name, 'familyName', pe.family_name, 'legalName', pe.legal_name, 'pronouns', pe.pronouns, 'language', pe.language,
  'bornOn', cl.born_on, 'homeLanguages', cl.home_languages, 'needsInterpreter', cl.needs_interpreter, 'readingLanguage', cl.reading_language,
  'communication', cl.communication, 'communicationWords', cl.communication_words, 'phone', pe.phone, 'reach', cl.reach)`;
const OF_CLIENT = sql`client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id`;
const VERSION = sql<number>`(select count(*)::int from earlier_details e where e.practice_id = cl.practice_id and e.client_id = cl.id)`;

export async function profileOf(tx: Tx, practiceId: string, clientId: string): Promise<{ profile: ClientProfile; version: number }> {
  const { rows } = await sql<{ profile: ClientProfile; version: number }>`
    select ${PROFILE} as profile, ${VERSION} as version from ${OF_CLIENT} where cl.practice_id = ${practiceId} and cl.id = ${clientId}`.execute(
    tx,
  );
  const row = rows[0];
  if (!row) throw new Error("A client that was found is gone");
  return row;
}

/** Of all this, what somebody has to know who only calls or writes. */
export const contactOf = (profile: ClientProfile) => ClientContact.strip().parse(profile);

/** Keeps what stands, with who replaces it, and writes the new wording. False when somebody else wrote since `basedOn`. */
export async function saveProfile(tx: Tx, actor: Actor, clientId: string, profile: ClientProfile, basedOn: number): Promise<boolean> {
  const { practiceId, personId } = actor;
  await sql`select from client where practice_id = ${practiceId} and id = ${clientId} for update`.execute(tx);
  const { rows } = await sql`
    insert into earlier_details (practice_id, id, client_id, version, details, replaced_by)
    select cl.practice_id, ${uuidv7()}::uuid, cl.id, ${VERSION} + 1, ${PROFILE}, ${personId} from ${OF_CLIENT}
    where cl.practice_id = ${practiceId} and cl.id = ${clientId} and ${VERSION} = ${basedOn} returning 1`.execute(tx);
  if (rows.length === 0) return false;
  const { chosenName, familyName, legalName, pronouns, language, phone, ...ofClient } = profile;
  const client = await tx
    .updateTable("client")
    .set(ofClient)
    .where("practiceId", "=", practiceId)
    .where("id", "=", clientId)
    .returning("personId")
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("person")
    .set({ chosenName, familyName, legalName, pronouns, language, phone })
    .where("practiceId", "=", practiceId)
    .where("id", "=", client.personId)
    .execute();
  return true;
}

/** Every wording that was replaced, newest first. */
export async function earlierProfiles(tx: Tx, practiceId: string, clientId: string): Promise<EarlierProfile[]> {
  const { rows } = await sql<{ earlier: EarlierProfile }>`
    select json_build_object('version', e.version, 'details', e.details, 'replacedBy', concat_ws(' ', by.chosen_name, by.family_name),
                             'replacedAt', instant(e.replaced_at)) as earlier
    from earlier_details e join person by on by.practice_id = e.practice_id and by.id = e.replaced_by
    where e.practice_id = ${practiceId} and e.client_id = ${clientId} order by e.version desc limit 200`.execute(tx);
  return rows.map(({ earlier }) => earlier);
}
