/** A result never stands without its whole or its unit. */
import type { MethodSettings } from "./method.ts";
import type { Result } from "./result.ts";

type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string;

export function amountOf(measure: MethodSettings, { value, outOf }: Pick<Result, "value" | "outOf">, say: Say): string {
  if (measure.method === "dur") {
    if (measure.value === "share" && outOf !== null && outOf > 0)
      return say("assessment.amount-share", { value: Math.round((100 * value) / outOf) });
    return measure.unit === "minutes"
      ? say("assessment.amount-minutes", { value: Math.round(value / 6) / 10 })
      : say("assessment.amount-seconds", { value });
  }
  if (measure.method === "rate" && measure.perMinutes !== null)
    return say("assessment.amount-rate", { value, minutes: measure.perMinutes });
  if (measure.method === "lat" && measure.unit === "seconds") return say("assessment.amount-seconds", { value });
  if (outOf !== null) return say("assessment.amount-of", { value, outOf });
  const unit = "unit" in measure ? measure.unit : null;
  return unit === null ? say("assessment.amount-times", { value }) : say("assessment.amount-unit", { value, unit });
}
