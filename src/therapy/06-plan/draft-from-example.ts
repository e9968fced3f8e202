/** An example of the bank as the beginning of an objective: what its words say in numbers is taken over, what they leave open stays open for whoever writes. */
import type { Nature } from "#assessment/nature.ts";
import type { PromptLevel } from "#assessment/prompt-level.ts";
import type { ExampleObjective } from "#library/goal-bank.ts";
import { emptyDraft, type ObjectiveDraft, type Typed } from "./objective-draft.ts";
import type { FamilyWording } from "./wording.ts";

interface Amount {
  readonly value: Typed;
  /** Of how many; empty when the words do not say. */
  readonly of: Typed;
}

export function draftFromExample(
  example: ExampleObjective,
  nature: Nature,
  familyWording: FamilyWording,
  language: "en" | "fr",
): ObjectiveDraft {
  const draft = emptyDraft(nature, familyWording);
  const { method, direction } = example;
  // The criterion is read in one language, whichever is shown: both say the same.
  const until = example.until.en;
  const amount = amountIn(until, method);
  const isBand = draft.target.kind === "band";
  return {
    ...draft,
    condition: startingLarge(example.when[language]),
    behaviour: example.does[language],
    direction,
    measure: {
      ...draft.measure,
      method,
      chances: method === "pct" || method === "prompt" || method === "mts" ? amount.of : draft.measure.chances,
      everySeconds: secondsIn(until) ?? draft.measure.everySeconds,
      perMinutes: minutesIn(until) ?? draft.measure.perMinutes,
      timeUnit: method === "lat" ? (/\bbeats?\b/u.test(until) ? "beats" : "seconds") : draft.measure.timeUnit,
      scale: { from: 0, to: method === "rating" && amount.of !== "" ? amount.of : draft.measure.scale.to },
      unit: method === "rate" && /m\/s/u.test(until) ? "m/s" : draft.measure.unit,
    },
    target: {
      ...draft.target,
      value: amount.value,
      low: isBand ? amount.value : "",
      high: isBand && direction === "up" ? amount.of : "",
      maxHelp: helpIn(until) ?? draft.target.maxHelp,
      rule: ruleIn(until) ?? draft.target.rule,
    },
  };
}

function amountIn(until: string, method: ExampleObjective["method"]): Amount {
  const [, percent, ofPercent] = /(\d+)% of (\d+)/u.exec(until) ?? [];
  if (percent !== undefined && ofPercent !== undefined)
    return { value: (Number(percent) * Number(ofPercent)) / 100, of: Number(ofPercent) };
  const [, hits, of] = /^(?:holds )?(\d+) of (\d+)/u.exec(until) ?? [];
  // Of intervals it is a share that is told.
  if (hits !== undefined && of !== undefined && (method === "pir" || method === "wir"))
    return { value: Math.round((100 * Number(hits)) / Number(of)), of: "" };
  if (hits !== undefined && of !== undefined && isOfSomething(method)) return { value: Number(hits), of: Number(of) };
  const [, alone] = /(\d+(?:\.\d+)?)/u.exec(until) ?? [];
  return { value: alone === undefined || (hits !== undefined && !isOfSomething(method)) ? "" : Number(alone), of: "" };
}

const isOfSomething = (method: ExampleObjective["method"]): boolean => ["pct", "prompt", "mts", "task", "rating"].includes(method);

const WRITTEN_NUMBERS: Readonly<Record<string, number>> = { ten: 10, fifteen: 15, thirty: 30 };
const secondsIn = (until: string): number | undefined => {
  if (until.includes("one-minute")) return 60;
  const [, word = ""] = /([a-z]+)-second/u.exec(until) ?? [];
  return WRITTEN_NUMBERS[word];
};

const minutesIn = (until: string): number | undefined => {
  const [, minutes] = /per (\d+) min/u.exec(until) ?? [];
  if (minutes !== undefined) return Number(minutes);
  return /per min/u.test(until) ? 1 : undefined;
};

function helpIn(until: string): PromptLevel | undefined {
  if (/independent/u.test(until)) return "I";
  if (/gesture/u.test(until)) return "G";
  if (/verbal/u.test(until)) return "V";
  return /without physical/u.test(until) ? "M" : undefined;
}

function ruleIn(until: string): ObjectiveDraft["target"]["rule"] | undefined {
  const [, inARow] = /(\d+) attended sessions in a row/u.exec(until) ?? [];
  if (inARow !== undefined) return { kind: "in-a-row", sessions: Number(inARow), met: Number(inARow) };
  const [, met, sessions] = /(\d+) of (?:the last )?(\d+)(?: sessions)?$/u.exec(until) ?? [];
  if (met === undefined || sessions === undefined || !/ in \d+ of \d+|, \d+ of \d+/u.test(until)) return undefined;
  return { kind: "of-the-last", met: Number(met), sessions: Number(sessions) };
}

const startingLarge = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
