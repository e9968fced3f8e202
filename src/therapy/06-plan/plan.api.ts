import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { BaselineId, Proposal } from "#assessment/baseline.ts";
import { ClientId } from "#people/client.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { Goal, GoalId, GoalVersion, namesItsPurpose, NewGoal } from "./goal.ts";
import { Intervention, InterventionId, InterventionVersion, NewIntervention } from "./intervention.ts";
import { NewObjective, NewPhase, Objective, ObjectiveId, ObjectiveVersion, PhaseId } from "./objective.ts";
import { withinReach } from "./reach.ts";

const version = <Id extends z.ZodType>(id: Id) => z.strictObject({ id, version: z.int() });

/** Where the family already reads the goal: what was said to words that name another client. */
const leaving = { namedOnPurpose: NamedOnPurpose.optional() };

export const readPlan = endpoint({
  method: "GET",
  path: "/clients/{clientId}/plan",
  summary: "The whole plan of one client: goals with their objectives, and the interventions that serve them",
  may: "plan.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({
    goals: z.array(Goal.extend({ objectives: z.array(Objective) })),
    interventions: z.array(Intervention),
  }),
  refusals: {},
});

export const listProposals = endpoint({
  method: "GET",
  path: "/clients/{clientId}/plan/proposals",
  summary: "Baselines of finished assessments that nobody has made an objective from yet",
  may: "plan.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({ proposals: z.array(Proposal) }),
  refusals: {},
});

export const setGoal = endpoint({
  method: "POST",
  path: "/clients/{clientId}/goals",
  summary: "Set a goal, from the goal bank or in the therapist's own words; its nature is always stated",
  may: "plan.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: NewGoal.refine(namesItsPurpose, { path: ["clinicalPurpose"], error: "purpose-missing" }),
  output: version(GoalId),
  refusals: { "no-such-domain": 409 },
});

export const changeGoal = endpoint({
  method: "POST",
  path: "/goals/{goalId}/versions",
  summary: "Change a goal's wording or status; the earlier version stays readable",
  may: "plan.write",
  ids: z.strictObject({ goalId: GoalId }),
  input: GoalVersion.extend(leaving),
  output: version(GoalId),
  refusals: { "changed-meanwhile": 409, "reason-needed": 422, "names-others": 409, "no-such-domain": 409 },
});

export const addObjective = endpoint({
  method: "POST",
  path: "/goals/{goalId}/objectives",
  summary: "Add a measurable objective to a goal",
  may: "plan.write",
  ids: z.strictObject({ goalId: GoalId }),
  input: withinReach(
    NewObjective.extend({
      /** The finished baseline it is made from: what was counted then begins its line. */
      baselineId: BaselineId.nullable().default(null),
      ...leaving,
    }),
  ),
  output: version(ObjectiveId),
  refusals: { "target-does-not-fit-nature": 422, "baseline-not-finished": 409, "baseline-counted-otherwise": 422, "names-others": 409 },
});

export const changeObjective = endpoint({
  method: "POST",
  path: "/objectives/{objectiveId}/versions",
  summary: "Change an objective; the earlier version stays readable",
  may: "plan.write",
  ids: z.strictObject({ objectiveId: ObjectiveId }),
  input: withinReach(
    ObjectiveVersion.extend({
      /** When it is counted in another way from now on: the phase of the picture that begins with it. */
      newPhase: NewPhase.nullable().default(null),
      ...leaving,
    }),
  ),
  output: version(ObjectiveId),
  refusals: { "changed-meanwhile": 409, "target-does-not-fit-nature": 422, "new-phase-needed": 422, "names-others": 409 },
});

export const beginPhase = endpoint({
  method: "POST",
  path: "/objectives/{objectiveId}/phases",
  summary: "Say from which day a baseline or an intervention phase runs",
  may: "plan.write",
  ids: z.strictObject({ objectiveId: ObjectiveId }),
  input: NewPhase,
  output: z.strictObject({ id: PhaseId }),
  refusals: {},
});

export const planIntervention = endpoint({
  method: "POST",
  path: "/clients/{clientId}/interventions",
  summary: "Plan an intervention that serves at least one objective, with its music and its reason",
  may: "plan.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: NewIntervention.extend(leaving),
  output: version(InterventionId),
  refusals: { "names-others": 409 },
});

export const changeIntervention = endpoint({
  method: "POST",
  path: "/interventions/{interventionId}/versions",
  summary: "Change an intervention; the earlier version stays readable",
  may: "plan.write",
  ids: z.strictObject({ interventionId: InterventionId }),
  input: InterventionVersion.extend(leaving),
  output: version(InterventionId),
  refusals: { "changed-meanwhile": 409, "names-others": 409 },
});
