/** All SQL of the telephones and computers that somebody of the family lets be told. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Device } from "#foundation/server/push/push-post.ts";

/** So many each; a new one takes the place of the oldest. */
const MOST_DEVICES = 8;

/** Of a row of person. */
export const devicesJson = (person: RawBuilder<unknown>): RawBuilder<(Device & { id: string })[]> => sql`(
  select coalesce(json_agg(json_build_object('id', d.id, 'endpoint', d.endpoint, 'publicKey', d.public_key, 'sharedSecret', d.shared_secret) order by d.made_at, d.id), '[]')
  from push_device d where d.practice_id = ${person}.practice_id and d.person_id = ${person}.id)`;

/** The same browser again, also for somebody else on it: whoever chose last is told, and nobody else. */
export async function keepDevice(
  tx: Tx,
  { practiceId, personId }: Actor,
  { id, endpoint, publicKey, sharedSecret }: Device & { readonly id: string },
  now: string,
): Promise<void> {
  await tx.deleteFrom("pushDevice").where("practiceId", "=", practiceId).where("endpoint", "=", endpoint).execute();
  await tx.insertInto("pushDevice").values({ practiceId, id, personId, endpoint, publicKey, sharedSecret, madeAt: now }).execute();
  await sql`delete from push_device where practice_id = ${practiceId} and id in (
    select id from push_device where practice_id = ${practiceId} and person_id = ${personId} order by made_at desc, id desc offset ${MOST_DEVICES})`.execute(
    tx,
  );
}

/** Only one’s own; nothing happens where it is gone already. */
export const endDevice = (tx: Tx, { practiceId, personId }: Actor, endpoint: string) =>
  tx
    .deleteFrom("pushDevice")
    .where("practiceId", "=", practiceId)
    .where("personId", "=", personId)
    .where("endpoint", "=", endpoint)
    .execute();

/** Its service said that this browser will never be told again. */
export const forgetDevices = (tx: Tx, practiceId: string, ids: readonly string[]) =>
  ids.length === 0 ? undefined : tx.deleteFrom("pushDevice").where("practiceId", "=", practiceId).where("id", "in", ids).execute();
