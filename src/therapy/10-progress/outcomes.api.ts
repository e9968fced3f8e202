import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay } from "#foundation/words.ts";
import { OutcomeGroup } from "./outcomes.ts";

export const readOutcomes = endpoint({
  method: "GET",
  path: "/practice/outcomes",
  summary:
    "How the objectives of the practice stand, by domain, setting and intervention; numbers from fewer than five clients are kept back",
  may: "outcomes.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({
    day: CalendarDay,
    groups: z.array(OutcomeGroup),
  }),
  refusals: {},
});
