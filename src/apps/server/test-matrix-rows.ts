/** The rows of the rights matrix: every mounted operation, once for each record it can be asked about. */
import type { z } from "zod";
import type { Endpoint } from "#foundation/endpoint.ts";
import { idsInPath } from "#foundation/endpoint.ts";
import type { TestAssessment, TestPlan, TestRecord, TestReport, TestSession } from "./test-record.ts";
import type { Ids, World } from "./test-world.ts";

export interface MatrixRow {
  readonly it: Endpoint<z.ZodType, z.ZodType, z.ZodType>;
  /** "our client: signed". */
  readonly record: string;
  readonly of: TestRecord["of"] | undefined;
  readonly ids: Ids;
}

export const matrixRows = (world: World): MatrixRow[] => world.program.door.mounted.flatMap((it) => rowsOf(it, world));

function rowsOf(it: MatrixRow["it"], world: World): MatrixRow[] {
  const names = idsInPath(it.path);
  if (it.may.startsWith("public.")) return [{ it, record: "anyone", of: undefined, ids: {} }];
  if (names.length === 0) return [{ it, record: "the practice", of: undefined, ids: {} }];
  if (names.includes("songId")) return world.songs.map(({ of, songId }) => ({ it, record: of, of: undefined, ids: { songId } }));
  if (names.includes("ownGoalId"))
    return world.ownGoals.map(({ of, ownGoalId }) => ({ it, record: of, of: undefined, ids: { ownGoalId } }));
  if (names.includes("ownInterventionId"))
    return world.ownInterventions.map(({ of, ownInterventionId }) => ({ it, record: of, of: undefined, ids: { ownInterventionId } }));
  if (names.includes("bankInterventionId")) return [{ it, record: "the library", of: undefined, ids: { bankInterventionId: "I01" } }];
  // Who opened it may close it again, and whoever runs the practice looks at it.
  if (names.includes("accessId"))
    return world.records.map(({ of, accessId }) => ({ it, record: `an emergency of ${of}`, of: undefined, ids: { accessId } }));
  // A group is the practice’s; who places a client in it is asked about that client.
  if (names.includes("groupId") && !names.includes("clientId"))
    return world.records.map(({ of, groupId, groupSeriesId, groupStandInId }) => ({
      it,
      record: `a group of ${of}`,
      of: undefined,
      ids: among(names, { groupId, seriesId: groupSeriesId, standInId: groupStandInId }),
    }));
  if (names.some((name) => ["referenceId", "referenceImportId"].includes(name)))
    return world.shelves.map(({ of, ...ids }) => ({ it, record: of, of: undefined, ids: among(names, ids) }));
  if (names.some((name) => ["credentialId", "activityId"].includes(name)))
    return world.ledgers.map(({ of, ...ids }) => ({ it, record: of, of: undefined, ids: among(names, ids) }));
  if (it.path.startsWith("/library/")) return [{ it, record: "the library", of: undefined, ids: { goalId: "G01" } }];
  // What somebody asks is not a client's record: it belongs to the practice it was sent to.
  if (names.includes("referralId"))
    return world.referrals.map(({ of, referralId }) => ({ it, record: of, of: undefined, ids: { referralId } }));
  if (names.includes("passkeyId"))
    return world.passkeys.map(({ of, passkeyId }) => ({ it, record: of, of: undefined, ids: { passkeyId } }));
  if (names.includes("incidentId"))
    return world.incidents.map(({ of, incidentId }) => ({ it, record: of, of: undefined, ids: { incidentId } }));
  if (names.includes("colleagueId"))
    return world.colleagues.map(({ of, colleagueId }) => ({ it, record: of, of: undefined, ids: { colleagueId } }));
  for (const id of ["timeOffId", "feedId", "roomId"] as const)
    if (names.includes(id) && !names.includes("clientId"))
      return world.calendars.map((one) => ({ it, record: one.of, of: undefined, ids: { [id]: one[id] } }));
  if (names.includes("importId") && it.path.startsWith("/calendar-imports/"))
    return world.calendars.map(({ of, calendarImportId }) => ({ it, record: of, of: undefined, ids: { importId: calendarImportId } }));
  if (names.includes("importId")) return world.imports.map(({ of, importId }) => ({ it, record: of, of: undefined, ids: { importId } }));
  if (names.includes("signInId"))
    return (["therapist", "another-practice"] as const).map((name) => ({
      it,
      record: `a sign-in of ${name}`,
      of: undefined,
      ids: { signInId: world.people.get(name)?.signInId ?? "" },
    }));
  return world.records.flatMap((record) => {
    if (names.includes("reportId"))
      return record.reports.map((report) => ({
        it,
        record: `${record.of}: ${report.state}`,
        of: record.of,
        ids: chosen(names, { ...record, ...report }),
      }));
    if (names.includes("assessmentId"))
      return record.assessments.map((assessment) => ({
        it,
        record: `${record.of}: ${assessment.state}`,
        of: record.of,
        ids: chosen(names, { ...record, ...assessment }),
      }));
    if (names.includes("planId"))
      return record.plans.map((plan) => ({
        it,
        record: `${record.of}: ${plan.state}`,
        of: record.of,
        ids: chosen(names, { ...record, ...plan }),
      }));
    const bySession = names.some((name) => ["sessionId", "noteId"].includes(name));
    if (!bySession) return [{ it, record: record.of, of: record.of, ids: chosen(names, { ...record }) }];
    return record.sessions
      .filter(({ noteId }) => noteId !== null || !names.includes("noteId"))
      .map((session) => ({ it, record: `${record.of}: ${session.state}`, of: record.of, ids: chosen(names, { ...record, ...session }) }));
  });
}

const among = (names: readonly string[], ids: Ids): Ids => Object.fromEntries(Object.entries(ids).filter(([name]) => names.includes(name)));

/** A new kind of id in a path is made known to `test-world.ts` first, so that no operation stays outside the matrix. */
const chosen = (names: readonly string[], known: Partial<TestRecord & TestSession & TestReport & TestAssessment & TestPlan>): Ids =>
  Object.fromEntries(
    names.map((name) => {
      const id = new Map<string, unknown>(Object.entries(known)).get(name);
      if (typeof id !== "string") throw new Error(`The test world has no ${name}: add it to test-world.ts`);
      return [name, id];
    }),
  );
