/** Everything of an installation that was sealed or signed, read again. */
import { sql } from "kysely";
import { type Anchor, type TrailFinding, verifyTrail } from "#foundation/server/audit-verify.ts";
import { type Db, transaction } from "#foundation/server/database.ts";
import { FileDamaged, type Files } from "#foundation/server/files.ts";
import { brokenAssessments } from "#assessment/server/assessment-store.ts";
import { brokenCarePlans } from "#plan/server/care-plan-store.ts";
import { brokenReports } from "#report/server/report-store.ts";
import { brokenSignatures } from "#session/server/note-store.ts";

export interface Examined {
  readonly name: string;
  readonly trail: TrailFinding;
  readonly signatures: number;
  readonly papers: number;
  /** A line for each thing that is not as it was. */
  readonly wrong: readonly string[];
}

interface Ground {
  readonly key: Buffer;
  readonly anchors: readonly Anchor[];
  readonly files: Files;
}

/** Nobody's person: a check sees every record of the practice and shows none of it. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export async function examinePractices(db: Db, ground: Ground): Promise<Examined[]> {
  const practices = await db.selectFrom("practice").select(["practiceId", "name"]).orderBy("practiceId").execute();
  const examined: Examined[] = [];
  for (const { practiceId, name } of practices) examined.push({ name, ...(await examine(db, practiceId, ground)) });
  return examined;
}

async function examine(db: Db, practiceId: string, { key, anchors, files }: Ground): Promise<Omit<Examined, "name">> {
  const trail = await verifyTrail(db, practiceId, key, anchors);
  const found = await transaction(db, async (tx) => ({
    notes: await brokenSignatures(tx, practiceId),
    assessments: await brokenAssessments(tx, { practiceId, personId: NOBODY }),
    plans: await brokenCarePlans(tx, { practiceId }),
    reports: await brokenReports(tx, practiceId),
  }));
  const { rows: counted } = await sql<{ signatures: number }>`
    select (select count(*) from note where practice_id = ${practiceId} and signed_at is not null)::int
      + (select count(*) from assessment where practice_id = ${practiceId} and signed_at is not null)::int
      + (select count(*) from care_plan where practice_id = ${practiceId} and signed_at is not null)::int
      + (select count(*) from report where practice_id = ${practiceId} and signed_at is not null)::int as signatures`.execute(db);
  const { rows: papers } = await sql<{ file: string }>`
    select file from report where practice_id = ${practiceId} and signed_at is not null and file is not null`.execute(db);
  const wrong = [
    ...(trail.broken === null ? [] : [`trail: ${trail.broken}`]),
    ...(trail.unsealed.length === 0
      ? []
      : [`trail: ${trail.unsealed.length} rows are covered by no seal, the first is ${trail.unsealed[0]}`]),
    ...found.notes.map((id) => `note ${id}: not what was signed`),
    ...found.assessments.map((id) => `assessment ${id}: not what was signed`),
    ...found.plans.map((id) => `care plan ${id}: not what was signed`),
    ...found.reports.map((id) => `report ${id}: not what was signed`),
  ];
  for (const { file } of papers) {
    const fault = await faultOf(files, file);
    if (fault !== null) wrong.push(fault);
  }
  return { trail, signatures: counted[0]?.signatures ?? 0, papers: papers.length, wrong };
}

async function faultOf(files: Files, name: string): Promise<string | null> {
  try {
    return (await files.read(name)) === undefined ? `file ${name}: it is gone` : null;
  } catch (error) {
    if (error instanceof FileDamaged) return `file ${name}: it was changed on disk`;
    throw error;
  }
}
