/** Reading the library: what ships and what the practice wrote. Answers hold both languages, so that a screen can change language without asking again. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { PromptLevel } from "#assessment/prompt-level.ts";
import { AnyGoalId, BankGoal, GoalFilter } from "./goal-bank.ts";
import { BankIntervention, InterventionRow } from "./intervention-bank.ts";
import { EntryStatus, OwnGoalWording } from "./own-goal.ts";
import { Place } from "./place.ts";

export const listBankGoals = endpoint({
  method: "GET",
  path: "/library/goals",
  summary: "The goals of the library and of the practice, narrowed by domain, population, setting, nature, method or words",
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
  ids: z.strictObject({ goalId: AnyGoalId }),
  input: z.strictObject({}),
  output: z.strictObject({
    goal: BankGoal,
    narrower: z.array(BankGoal),
    interventions: z.array(InterventionRow),
    /** The practice’s own wording as it was written; null for a goal that ships. */
    written: z.strictObject({ version: z.int(), status: EntryStatus, wording: OwnGoalWording }).nullable(),
  }),
  refusals: { "not-found": 404 },
});

export const listBankInterventions = endpoint({
  method: "GET",
  path: "/library/interventions",
  summary: "The interventions to begin a plan from, all or those for one goal: all that ship and the 300 the practice wrote last",
  may: "library.read",
  ids: z.strictObject({}),
  input: z.strictObject({ goalId: AnyGoalId.optional() }),
  output: z.strictObject({ interventions: z.array(BankIntervention) }),
  refusals: {},
});

export const readPlaces = endpoint({
  method: "GET",
  path: "/library/places",
  summary:
    "With whom, where and how this practice works: populations, settings and levels of help, as they ship or as the practice wrote them",
  may: "library.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({
    places: z.array(Place),
    /** The levels of help a new objective begins with here. */
    helpLevels: z.array(PromptLevel),
  }),
  refusals: {},
});
