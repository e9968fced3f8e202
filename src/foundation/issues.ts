/** What is wrong with what someone typed, field by field, as codes with a sentence each in `words/sentences.ts`. The same on the page and on the server. */
import { z } from "zod";

export const Issue = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Issue = z.infer<typeof Issue>;

/** Our codes for what a schema refused in `input`. A rule’s own kebab-case message (`refine(…, { error: "too-late" })`) is the code itself. */
export const issuesOf = (error: { readonly issues: readonly z.core.$ZodIssue[] }, input: unknown): Issue[] =>
  error.issues.flatMap((issue): Issue[] => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path: [...path, key], code: "unknown-field" }));
    return [{ path, ...codeOf(issue, valueAt(input, issue.path)) }];
  });

function codeOf(issue: z.core.$ZodIssue, value: unknown): Omit<Issue, "path"> {
  if (OWN_CODE.test(issue.message)) return { code: issue.message };
  // An empty field is missing, whatever kind of value was expected in it.
  const isMissing = value === undefined || value === null || value === "";
  if (isMissing && issue.code !== "custom") return { code: "missing" };
  switch (issue.code) {
    case "too_small":
      return { code: "too-small", values: { minimum: Number(issue.minimum), of: issue.origin } };
    case "too_big":
      return { code: "too-big", values: { maximum: Number(issue.maximum), of: issue.origin } };
    case "invalid_type":
      return { code: "wrong-type" };
    case "invalid_value":
      return { code: "not-a-choice" };
    case "invalid_format":
      return { code: FORMATS.has(issue.format) ? `not-a-${issue.format}` : "not-valid" };
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return { code: "not-valid" };
  }
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (value: unknown, key) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  );

const OWN_CODE = /^[a-z0-9]+([.-][a-z0-9]+)+$/;
const FORMATS = new Set(["email", "url", "date", "datetime", "time"]);
