import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Domain } from "#assessment/domain.ts";
import { Nature } from "#assessment/nature.ts";
import { ClientId } from "#people/client.ts";
import { GoalId } from "./goal.ts";

/** One goal somebody works on with somebody, now. */
export const WorkedOn = z.strictObject({
  goalId: GoalId,
  clientId: ClientId,
  chosenName: z.string(),
  domain: Domain,
  nature: Nature,
  clinicalWording: z.string(),
  /** The goal of the library it began from: what the same work goes by with different clients. */
  bankGoal: z.string().nullable(),
  objectives: z.int(),
});
export type WorkedOn = z.infer<typeof WorkedOn>;

export const readCaseload = endpoint({
  method: "GET",
  path: "/plan/caseload",
  summary: "What this person works on now and with whom: the active goals of the clients they care for",
  may: "caseload.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({ goals: z.array(WorkedOn) }),
  refusals: {},
});
