/** A client’s record for the rights matrix: written through the program’s own doors, as a team writes it. */
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { addBaseline, beginAssessment, finishAssessment, readAssessment, writeVisit } from "#assessment/assessment.api.ts";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { signDischarge } from "#discharge/discharge.api.ts";
import { exportRecord } from "#exchange/record-export.api.ts";
import type { Endpoint } from "#foundation/endpoint.ts";
import { exampleOf, type Wishes } from "#foundation/server/test-examples.ts";
import { giveConsent, keepPaper } from "#intake/consents.api.ts";
import { addSafetyLine, tellStory } from "#people/people.api.ts";
import { makeIntakeLink } from "#intake/intake.api.ts";
import type { PersonName, WhichClient } from "#people/persons.ts";
import { beginPlan, readCarePlan, signPlan } from "#plan/care-plan.api.ts";
import { addObjective, planIntervention, setGoal } from "#plan/plan.api.ts";
import { askRater, beginChallenge } from "#progress/beside.api.ts";
import { beginReport, readReport, signReport } from "#report/report.api.ts";
import { beginGroup, beginGroupSeries, joinGroup } from "#schedule/group.api.ts";
import { addSession, beginSeries } from "#schedule/schedule.api.ts";
import { keepRecording, sendPiece } from "#session/recording.api.ts";
import { signNote, writeNote } from "#session/session.api.ts";

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType>;
type Ids = Readonly<Record<string, string>>;
type Ask = (
  it: AnyEndpoint,
  asking: { readonly as: PersonName; readonly ids: Ids; readonly input?: unknown },
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into answers of every shape
) => Promise<{ readonly status: number; readonly text: string; readonly body: any }>;

export interface TestRecord {
  readonly of: WhichClient;
  readonly clientId: string;
  readonly goalId: string;
  readonly objectiveId: string;
  readonly interventionId: string;
  readonly tellingId: string;
  readonly seriesId: string;
  readonly lineId: string;
  readonly consentId: string;
  /** A link to the intake form. */
  readonly linkId: string;
  /** Somebody asked outside the room, and something that was hard. */
  readonly raterId: string;
  readonly challengeId: string;
  readonly exportId: string;
  /** A sound that was recorded in a session, with the agreement to it. */
  readonly recordingId: string;
  /** A paper kept with the consent. */
  readonly attachmentId: string;
  readonly careId: string;
  readonly guardianId: string;
  readonly selfId: string;
  readonly professionalId: string;
  /** A joining with another record that was taken back. */
  readonly mergeId: string;
  /** A group they belong to, something a family said ahead, attendance that lost its session, and an end that was signed. */
  readonly groupId: string;
  readonly groupSeriesId: string;
  readonly groupStandInId: string;
  readonly membershipId: string;
  readonly announcedId: string;
  readonly strayId: string;
  readonly dischargeId: string;
  /** Somebody who stood in with them once. */
  readonly standInId: string;
  /** When somebody opened the record in an emergency. */
  readonly accessId: string;
  /** A calendar address of that family. */
  readonly feedId: string;
  /** A session long ahead. */
  readonly aheadId: string;
  /** Somebody of the family, with a question they asked and something they told. */
  readonly personId: string;
  readonly questionId: string;
  readonly observationId: string;
  readonly sessions: readonly TestSession[];
  readonly reports: readonly TestReport[];
  readonly assessments: readonly TestAssessment[];
  readonly plans: readonly TestPlan[];
}

export interface TestAssessment {
  /** "the therapist’s draft", "the intern’s draft", "signed". */
  readonly state: string;
  readonly assessmentId: string;
  readonly visitId: string;
  readonly baselineId: string;
}

/** "signed", and the "draft" of the version after it. */
export interface TestPlan {
  readonly state: string;
  readonly planId: string;
}

export interface TestReport {
  /** "the therapist’s draft", "the intern’s draft", "signed". */
  readonly state: string;
  readonly reportId: string;
}

export interface TestSession {
  /** "nothing written", "the therapist’s draft", "the intern’s draft", "signed". */
  readonly state: string;
  readonly sessionId: string;
  readonly entryId: string;
  readonly noteId: string | null;
}

export async function furnish(
  ask: Ask,
  of: TestRecord["of"],
  clientId: string,
  team: { readonly therapist: PersonName; readonly intern?: PersonName },
): Promise<
  Omit<
    TestRecord,
    | "careId"
    | "guardianId"
    | "selfId"
    | "professionalId"
    | "mergeId"
    | "personId"
    | "questionId"
    | "observationId"
    | "announcedId"
    | "feedId"
    | "standInId"
    | "accessId"
    | "groupStandInId"
  >
> {
  const known: Record<string, string> = { Client: clientId };
  const write = async (it: AnyEndpoint, ids: Ids, wishes: Wishes = {}, as = team.therapist): Promise<string> => {
    const input = exampleOf(it.input, (kind) => known[kind] ?? uuidv7(), { place: "Room 2", ...wishes });
    const { status, text } = await ask(it, { as, ids, input });
    if (status !== 200) throw new Error(`${it.method} ${it.path}: ${status} ${text}`);
    return typeof input.id === "string" ? input.id : "";
  };
  const goalId = (known.Goal = await write(setGoal, { clientId }));
  const objectiveId = (known.Objective = await write(addObjective, { goalId }));
  const interventionId = await write(planIntervention, { clientId });
  const seriesId = await write(beginSeries, { clientId }, SERIES);
  const lineId = await write(addSafetyLine, { clientId });
  const tellingId = await write(tellStory, { clientId });
  const linkId = await write(makeIntakeLink, { clientId });
  const raterId = await write(askRater, { clientId });
  const challengeId = await write(beginChallenge, { clientId }, CHALLENGE);

  const groupId = await write(beginGroup, {}, GROUP);
  const groupSeriesId = await write(beginGroupSeries, { groupId }, { ...SERIES, fromDay: "2999-01-05" });
  const membershipId = await write(joinGroup, { clientId, groupId });
  const strayId = await write(documentAttendance, { sessionId: uuidv7(), clientId }, CAME);
  const dischargeId = await write(signDischarge, { clientId }, { reasons: ["moved"] });
  const aheadId = await write(addSession, { clientId }, { day: "2999-01-05" });

  const consentId = await write(giveConsent, { clientId }, CONSENT);
  const attachmentId = await write(keepPaper, { clientId, consentId }, PAPER);
  const exportId = await write(exportRecord, { clientId });

  const writers = [
    { state: "nothing written" },
    { state: "the therapist’s draft", by: team.therapist },
    ...(team.intern ? [{ state: "the intern’s draft", by: team.intern }] : []),
    { state: "signed", by: team.therapist },
  ];
  const sessions: TestSession[] = [];
  for (const [hour, { state, by }] of writers.entries()) {
    const sessionId = await write(addSession, { clientId }, { ...SESSION, at: `1${hour}:00` });
    const entryId = await write(documentAttendance, { sessionId, clientId }, CAME);
    const noteId = by ? await write(writeNote, { sessionId, clientId }, { basedOn: 0 }, by) : null;
    if (noteId && state === "signed") await write(signNote, { noteId }, { version: 1 });
    sessions.push({ state, sessionId, entryId, noteId });
  }
  await write(giveConsent, { clientId }, { ...CONSENT, kind: "recordings", medium: "audio", use: "clinical-review", media: RECORDED });
  const recordingId = await write(keepRecording, { sessionId: sessions[0]?.sessionId ?? "", clientId }, RECORDING);
  await write(sendPiece, { recordingId }, PIECE);
  const reports: TestReport[] = [];
  for (const { state, by } of writers) {
    if (!by) continue;
    const reportId = await write(beginReport, { clientId }, REPORT, by);
    if (state === "signed") {
      const { fingerprint } = (await ask(readReport, { as: by, ids: { reportId } })).body;
      await write(signReport, { reportId }, { version: 1, fingerprint });
    }
    reports.push({ state, reportId });
  }
  const assessments: TestAssessment[] = [];
  for (const { state, by } of writers) {
    if (!by) continue;
    const assessmentId = await write(beginAssessment, { clientId }, {}, by);
    const visitId = await write(writeVisit, { assessmentId }, {}, by);
    const baselineId = await write(addBaseline, { assessmentId }, {}, by);
    if (state === "signed") {
      const { fingerprint } = (await ask(readAssessment, { as: by, ids: { assessmentId } })).body;
      await write(finishAssessment, { assessmentId }, { fingerprint });
    }
    assessments.push({ state, assessmentId, visitId, baselineId });
  }
  const signed = await write(beginPlan, { clientId }, { ...TERMS, follows: 0 });
  const { draft } = (await ask(readCarePlan, { as: team.therapist, ids: { clientId } })).body;
  await write(signPlan, { planId: signed }, { fingerprint: draft.fingerprint });
  const plans: TestPlan[] = [
    { state: "signed", planId: signed },
    { state: "draft", planId: await write(beginPlan, { clientId }, { ...TERMS, follows: 1 }) },
  ];
  return {
    of,
    clientId,
    goalId,
    objectiveId,
    interventionId,
    tellingId,
    seriesId,
    lineId,
    linkId,
    raterId,
    challengeId,
    consentId,
    exportId,
    recordingId,
    attachmentId,
    groupId,
    groupSeriesId,
    membershipId,
    strayId,
    dischargeId,
    aheadId,
    sessions,
    reports,
    assessments,
    plans,
  };
}

/** A plan that begins before it is looked at again. */
export const TERMS: Wishes = { minutes: 45, startsOn: "2026-03-02", reviewOn: "2026-06-02" };

/** The words of a group are the practice's; they hold no text of a client. */
const GROUP: Wishes = { name: "Tuesday drums", goalProfile: "Playing together" };

/** The head of a sound: as much as says what it is. */
const SOUND = Buffer.from("1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581020000", "hex");
const RECORDED = [{ medium: "audio", use: "clinical-review" }];
export const RECORDING: Wishes = { medium: "audio", use: "clinical-review", markId: null, type: "audio/webm", size: SOUND.length };
export const PIECE: Wishes = { offset: 0, content: SOUND.toString("base64") };

/** The smallest paper there is. */
export const PAPER: Wishes = { name: "paper.pdf", content: Buffer.from("%PDF-1.4\n%%EOF\n").toString("base64") };

/** Planned whatever else stands there. */
export const SESSION: Wishes = { roomId: null, instrumentsId: null, makesUp: null, standsBeside: true };
export const SERIES: Wishes = { roomId: null, instrumentsId: null, standsBeside: true, untilDay: null, recurrence: null, timeZone: null };

/** Looked at again after it was written. */
export const CHALLENGE: Wishes = { day: "2026-03-02", lookAgainOn: "2026-04-02" };

/** One that stands in no other’s place. */
export const REPORT: Wishes = { supersedes: null };

/** Its client found capable of deciding this; a kind that nothing else in the record waits for. */
export const CONSENT: Wishes = {
  kind: "songs",
  answer: "yes",
  recipient: null,
  exchange: null,
  media: [],
  places: [],
  version: "2026-11",
  language: "en",
  signedOn: "2026-03-02",
  untilDay: null,
};

export const CAME: Wishes = {
  outcome: "came",
  category: null,
  toldAt: null,
  supersedes: null,
  minutesThere: null,
  cutShort: null,
  correction: "",
};
