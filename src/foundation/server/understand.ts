/** What arrived, strictly read: every field known, every value of its kind, and no letter that the database cannot keep. */
import type { z } from "zod";
import { type Issue, issuesOf } from "#foundation/issues.ts";
import { ok, type Result, refuse } from "#foundation/result.ts";
import type { Problem } from "./problem.ts";

export function understand<Schema extends z.ZodType>(schema: Schema, arrived: unknown): Result<z.output<Schema>, Problem> {
  const given = arrived === undefined ? {} : arrived;
  const read = schema.safeParse(given);
  if (!read.success) return refuse(invalid(issuesOf(read.error, given)));
  // Asked last: only what a schema has read is known to be no deeper than the schema.
  const lost = unkeepable(given);
  return lost.length > 0 ? refuse(invalid(lost)) : ok(read.data);
}

const invalid = (issues: readonly Issue[]): Problem => ({ type: "invalid-input", status: 400, issues });

/** PostgreSQL keeps no NUL, and half of a letter would come back as another letter: both are refused, so that what is kept is what was typed. */
function unkeepable(value: unknown, path: Issue["path"] = []): Issue[] {
  if (typeof value === "string") return UNKEEPABLE.test(value) ? [{ path, code: "unkeepable-letter" }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...unkeepable(name, [...path, name]), ...unkeepable(inner, [...path, name])]);
}

const UNKEEPABLE = /\0|\p{Surrogate}/u;
