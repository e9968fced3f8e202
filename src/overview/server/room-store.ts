/** What session mode needs for the next days, in one query. */
import { sql } from "kysely";
import type { z } from "zod";
import { standingEntryJson } from "#attendance/server/attendance-store.ts";
import { assentJson } from "#intake/server/consent-ledger.ts";
import { bankIntervention, librarySong } from "#library/server/library-data.ts";
import { MediaUse, Medium } from "#people/consent.ts";
import { mayWith, type Standing, treatmentOn } from "#people/consent-standing.ts";
import { ledgerJson } from "#people/server/consent-store.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { safetyJson } from "#people/server/safety-store.ts";
import type { Intervention } from "#plan/intervention.ts";
import { interventionJson, objectiveJson } from "#plan/server/plan-store.ts";
import { roomPlanJson, type RoomPlanActivity } from "#session/server/session-plan-store.ts";
import { marksJson, scoreJson } from "#session/server/mark-store.ts";
import { shownJson } from "#session/server/shown-store.ts";
import type { readRooms } from "../overview.api.ts";
import { cardTables, mine } from "./session-cards.ts";

type Rooms = z.input<typeof readRooms.output>;

export async function roomsOf(tx: Tx, actor: Actor, day: string, days: number): Promise<Rooms> {
  const { rows } = await sql<{ room: FoundRoom }>`
    select json_build_object(
      'sessionId', s.id, 'clientId', pt.client_id, 'chosenName', pe.chosen_name, 'language', pe.language, 'day', s.day, 'at', to_char(s.at_time, 'HH24:MI'),
      'startsAt', instant(s.starts_at), 'minutes', s.minutes, 'place', s.place,
      'safety', ${safetyJson(sql`pt.practice_id`, sql`pt.client_id`)},
      'assent', ${assentJson(sql`pt.practice_id`, sql`pt.client_id`)},
      'ledger', ${ledgerJson("treatment", sql`pt.practice_id`, sql`pt.client_id`)},
      'recordings', ${ledgerJson("recordings", sql`pt.practice_id`, sql`pt.client_id`)},
      'objectives', (select coalesce(json_agg(${objectiveJson} order by o.position, o.id), '[]') from objective_now o join goal_now g on g.practice_id = o.practice_id and g.id = o.goal_id
                     where o.practice_id = pt.practice_id and o.client_id = pt.client_id and o.status = 'active' and g.status = 'active'),
      'interventions', (select coalesce(json_agg(${interventionJson} order by i.position, i.id), '[]') from intervention_now i
                        where i.practice_id = pt.practice_id and i.client_id = pt.client_id and i.status = 'active'),
      'plan', ${roomPlanJson},
      'attendance', ${standingEntryJson("pt")},
      'marks', ${marksJson(sql`s.practice_id`, sql`s.id`, sql`pt.client_id`)},
      'shown', ${shownJson(sql`s.practice_id`, sql`s.id`, sql`pt.client_id`)},
      'lastScores', (select coalesce(json_agg(json_build_object('day', c.day, 'score', ${scoreJson}) order by c.day), '[]') from (
          select c.*, row_number() over (partition by c.objective_id order by c.day desc) as nth from session_score c
          where c.practice_id = pt.practice_id and c.client_id = pt.client_id and c.day < s.day) c where c.nth <= 3),
      'signed', n.signed_at is not null) as room
    from ${cardTables} where ${mine(actor)} and pt.day between ${day} and ${day}::date + ${days - 1}::int order by s.starts_at, s.id limit 200`.execute(
    tx,
  );
  return { day, rooms: rows.map(({ room }) => furnished(room)) };
}

type FoundRoom = Omit<Rooms["rooms"][number], "interventions" | "treatment" | "plan" | "mayRecord"> & {
  readonly recordings: readonly Standing[];
  readonly plan: readonly RoomPlanActivity[];
  readonly interventions: readonly Intervention[];
  readonly ledger: readonly Standing[];
};

/** With what the ledger says of that day, and what the library says each intervention is done with, in both languages. */
const furnished = ({ ledger, recordings, interventions, plan, ...room }: FoundRoom): Rooms["rooms"][number] => ({
  ...room,
  treatment: treatmentOn(ledger, room.day),
  mayRecord: Medium.options.flatMap((medium) =>
    MediaUse.options.filter((use) => mayWith(recordings, { do: "record", medium, use }, room.day).ok).map((use) => ({ medium, use })),
  ),
  interventions: interventions.map((intervention) => ({ ...intervention, materials: materialsOf(intervention) })),
  plan: plan.map((activity) => {
    const shipped = librarySong(activity.song ?? "");
    return {
      ...activity,
      songTitle: shipped?.title ?? activity.songTitle,
      chart: shipped?.chordpro ?? activity.chart ?? interventions.find(({ id }) => id === activity.interventionId)?.chart ?? null,
      materials: materialsOf(activity),
    };
  }),
});

const materialsOf = ({ bankIntervention: id }: { readonly bankIntervention: string | null }): string[] =>
  (bankIntervention(id ?? "")?.materials ?? []).flatMap(({ en, fr }) => [en, fr]);
