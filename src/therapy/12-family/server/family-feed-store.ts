/** All SQL about the calendar addresses of the family. Of their secrets only hashes are here. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { hashOf, newSecret } from "#foundation/server/sign-in/sign-in-cookie.ts";
import type { listFamilyFeeds } from "../family-feed.api.ts";

type Feeds = z.input<typeof listFamilyFeeds.output>["feeds"];

/** One's own, of this very client. */
export async function findFamilyFeed(
  tx: Tx,
  { feedId, clientId }: { readonly feedId: string; readonly clientId: string },
  actor: Actor,
): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("calendarFeed")
    .select("id")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", feedId)
    .where("clientId", "=", clientId)
    .where("personId", "=", actor.personId)
    .executeTakeFirst();
  return row && { kind: "calendar-feed", id: feedId, clientId };
}

export async function familyFeedsOf(tx: Tx, { practiceId, personId }: Actor, clientId: string): Promise<Feeds> {
  const { rows } = await sql<Feeds[number]>`
    select id, instant(created_at) as "createdAt" from calendar_feed
    where practice_id = ${practiceId} and person_id = ${personId} and client_id = ${clientId} and ended_at is null order by created_at, id`.execute(
    tx,
  );
  return rows;
}

interface NewFeed {
  readonly id: string;
  readonly clientId: string;
  /** Whose it is. */
  readonly personId: string;
  readonly now: string;
}

/** Answers the secret, this once. */
export async function saveFamilyFeed(tx: Tx, actor: Actor, { id, clientId, personId, now }: NewFeed): Promise<string> {
  const secret = newSecret();
  const givenBy = personId === actor.personId ? null : actor.personId;
  await tx
    .insertInto("calendarFeed")
    .values({ practiceId: actor.practiceId, id, personId, clientId, givenBy, secretHash: hashOf(secret), shows: "session", createdAt: now })
    .execute();
  return secret;
}

export async function closeFamilyFeeds(
  tx: Tx,
  { practiceId }: Actor,
  {
    clientId,
    personId,
    feedId,
    now,
  }: { readonly clientId: string; readonly personId: string; readonly feedId?: string; readonly now: string },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("calendarFeed")
    .set({ endedAt: now })
    .where("practiceId", "=", practiceId)
    .where("clientId", "=", clientId)
    .where("personId", "=", personId)
    .where("endedAt", "is", null)
    .$if(feedId !== undefined, (query) => query.where("id", "=", feedId ?? ""))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** By the same view of the rights that the family's door judges with. */
export async function seesSessions(tx: Tx, { practiceId }: Actor, clientId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`select from family_today f where f.practice_id = ${practiceId} and f.client_id = ${clientId}
    and f.person_id = ${personId} and f.relation <> 'guardian:restricted'`.execute(tx);
  return rows.length > 0;
}
