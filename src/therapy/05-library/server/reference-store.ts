/** All SQL about the evidence shelf: references version by version, what they are evidence for, and the files they came from. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { CalendarDay } from "#foundation/words.ts";
import type { listEvidence, listReferences } from "../evidence.api.ts";
import { type EvidenceAbout, keysOf, type Reference, type ReferenceWording } from "../reference.ts";

export type ReferenceFilter = z.output<typeof listReferences.input>;
type Evidence = z.input<typeof listEvidence.output>["evidence"];

const CITED = sql`n.reference_id as id, n.version, n.status, n.kind, n.title, n.authors, n.year, n.container, n.volume, n.issue, n.pages, n.publisher, n.doi, n.url,
  n.reviewed_on::text as "reviewedOn", n.look_again_on::text as "lookAgainOn"`;
const ROW = sql`${CITED}, n.note, n.unread,
  array(select l.about from reference_link_now l where l.practice_id = n.practice_id and l.reference_id = n.reference_id and l.linked order by l.about) as about`;

/** As the rows have it: what it is evidence for by its id only. */
export type KeptReference = Omit<Reference, "about"> & { readonly about: readonly EvidenceAbout[] };
interface FoundReference {
  readonly id: string;
  readonly sortWords: string;
  readonly kept: KeptReference;
}

/** Every word looked for stands somewhere in the reference; `%` and `_` are letters like others. */
export async function referencesFor(
  tx: Tx,
  practiceId: string,
  { text, about, show }: ReferenceFilter,
  { today, after, atMost }: { readonly today: CalendarDay; readonly after: readonly [string, string] | null; readonly atMost: number },
) {
  const [words, id] = after ?? [null, null];
  const { rows } = await sql<{ references: FoundReference[]; count: number; toLookAt: number; unread: number }>`
    with every as materialized (select * from reference_now n where n.practice_id = ${practiceId}),
    kept as materialized (select * from every where status = 'kept'),
    found as materialized (
      select n.* from every n
      where n.status = ${show === "put-away" ? "put-away" : "kept"}
      and (${show ?? ""} <> 'to-look-at' or n.look_again_on <= ${today}::date)
      and (${show ?? ""} <> 'unread' or n.unread is not null)
      and (${about ?? null}::text is null or exists (select from reference_link_now l
        where l.practice_id = n.practice_id and l.reference_id = n.reference_id and l.about = ${about ?? null} and l.linked))
      and not exists (select from unnest(array_remove(string_to_array(folded(${text ?? ""}), ' '), '')) word where position(word in n.told) = 0))
    select (select count(*)::int from found) as count,
      (select count(*)::int from kept where look_again_on <= ${today}::date) as "toLookAt",
      (select count(*)::int from kept where unread is not null) as unread,
      (select coalesce(json_agg(it), '[]') from (
        select n.reference_id as id, n.sort_words as "sortWords", (select to_json(it) from (select ${ROW}) it) as kept from found n
        where ${words}::text is null or (n.sort_words collate "C", n.reference_id::text) > (${words}, ${id})
        order by n.sort_words collate "C", n.reference_id::text limit ${atMost}) it) as references`.execute(tx);
  return rows[0] ?? { references: [], count: 0, toLookAt: 0, unread: 0 };
}

export async function referenceOf(tx: Tx, practiceId: string, referenceId: string): Promise<KeptReference | undefined> {
  const { rows } = await sql<{ it: KeptReference }>`
    select to_json(it) as it from (select ${ROW} from reference_now n where n.practice_id = ${practiceId} and n.reference_id = ${referenceId}) it`.execute(
    tx,
  );
  return rows[0]?.it;
}

/** What every goal and intervention is backed by: a practice has some hundred of these. */
export async function evidenceOf(tx: Tx, practiceId: string): Promise<Evidence> {
  const { rows } = await sql<{ evidence: Evidence }>`
    select coalesce(json_agg(json_build_object('about', l.about, 'reference', (select to_json(it) from (select ${CITED}) it)) order by l.about, n.sort_words), '[]') as evidence
    from reference_link_now l join reference_now n on n.practice_id = l.practice_id and n.reference_id = l.reference_id
    where l.practice_id = ${practiceId} and l.linked and n.status = 'kept'`.execute(tx);
  return rows[0]?.evidence ?? [];
}

/** The keys of everything on the shelf, so that the same publication is not kept twice. */
export async function keysThere(tx: Tx, practiceId: string): Promise<Set<string>> {
  const { rows } = await sql<Pick<ReferenceWording, "doi" | "title" | "year" | "unread">>`
    select n.doi, n.title, n.year, n.unread from reference_now n where n.practice_id = ${practiceId} and n.status = 'kept'`.execute(tx);
  return new Set(rows.flatMap(keysOf));
}

export async function saveReferences(
  tx: Tx,
  actor: Actor,
  references: readonly (ReferenceWording & { readonly id: string })[],
  { importId, at }: { readonly importId: string | null; readonly at: string },
): Promise<void> {
  if (references.length === 0) return;
  const { practiceId, personId } = actor;
  const made = references.map(({ id }) => ({ practiceId, id, importId, createdBy: personId, createdAt: at }));
  await tx.insertInto("reference").values(made).execute();
  await saveVersions(
    tx,
    actor,
    references.map((wording) => ({ ...wording, referenceId: wording.id, version: 1, status: "kept" as const })),
    at,
  );
}

type Version = ReferenceWording & { readonly referenceId: string; readonly version: number; readonly status: "kept" | "put-away" };

/** Of two who write a reference anew at once, the second finds the version taken. */
export async function saveVersions(tx: Tx, actor: Actor, versions: readonly Version[], at: string): Promise<void> {
  const row = ({ referenceId, version, status, authors, unread, ...of }: Version) => ({
    practiceId: actor.practiceId,
    referenceId,
    version,
    status,
    kind: of.kind,
    title: of.title,
    authors: JSON.stringify(authors),
    authorsTold: authors.map(({ family, given }) => `${family} ${given}`).join(" "),
    year: of.year,
    container: of.container,
    volume: of.volume,
    issue: of.issue,
    pages: of.pages,
    publisher: of.publisher,
    doi: of.doi,
    url: of.url,
    note: of.note,
    reviewedOn: of.reviewedOn,
    lookAgainOn: of.lookAgainOn,
    unread: unread === null ? null : JSON.stringify(unread),
    recordedBy: actor.personId,
    recordedAt: at,
  });
  await tx.insertInto("referenceVersion").values(versions.map(row)).execute();
}

export async function saveLink(
  tx: Tx,
  actor: Actor,
  link: { readonly id: string; readonly referenceId: string; readonly about: string; readonly linked: boolean; readonly at: string },
): Promise<void> {
  const { id, referenceId, about, linked, at } = link;
  await tx
    .insertInto("referenceLink")
    .values({ practiceId: actor.practiceId, id, referenceId, about, linked, decidedBy: actor.personId, decidedAt: at })
    .execute();
}

export async function saveImport(tx: Tx, actor: Actor, { id, name, at }: { id: string; name: string; at: string }): Promise<void> {
  await tx.insertInto("referenceImport").values({ practiceId: actor.practiceId, id, name, madeBy: actor.personId, madeAt: at }).execute();
}

export async function isImport(tx: Tx, practiceId: string, importId: string): Promise<boolean> {
  const { rows } = await sql`select from reference_import where practice_id = ${practiceId} and id = ${importId}`.execute(tx);
  return rows.length > 0;
}

/** What one file brought and is still on the shelf, and whether somebody did something with it since. */
export async function broughtBy(tx: Tx, practiceId: string, importId: string): Promise<(KeptReference & { readonly touched: boolean })[]> {
  const { rows } = await sql<{ brought: (KeptReference & { touched: boolean })[] }>`
    select coalesce(json_agg(it), '[]') as brought from (
      select ${ROW}, n.version > 1 or exists (select from reference_link l where l.practice_id = n.practice_id and l.reference_id = n.reference_id) as touched
      from reference r join reference_now n on n.practice_id = r.practice_id and n.reference_id = r.id
      where r.practice_id = ${practiceId} and r.import_id = ${importId} and n.status = 'kept') it`.execute(tx);
  return rows[0]?.brought ?? [];
}
