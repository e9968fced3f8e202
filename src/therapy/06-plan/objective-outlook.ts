/** What a plan can honestly show, said before the first session is counted. Facts of the rules that will judge; nothing is forbidden by it. */
import type { Nature } from "#assessment/nature.ts";
import { chanceOfMeetingCriterion } from "#statistics/criterion-chance.ts";
import { sessionsToFirstVerdict, sessionsToHold } from "#statistics/planning-outlook.ts";
import { standardDeviation } from "#statistics/summary.ts";
import { plannedOf, type Saying } from "./objective-sentence.ts";
import type { ObjectiveWording } from "./objective.ts";

interface Asked {
  readonly nature: Nature;
  readonly wording: Pick<ObjectiveWording, "measure" | "form" | "direction" | "target">;
  /** Sessions of baseline planned, or counted already; null = nobody has said. */
  readonly baseline: number | null;
  /** What was counted so far, in the unit of the target, absences left out. */
  readonly values: readonly number[];
}

/** Over how many sessions luck is asked about: about half a year of weekly work. */
const SESSIONS = 20;
const LONGEST_RULE = 16;
/** Below this many chances one more or less is a leap. */
const FEW_CHANCES = 5;

export function outlookOf(asked: Asked): Saying[] {
  switch (asked.wording.target.kind) {
    case "criterion":
      return [...fewChances(asked), ...verdictOutlook(asked), ...luckOutlook(asked)];
    case "band":
      return bandOutlook(asked);
    case "limit":
      return [{ code: "plan.outlook-limit", values: { percent: percent(1 - 0.05 ** (1 / 12)) } }];
  }
}

function verdictOutlook({ baseline, nature }: Asked): Saying[] {
  if (nature !== "progressive" || baseline === null) return [];
  const sessions = sessionsToFirstVerdict(baseline);
  if (sessions === null) return [{ code: "plan.outlook-trend-only", values: { baseline } }];
  const soonest = [3, 4, 5, 6].find((more) => more > baseline && (sessionsToFirstVerdict(more) ?? Infinity) < sessions);
  const said: Saying = { code: "plan.outlook-verdict", values: { baseline, sessions } };
  return soonest === undefined
    ? [said]
    : [said, { code: "plan.outlook-sooner", values: { baseline: soonest, sessions: sessionsToFirstVerdict(soonest) ?? sessions } }];
}

const fewChances = ({ wording: { measure } }: Asked): Saying[] => {
  const planned = measure.method === "pct" || measure.method === "prompt" ? plannedOf(measure) : null;
  return planned === null || planned >= FEW_CHANCES
    ? []
    : [{ code: "plan.outlook-few-chances", values: { chances: planned, points: Math.round(100 / planned) } }];
};

/** Somebody who truly stays two in ten below the criterion: how often do they meet it all the same? */
function luckOutlook({ wording: { measure, target, direction, form } }: Asked): Saying[] {
  const trials = measure.method === "pct" || measure.method === "prompt" ? plannedOf(measure) : null;
  if (target.kind !== "criterion" || trials === null || form === "before-after") return [];
  const needed = target.rule.kind === "in-a-row" ? target.rule.sessions : target.rule.met;
  const outOf = target.rule.sessions;
  const successesNeeded = direction === "up" ? Math.ceil(target.value) : trials - Math.floor(target.value);
  if (successesNeeded < 1 || successesNeeded > trials || outOf > LONGEST_RULE) return [];
  const tenths = Math.round((10 * successesNeeded) / trials) - 2;
  if (tenths < 1) return [];
  const chanceWith = (factor: number) =>
    chanceOfMeetingCriterion({
      trials: trials * factor,
      successesNeeded: successesNeeded * factor,
      needed,
      outOf,
      sessions: SESSIONS,
      successRate: tenths / 10,
    }).ever;
  const values = {
    chances: trials,
    tenths: direction === "up" ? tenths : 10 - tenths,
    percent: percent(chanceWith(1)),
    more: 2 * trials,
    percentThen: percent(chanceWith(2)),
    sessions: SESSIONS,
  };
  return [{ code: values.percent < 10 ? "plan.outlook-luck-small" : "plan.outlook-luck", values }];
}

function bandOutlook({ wording: { target }, values }: Asked): Saying[] {
  if (target.kind !== "band") return [];
  const spread = values.length < 3 ? null : standardDeviation(values);
  if (spread === null) return [{ code: "plan.outlook-band-unknown", values: {} }];
  const sessions = sessionsToHold({ lower: target.low, upper: target.high, spread });
  return sessions === null
    ? [{ code: "plan.outlook-band-too-narrow", values: { counted: values.length } }]
    : [{ code: "plan.outlook-band", values: { counted: values.length, sessions } }];
}

/** Never "0%" of something that can happen, nor "100%" of something that may not. */
const percent = (share: number): number => Math.min(99, Math.max(1, Math.round(100 * share)));
