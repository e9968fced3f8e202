/** Reading the library. Answers hold both languages, so that a screen can change language without asking again. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { BankGoal, BankGoalId, GoalFilter } from "./goal-bank.ts";
import { BankIntervention } from "./intervention-bank.ts";

export const listBankGoals = endpoint({
  method: "GET",
  path: "/library/goals",
  summary: "The goals of the library, narrowed by domain, nature or words",
  may: "library.read",
  ids: z.strictObject({}),
  input: GoalFilter,
  output: z.strictObject({ goals: z.array(BankGoal) }),
  refusals: {},
});

export const readBankGoal = endpoint({
  method: "GET",
  path: "/library/goals/{goalId}",
  summary: "One goal of the library, the narrower goals under it, and what may be done for it",
  may: "library.read",
  ids: z.strictObject({ goalId: BankGoalId }),
  input: z.strictObject({}),
  output: z.strictObject({ goal: BankGoal, narrower: z.array(BankGoal), interventions: z.array(BankIntervention) }),
  refusals: { "not-found": 404 },
});

export const listBankInterventions = endpoint({
  method: "GET",
  path: "/library/interventions",
  summary: "The interventions of the library, all or those for one goal",
  may: "library.read",
  ids: z.strictObject({}),
  input: z.strictObject({ goalId: BankGoalId.optional() }),
  output: z.strictObject({ interventions: z.array(BankIntervention) }),
  refusals: {},
});
