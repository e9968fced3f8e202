/** All SQL of the family’s pages: one query a page, and only what is released. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { comesBackLater } from "#foundation/server/mail-fate.ts";
import { familyOf, laidAside } from "#people/server/guard.ts";
import type { Goal } from "#plan/goal.ts";
import type { Intervention } from "#plan/intervention.ts";
import type { Objective } from "#plan/objective.ts";
import { goalIsShared } from "#plan/server/family-words.ts";
import { goalsJson, interventionsJson } from "#plan/server/plan-store.ts";
import type { Line, MissedSession } from "#progress/progress.api.ts";
import { linesJson, restsJson } from "#progress/server/progress-store.ts";
import { familyProgressOf } from "../family-reading.ts";
import { pictureOfGoal } from "../goal-picture.ts";
import type { readPortal, readPortalClient, SharedGoal } from "../portal.api.ts";
import { readingJson } from "./reading-store.ts";
import { addendumIsShared, isHiddenFrom, noteIsShared } from "./release-store.ts";
import { observationsJson, questionsJson } from "./talk-store.ts";

type Portal = z.input<typeof readPortal.output>;
type Page = z.input<typeof readPortalClient.output>;
type WholePage = Extract<Page, { fields: "portal" }>;

export async function portalOf(tx: Tx, actor: Actor, today: string): Promise<Portal> {
  const { rows } = await sql<Omit<Portal, "today">>`
    select p.id as "personId", p.chosen_name as "chosenName", p.language, practice.time_zone as "timeZone", practice.name as "practiceName",
      ${comesBackLater(sql`(select a.email from auth.account a where a.id = p.account_id)`)} as "mailComesBack", ${readingJson(sql`p`)} as reading,
      (select coalesce(json_agg(json_build_object('clientId', c.id, 'chosenName', cp.chosen_name, 'view', case
                when f.relation like 'self:%' then 'self' when f.relation = 'guardian:info' then 'attendance' else 'family' end,
                'mayWrite', (f.relation like 'self:%' or 'guardian:messages' = any (f.rights)) and f.client_id not in ${laidAside(actor)},
                'isEarlier', f.client_id in ${laidAside(actor)}) order by f.client_id in ${laidAside(actor)}, cp.chosen_name, c.id), '[]')
       from family_today f
       join client c on c.practice_id = f.practice_id and c.id = f.client_id
       join person cp on cp.practice_id = c.practice_id and cp.id = c.person_id
       where f.practice_id = p.practice_id and f.person_id = p.id and f.client_id in ${familyOf(actor)}) as clients
    from person p join practice using (practice_id) where p.practice_id = ${actor.practiceId} and p.id = ${actor.personId}`.execute(tx);
  const portal = rows[0];
  if (!portal) throw new Error("The person of a sign-in is gone");
  return { ...portal, today };
}

interface Shared {
  readonly goals: readonly (Goal & { readonly objectives: readonly Objective[] })[];
  readonly released: readonly string[];
  readonly interventions: readonly Intervention[];
  readonly lines: readonly Line[];
  readonly rests: readonly MissedSession[];
}

type Sessions = Pick<WholePage, "chosenName" | "next" | "visits" | "observations" | "questions">;

export async function attendancePageOf(tx: Tx, actor: Actor, clientId: string, now: string): Promise<Page> {
  const { practice, client } = keysOf(actor, clientId);
  const { rows } = await sql<Sessions>`select ${sessionsOf(actor, practice, client, now)}`.execute(tx);
  const sessions = rows[0];
  if (!sessions) throw new Error("A page of the portal has no row");
  return { fields: "attendance", ...sessions };
}

export async function pageOf(tx: Tx, actor: Actor, clientId: string, now: string): Promise<Page> {
  const { practice, client } = keysOf(actor, clientId);
  const { rows } = await sql<Sessions & Shared & Pick<WholePage, "notes" | "moments">>`
    select ${sessionsOf(actor, practice, client, now)},
      ${goalsJson(practice, client)} as goals, ${interventionsJson(practice, client)} as interventions,
      (select coalesce(json_agg(g.id), '[]') from goal g where g.practice_id = ${practice} and g.client_id = ${client} and ${goalIsShared(sql`g`)}
         and not ${isHiddenFrom(sql`${actor.personId}`, "goal_id", sql`g`)}) as released,
      ${linesJson(practice, client)} as lines, ${restsJson(practice, client)} as rests,
      ${momentsJson(actor, practice, client)} as moments,
      (select coalesce(json_agg(json_build_object('noteId', n.id, 'day', s.day, 'language', n.language, 'words', n.words, 'signedName', n.signed_name,
                'addenda', (select coalesce(json_agg(a.words order by a.signed_at, a.id), '[]') from addendum a where a.practice_id = n.practice_id and a.note_id = n.id
                   and ${addendumIsShared(sql`n`, sql`a`)}))
                order by s.day desc, n.id), '[]')
       from note n join session s on s.practice_id = n.practice_id and s.id = n.session_id
       where n.practice_id = ${practice} and n.client_id = ${client} and n.signed_at is not null and ${noteIsShared(sql`n`)}
         and not ${isHiddenFrom(sql`${actor.personId}`, "note_id", sql`n`)}) as notes`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("A page of the portal has no row");
  const { goals, interventions, released, lines, rests, ...page } = row;
  return { fields: "portal", ...page, goals: sharedGoals({ goals, interventions, released, lines, rests }) };
}

/** Of the plan, only released goals that are worked on or were reached, in the family’s words; the clinical ones stay in the record. */
function sharedGoals({ goals, interventions, released, lines, rests }: Shared): z.input<typeof SharedGoal>[] {
  return goals
    .filter(({ id, status }) => released.includes(id) && status !== "discontinued")
    .map(({ id, nature, domain, familyWording, status, objectives }) => {
      const shown = objectives.filter((objective) => objective.status !== "discontinued");
      return {
        goalId: id,
        nature,
        picture: pictureOfGoal(domain),
        words: familyWording,
        isReached: status === "met",
        steps: shown.map((objective) => ({
          objectiveId: objective.id,
          words: objective.familyWording,
          progress: familyProgressOf({ objective, nature, line: lines.find(({ objectiveId }) => objectiveId === objective.id), rests }),
        })),
        exercises: interventions
          .filter(({ status: now, objectiveIds }) => now === "active" && shown.some((objective) => objectiveIds.includes(objective.id)))
          .map(({ id: interventionId, name, familyReason }) => ({ interventionId, name, reason: familyReason })),
      };
    });
}

export const keysOf = ({ practiceId }: Actor, clientId: string) => ({
  practice: sql<string>`${practiceId}::uuid`,
  client: sql<string>`${clientId}::uuid`,
});

const VISITS_BACK = 8;

/** Whose pages these are, and when sessions are next. */
export const nextOf = (practice: RawBuilder<string>, client: RawBuilder<string>, now: string) => sql`
  (select pe.chosen_name from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
   where cl.practice_id = ${practice} and cl.id = ${client}) as "chosenName",
  (select json_build_object('day', s.day, 'at', to_char(s.at_time, 'HH24:MI'), 'minutes', s.minutes, 'place', s.place, 'therapistName', th.chosen_name)
   from participation x join session s on s.practice_id = x.practice_id and s.id = x.session_id
   join person th on th.practice_id = s.practice_id and th.id = s.therapist_id
   where x.practice_id = ${practice} and x.client_id = ${client} and s.starts_at + make_interval(mins => s.minutes) > ${now}::timestamptz
     and x.outcome is distinct from 'absent' and x.outcome is distinct from 'did-not-run'
   order by s.starts_at limit 1) as next`;

/** What the team, or this very reader, called worth holding on to. */
export const momentsJson = (actor: Actor, practice: RawBuilder<string>, client: RawBuilder<string>) => sql`(
  select coalesce(json_agg(json_build_object('id', b.id, 'day', b.day, 'words', b.words, 'isMine', b.from_family) order by b.day desc, b.id), '[]')
  from celebration b where b.practice_id = ${practice} and b.client_id = ${client} and (b.recorded_by = ${actor.personId} or
    not b.from_family and not ${isHiddenFrom(sql`${actor.personId}`, "moment_id", sql`b`)}))`;

/** When sessions are and whether they took place, without a reason; and what this very person told and asked. */
const sessionsOf = (actor: Actor, practice: RawBuilder<string>, client: RawBuilder<string>, now: string) => sql`
  ${nextOf(practice, client, now)},
  (select coalesce(json_agg(json_build_object('sessionId', v.id, 'day', v.day, 'came', v.came) order by v.day desc), '[]') from (
     select s.id, x.day, x.outcome in ('came', 'partly') as came
     from participation x join session s on s.practice_id = x.practice_id and s.id = x.session_id
     where x.practice_id = ${practice} and x.client_id = ${client} and s.starts_at <= ${now}::timestamptz
     order by s.starts_at desc limit ${VISITS_BACK}) v) as visits,
  ${observationsJson(sql`o.practice_id = ${practice} and o.client_id = ${client} and o.told_by = ${actor.personId}`)} as observations,
  ${questionsJson(sql`q.practice_id = ${practice} and q.client_id = ${client} and q.asked_by = ${actor.personId}`)} as questions`;
