import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { AskedBy } from "#referral/referral.ts";
import { IntakeAnswer, IntakeAnswerId, NewIntakeAnswer } from "./intake.ts";
import { FamilyAnswer, IntakeLink, IntakeLinkId, IntakeReviewId, NewIntakeLink, NewReview } from "./intake-link.ts";
import { Question, QuestionKey } from "./question.ts";
import { IntakeChange } from "./questionnaire.ts";

const ids = z.strictObject({ clientId: ClientId });
const misfits = {
  "no-such-question": 422,
  "no-such-choice": 422,
  "no-such-day": 422,
  "day-ahead": 422,
  "too-long": 422,
  "too-long-for-the-card": 422,
} as const;

export const readIntake = endpoint({
  method: "GET",
  path: "/clients/{clientId}/intake",
  summary: "The questions, the newest answer to each, what came by a link and waits to be read, and what the referral said",
  may: "intake.read",
  ids,
  input: z.strictObject({}),
  output: z.strictObject({
    answers: z.array(IntakeAnswer),
    /** The practice's own changes to the questions that ship with the product. */
    changes: z.array(IntakeChange),
    links: z.array(IntakeLink),
    told: z.array(FamilyAnswer),
    /** False for who reads the open questions only. */
    seesRestricted: z.boolean(),
    /** The words of the referral this client came by. */
    referral: z
      .strictObject({ askedBy: AskedBy, askerName: z.string(), reason: z.string(), hopes: z.string(), receivedOn: CalendarDay })
      .nullable(),
  }),
  refusals: {},
});

export const answerIntake = endpoint({
  method: "POST",
  path: "/clients/{clientId}/intake/answers",
  summary: "Keep an answer of the intake, finished or not; earlier ones stay. A finished one flows into the story and the safety card",
  may: "intake.write",
  ids,
  input: NewIntakeAnswer,
  output: z.strictObject({ id: IntakeAnswerId }),
  refusals: misfits,
});

export const listIntakeAnswers = endpoint({
  method: "GET",
  path: "/clients/{clientId}/intake/answers",
  summary: "Every answer ever given to one question of the intake, the newest first",
  may: "intake.read",
  ids,
  input: z.strictObject({ field: QuestionKey }),
  output: z.strictObject({ answers: z.array(IntakeAnswer) }),
  refusals: {},
});

export const makeIntakeLink = endpoint({
  method: "POST",
  path: "/clients/{clientId}/intake/links",
  summary: "Make a link that opens this client’s intake form for 30 days, and a code that is given apart; both are shown once",
  may: "intake.invite",
  ids,
  input: NewIntakeLink,
  output: z.strictObject({ link: z.string(), code: z.string(), until: Instant.nullable() }),
  refusals: {},
});

export const endIntakeLink = endpoint({
  method: "POST",
  path: "/clients/{clientId}/intake/links/{linkId}/end",
  summary: "End a link at once; what was told by it stays",
  may: "intake.invite",
  ids: ids.extend({ linkId: IntakeLinkId }),
  input: z.strictObject({}),
  output: z.strictObject({ id: IntakeLinkId }),
  refusals: {},
});

export const reviewIntake = endpoint({
  method: "POST",
  path: "/clients/{clientId}/intake/review",
  summary: "Accept what came by a link, so that it stands in the record, or ask back, which opens the link again for that question",
  may: "intake.review",
  ids,
  input: z.strictObject({ reviews: z.array(NewReview).min(1).max(100) }),
  output: z.strictObject({ ids: z.array(IntakeReviewId) }),
  refusals: { ...misfits, "no-such-answer": 404, "already-reviewed": 409, "not-handed-in": 409 },
});

export const readQuestions = endpoint({
  method: "GET",
  path: "/practice/intake",
  summary: "This practice’s own changes to the questions of the intake",
  may: "questions.write",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({ changes: z.array(IntakeChange) }),
  refusals: {},
});

const practice = { may: "questions.write", ids: z.strictObject({}), output: z.strictObject({ edition: z.string() }) } as const;

export const addQuestion = endpoint({
  ...practice,
  method: "POST",
  path: "/practice/intake/questions",
  summary: "Ask one question more; answers that were given keep the edition they were given under",
  input: Question.pick({ part: true, kind: true, asks: true, help: true, options: true, restricted: true, required: true }).extend({
    id: z.uuid(),
  }),
  refusals: { "choices-needed": 422 },
});

export const retireQuestion = endpoint({
  ...practice,
  method: "POST",
  path: "/practice/intake/retirements",
  summary: "Ask a question no longer; answers that were given stay",
  input: z.strictObject({ id: z.uuid(), key: QuestionKey }),
  refusals: { "no-such-question": 422 },
});
