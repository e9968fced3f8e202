import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import {
  Addendum,
  AssessmentAddendumId,
  AssessmentId,
  AssessmentLine,
  Entry,
  EntryId,
  NewEntry,
  PublishedTotal,
  TotalId,
  Visit,
  VisitId,
} from "./assessment.ts";
import { AssessmentSummary } from "./assessment-summary.ts";
import { BaselineId, BaselineTap, NewBaseline } from "./baseline.ts";
import { ItemChange } from "./own-item.ts";
import { Domains } from "./practice-domain.ts";
import { MarkId } from "./tap.ts";

const ofClient = z.strictObject({ clientId: ClientId });
const ofAssessment = z.strictObject({ assessmentId: AssessmentId });
const Words = z.string().trim().min(1).max(4_000);
const FINISHED = { "assessment-is-finished": 409 } as const;

export const listAssessments = endpoint({
  method: "GET",
  path: "/clients/{clientId}/assessments",
  summary: "The assessments of one client, the newest first",
  may: "assessment.read",
  ids: ofClient,
  input: z.strictObject({}),
  output: z.strictObject({ assessments: z.array(AssessmentLine) }),
  refusals: {},
});

export const beginAssessment = endpoint({
  method: "POST",
  path: "/clients/{clientId}/assessments",
  summary: "Begin an assessment of a client",
  may: "assessment.write",
  ids: ofClient,
  input: z.strictObject({ id: AssessmentId, begunOn: CalendarDay }),
  output: z.strictObject({ id: AssessmentId }),
  refusals: {},
});

export const readAssessment = endpoint({
  method: "GET",
  path: "/assessments/{assessmentId}",
  summary:
    "One assessment as it stands: visits, what was seen, baselines with their taps, totals, addenda; and what was seen the time before",
  may: "assessment.read",
  ids: ofAssessment,
  input: z.strictObject({}),
  output: z.strictObject({
    assessment: AssessmentLine,
    clientId: ClientId,
    chosenName: z.string(),
    mine: z.boolean(),
    visits: z.array(Visit),
    entries: z.array(Entry),
    baselines: z.array(NewBaseline),
    taps: z.array(BaselineTap),
    totals: z.array(PublishedTotal),
    addenda: z.array(Addendum),
    /** The finished assessment before this one, to be seen beside it. */
    earlier: z.strictObject({ begunOn: CalendarDay, visits: z.array(Visit), entries: z.array(Entry) }).nullable(),
    /** What this practice has changed about what is looked for. */
    changes: z.array(ItemChange),
    /** The domains in this practice's own words. */
    domains: Domains,
    /** Names exactly what stands here: nobody finishes what they have not seen. */
    fingerprint: z.string(),
  }),
  refusals: {},
});

export const writeVisit = endpoint({
  method: "POST",
  path: "/assessments/{assessmentId}/visits",
  summary: "Write down a visit, or put right what is known about it; the earlier version stays",
  may: "assessment.write",
  ids: ofAssessment,
  input: Visit,
  output: z.strictObject({ id: VisitId, version: z.int() }),
  refusals: FINISHED,
});

export const writeEntry = endpoint({
  method: "POST",
  path: "/assessments/{assessmentId}/entries",
  summary: "Keep one thing that was seen or said; earlier ones about it stay",
  may: "assessment.write",
  ids: ofAssessment,
  input: NewEntry,
  output: z.strictObject({ id: EntryId }),
  refusals: { ...FINISHED, "visit-missing": 409, "no-such-item": 409, "no-such-domain": 409 },
});

export const addBaseline = endpoint({
  method: "POST",
  path: "/assessments/{assessmentId}/baselines",
  summary: "Say what is to be counted before therapy, and how",
  may: "assessment.write",
  ids: ofAssessment,
  input: NewBaseline,
  output: z.strictObject({ id: BaselineId }),
  refusals: { ...FINISHED, "no-such-domain": 409 },
});

export const sendTaps = endpoint({
  method: "POST",
  path: "/assessments/{assessmentId}/taps",
  summary: "Keep the touches of baseline recorders, each once",
  may: "assessment.write",
  ids: ofAssessment,
  input: z.strictObject({ taps: z.array(BaselineTap).min(1).max(100) }),
  output: z.strictObject({ kept: z.array(MarkId) }),
  refusals: FINISHED,
});

export const addPublishedTotal = endpoint({
  method: "POST",
  path: "/assessments/{assessmentId}/totals",
  summary: "Type in a total of a published tool, by name; its items stay with who owns them",
  may: "assessment.write",
  ids: ofAssessment,
  input: PublishedTotal,
  output: z.strictObject({ id: TotalId }),
  refusals: FINISHED,
});

export const finishAssessment = endpoint({
  method: "POST",
  path: "/assessments/{assessmentId}/finish",
  summary: "Finish and sign an assessment; from then on it is final and can only be added to",
  may: "assessment.sign",
  ids: ofAssessment,
  input: z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z.strictObject({ id: AssessmentId, signedAt: Instant }),
  refusals: { "changed-meanwhile": 409, "factor-needed": 403, "no-visit-yet": 409 },
});

export const addToAssessment = endpoint({
  method: "POST",
  path: "/assessments/{assessmentId}/addenda",
  summary: "Add to a finished assessment; signed at once and final",
  may: "assessment.addend",
  ids: ofAssessment,
  input: z.strictObject({ id: AssessmentAddendumId, words: Words }),
  output: z.strictObject({ id: AssessmentAddendumId, signedAt: Instant }),
  refusals: { "factor-needed": 403 },
});

export const readAssessmentSummary = endpoint({
  method: "GET",
  path: "/assessments/{assessmentId}/summary",
  summary: "The assessment as a document to print, in the language asked for",
  may: "assessment.read",
  ids: ofAssessment,
  input: z.strictObject({ language: Language }),
  output: AssessmentSummary,
  refusals: {},
});
