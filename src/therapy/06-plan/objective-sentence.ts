/** The sentence of an objective and of its criterion, as codes and values: said in either language by the page, the note and the report alike. */
import type { MethodSettings } from "#assessment/method.ts";
import type { Objective, SessionRule, Target } from "./objective.ts";

/** A code whose values may themselves be something to say: "6 of 10 or more, in 3 sessions in a row". */
export interface Saying {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | Saying>>;
}

export type Measured = Pick<Objective, "measure" | "direction" | "target" | "form">;
type Say = (code: string, values: Readonly<Record<string, string | number>>) => string;

/** Says a saying, innermost first. */
export const spellOut = (saying: Saying, say: Say): string =>
  say(
    saying.code,
    Object.fromEntries(
      Object.entries(saying.values).map(([name, value]) => [name, typeof value === "object" ? spellOut(value, say) : value]),
    ),
  );

/** "When a wanted instrument is in sight, signs and vocalises together: 6 of 10 or more, in 3 sessions in a row." */
export const objectiveSentence = (objective: Measured & Pick<Objective, "condition" | "behaviour">): Saying => ({
  code: "plan.sentence",
  values: {
    condition: withoutEnd(objective.condition),
    behaviour: withoutEnd(objective.behaviour),
    criterion: criterionSentence(objective),
  },
});

/** "6 of 10 or more with a gesture or less help, in 3 sessions in a row" */
export function criterionSentence({ measure, direction, target, form }: Measured): Saying {
  switch (target.kind) {
    case "criterion":
      return {
        code: "plan.criterion",
        values: {
          reach: form === "before-after" ? differenceSaying(measure, target.value) : reachSaying(measure, direction, target),
          rule: ruleSaying(target.rule),
        },
      };
    case "band":
      return {
        code: `plan.band-${target.above}`,
        values: { low: String(lowOfBand(measure, target.low)), high: amountSaying(measure, target.high) },
      };
    case "limit":
      return {
        code: direction === "down" ? "plan.limit-above" : "plan.limit-below",
        values: { amount: amountSaying(measure, target.value) },
      };
  }
}

function reachSaying(measure: MethodSettings, direction: Objective["direction"], target: Extract<Target, { kind: "criterion" }>): Saying {
  const amount: Saying = {
    code: direction === "up" ? "plan.or-more" : "plan.or-less",
    values: { amount: amountSaying(measure, target.value) },
  };
  return target.maxHelp === null
    ? amount
    : { code: "plan.with-help", values: { amount, help: { code: `plan.help-${target.maxHelp}`, values: {} } } };
}

/** Before and after are kept, their difference is judged: -600 seconds is "at least 10 minutes less after than before". */
const differenceSaying = (measure: MethodSettings, difference: number): Saying => ({
  code: difference < 0 ? "plan.less-after" : "plan.more-after",
  values: { amount: amountSaying(measure, Math.abs(difference), null) },
});

export const ruleSaying = (rule: SessionRule): Saying =>
  rule.kind === "in-a-row"
    ? { code: "plan.rule-in-a-row", values: { sessions: rule.sessions } }
    : { code: "plan.rule-of-the-last", values: { met: rule.met, sessions: rule.sessions } };

/** One result or one aim with its unit: "6 of 10", "70% of 15", "8 per 10 minutes", "90 seconds". */
export function amountSaying(measure: MethodSettings, value: number, outOf: number | null = plannedOf(measure)): Saying {
  switch (measure.method) {
    case "pct":
    case "prompt":
    case "mts":
    case "task":
    case "pir":
    case "wir":
      return shareSaying(value, outOf);
    case "rate":
      if (measure.perMinutes !== null)
        return {
          code: measure.unit === null ? "plan.amount-rate" : "plan.amount-rate-unit",
          values: { value, minutes: measure.perMinutes, unit: measure.unit ?? "" },
        };
      return withUnit(value, measure.unit);
    case "dur":
      if (measure.value === "share") return shareSaying(value, outOf);
      return measure.unit === "minutes"
        ? { code: "plan.amount-minutes", values: { value: roundTo(value / 60, 1) } }
        : { code: "plan.amount-seconds", values: { value } };
    case "lat":
      return { code: `plan.amount-${measure.unit}`, values: { value } };
    case "freq":
    case "product":
    case "sync":
    case "phys":
      return withUnit(value, measure.unit);
    case "rating":
      return { code: "plan.amount-rating", values: { value, highest: measure.scale.to } };
    case "gas":
      return withUnit(value, null);
    case "pair":
      return { code: "plan.amount-together", values: { value, one: measure.one, other: measure.other } };
  }
}

/** How a session's value is made: "Counted as chances taken of 10 offered". */
export function methodSaying(measure: MethodSettings): Saying {
  const planned = plannedOf(measure);
  switch (measure.method) {
    case "pct":
    case "prompt":
      return planned === null
        ? { code: `plan.method-${measure.method}`, values: {} }
        : { code: `plan.method-${measure.method}-of`, values: { chances: planned } };
    case "rate":
      return measure.perMinutes === null
        ? { code: "plan.method-speed", values: {} }
        : { code: "plan.method-rate", values: { minutes: measure.perMinutes } };
    case "dur":
      return { code: `plan.method-dur-${measure.value}`, values: {} };
    case "pir":
    case "wir":
    case "mts":
      return { code: `plan.method-${measure.method}`, values: { seconds: measure.everySeconds } };
    case "task":
      return { code: "plan.method-task", values: { steps: measure.steps.length } };
    case "rating":
      return { code: "plan.method-rating", values: { lowest: measure.scale.from, highest: measure.scale.to } };
    case "pair":
      return { code: "plan.method-pair", values: { one: measure.one, other: measure.other, seconds: measure.withinSeconds } };
    default:
      return { code: `plan.method-${measure.method}`, values: {} };
  }
}

/** The number the session is planned to offer; null when only the session knows. */
export function plannedOf(measure: MethodSettings): number | null {
  if (measure.method === "pct" || measure.method === "prompt") return measure.chances;
  if (measure.method === "mts") return measure.samples;
  return measure.method === "task" ? measure.steps.length : null;
}

/** Chances that are not whole are a percentage someone wrote: 10.5 of 15 is said as 70% of 15. */
function shareSaying(value: number, outOf: number | null): Saying {
  if (outOf === null) return { code: "plan.amount-percent", values: { value } };
  if (Number.isInteger(value)) return { code: "plan.amount-of", values: { value, total: outOf } };
  return { code: "plan.amount-percent-of", values: { value: roundTo((100 * value) / outOf, 0), total: outOf } };
}

const withUnit = (value: number, unit: string | null): Saying => ({
  code: unit === null ? "plan.amount" : "plan.amount-unit",
  values: { value, unit: unit ?? "" },
});

const lowOfBand = (measure: MethodSettings, low: number): number =>
  measure.method === "dur" && measure.unit === "minutes" && measure.value !== "share" ? roundTo(low / 60, 1) : low;

const roundTo = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** The parts are joined into one sentence, so their own full stops and commas go. */
const withoutEnd = (text: string): string => text.trim().replace(/[.,;:\s]+$/u, "");
