/** The versioned care plan: drafted, signed, agreed to, looked at again. */
import { z } from "zod";
import { AssessmentSummary } from "#assessment/assessment-summary.ts";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { ConsentSignatureId, NewConsentSignature } from "#people/consent.ts";
import { PersonId } from "#people/person.ts";
import { CarePlanId, DraftPlan, NewPlanReview, PlanReview, PlanReviewId, PlanTerms, SignedPlan } from "./care-plan.ts";

const ofClient = z.strictObject({ clientId: ClientId });
const ofPlan = z.strictObject({ planId: CarePlanId });
const Nothing = z.strictObject({});

export const readCarePlan = endpoint({
  method: "GET",
  path: "/clients/{clientId}/care-plan",
  summary: "The care plan of one client: the signed versions, the draft that is open, the reviews, and who may agree",
  may: "plan.read",
  ids: ofClient,
  input: Nothing,
  output: z.strictObject({
    chosenName: z.string(),
    today: CalendarDay,
    /** Newest first: the first one stands. */
    versions: z.array(SignedPlan),
    draft: DraftPlan.nullable(),
    /** Newest first. */
    reviews: z.array(PlanReview),
    signers: z.array(z.strictObject({ personId: PersonId, name: z.string(), relation: z.string(), ground: z.string() })),
  }),
  refusals: {},
});

export const beginPlan = endpoint({
  method: "POST",
  path: "/clients/{clientId}/care-plan",
  summary: "Begin a draft of the care plan, following the version that stands; never a second plan beside it",
  may: "plan.write",
  ids: ofClient,
  input: z.strictObject({ id: CarePlanId, /** The version that stands; 0 when none does. */ follows: z.int().min(0), terms: PlanTerms }),
  output: z.strictObject({ id: CarePlanId, version: z.int() }),
  refusals: { "draft-is-open": 409, "plan-already-stands": 409 },
});

export const changePlanTerms = endpoint({
  method: "POST",
  path: "/care-plans/{planId}/terms",
  summary: "Change how often, how long, where and until when, while the plan is a draft",
  may: "plan.write",
  ids: ofPlan,
  input: z.strictObject({ basedOn: z.int().min(1), terms: PlanTerms }),
  output: z.strictObject({ id: CarePlanId, revision: z.int() }),
  refusals: { "changed-meanwhile": 409, "plan-is-signed": 409 },
});

export const dismissPlan = endpoint({
  method: "POST",
  path: "/care-plans/{planId}/dismiss",
  summary: "Dismiss a draft that was begun by mistake; its goals stay as they are, and another may be begun",
  may: "plan.write",
  ids: ofPlan,
  input: Nothing,
  output: z.strictObject({ id: CarePlanId }),
  refusals: { "plan-is-signed": 409 },
});

export const signPlan = endpoint({
  method: "POST",
  path: "/care-plans/{planId}/sign",
  summary: "Sign the draft: its goals are frozen as they stand, and from then on it is final",
  may: "plan.sign",
  ids: ofPlan,
  input: z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z.strictObject({ id: CarePlanId, signedAt: Instant }),
  refusals: {
    "changed-meanwhile": 409,
    "factor-needed": 403,
    "plan-is-signed": 409,
    "plan-without-goal": 409,
    "goal-without-objective": 409,
  },
});

export const agreeToPlan = endpoint({
  method: "POST",
  path: "/care-plans/{planId}/signatures",
  summary: "Write down that the client, or whoever decides for them, has agreed to the signed plan in person",
  may: "plan.write",
  ids: ofPlan,
  input: NewConsentSignature,
  output: z.strictObject({ id: ConsentSignatureId }),
  refusals: {
    "may-not-sign": 409,
    "decides-themselves": 409,
    "found-not-capable": 409,
    "signed-in-future": 422,
    "plan-not-signed-yet": 409,
    "has-agreed-already": 409,
  },
});

export const readPlanPaper = endpoint({
  method: "GET",
  path: "/care-plans/{planId}/paper",
  summary: "A version of the plan as one page to print, in the language asked for",
  may: "plan.read",
  ids: ofPlan,
  input: z.strictObject({ language: Language }),
  output: AssessmentSummary,
  refusals: {},
});

export const reviewPlan = endpoint({
  method: "POST",
  path: "/care-plans/{planId}/reviews",
  summary: "Look at the standing plan again, goal by goal: go on, change, reached or stop, each as a person decided it",
  may: "plan.write",
  ids: ofPlan,
  input: NewPlanReview,
  output: z.strictObject({ id: PlanReviewId, /** The draft that waits for what was to change. */ draft: CarePlanId.nullable() }),
  refusals: { "changed-meanwhile": 409, "goal-not-decided": 422, "plan-not-standing": 409, "day-to-come": 422 },
});

export const listPlansDue = endpoint({
  method: "GET",
  path: "/plans-due",
  summary: "Plans of my clients whose day of review has come, or comes within two weeks",
  may: "reviews.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    today: CalendarDay,
    due: z.array(z.strictObject({ clientId: ClientId, chosenName: z.string(), version: z.int(), reviewOn: CalendarDay })),
  }),
  refusals: {},
});
