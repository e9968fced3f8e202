/** The story as the family reads it: one query, and only what is released. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { readPortalStory } from "../portal.api.ts";
import { goalIsShared } from "#plan/server/family-words.ts";
import { keysOf, momentsJson, nextOf } from "./portal-store.ts";
import { isHiddenFrom, isTellingHiddenFrom, sharedTellings } from "./release-store.ts";
import { openQuestionsJson } from "./talk-store.ts";

type Story = z.input<typeof readPortalStory.output>;
type Whole = Extract<Story, { fields: "portal" }>;

export async function sharedStoryOf(tx: Tx, actor: Actor, clientId: string, now: string): Promise<Story> {
  const { practice, client } = keysOf(actor, clientId);
  const mine = sql<boolean>`q.asked_by = ${actor.personId}`;
  const { rows } = await sql<Omit<Whole, "fields">>`
    select ${nextOf(practice, client, now)},
      (select coalesce(json_agg(json_build_object('voice', t.voice, 'words', t.words, 'pictures', t.pictures, 'toldBy', t.told_by, 'toldOn', t.told_on)), '[]')
       from ${sharedTellings(practice, client)} where not ${isTellingHiddenFrom(sql`${actor.personId}`, sql`t`)}) as tellings,
      (select coalesce(json_agg(json_build_object('goalId', g.id, 'words', n.family_wording, 'isReached', n.status = 'met') order by g.id), '[]')
       from goal g join goal_now n on n.practice_id = g.practice_id and n.id = g.id
       where g.practice_id = ${practice} and g.client_id = ${client} and n.status <> 'discontinued' and ${goalIsShared(sql`g`)}
         and not ${isHiddenFrom(sql`${actor.personId}`, "goal_id", sql`g`)}) as goals,
      ${momentsJson(actor, practice, client)} -> 0 as moment,
      ${openQuestionsJson(practice, client, mine)} as "openQuestions"`.execute(tx);
  const story = rows[0];
  if (!story) throw new Error("A story of the portal has no row");
  return { fields: "portal", ...story };
}

/** Who is told of sessions only reads when the next one is. */
export async function attendanceStoryOf(tx: Tx, actor: Actor, clientId: string, now: string): Promise<Story> {
  const { practice, client } = keysOf(actor, clientId);
  const { rows } = await sql<Pick<Whole, "chosenName" | "next">>`select ${nextOf(practice, client, now)}`.execute(tx);
  const story = rows[0];
  if (!story) throw new Error("A story of the portal has no row");
  return { fields: "attendance", ...story };
}
