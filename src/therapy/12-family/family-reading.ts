/** From the record to what the family sees of it: the same reading as the therapist’s, told without criterion, verdict or reason. */
import type { Nature } from "#assessment/nature.ts";
import { chartDataOf, type Charted } from "#progress/chart-from-record.ts";
import type { Line, MissedSession } from "#progress/progress.api.ts";
import { type Judgement, readingOf } from "#progress/reading.ts";
import { usualVariation } from "#progress/usual-variation.ts";
import type { FamilyProgress, FamilyRemark } from "./family-progress.ts";

interface Asked {
  readonly objective: Charted;
  readonly nature: Nature;
  readonly line: Line | undefined;
  readonly rests: readonly MissedSession[];
}

export function familyProgressOf({ objective, nature, line, rests }: Asked): FamilyProgress {
  const data = chartDataOf({ objective, line, rests }, NO_WORDS);
  const reading = readingOf({ objective, nature, data, line, rests });
  const latest = data.points.findLast(({ value }) => value !== null);
  return {
    measure: data.measure,
    visits: data.points.map(({ sessionId, day, value, outOf }) => ({ sessionId, day, value, outOf })),
    rests: data.rests.map(({ day }) => day),
    ribbon: usualVariation(data),
    remark: reading.counted === 0 ? { code: "none", values: {} } : remarkOf(reading.judgement),
    reachedOn: reading.criterion?.metOn ?? null,
    latest: latest?.value == null ? null : { day: latest.day, value: latest.value, outOf: latest.outOf },
  };
}

/** Names of phases, levels and reasons stay in the record. */
const NO_WORDS = { phase: () => "", level: () => "", part: () => "", missed: () => "", seenHow: () => "" };

function remarkOf(judgement: Judgement): FamilyRemark {
  switch (judgement.kind) {
    case "too-early":
    case "band-too-early":
      return { code: "too-early", values: { visits: judgement.sessions } };
    case "verdict":
      return { code: GROWTH[judgement.verdict], values: {} };
    case "band":
      return {
        code: judgement.verdict === "outside" ? "talk" : judgement.verdict,
        values: { kept: judgement.inBand, visits: judgement.of },
      };
    case "limit":
      return judgement.breaches.length === 0 ? { code: "kept", values: { visits: judgement.of } } : { code: "talk", values: {} };
  }
}

const GROWTH = {
  improving: "growing",
  declining: "talk",
  mixed: "talk",
  "no-reliable-change": "up-and-down",
} as const satisfies Record<Extract<Judgement, { kind: "verdict" }>["verdict"], FamilyRemark["code"]>;
