import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay } from "#foundation/words.ts";
import { CapacityDecision, CapacityDecisionId, NewCapacityDecision } from "./capacity.ts";
import { ClientId } from "./client.ts";

const ofClient = z.strictObject({ clientId: ClientId });

export const readCapacity = endpoint({
  method: "GET",
  path: "/clients/{clientId}/capacity",
  summary: "What somebody judged this client able to decide, newest first: one matter at a time, with the ground, who judged it and when",
  may: "capacity.read",
  ids: ofClient,
  input: z.strictObject({}),
  output: z.strictObject({
    today: CalendarDay,
    mayWrite: z.boolean(),
    decisions: z.array(CapacityDecision),
    /** Whoever decides with or for the client today. */
    deciders: z.array(z.strictObject({ name: z.string(), relation: z.string(), ground: z.string() })),
  }),
  refusals: {},
});

export const judgeCapacity = endpoint({
  method: "POST",
  path: "/clients/{clientId}/capacity",
  summary: "Write down what was judged about one decision; an earlier one about the same stays readable and holds no longer",
  may: "capacity.write",
  ids: ofClient,
  input: NewCapacityDecision,
  output: z.strictObject({ id: CapacityDecisionId }),
  refusals: { "day-to-come": 422 },
});
