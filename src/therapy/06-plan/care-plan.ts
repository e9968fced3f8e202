/** The care plan that is agreed on: how often, how long, where, until which review, and the goals of this version. Signed means final; what follows is a new version. */
import { z } from "zod";
import { CalendarDay, Instant, idOf, longText, shortText } from "#foundation/words.ts";
import { ConsentSignature } from "#people/consent.ts";
import { Goal, GoalId } from "./goal.ts";
import { Intervention } from "./intervention.ts";
import { Objective } from "./objective.ts";

export const CarePlanId = idOf("CarePlan");
export type CarePlanId = z.infer<typeof CarePlanId>;

export const PlanTerms = z
  .strictObject({
    /** "2 times in a week" */
    times: z.int().min(1).max(14),
    per: z.enum(["week", "two-weeks", "month"]),
    minutes: z.int().min(5).max(240),
    place: shortText(120),
    startsOn: CalendarDay,
    reviewOn: CalendarDay,
    /** What else was agreed. */
    words: longText(2_000),
  })
  .refine(({ startsOn, reviewOn }) => startsOn < reviewOn, { path: ["reviewOn"], error: "review-before-start" });
export type PlanTerms = z.infer<typeof PlanTerms>;

const PlannedIntervention = Intervention.pick({ id: true, name: true, method: true, familyReason: true, objectiveIds: true, status: true });
const GoalOfPlan = Goal.extend({ objectives: z.array(Objective) });
export type GoalOfPlan = z.infer<typeof GoalOfPlan>;

/** What a version says. Goals that were reached or ended stand in it too, so that the next version can say so. */
export const PlanContent = z.strictObject({
  terms: PlanTerms,
  goals: z.array(GoalOfPlan),
  interventions: z.array(PlannedIntervention),
});
export type PlanContent = z.infer<typeof PlanContent>;

export const SignedPlan = z.strictObject({
  id: CarePlanId,
  version: z.int(),
  content: PlanContent,
  signedBy: z.string(),
  signedAt: Instant,
  /** Who agreed to it: the client, or whoever decides for them. */
  signatures: z.array(ConsentSignature),
});
export type SignedPlan = z.infer<typeof SignedPlan>;

export const DraftPlan = z.strictObject({
  id: CarePlanId,
  version: z.int(),
  revision: z.int(),
  content: PlanContent,
  /** What exactly is signed: it changes with every word of the plan. */
  fingerprint: z.string(),
  author: z.string(),
});
export type DraftPlan = z.infer<typeof DraftPlan>;

export const Decision = z.enum(["continue", "change", "reached", "stop"]);
export type Decision = z.infer<typeof Decision>;

const GoalDecision = z
  .strictObject({ goalId: GoalId, goalVersion: z.int().min(1), decision: Decision, reason: longText(400) })
  .refine(({ decision, reason }) => decision === "continue" || reason !== "", { path: ["reason"], error: "reason-needed" });

export const PlanReviewId = idOf("PlanReview");
export const NewPlanReview = z
  .strictObject({
    id: PlanReviewId,
    reviewedOn: CalendarDay,
    nextReviewOn: CalendarDay,
    words: longText(2_000),
    decisions: z.array(GoalDecision).max(40),
    /** The id of the draft that is begun when something changes. */
    draftId: CarePlanId,
  })
  .refine(({ reviewedOn, nextReviewOn }) => reviewedOn < nextReviewOn, { path: ["nextReviewOn"], error: "review-before-start" });
export type NewPlanReview = z.infer<typeof NewPlanReview>;

export const PlanReview = z.strictObject({
  id: PlanReviewId,
  version: z.int(),
  reviewedOn: CalendarDay,
  nextReviewOn: CalendarDay,
  words: z.string(),
  by: z.string(),
  decisions: z.array(z.strictObject({ goalId: GoalId, decision: Decision, reason: z.string() })),
});
export type PlanReview = z.infer<typeof PlanReview>;

/** Goals people work on now: those a review decides about and a printed plan tells. */
export const isWorkedOn = ({ status }: Pick<Goal, "status">): boolean => status === "active" || status === "paused";

/** A review can only change what is signed when something is to change; going on as agreed needs no new version. */
export const changesPlan = (decisions: readonly { readonly decision: Decision }[]): boolean =>
  decisions.some(({ decision }) => decision !== "continue");

/** The day of the next review: what the latest review of this version said stands before what the plan said. */
export const dueOn = (
  standing: { readonly version: number; readonly content: { readonly terms: Pick<PlanTerms, "reviewOn"> } },
  newestFirst: readonly Pick<PlanReview, "version" | "nextReviewOn">[],
): CalendarDay => newestFirst.find(({ version }) => version === standing.version)?.nextReviewOn ?? standing.content.terms.reviewOn;
