/** All SQL about evidence from home and celebrations. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Celebration, HomeEvidence, NewCelebration } from "../evidence.ts";

type Sql = RawBuilder<string>;

export const homeJson = (practiceId: Sql, clientId: Sql): RawBuilder<HomeEvidence[]> => sql`(
  select coalesce(json_agg(json_build_object('id', h.id, 'objectiveId', h.objective_id, 'day', h.day, 'place', h.place, 'words', h.words,
    'withWhom', h.with_whom, 'observer', h.observer, 'withWords', h.with_words, 'help', h.help) order by h.day, h.id), '[]')
  from home_evidence h where h.practice_id = ${practiceId} and h.client_id = ${clientId})`;

export const celebrationsJson = (practiceId: Sql, clientId: Sql): RawBuilder<Celebration[]> => sql`(
  select coalesce(json_agg(json_build_object('id', b.id, 'objectiveId', b.objective_id, 'day', b.day, 'words', b.words,
    'by', concat_ws(' ', w.chosen_name, w.family_name), 'fromFamily', b.from_family) order by b.day, b.id), '[]')
  from celebration b join person w on w.practice_id = b.practice_id and w.id = b.recorded_by where b.practice_id = ${practiceId} and b.client_id = ${clientId})`;

/** An objective of another client breaks a key that contains the client. */
export const saveEvidence = (tx: Tx, actor: Actor, clientId: string, evidence: HomeEvidence, now: string) =>
  tx
    .insertInto("homeEvidence")
    .values({ practiceId: actor.practiceId, clientId, ...evidence, acceptedBy: actor.personId, acceptedAt: now })
    .execute();

export const saveCelebration = (
  tx: Tx,
  actor: Actor,
  clientId: string,
  celebration: NewCelebration,
  { now, fromFamily }: { readonly now: string; readonly fromFamily: boolean },
) =>
  tx
    .insertInto("celebration")
    .values({ practiceId: actor.practiceId, clientId, ...celebration, fromFamily, recordedBy: actor.personId, recordedAt: now })
    .execute();
