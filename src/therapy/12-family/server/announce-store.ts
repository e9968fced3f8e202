/** All SQL of the next visits and of the family's word about them. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { announceAbsence, readVisits } from "../announce.api.ts";

type Visits = z.input<typeof readVisits.output>["visits"];

const unanswered = sql`exists (select from announced_absence n where n.practice_id = pt.practice_id and n.client_id = pt.client_id and n.session_id = pt.session_id
  and not exists (select from announced_absence_answer x where x.practice_id = n.practice_id and x.announced_id = n.id))`;

type VisitRow = Omit<Visits[number], "inTime"> & { readonly startsAt: string };

export async function visitsOf(tx: Tx, { practiceId, personId }: Actor, clientId: string, now: string): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`
    select s.id as "sessionId", s.day, to_char(s.at_time, 'HH24:MI') as at,
      case when pt.outcome in ('absent', 'did-not-run') then 'away' when ${unanswered} then 'said' else 'planned' end as state,
      (select w.kind from family_word w where w.practice_id = pt.practice_id and w.client_id = pt.client_id and w.session_id = pt.session_id and w.said_by = ${personId}
         and w.kind in ('coming', 'late') order by w.said_at desc, w.id desc limit 1) as word, instant(s.starts_at) as "startsAt"
    from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    where pt.practice_id = ${practiceId} and pt.client_id = ${clientId} and s.starts_at + make_interval(mins => s.minutes) > ${now}::timestamptz
    order by s.starts_at limit 6`.execute(tx);
  return rows;
}

/** By the same view of the rights that the door judges with. */
export async function mayAnnounce(tx: Tx, { practiceId, personId }: Actor, clientId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select f.relation like 'self:%' or 'guardian:absence' = any (f.rights) as may from family_today f
    where f.practice_id = ${practiceId} and f.person_id = ${personId} and f.client_id = ${clientId}`.execute(tx);
  return rows.some(({ may }) => may);
}

interface Visit {
  readonly day: string;
  readonly startsAt: string;
  readonly outcome: string | null;
  readonly said: boolean;
}

/** The visit, held so that it is said once. */
export async function visitHeld(tx: Tx, practiceId: string, { clientId, sessionId }: { clientId: string; sessionId: string }) {
  const { rows } = await sql<Visit>`
    select pt.day, instant(s.starts_at) as "startsAt", pt.outcome, ${unanswered} as said
    from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    where pt.practice_id = ${practiceId} and pt.client_id = ${clientId} and pt.session_id = ${sessionId} for no key update of pt`.execute(
    tx,
  );
  return rows[0];
}

export const saveAnnounced = (
  tx: Tx,
  { practiceId, personId }: Actor,
  { clientId, sessionId, day }: { clientId: string; sessionId: string; day: string },
  word: z.output<typeof announceAbsence.input>,
  now: string,
) =>
  tx
    .insertInto("announcedAbsence")
    .values({ practiceId, clientId, sessionId, day, ...word, announcedBy: personId, announcedAt: now })
    .execute();
