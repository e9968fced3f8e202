import { studentPoint } from "./beta.ts";
import { varianceInflation } from "./carry-over.ts";
import { MEASURED_DESIGN, reviewProgress } from "./progress-verdict.ts";
import { FEWEST_FOR_BAND, MEASURED_BAND_DESIGN } from "./tolerance-band.ts";

/**
 * After how many measured intervention sessions the level can first be told apart from chance, if every one of them lies
 * beyond every baseline session; `null` = never with so short a baseline. Asked of the very rule that will judge.
 */
export const sessionsToFirstVerdict = (baselineSessions: number, design = MEASURED_DESIGN): number | null => {
  if (!Number.isInteger(baselineSessions) || baselineSessions < 0) throw new RangeError("sessions are counted in whole numbers");
  // The window is full then, and more sessions add nothing.
  const most = Math.ceil(design.window / design.reviewEvery) * design.reviewEvery;
  const baseline = Array.from({ length: baselineSessions }, (_, index) => ({ time: index + 1, value: index / 1_000 }));
  const work = Array.from({ length: most }, (_, index) => ({ time: baselineSessions + index + 1, value: 1 + index / 1_000 }));
  const first = reviewProgress(baseline, work, "increase", design).find(({ level }) => level !== null && level.better <= design.levelLimit);
  return first?.measuredInterventionSessions ?? null;
};

/**
 * After how many measured sessions, at the earliest, a client who is perfectly steady in the middle of the band can be called
 * holding; `null` = the band is narrower than the usual variation, so never. `spread` is the standard deviation between sessions.
 */
export const sessionsToHold = (
  { lower, upper, spread }: { readonly lower: number; readonly upper: number; readonly spread: number },
  design = MEASURED_BAND_DESIGN,
): number | null => {
  if (!(lower <= upper) || !(spread >= 0)) throw new RangeError("a band has two ends and a spread is not below 0");
  for (let sessions = FEWEST_FOR_BAND; sessions <= MEASURED_DESIGN.window; sessions += 1)
    if (reachOfMean(sessions, design) * spread <= (upper - lower) / 2) return sessions;
  return null;
};

/** Half the interval of a mean of so many sessions without a gap, in standard deviations: the same arithmetic as `checkBand`. */
const reachOfMean = (sessions: number, { oneSidedLimit, carryOver }: typeof MEASURED_BAND_DESIGN): number => {
  const inflation = varianceInflation(
    Array.from({ length: sessions }, () => 1 / sessions),
    Array.from({ length: sessions }, (_, index) => index),
    carryOver,
  );
  const seen = Math.max(0.3, 1 - (inflation - 1) / (sessions - 1));
  return studentPoint(oneSidedLimit, sessions - 1) * Math.sqrt(inflation / seen / sessions);
};
