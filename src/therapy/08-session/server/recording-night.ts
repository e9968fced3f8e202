/** What the rule of a practice ends by itself, each night: past its time, never arrived whole, or not agreed to any more since long enough. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { audit } from "#foundation/server/audit.ts";
import { type Database, transaction } from "#foundation/server/database.ts";
import type { Jobs } from "#foundation/server/jobs.ts";
import type { MediaUse, Medium } from "#people/consent.ts";
import { USUAL_RULE } from "../recording.ts";
import { endIt, whoDisagrees } from "./recording-store.ts";

/** A device that lay in a drawer may still send for so long. */
const WAITS_DAYS = 30;

interface Due {
  readonly practiceId: string;
  readonly recordingId: string;
  readonly sessionId: string;
  readonly clientId: string;
  readonly medium: Medium;
  readonly use: MediaUse;
  readonly why: "rule" | "never-arrived" | "consent-withdrawn";
}

/** Answers how many ended. */
export async function endDueRecordings({ db }: Database, jobs: Jobs, now: string): Promise<number> {
  const due = await transaction(db, async (tx) => {
    const { rows } = await sql<Due>`
      with held as (
        select r.*, coalesce(u.keep_months, ${USUAL_RULE.keepMonths}::int) as keep_months, coalesce(u.withdrawn_days, ${USUAL_RULE.withdrawnDays}::int) as withdrawn_days,
          (select coalesce(sum(p.size), 0) from recording_piece p where p.practice_id = r.practice_id and p.recording_id = r.id) < r.size as partial,
          (select max(e.recorded_at) from participation o
             join consent c on c.practice_id = o.practice_id and c.client_id = o.client_id
               and c.kind = case when o.client_id = r.client_id then 'recordings' else 'bystanders' end
             join consent_end e on e.practice_id = c.practice_id and e.consent_id = c.id and e.how = 'withdrawn'
             where o.practice_id = r.practice_id and o.session_id = r.session_id and (r.with_others or o.client_id = r.client_id)
               and c.media @> jsonb_build_array(jsonb_build_object('medium', r.medium, 'use', r.used_for))) as withdrawn_at
        from recording r
        left join lateral (select * from recording_rule u where u.practice_id = r.practice_id order by u.chosen_at desc, u.id desc limit 1) u on true
        where not exists (select from recording_end e where e.practice_id = r.practice_id and e.recording_id = r.id))
      select h.practice_id as "practiceId", h.id as "recordingId", h.session_id as "sessionId", h.client_id as "clientId", h.medium, h.used_for as use,
        case when h.medium <> 'photo' and h.kept_at + make_interval(months => h.keep_months) <= ${now}::timestamptz then 'rule'
          when h.partial and h.kept_at + make_interval(days => ${WAITS_DAYS}::int) <= ${now}::timestamptz then 'never-arrived'
          else 'consent-withdrawn' end as why
      from held h
      where (h.medium <> 'photo' and h.kept_at + make_interval(months => h.keep_months) <= ${now}::timestamptz)
        or (h.partial and h.kept_at + make_interval(days => ${WAITS_DAYS}::int) <= ${now}::timestamptz)
        or h.withdrawn_at + make_interval(days => h.withdrawn_days) <= ${now}::timestamptz
      order by h.practice_id, h.id limit 1000`.execute(tx);
    return rows;
  });
  let ended = 0;
  for (const one of due) if (await transaction(db, (tx) => endOne(tx, jobs, one, now))) ended += 1;
  return ended;
}

async function endOne(
  tx: Parameters<typeof endIt>[0],
  jobs: Jobs,
  { practiceId, recordingId, clientId, why, ...one }: Due,
  now: string,
): Promise<boolean> {
  const actor = { practiceId };
  // Somebody may have agreed anew since.
  if (why === "consent-withdrawn" && (await whoDisagrees(tx, actor, { ...one, clientId }, one)).disagrees === null) return false;
  await endIt(tx, jobs, { practiceId, recordingId, why, reason: "", endedBy: null, endedAt: now });
  const trace = { practiceId, accountId: null, signInId: null, action: "recording.end", rule: "the rule of the practice", outcome: why };
  await audit(tx, { ...trace, kind: "recording", recordId: recordingId, clientId, requestId: randomUUID() });
  return true;
}
