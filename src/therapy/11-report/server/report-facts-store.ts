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
import { goalIsShared } from "#plan/server/family-words.ts";
import type { ReportFacts } from "../report-facts.ts";
import type { KeptReport } from "./report-store.ts";
import { styleFrom, styleJson } from "./style-store.ts";

interface Row extends Pick<ReportFacts, "practice" | "client" | "goals" | "lines" | "rests" | "home" | "celebrations" | "sharedGoals"> {
  readonly domainChanges: readonly unknown[];
  readonly style: unknown;
  readonly planned: readonly {
    readonly sessionId: string;
    readonly day: CalendarDay;
    readonly minutes: number;
    readonly entry: AttendanceEntry | null;
  }[];
}

type Asked = Pick<
  KeptReport,
  "clientId" | "kind" | "register" | "addressee" | "language" | "fromDay" | "untilDay" | "words" | "authorSigns" | "replacedAt"
>;

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
      ${styleJson(practice)} as style,
      (select coalesce(json_agg(g.id), '[]') from goal g where g.practice_id = ${practice} and g.client_id = ${client} and ${goalIsShared(sql`g`)}) as "sharedGoals",
      (select coalesce(json_agg(json_build_object('sessionId', x.session_id, 'day', x.day, 'minutes', s.minutes,
                'entry', ${standingEntryJson("x")}) order by x.day, x.session_id), '[]')
       from participation x join session s on s.practice_id = x.practice_id and s.id = x.session_id where x.practice_id = ${practice} and x.client_id = ${client}
         and x.day between ${report.fromDay} and least(${report.untilDay}::date, ${today}::date)) as planned`.execute(tx);
  if (!rows[0]) throw new Error("A report of nobody");
  const { domainChanges, style, ...row } = rows[0];
  const { kind, register, addressee, language, fromDay, untilDay, words, authorSigns, replacedAt } = report;
  const planned = row.planned.map(({ sessionId, day, minutes, entry }) => ({
    sessionId,
    day,
    minutes,
    minutesThere: entry?.minutesThere ?? null,
    outcome: entry?.outcome ?? null,
    category: entry?.category ?? null,
  }));
  return {
    ...row,
    domains: domainsFrom(domainChanges),
    style: styleFrom(style),
    planned,
    kind,
    register,
    addressee,
    language,
    fromDay,
    untilDay,
    words,
    author: authorSigns,
    replaces: replacedAt,
  };
}
