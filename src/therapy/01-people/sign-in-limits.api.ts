/** How long a sign-in lasts without being used, and in all: settled by whoever runs the practice, shown to everybody beforehand. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf } from "#foundation/words.ts";

const Nothing = z.strictObject({});
const Limits = { idleMinutes: z.int().min(5).max(480), absoluteHours: z.int().min(1).max(12) };

export const readSignInLimits = endpoint({
  method: "GET",
  path: "/practice/sign-in-limits",
  summary: "How long a sign-in of this practice lasts, and how soon the one that asks ends whatever is done in between",
  may: "practice.read",
  ids: Nothing,
  input: Nothing,
  /** In how many seconds this very sign-in ends: not a moment, since the clock of a device may be wrong. */
  output: z.strictObject({ ...Limits, endsInSeconds: z.int() }),
  refusals: {},
});

export const settleSignInLimits = endpoint({
  method: "POST",
  path: "/practice/sign-in-limits",
  summary: "Settles how long a sign-in lasts; shorter times hold at once, also for those who are signed in",
  may: "practice.write",
  ids: Nothing,
  input: z.strictObject({ id: idOf("SignInLimits"), ...Limits }),
  output: z.strictObject({ done: z.literal(true) }),
  refusals: { "factor-needed": 403 },
});
