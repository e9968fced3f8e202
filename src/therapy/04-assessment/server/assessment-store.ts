/** All SQL that writes assessments. What was seen is added, never changed; a finished assessment is final, in the database too. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { sealOf } from "#foundation/server/seal.ts";
import type { NewEntry, PublishedTotal, Visit } from "../assessment.ts";
import type { BaselineTap, NewBaseline } from "../baseline.ts";
import { assessmentOf, type Who } from "./assessment-read.ts";

export async function findAssessment(
  tx: Tx,
  { assessmentId }: { readonly assessmentId: string },
  actor: Actor,
): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("assessment")
    .select(["clientId", "authorId", "signedAt"])
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", assessmentId)
    .executeTakeFirst();
  return (
    row && {
      kind: "assessment",
      id: assessmentId,
      clientId: row.clientId,
      facts: { signed: row.signedAt !== null, authorId: row.authorId },
    }
  );
}

/** Where something is written: an assessment and its client, held open until it is kept. Undefined: it was finished in this very moment. */
export interface OpenAssessment {
  readonly practiceId: string;
  readonly assessmentId: string;
  readonly clientId: string;
}

export async function holdOpen(tx: Tx, actor: Actor, assessmentId: string): Promise<OpenAssessment | undefined> {
  const { rows } = await sql<OpenAssessment>`
    select practice_id as "practiceId", id as "assessmentId", client_id as "clientId" from assessment
    where practice_id = ${actor.practiceId} and id = ${assessmentId} and signed_at is null for key share`.execute(tx);
  return rows[0];
}

export const beginAssessment = (tx: Tx, actor: Actor, clientId: string, begun: { readonly id: string; readonly begunOn: string }) =>
  tx
    .insertInto("assessment")
    .values({ practiceId: actor.practiceId, clientId, ...begun, authorId: actor.personId })
    .execute();

export async function saveVisit(tx: Tx, actor: Actor, open: OpenAssessment, { id, ...visit }: Visit, recordedAt: string): Promise<number> {
  await tx
    .insertInto("assessmentVisit")
    .values({ ...open, id })
    .onConflict((same) => same.columns(["practiceId", "id"]).doNothing())
    .execute();
  const { practiceId, assessmentId } = open;
  await sql`select from assessment_visit where practice_id = ${practiceId} and id = ${id} for update`.execute(tx);
  const latest = await tx
    .selectFrom("assessmentVisitVersion")
    .select((is) => is.fn.max("version").as("version"))
    .where("practiceId", "=", practiceId)
    .where("visitId", "=", id)
    .executeTakeFirst();
  const version = Number(latest?.version ?? 0) + 1;
  await tx
    .insertInto("assessmentVisitVersion")
    .values({ practiceId, assessmentId, visitId: id, version, ...visit, recordedBy: actor.personId, recordedAt })
    .execute();
  return version;
}

export const saveEntry = (tx: Tx, actor: Actor, open: OpenAssessment, entry: NewEntry, recordedAt: string) =>
  tx
    .insertInto("assessmentEntry")
    .values({ ...open, ...entry, recordedBy: actor.personId, recordedAt })
    .execute();

export const saveBaseline = (tx: Tx, actor: Actor, open: OpenAssessment, { measure, ...baseline }: NewBaseline, recordedAt: string) =>
  tx
    .insertInto("baseline")
    .values({ ...open, ...baseline, settings: JSON.stringify(measure), recordedBy: actor.personId, recordedAt })
    .execute();

/** Each touch once: one that arrives again is the same one. */
export async function saveTaps(
  tx: Tx,
  actor: Actor,
  { practiceId, assessmentId }: OpenAssessment,
  taps: readonly BaselineTap[],
  recordedAt: string,
): Promise<void> {
  const inOrder = taps.toSorted((a, b) => Number(a.kind === "take-back") - Number(b.kind === "take-back"));
  await tx
    .insertInto("baselineTap")
    .values(inOrder.map(({ at, ...tap }) => ({ practiceId, assessmentId, ...tap, atDevice: at, recordedBy: actor.personId, recordedAt })))
    .onConflict((same) => same.columns(["practiceId", "id"]).doNothing())
    .execute();
}

export const saveTotal = (tx: Tx, actor: Actor, open: OpenAssessment, total: PublishedTotal, recordedAt: string) =>
  tx
    .insertInto("publishedTotal")
    .values({ ...open, ...total, recordedBy: actor.personId, recordedAt })
    .execute();

/** Finishes exactly what was seen; false when it says something else by now. Whoever is still writing is waited for. */
export async function finish(
  tx: Tx,
  actor: Actor,
  assessmentId: string,
  seen: string,
  { signedName, signedAt }: { readonly signedName: string; readonly signedAt: string },
): Promise<boolean> {
  const { practiceId, personId: signedBy } = actor;
  await sql`select from assessment where practice_id = ${practiceId} and id = ${assessmentId} and signed_at is null for update`.execute(tx);
  const { fingerprint } = await assessmentOf(tx, actor, assessmentId);
  if (fingerprint !== seen) return false;
  const signedHash = hashOfSignature({ practiceId, fingerprint, signedBy, signedName, signedAt });
  await tx
    .updateTable("assessment")
    .set({ signedBy, signedName, signedAt, signedHash })
    .where("practiceId", "=", practiceId)
    .where("id", "=", assessmentId)
    .execute();
  return true;
}

interface Signature {
  readonly practiceId: string;
  readonly fingerprint: string;
  readonly signedBy: string;
  readonly signedName: string;
  readonly signedAt: string;
}

const hashOfSignature = ({ practiceId, fingerprint, signedBy, signedName, signedAt }: Signature): string =>
  sealOf([practiceId, fingerprint, signedBy, signedName, Date.parse(signedAt)]);

/** The finished assessments of a practice that no longer say what was signed. Empty is how it must be. */
export async function brokenAssessments(tx: Tx, actor: Who): Promise<string[]> {
  const { practiceId } = actor;
  const { rows } = await sql<Omit<Signature, "fingerprint"> & { id: string; signedHash: string }>`
    select practice_id as "practiceId", id, signed_by as "signedBy", signed_name as "signedName", instant(signed_at) as "signedAt", signed_hash as "signedHash"
    from assessment where practice_id = ${practiceId} and signed_at is not null`.execute(tx);
  const broken: string[] = [];
  for (const { id, signedHash, ...signature } of rows) {
    const { fingerprint } = await assessmentOf(tx, actor, id);
    if (hashOfSignature({ ...signature, fingerprint }) !== signedHash) broken.push(id);
  }
  const { rows: addenda } = await sql<SignedAddendum & { signedHash: string }>`
    select practice_id as "practiceId", id, assessment_id as "assessmentId", words, signed_name as "signedName", instant(signed_at) as "signedAt",
      signed_hash as "signedHash" from assessment_addendum where practice_id = ${practiceId}`.execute(tx);
  const added = addenda.filter((one) => hashOfAddendum(one) !== one.signedHash).map(({ assessmentId }) => assessmentId);
  return [...new Set([...broken, ...added])];
}

interface SignedAddendum {
  readonly practiceId: string;
  readonly id: string;
  readonly assessmentId: string;
  readonly words: string;
  readonly signedName: string;
  readonly signedAt: string;
}

const hashOfAddendum = ({ practiceId, id, assessmentId, words, signedName, signedAt }: SignedAddendum): string =>
  sealOf([practiceId, id, assessmentId, words, signedName, Date.parse(signedAt)]);

export async function saveAddendum(
  tx: Tx,
  actor: Actor,
  assessmentId: string,
  { id, words }: { readonly id: string; readonly words: string },
  { signedName, signedAt }: { readonly signedName: string; readonly signedAt: string },
): Promise<void> {
  const { practiceId, personId: signedBy } = actor;
  const signedHash = hashOfAddendum({ practiceId, id, assessmentId, words, signedName, signedAt });
  await tx
    .insertInto("assessmentAddendum")
    .values({ practiceId, id, assessmentId, words, signedBy, signedName, signedAt, signedHash })
    .execute();
}
