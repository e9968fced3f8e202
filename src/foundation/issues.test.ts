import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { COMMON_REFUSALS } from "./endpoint.ts";
import { issuesOf } from "./issues.ts";

const schema = z.strictObject({
  title: z.string().trim().min(1).max(5),
  email: z.email(),
  minutes: z.int().min(1).max(480),
  kind: z.enum(["one", "two"]),
  songs: z.array(z.string()).min(1),
  from: z.iso.date(),
  late: z.boolean().refine((late) => late, { error: "outside-hours" }),
});
const codes = (input: unknown) => {
  const checked = schema.safeParse(input);
  return checked.success ? [] : issuesOf(checked.error, input).map((issue) => `${issue.path.join(".")}: ${issue.code}`);
};

describe("what is wrong with a form", () => {
  it("is said field by field, in codes", () => {
    expect(
      codes({ title: "  ", email: "maya@", minutes: 0, kind: "three", songs: [], from: "14 March", late: false, more: 1 }).toSorted(),
    ).toEqual([
      "email: not-a-email",
      "from: not-a-date",
      "kind: not-a-choice",
      "late: outside-hours",
      "minutes: too-small",
      "more: unknown-field",
      "songs: too-small",
      "title: too-small",
    ]);
    expect(
      codes({ title: "too long", email: "m@example.org", minutes: "many", kind: "one", songs: ["a"], from: "2026-03-14", late: true }),
    ).toEqual(["title: too-big", "minutes: wrong-type"]);
  });

  it("asks for what is missing instead of naming its kind", () => {
    expect(codes({ minutes: "" })).toEqual(expect.arrayContaining(["title: missing", "minutes: missing", "kind: missing"]));
  });

  it("has a sentence for every shared refusal and every field code", () => {
    const sentences = readFileSync(fileURLToPath(new URL("./words/sentences.ts", import.meta.url)), "utf8");
    const known = new Set([...sentences.matchAll(/id: "([^"]+)"/g)].map(([, id]) => id));
    const needed = [
      ...Object.keys(COMMON_REFUSALS),
      "offline",
      "server-trouble",
      "missing",
      "wrong-type",
      "not-valid",
      "not-a-choice",
      "unknown-field",
      "too-small",
      "too-big",
    ];
    for (const format of ["email", "url", "date", "datetime", "time"]) needed.push(`not-a-${format}`);
    expect(needed.filter((code) => !known.has(code))).toEqual([]);
  });
});
