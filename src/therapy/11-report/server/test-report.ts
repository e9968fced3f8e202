/** A practice in which a report can be written: a client with a goal, and sessions that were counted, missed, or left open. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { sayWith } from "#foundation/server/catalogues.ts";
import { filesIn } from "#foundation/server/files.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { addressOf } from "#foundation/server/serve.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { openTypesetter, type Typesetter } from "#foundation/server/typeset/typesetter.ts";
import { type Asking, aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { addObjective, setGoal } from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import { progressRoutes } from "#progress/server/progress-routes.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { sendMarks } from "#session/session.api.ts";
import { sessionRoutes } from "#session/server/session-routes.ts";
import * as api from "../report.api.ts";
import { openPress } from "./report-press.ts";
import { mountReports } from "./report-routes.ts";
import { mountReportStyle } from "./style-routes.ts";

export interface ReportWorld {
  readonly database: TestDatabase;
  readonly door: TestDoor;
  readonly practice: TestPractice;
  readonly therapist: TestMember;
  readonly client: TestClient;
  /** Everything that was handed to the typesetter, as it was handed. */
  readonly handed: { wanted: string; data: unknown }[];
  /** How long ago whoever asks proved a second factor. */
  readonly factor: { minutesAgo: number };
  readonly done: (deed: Parameters<TestDoor["ask"]>[0], ids: Record<string, string>, input: unknown, asking?: Asking) => Promise<void>;
  readonly pdfOf: (
    reportId: string,
  ) => Promise<{ readonly status: number; readonly type: string; readonly name: string; readonly bytes: Buffer }>;
  readonly close: () => Promise<void>;
}

export async function aReportWorld(): Promise<ReportWorld> {
  const database = await aDatabase();
  const folder = await mkdtemp(join(tmpdir(), "sostenuto-report-"));
  const practice = await aPractice(database);
  const therapist = await aTherapist(database, practice);
  const client = await aClient(database, practice, { therapist });
  const handed: ReportWorld["handed"] = [];
  const factor = { minutesAgo: 0 };
  const typesetter = openTypesetter();
  const listening: Typesetter = {
    ...typesetter,
    set: (work) => {
      handed.push(work);
      return typesetter.set(work);
    },
  };
  const made = { say: sayWith(findInstallation().words), typesetter: listening, files: filesIn(folder) };
  const tools = { ...made, press: openPress(made) };
  const door = await aDoor(database, {
    routes: [
      planRoutes,
      scheduleRoutes,
      sessionRoutes,
      attendanceRoutes,
      progressRoutes,
      (one) => mountReports(one, tools),
      (one) => mountReportStyle(one, tools),
    ],
    signedInAs: therapist,
    now: () => "2026-12-01T15:00:00.000Z",
    factorAt: () => new Date(Date.now() - factor.minutesAgo * 60_000).toISOString(),
  });
  return {
    database,
    door,
    practice,
    therapist,
    client,
    handed,
    factor,
    done: async (deed, ids, input, asking = {}) => {
      const { status, body } = await door.ask(deed, { ids, input, ...asking });
      if (status !== 200) throw new Error(`${deed.path}: ${JSON.stringify(body)}`);
    },
    pdfOf: async (reportId) => {
      const url = addressOf(api.downloadReport, { reportId });
      const reply = await door.app.inject({ method: "GET", url, headers: { "x-test-account": therapist.accountId } });
      const { "content-type": type = "", "content-disposition": name = "" } = reply.headers;
      return { status: reply.statusCode, type: String(type), name: String(name), bytes: reply.rawPayload };
    },
    close: async () => {
      await typesetter.close();
      await door.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** A goal with one objective counted in three chances. */
export async function aGoal({ done }: ReportWorld, { clientId }: TestClient): Promise<{ goalId: string; objectiveId: string }> {
  const [goalId, objectiveId] = [uuid(), uuid()];
  const familyWording = { en: "Asking for a drum", fr: "Demander un tambour", further: [] };
  const goal = {
    id: goalId,
    nature: "progressive",
    domain: "communicative",
    clinicalWording: "Requests with <voice> & sign",
    familyWording,
    bankGoal: null,
  };
  await done(setGoal, { clientId }, goal);
  const objective = {
    id: objectiveId,
    title: "Asks #for it",
    condition: "Given a choice",
    behaviour: "asks",
    target: { kind: "criterion", value: 2, maxHelp: null, rule: { kind: "in-a-row", sessions: 2 } },
    measure: { method: "pct", chances: 3 },
    form: "single",
    direction: "up",
    familyWording,
    position: 0,
  };
  await done(addObjective, { goalId }, objective);
  return { goalId, objectiveId };
}

interface Happened {
  readonly of: TestClient;
  readonly outcome?: "came" | "partly" | "absent" | "did-not-run";
  readonly category?: string | null;
  readonly reason?: string;
  readonly marks?: { readonly objectiveId: string; readonly kinds: readonly ("yes" | "no")[] };
}

/** One planned session, and what was written about it; without an outcome nothing was. */
export async function aSession({ done }: ReportWorld, day: string, happened: Happened): Promise<string> {
  const { of, outcome, category = null, reason = "", marks } = happened;
  const { clientId } = of;
  const sessionId = uuid();
  await done(addSession, { clientId }, { id: sessionId, day, at: "15:30", minutes: 45, place: "", standsBeside: true });
  const at = `${day}T15:30:00.000-05:00`;
  if (outcome)
    await done(documentAttendance, { sessionId, clientId }, { id: uuid(), outcome, category, reason, toldAt: null, at, supersedes: null });
  if (marks)
    await done(
      sendMarks,
      { sessionId, clientId },
      {
        marks: marks.kinds.map((kind) => ({
          id: uuid(),
          objectiveId: marks.objectiveId,
          kind,
          level: null,
          value: null,
          part: null,
          takesBack: null,
          at,
          steadyMs: null,
          source: "tap",
        })),
      },
    );
  return sessionId;
}
