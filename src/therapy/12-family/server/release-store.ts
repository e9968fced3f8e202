/** All SQL about what is shared: each decision is a row, the newest holds, and without one nothing is shared. */
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Voice } from "#people/story.ts";
import { goalIsShared } from "#plan/server/family-words.ts";
import { type FamilyWording, textsOf } from "#plan/wording.ts";
import type { readFamilySide } from "../family.api.ts";
import type { Sharing } from "../own-word.api.ts";
import type { HiddenFrom, Release, TellingRelease } from "../release.ts";
import { wishJson } from "./word-store.ts";

export const noteIsShared = (note: RawBuilder<unknown>) => sql<boolean>`
  coalesce((select r.shared from note_release r where r.practice_id = ${note}.practice_id and r.note_id = ${note}.id order by r.decided_at desc, r.id desc limit 1), false)`;

export const tellingIsShared = (telling: RawBuilder<unknown>) => sql<boolean>`
  coalesce((select r.shared from telling_release r where r.practice_id = ${telling}.practice_id and r.telling_id = ${telling}.id order by r.decided_at desc, r.id desc limit 1), false)`;

/** What the family reads of the story: of each voice the newest telling that is shared, as rows `t`. */
export const sharedTellings = (practiceId: RawBuilder<string>, clientId: RawBuilder<string>) => sql`(
  select distinct on (st.voice) st.* from story_telling st where st.practice_id = ${practiceId} and st.client_id = ${clientId} and ${tellingIsShared(sql`st`)}
  order by st.voice, st.recorded_at desc, st.id desc) t`;

/** False when this client’s story holds no such telling. Stopping takes back everything of the voice that is shared. */
export async function releaseTelling(tx: Tx, actor: Actor, clientId: string, release: TellingRelease, now: string): Promise<boolean> {
  const { practiceId, personId: decidedBy } = actor;
  const { rows } = await sql<{ id: string; isMeant: boolean }>`
    select t.id, t.id = ${release.tellingId} as "isMeant" from story_telling t
    join story_telling meant on meant.practice_id = t.practice_id and meant.client_id = t.client_id and meant.voice = t.voice and meant.id = ${release.tellingId}
    where t.practice_id = ${practiceId} and t.client_id = ${clientId} and (t.id = meant.id or (not ${release.shared} and ${tellingIsShared(sql`t`)}))`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  const decisions = rows.map(({ id: tellingId, isMeant }) => ({ id: isMeant ? release.id : uuidv7(), tellingId }));
  await tx
    .insertInto("tellingRelease")
    .values(decisions.map((one) => ({ practiceId, ...one, shared: release.shared, decidedBy, decidedAt: now })))
    .execute();
  return true;
}

export const releaseGoal = (tx: Tx, actor: Actor, goalId: string, { id, shared }: Release, now: string) =>
  tx
    .insertInto("goalRelease")
    .values({ practiceId: actor.practiceId, id, goalId, shared, decidedBy: actor.personId, decidedAt: now })
    .execute();

export const releaseNote = (tx: Tx, actor: Pick<Actor, "practiceId" | "personId">, noteId: string, { id, shared }: Release, now: string) =>
  tx
    .insertInto("noteRelease")
    .values({ practiceId: actor.practiceId, id, noteId, shared, decidedBy: actor.personId, decidedAt: now })
    .execute();

export async function familyWordsOf(tx: Tx, practiceId: string, goalId: string): Promise<FamilyWording> {
  const { rows } = await sql<{ words: FamilyWording }>`
    select family_wording as words from goal_now where practice_id = ${practiceId} and id = ${goalId}`.execute(tx);
  return rows[0]?.words ?? { en: "", fr: "", further: [] };
}

/** Everything of a goal that the family reads once it is shared: its words, its steps’ and those of its exercises. */
export async function goalTexts(tx: Tx, { practiceId }: Actor, goalId: string): Promise<string[]> {
  const { rows } = await sql<{ words: FamilyWording; name: string | null }>`
    select family_wording as words, null as name from goal_now where practice_id = ${practiceId} and id = ${goalId}
    union all select family_wording, null from objective_now where practice_id = ${practiceId} and goal_id = ${goalId} and status <> 'discontinued'
    union all select i.family_reason, i.name from intervention_now i where i.practice_id = ${practiceId} and i.status = 'active' and exists (
      select from intervention_objective x join objective o on o.practice_id = x.practice_id and o.id = x.objective_id
      where x.practice_id = i.practice_id and x.intervention_id = i.id and x.version = i.version and o.goal_id = ${goalId})`.execute(tx);
  return rows.flatMap(({ words, name }) => [...textsOf(words), name ?? ""]);
}

/** A telling as it was told: its words, and the words under its pictures. */
export async function tellingTexts(tx: Tx, { practiceId }: Actor, clientId: string, tellingId: string): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select t.words from story_telling t where t.practice_id = ${practiceId} and t.client_id = ${clientId} and t.id = ${tellingId}
    union all select p ->> 'word' from story_telling t cross join lateral jsonb_array_elements(t.pictures) p
      where t.practice_id = ${practiceId} and t.client_id = ${clientId} and t.id = ${tellingId}`.execute(tx);
  return rows.map(({ words }) => words);
}

/** A note and what was added to it. */
export async function noteTexts(tx: Tx, { practiceId }: Pick<Actor, "practiceId">, noteId: string): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select words from note where practice_id = ${practiceId} and id = ${noteId}
    union all select words from addendum where practice_id = ${practiceId} and note_id = ${noteId}`.execute(tx);
  return rows.map(({ words }) => words);
}

/** Of a shared note’s addenda (`a`), those that stood there when it was last shared: what is added later is shared by a decision of its own. */
export const addendumIsShared = (note: RawBuilder<unknown>, addendum: RawBuilder<unknown>) => sql<boolean>`
  ${addendum}.signed_at <= (select max(r.decided_at) from note_release r where r.practice_id = ${note}.practice_id and r.note_id = ${note}.id)`;

/** Whether this thing is kept from this very person, whatever is shared with the others: the newest decision about the two holds. */
export const isHiddenFrom = (
  person: RawBuilder<unknown>,
  what: "goal_id" | "note_id" | "moment_id" | "activity_id",
  row: RawBuilder<unknown>,
) => sql<boolean>`
  coalesce((select h.hidden from release_for_person h where h.practice_id = ${row}.practice_id and h.client_id = ${row}.client_id and h.person_id = ${person}
    and h.${sql.raw(what)} = ${row}.id order by h.decided_at desc, h.id desc limit 1), false)`;

/** Of a telling it is its voice that is kept away: what that voice tells later does not reach this person by surprise. */
export const isTellingHiddenFrom = (person: RawBuilder<unknown>, telling: RawBuilder<unknown>) => sql<boolean>`
  coalesce((select h.hidden from release_for_person h join story_telling x on x.practice_id = h.practice_id and x.id = h.telling_id
    where h.practice_id = ${telling}.practice_id and h.client_id = ${telling}.client_id and h.person_id = ${person} and x.voice = ${telling}.voice
    order by h.decided_at desc, h.id desc limit 1), false)`;

/** False when this client has no such thing. */
export async function hide(
  tx: Tx,
  { practiceId, personId: decidedBy }: Actor,
  { clientId, personId }: { readonly clientId: string; readonly personId: string },
  { id, hidden, reason, ...thing }: HiddenFrom,
  now: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from goal where practice_id = ${practiceId} and client_id = ${clientId} and id = ${thing.goalId}
    union all select from note where practice_id = ${practiceId} and client_id = ${clientId} and id = ${thing.noteId}
    union all select from story_telling where practice_id = ${practiceId} and client_id = ${clientId} and id = ${thing.tellingId}
    union all select from celebration where practice_id = ${practiceId} and client_id = ${clientId} and id = ${thing.momentId} and not from_family
    union all select from home_activity where practice_id = ${practiceId} and client_id = ${clientId} and id = ${thing.activityId}`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  await tx
    .insertInto("releaseForPerson")
    .values({ practiceId, id, clientId, personId, ...thing, hidden, reason, decidedBy, decidedAt: now })
    .execute();
  return true;
}

export const saveAfterSigning = (
  tx: Tx,
  { practiceId, personId }: Actor,
  { id, noteId, clientId, wanted }: { readonly id: string; readonly noteId: string; readonly clientId: string; readonly wanted: boolean },
  now: string,
) =>
  tx.insertInto("releaseAfterSigning").values({ practiceId, id, noteId, clientId, wanted, decidedBy: personId, decidedAt: now }).execute();

const MOMENTS_BACK = 12;

/** What is shared of one client, by id; and the shared notes to which something was added since. */
export async function releasedOf(tx: Tx, { practiceId }: Actor, clientId: string): Promise<Released> {
  const [practice, client] = [sql<string>`${practiceId}::uuid`, sql<string>`${clientId}::uuid`];
  const { rows } = await sql<Released>`
    select (select coalesce(json_agg(g.id), '[]') from goal g where g.practice_id = ${practice} and g.client_id = ${client} and ${goalIsShared(sql`g`)}) as goals,
      (select coalesce(json_agg(n.id), '[]') from note n where n.practice_id = ${practice} and n.client_id = ${client} and ${noteIsShared(sql`n`)}) as notes,
      (select coalesce(json_agg(n.id), '[]') from note n where n.practice_id = ${practice} and n.client_id = ${client} and ${noteIsShared(sql`n`)}
         and exists (select from addendum a where a.practice_id = n.practice_id and a.note_id = n.id and not ${addendumIsShared(sql`n`, sql`a`)})) as "notesAddedTo",
      (select coalesce(json_agg(json_build_object('voice', t.voice, 'tellingId', t.id)), '[]') from ${sharedTellings(practice, client)}) as tellings,
      (select coalesce(json_agg(json_build_object('personId', h.person_id, 'goalId', h.goal_id, 'noteId', h.note_id, 'tellingId',
         case when h.telling_id is not null then coalesce((select t.id from ${sharedTellings(practice, client)} where t.voice = h.voice), h.telling_id) end, 'momentId', h.moment_id,
         'activityId', h.activity_id)), '[]') from (
         select distinct on (r.person_id, coalesce(r.goal_id, r.note_id, r.moment_id, r.activity_id)::text, x.voice) r.*, x.voice from release_for_person r
         left join story_telling x on x.practice_id = r.practice_id and x.id = r.telling_id where r.practice_id = ${practice} and r.client_id = ${client}
         order by r.person_id, coalesce(r.goal_id, r.note_id, r.moment_id, r.activity_id)::text, x.voice, r.decided_at desc, r.id desc) h where h.hidden) as hidden,
      (select coalesce(json_agg(json_build_object('momentId', m.id, 'day', m.day, 'words', m.words) order by m.day desc, m.id desc), '[]') from (
         select * from celebration b where b.practice_id = ${practice} and b.client_id = ${client} and not b.from_family order by b.day desc, b.id desc limit ${MOMENTS_BACK}) m) as moments,
      (select coalesce(json_agg(w.note_id), '[]') from (
         select distinct on (a.note_id) a.note_id, a.wanted from release_after_signing a where a.practice_id = ${practice} and a.client_id = ${client}
         order by a.note_id, a.decided_at desc, a.id desc) w where w.wanted) as "afterSigning",
      ${wishJson(practice, client)} as wish,
      (select max(o.day) from home_observation o where o.practice_id = ${practice} and o.client_id = ${client} and o.nothing_new) as "nothingNewOn"`.execute(
    tx,
  );
  const released = rows[0];
  if (released === undefined) throw new Error("A question with one answer has none");
  return released;
}

interface Released {
  goals: string[];
  notes: string[];
  notesAddedTo: string[];
  tellings: { voice: Voice; tellingId: string }[];
  hidden: z.input<typeof readFamilySide.output>["hidden"];
  moments: { momentId: string; day: string; words: string }[];
  afterSigning: string[];
  wish: { sharing: Sharing; words: string; saidAt: string } | null;
  nothingNewOn: string | null;
}

/** Whether an objective belongs to a shared goal; none at all may always be spoken of. */
export async function isObjectiveShown(
  tx: Tx,
  { practiceId, personId }: Actor,
  clientId: string,
  objectiveId: string | null,
): Promise<boolean> {
  if (objectiveId === null) return true;
  const { rows } = await sql<{ shown: boolean }>`
    select ${goalIsShared(sql`g`)} and not ${isHiddenFrom(sql`${personId}`, "goal_id", sql`g`)} as shown from objective o join goal g on g.practice_id = o.practice_id and g.id = o.goal_id
    where o.practice_id = ${practiceId} and o.client_id = ${clientId} and o.id = ${objectiveId}`.execute(tx);
  return rows[0]?.shown ?? false;
}

/** Whether a goal is shared, and whether an exercise serves a shared goal: the family may only speak of what it sees. */
export async function isShown(
  tx: Tx,
  { practiceId, personId }: Actor,
  clientId: string,
  { goalId, interventionId }: { readonly goalId: string | null; readonly interventionId: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ shown: boolean }>`
    select (${goalId}::uuid is null or exists (select from goal g where g.practice_id = ${practiceId} and g.client_id = ${clientId} and g.id = ${goalId} and ${goalIsShared(sql`g`)}
        and not ${isHiddenFrom(sql`${personId}`, "goal_id", sql`g`)}))
      and (${interventionId}::uuid is null or exists (
        select from intervention_now i
        join intervention_objective x on x.practice_id = i.practice_id and x.intervention_id = i.id and x.version = i.version
        join objective o on o.practice_id = x.practice_id and o.id = x.objective_id
        join goal g on g.practice_id = o.practice_id and g.id = o.goal_id
        where i.practice_id = ${practiceId} and i.client_id = ${clientId} and i.id = ${interventionId} and ${goalIsShared(sql`g`)}
          and not ${isHiddenFrom(sql`${personId}`, "goal_id", sql`g`)})) as shown`.execute(tx);
  return rows[0]?.shown ?? false;
}
