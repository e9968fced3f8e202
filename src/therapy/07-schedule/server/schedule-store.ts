/** All SQL about finding series and sessions, and about single sessions. A planned session says when and where, never whether. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith, Subject } from "#foundation/server/door.ts";
import { momentAt, wallAt } from "#foundation/server/zone.ts";
import type { Minutes } from "#foundation/words.ts";
import type { NewSession } from "../new-series.ts";
import { expectMembers, membersBetween, ofClient, type Whose } from "./series-store.ts";
import { booked, type SlotTaken } from "./slot-store.ts";

export async function findSeries(tx: Tx, { seriesId }: { readonly seriesId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("series")
    .select("clientId")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", seriesId)
    // A group’s is found by its group, for who leads it.
    .where("clientId", "is not", null)
    .executeTakeFirst();
  return row && { kind: "series", id: seriesId, clientId: row.clientId };
}

/** Finds one client's place in one session: who is not in the session has no record there. */
export const findParticipation: FoundWith<{ readonly sessionId: string; readonly clientId: string }> = {
  row: (its) => sql`select 'session' as kind, pt.session_id as id, pt.client_id,
      json_strip_nulls(json_build_object('signed', n.signed_at is not null, 'authorId', n.author_id)) as facts
    from participation pt left join note n on n.practice_id = pt.practice_id and n.session_id = pt.session_id and n.client_id = pt.client_id
    where pt.practice_id = who.practice_id and pt.session_id = ${its("sessionId")} and pt.client_id = ${its("clientId")}`,
};

/** Puts one session into the calendar; answers what stands in the way, if something does. */
export const saveSession = (tx: Tx, actor: Actor, clientId: string, { day, at, ...session }: z.output<typeof NewSession>) =>
  saveAt(tx, actor, ofClient(clientId), { ...session, day, at, startsAt: momentAt(day, at, actor.timeZone) });

/** The same for a moment that is known to the world, for a client or a group. */
export const saveSessionAt = (
  tx: Tx,
  actor: Actor,
  whose: Whose,
  {
    id,
    startsAt,
    minutes,
    place,
    standsBeside,
  }: { readonly id: string; readonly startsAt: string; readonly minutes: Minutes; readonly place: string; readonly standsBeside: boolean },
) => saveAt(tx, actor, whose, { id, startsAt, minutes, place, standsBeside, ...wallAt(startsAt, actor.timeZone), ...NOTHING_AROUND });

const NOTHING_AROUND = { roomId: null, instrumentsId: null, travelMinutes: 0, writingMinutes: 0, makesUp: null };

async function saveAt(
  tx: Tx,
  { practiceId, personId, timeZone }: Actor,
  { clientId, groupId }: Whose,
  { day, at, ...session }: Omit<z.output<typeof NewSession>, "id"> & { readonly id: string; readonly startsAt: string },
): Promise<SlotTaken | undefined> {
  const taking = {
    practiceId,
    timeZone,
    personId,
    therapistId: personId,
    clientIds: clientId === null ? await membersBetween(tx, { practiceId, groupId }, [day]) : [clientId],
    roomId: session.roomId,
    instrumentsId: session.instrumentsId,
  };
  return booked(tx, taking, [session], async () => {
    await tx
      .insertInto("session")
      .values({ practiceId, seriesId: null, groupId, day, atTime: at, therapistId: personId, ...session })
      .execute();
    if (clientId === null) await expectMembers(tx, practiceId, [session.id]);
    else await tx.insertInto("participation").values({ practiceId, sessionId: session.id, clientId, day }).execute();
    return undefined;
  });
}
