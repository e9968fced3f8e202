/** Reads in one round trip what a report is made from: the plan, the lines, the sessions missed, and who came in its period. */
import { sql } from "kysely";
import { domainChangesJson, domainsFrom } from "#assessment/server/domain-store.ts";
import { standingEntryJson } from "#attendance/server/attendance-store.ts";
import type { AttendanceEntry } from "#attendance/attendance.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { goalsJson } from "#plan/server/plan-store.ts";
import { celebrationsJson, homeJson } from "#progress/server/evidence-store.ts";
import { linesJson, restsJson } from "#progress/server/progress-store.ts";
import type { ReportFacts } from "../report-facts.ts";
import type { KeptReport } from "./report-store.ts";

interface Row extends Pick<ReportFacts, "practice" | "client" | "goals" | "lines" | "rests" | "home" | "celebrations"> {
  readonly domainChanges: readonly unknown[];
  readonly planned: readonly { readonly sessionId: string; readonly day: CalendarDay; readonly entry: AttendanceEntry | null }[];
}

type Asked = Pick<KeptReport, "clientId" | "language" | "fromDay" | "untilDay" | "words" | "authorSigns" | "replacedAt">;

/** Sessions after today are not part of any report: nothing can be said of them. */
export async function factsOf(tx: Tx, practiceId: string, report: Asked, today: string): Promise<Omit<ReportFacts, "signed">> {
  const practice = sql<string>`${practiceId}::uuid`;
  const client = sql<string>`${report.clientId}::uuid`;
  const { rows } = await sql<Row>`
    select (select json_build_object('name', p.name, 'country', p.country, 'timeZone', p.time_zone) from practice p where p.practice_id = ${practice}) as practice,
      (select json_build_object('chosenName', pe.chosen_name, 'familyName', pe.family_name, 'bornOn', c.born_on)
       from client c join person pe on pe.practice_id = c.practice_id and pe.id = c.person_id where c.practice_id = ${practice} and c.id = ${client}) as client,
      ${goalsJson(practice, client)} as goals, ${linesJson(practice, client)} as lines, ${restsJson(practice, client)} as rests,
      ${domainChangesJson(practice)} as "domainChanges", ${homeJson(practice, client)} as home, ${celebrationsJson(practice, client)} as celebrations,
      (select coalesce(json_agg(json_build_object('sessionId', x.session_id, 'day', x.day,
                'entry', ${standingEntryJson("x")}) order by x.day, x.session_id), '[]')
       from participation x where x.practice_id = ${practice} and x.client_id = ${client}
         and x.day between ${report.fromDay} and least(${report.untilDay}::date, ${today}::date)) as planned`.execute(tx);
  if (!rows[0]) throw new Error("A report of nobody");
  const { domainChanges, ...row } = rows[0];
  const { language, fromDay, untilDay, words, authorSigns, replacedAt } = report;
  const planned = row.planned.map(({ sessionId, day, entry }) => ({
    sessionId,
    day,
    outcome: entry?.outcome ?? null,
    category: entry?.category ?? null,
  }));
  return {
    ...row,
    domains: domainsFrom(domainChanges),
    planned,
    language,
    fromDay,
    untilDay,
    words,
    author: authorSigns,
    replaces: replacedAt,
  };
}
