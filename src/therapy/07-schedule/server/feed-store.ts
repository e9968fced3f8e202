/** All SQL about calendar addresses. Of their secrets only hashes are here. */
import { sql } from "kysely";
import type { z } from "zod";
import { type Db, transaction, type Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { hashOf, newSecret } from "#foundation/server/sign-in/sign-in-cookie.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import type { FeedShows, listFeeds } from "../feed.api.ts";
import type { FeedSession } from "./feed.ts";

export async function findFeed(tx: Tx, { feedId }: { readonly feedId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("calendarFeed")
    .select("id")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", feedId)
    .where("personId", "=", actor.personId)
    .where("clientId", "is", null)
    .executeTakeFirst();
  return row && { kind: "calendar-feed", id: feedId, clientId: null };
}

export async function feedsOf(tx: Tx, actor: Actor): Promise<z.input<typeof listFeeds.output>["feeds"]> {
  const { rows } = await sql<z.input<typeof listFeeds.output>["feeds"][number]>`
    select id, shows, instant(created_at) as "createdAt" from calendar_feed
    where practice_id = ${actor.practiceId} and person_id = ${actor.personId} and client_id is null and ended_at is null order by created_at, id`.execute(
    tx,
  );
  return rows;
}

/** Answers the secret, this once. */
export async function saveFeed(tx: Tx, actor: Actor, { id, shows }: { readonly id: string; readonly shows: FeedShows }, now: string) {
  const secret = newSecret();
  const { practiceId, personId } = actor;
  await tx
    .insertInto("calendarFeed")
    .values({ practiceId, id, personId, secretHash: hashOf(secret), shows, createdAt: now })
    .execute();
  return secret;
}

export async function closeFeed(tx: Tx, actor: Actor, feedId: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("calendarFeed")
    .set({ endedAt: now })
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", feedId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface OpenedFeed {
  readonly shows: FeedShows;
  readonly practice: string;
  readonly timeZone: string;
  readonly language: "en" | "fr";
  readonly sessions: readonly FeedSession[];
}

/** What an open address shows, while the person may see it: a month back and all that stands ahead. What fell out is not among it. */
export async function feedBehind(db: Db, secret: string, now: string): Promise<OpenedFeed | undefined> {
  const { rows } = await sql<OpenedFeed & { readonly practiceId: string; readonly clientId: string | null }>`
    select f.practice_id as "practiceId", f.client_id as "clientId", f.shows, p.name as practice, p.time_zone as "timeZone", pe.language,
      case when f.client_id is null then ${OWN_SESSIONS} else ${SESSIONS_OF_CLIENT} end as sessions
    from calendar_feed f join practice p on p.practice_id = f.practice_id join person pe on pe.practice_id = f.practice_id and pe.id = f.person_id
    cross join lateral (select (${now}::timestamptz at time zone p.time_zone)::date as day) today
    where f.secret_hash = ${hashOf(secret)} and f.ended_at is null and case when f.client_id is null then ${WORKS_HERE} else ${SEES_SESSIONS} end`.execute(
    db,
  );
  const found = rows[0];
  if (found === undefined) return undefined;
  const { practiceId, clientId, ...feed } = found;
  // What opens the family's pages opens this too: a consent that is withdrawn closes both.
  const waitsFor =
    clientId === null ? undefined : await transaction(db, (tx) => lockedBy(tx, { practiceId }, clientId, { do: "open-portal" }));
  return waitsFor === undefined ? feed : undefined;
}

const WORKS_HERE = sql`exists (select from members_on(f.practice_id, today.day) m where m.person_id = f.person_id)`;

/** By the same rights as the family's own door. */
const SEES_SESSIONS = sql`exists (select from family_on(f.practice_id, today.day) g
  where g.client_id = f.client_id and g.person_id = f.person_id and g.relation <> 'guardian:restricted')`;

const INITIALS = sql`(select coalesce(json_agg(concat(left(c.chosen_name, 1), '.', left(c.family_name, 1) || '.') order by c.chosen_name), '[]')
  from participation pt join client cl on cl.practice_id = pt.practice_id and cl.id = pt.client_id
  join person c on c.practice_id = cl.practice_id and c.id = cl.person_id
  where pt.practice_id = s.practice_id and pt.session_id = s.id and takes_place(pt.outcome))`;

const OWN_SESSIONS = sql`(select coalesce(json_agg(json_build_object('id', s.id, 'startsAt', instant(s.starts_at), 'minutes', s.minutes, 'place', s.place,
    'initials', ${INITIALS}) order by s.starts_at), '[]')
  from session s where s.practice_id = f.practice_id and s.therapist_id = f.person_id and s.day >= today.day - 31
    and exists (select from participation pt where pt.practice_id = s.practice_id and pt.session_id = s.id and takes_place(pt.outcome)))`;

/** Neither a name nor a place: a family’s telephone lies open on many tables. */
const SESSIONS_OF_CLIENT = sql`(select coalesce(json_agg(json_build_object('id', s.id, 'startsAt', instant(s.starts_at), 'minutes', s.minutes, 'place', '',
    'initials', '[]'::json) order by s.starts_at), '[]')
  from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
  where pt.practice_id = f.practice_id and pt.client_id = f.client_id and s.day >= today.day - 31 and takes_place(pt.outcome))`;
