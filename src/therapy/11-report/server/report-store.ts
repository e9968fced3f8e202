/** All SQL about the reports themselves. A signed report is final: the database refuses its change too. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { sealOf } from "#foundation/server/seal.ts";
import type { CalendarDay, Instant } from "#foundation/words.ts";
import {
  type NewReport,
  NO_WORDS,
  type Report,
  type ReportAddendum,
  type ReportLine,
  type ReportVersion,
  type ReportWords,
} from "../report.ts";
import type { ReportContent } from "../report-content.ts";
import { registerOf, ReportKind } from "../report-kind.ts";

/** A report as it lies in the database, with what a page shows around it. */
export interface KeptReport extends Report {
  readonly clientId: string;
  readonly chosenName: string;
  /** The author's name and credential, as a signature of today would carry them. */
  readonly authorSigns: string;
  readonly replacedAt: Instant | null;
  readonly content: ReportContent | null;
  readonly file: string | null;
}

export async function findReport(tx: Tx, { reportId }: { readonly reportId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("report")
    .select(["clientId", "authorId", "signedAt"])
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", reportId)
    .executeTakeFirst();
  return row && { kind: "report", id: reportId, clientId: row.clientId, facts: { signed: row.signedAt !== null, authorId: row.authorId } };
}

/** The columns of a line, from a row `r` of report, its author `a` and the signed report `s` in its place. */
const line = (
  actor: Actor,
) => sql`r.id, r.kind, r.register, r.language, r.from_day as "fromDay", r.until_day as "untilDay", concat_ws(' ', a.chosen_name, a.family_name) as "authorName",
  r.author_id = ${actor.personId} as mine, instant(r.edited_at) as "editedAt", instant(r.signed_at) as "signedAt", r.signed_name as "signedName", r.supersedes,
  (select s.id from report s where s.practice_id = r.practice_id and s.supersedes = r.id and s.signed_at is not null order by s.signed_at desc, s.id desc limit 1) as "supersededBy"`;

export async function reportsOf(tx: Tx, actor: Actor, clientId: string): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select ${line(actor)} from report r join person a on a.practice_id = r.practice_id and a.id = r.author_id
    where r.practice_id = ${actor.practiceId} and r.client_id = ${clientId} order by r.created_at desc, r.id desc limit 500`.execute(tx);
  return rows;
}

/** From the day after the last signed report, or the first session planned, to today. */
export async function suggestedPeriod(
  tx: Tx,
  practiceId: string,
  clientId: string,
  today: CalendarDay,
): Promise<{ fromDay: CalendarDay; untilDay: CalendarDay }> {
  const { rows } = await sql<{ fromDay: CalendarDay }>`
    select least(coalesce(
      (select max(r.until_day) + 1 from report r where r.practice_id = ${practiceId} and r.client_id = ${clientId} and r.kind = 'progress' and r.signed_at is not null),
      (select min(x.day) from participation x where x.practice_id = ${practiceId} and x.client_id = ${clientId}), ${today}::date), ${today}::date) as "fromDay"`.execute(
    tx,
  );
  return { fromDay: rows[0]?.fromDay ?? today, untilDay: today };
}

export async function reportOf(tx: Tx, actor: Actor, reportId: string): Promise<KeptReport> {
  const { rows } = await sql<KeptReport>`
    select ${line(actor)}, r.version, r.words, r.addressee, r.client_id as "clientId", r.content, r.file, ce.chosen_name as "chosenName",
      concat_ws(', ', concat_ws(' ', a.chosen_name, a.family_name),
        (select max(m.credential) from membership m where m.practice_id = r.practice_id and m.person_id = r.author_id)) as "authorSigns",
      (select instant(e.signed_at) from report e where e.practice_id = r.practice_id and e.id = r.supersedes) as "replacedAt"
    from report r join person a on a.practice_id = r.practice_id and a.id = r.author_id
      join client c on c.practice_id = r.practice_id and c.id = r.client_id
      join person ce on ce.practice_id = c.practice_id and ce.id = c.person_id
    where r.practice_id = ${actor.practiceId} and r.id = ${reportId}`.execute(tx);
  const report = rows[0];
  if (!report) throw new Error("A report that was just found is gone");
  return report;
}

/** Begins a draft, with the words of the report it is to replace, or says why it cannot stand in that place. A report a family was given is only added to. */
export async function beginReport(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { kind: wished, register, ...report }: NewReport,
  now: string,
): Promise<"supersedes-unsigned" | "only-added-to" | undefined> {
  const { practiceId, personId: authorId } = actor;
  const earlier =
    report.supersedes === null
      ? undefined
      : await tx
          .selectFrom("report")
          .select(["kind", "words", "addressee", "signedAt"])
          .where("practiceId", "=", practiceId)
          .where("clientId", "=", clientId)
          .where("id", "=", report.supersedes)
          .executeTakeFirst();
  if (earlier && earlier.signedAt === null) return "supersedes-unsigned";
  if (earlier?.kind === "family") return "only-added-to";
  // What stands in the place of a report is one of its kind.
  const kind = ReportKind.parse(earlier?.kind ?? wished ?? "progress");
  await tx
    .insertInto("report")
    .values({
      practiceId,
      clientId,
      authorId,
      ...report,
      kind,
      register: registerOf(kind, register),
      addressee: earlier?.addressee ?? "",
      version: 1,
      words: JSON.stringify(earlier?.words ?? NO_WORDS),
      editedAt: now,
    })
    .execute();
  return undefined;
}

/** Words can only be written about goals of this very client. */
export async function areGoalsOf(tx: Tx, practiceId: string, clientId: string, goalIds: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(goalIds)];
  if (wanted.length === 0) return true;
  const found = await tx
    .selectFrom("goal")
    .select("id")
    .where("practiceId", "=", practiceId)
    .where("clientId", "=", clientId)
    .where("id", "in", wanted)
    .execute();
  return found.length === wanted.length;
}

/** Keeps a new version; null when it was changed meanwhile. */
export async function keepVersion(
  tx: Tx,
  actor: Actor,
  reportId: string,
  { words, basedOn, language, fromDay, untilDay, register, addressee }: ReportVersion,
  now: string,
): Promise<number | null> {
  const changed = await tx
    .updateTable("report")
    .set((row) => ({
      language,
      fromDay,
      untilDay,
      ...(addressee === undefined ? {} : { addressee }),
      // A family report stays plain, whatever a screen of last week sends.
      ...(register === undefined
        ? {}
        : { register: sql<string>`case when ${row.ref("kind")} = 'family' then 'plain' else ${register} end` }),
      words: JSON.stringify(words),
      version: basedOn + 1,
      editedAt: now,
    }))
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", reportId)
    .where("version", "=", basedOn)
    .returning("version")
    .executeTakeFirst();
  return changed?.version ?? null;
}

interface Signing {
  readonly version: number;
  readonly content: ReportContent;
  readonly file: string;
  readonly signedName: string;
  readonly signedAt: Instant;
}

/** Signs this very version; false when it is another by now. */
export async function sign(tx: Tx, actor: Actor, { id, clientId, words }: KeptReport, signing: Signing): Promise<boolean> {
  const { practiceId, personId: signedBy } = actor;
  const { version, content, file, signedName, signedAt } = signing;
  const signedHash = hashOfReport({ practiceId, id, clientId, version, words, content, file, signedBy, signedName, signedAt });
  const changed = await tx
    .updateTable("report")
    .set({ content: JSON.stringify(content), file, signedBy, signedName, signedAt, signedHash })
    .where("practiceId", "=", practiceId)
    .where("id", "=", id)
    .where("version", "=", version)
    // Of two who sign at once the second waits here, and finds it signed.
    .where("signedAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}

export async function addendaOf(tx: Tx, { practiceId }: Pick<Actor, "practiceId">, reportId: string): Promise<ReportAddendum[]> {
  const { rows } = await sql<ReportAddendum>`
    select id, words, signed_name as "signedName", instant(signed_at) as "signedAt" from report_addendum
    where practice_id = ${practiceId} and report_id = ${reportId} order by signed_at, id`.execute(tx);
  return rows;
}

export async function saveAddendum(
  tx: Tx,
  { practiceId, personId: signedBy }: Actor,
  report: Pick<KeptReport, "id" | "clientId">,
  addendum: Pick<ReportAddendum, "id" | "words" | "signedName" | "signedAt">,
): Promise<void> {
  const { id: reportId, clientId } = report;
  const signedHash = hashOfAddendum({ practiceId, reportId, ...addendum });
  await tx
    .insertInto("reportAddendum")
    .values({ practiceId, reportId, clientId, signedBy, signedHash, ...addendum })
    .execute();
}

interface SignedAddendum {
  readonly practiceId: string;
  readonly id: string;
  readonly reportId: string;
  readonly words: string;
  readonly signedName: string;
  readonly signedAt: string;
}

const hashOfAddendum = ({ practiceId, id, reportId, words, signedName, signedAt }: SignedAddendum): string =>
  sealOf([practiceId, id, reportId, words, signedName, Date.parse(signedAt)]);

interface SignedReport {
  readonly practiceId: string;
  readonly id: string;
  readonly clientId: string;
  readonly version: number;
  readonly words: ReportWords;
  readonly content: ReportContent;
  readonly file: string;
  readonly signedBy: string;
  readonly signedName: string;
  readonly signedAt: string;
}

/** The signed reports of a practice that are no longer what was signed. Empty is how it must be. */
export async function brokenReports(tx: Tx, practiceId: string): Promise<string[]> {
  const { rows } = await sql<SignedReport & { signedHash: string }>`
    select practice_id as "practiceId", id, client_id as "clientId", version, words, content, file, signed_by as "signedBy", signed_name as "signedName",
      instant(signed_at) as "signedAt", signed_hash as "signedHash" from report where practice_id = ${practiceId} and signed_at is not null`.execute(
    tx,
  );
  const { rows: addenda } = await sql<SignedAddendum & { signedHash: string }>`
    select practice_id as "practiceId", id, report_id as "reportId", words, signed_name as "signedName", instant(signed_at) as "signedAt",
      signed_hash as "signedHash" from report_addendum where practice_id = ${practiceId}`.execute(tx);
  const added = addenda.filter((one) => hashOfAddendum(one) !== one.signedHash).map(({ reportId }) => reportId);
  return [...new Set([...rows.filter((report) => hashOfReport(report) !== report.signedHash).map(({ id }) => id), ...added])];
}

/** Binds what was said, how it was printed, who signed and when: whoever changes one of them breaks the signature. */
const hashOfReport = (report: SignedReport): string =>
  sealOf([
    report.practiceId,
    report.id,
    report.clientId,
    report.version,
    report.words,
    report.content,
    report.file,
    report.signedBy,
    report.signedName,
    Date.parse(report.signedAt),
  ]);

/** Names what comes from the record: the author's own words have a version of their own. */
export function fingerprintOf(content: ReportContent): string {
  const goals = { ...content.goals, each: content.goals.each.map((goal) => ({ ...goal, own: null })) };
  return sealOf([{ ...content, goals, summary: null, next: null }]);
}
