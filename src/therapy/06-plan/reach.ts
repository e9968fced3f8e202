/** What a way of counting can give at all: a criterion outside of it could never be met, and nobody would notice for months. */
import type { z } from "zod";
import { type MeasureForm, type MethodSettings, isShareOf } from "#assessment/method.ts";
import { plannedOf } from "./objective-sentence.ts";
import type { ObjectiveWording } from "./objective.ts";

export interface Reach {
  readonly lowest: number;
  /** Null: without an upper end, as a count. */
  readonly highest: number | null;
}

type Aimed = Pick<ObjectiveWording, "measure" | "form" | "target">;

export function reachOf(measure: MethodSettings, form: MeasureForm): Reach {
  const { lowest, highest } = reachOfOne(measure);
  if (form !== "before-after") return { lowest, highest };
  // The difference of two values, either way.
  return highest === null ? { lowest: -Infinity, highest: null } : { lowest: lowest - highest, highest: highest - lowest };
}

function reachOfOne(measure: MethodSettings): Reach {
  if (isShareOf(measure)) return { lowest: 0, highest: plannedOf(measure) ?? 100 };
  switch (measure.method) {
    case "rating":
      return { lowest: measure.scale.from, highest: measure.scale.to };
    case "gas":
      return { lowest: -2, highest: 2 };
    case "sync":
      if (measure.unit.trim().startsWith("%")) return { lowest: 0, highest: 100 };
      // Closeness to the beat as one number lies between 0 and 1; in milliseconds it may come before the beat.
      return measure.unit.trim().toUpperCase() === "R" ? { lowest: 0, highest: 1 } : { lowest: -Infinity, highest: null };
    case "phys":
      return { lowest: -Infinity, highest: null };
    default:
      return { lowest: 0, highest: null };
  }
}

/** The fields whose value this way of counting cannot give, and help that its hierarchy does not know. */
export function outOfReach({ measure, form, target }: Aimed): { readonly path: readonly string[]; readonly code: string }[] {
  const { lowest, highest } = reachOf(measure, form);
  const isOut = (value: number) => value < lowest || (highest !== null && value > highest);
  const values =
    target.kind === "band"
      ? [
          ["low", target.low],
          ["high", target.high],
        ]
      : [["value", target.value]];
  const found = values.flatMap(([field, value]) =>
    isOut(Number(value)) ? [{ path: ["target", String(field)], code: "criterion-out-of-reach" }] : [],
  );
  const isUnknownHelp =
    measure.method === "prompt" &&
    (!measure.levels.includes(measure.target) ||
      (target.kind === "criterion" && target.maxHelp !== null && !measure.levels.includes(target.maxHelp)));
  return isUnknownHelp ? [...found, { path: ["target", "maxHelp"], code: "help-not-in-hierarchy" }] : found;
}

/** A schema of an objective that tells of a criterion out of reach at its field: on the page before it is sent, and on the server. */
export const withinReach = <Schema extends z.ZodType<Aimed>>(schema: Schema): Schema =>
  schema.superRefine((wording, ctx) => {
    for (const { path, code } of outOfReach(wording)) ctx.addIssue({ code: "custom", message: code, path: [...path] });
  });
