import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { AttendancePolicy, PolicyId } from "./attendance-policy.ts";

export const readPolicies = endpoint({
  method: "GET",
  path: "/practice/attendance-policy",
  summary: "What the practice asks of families about coming and calling off, with every earlier version",
  may: "practice.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({ versions: z.array(AttendancePolicy) }),
  refusals: {},
});

export const writePolicy = endpoint({
  method: "POST",
  path: "/practice/attendance-policy",
  summary: "Write what the practice asks of families from a day on; what held before stays",
  may: "practice.write",
  ids: z.strictObject({}),
  input: AttendancePolicy,
  output: z.strictObject({ id: PolicyId }),
  refusals: {},
});
