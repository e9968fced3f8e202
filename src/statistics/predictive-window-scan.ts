/** The scan's settings; the defaults are those whose false alarms were measured for weekly sessions. */
export type ScanDesign = {
  readonly priorEvents: number;
  readonly priorOthers: number;
  readonly limit: number;
  readonly shortestWindow: number;
  readonly longestWindow: number;
  readonly fewestEvents: number;
  readonly fewestSessions: number;
  readonly fewestBefore: number;
  readonly longestHistory: number;
};

/** Measured: at most 4.7 of 100 series a year raise a false alarm with 52 sessions; divide 0.0364 by the sessions of a year otherwise. */
export const WEEKLY_SCAN: ScanDesign = {
  priorEvents: 0.5,
  priorOthers: 2,
  limit: 0.0007,
  shortestWindow: 3,
  longestWindow: 26,
  fewestEvents: 3,
  fewestSessions: 12,
  fewestBefore: 6,
  longestHistory: 104,
};

/** A stretch with more events than what went before would predict. `session` counts from 1; `chance` is predictive, not a verdict. */
export type ScanAlarm = {
  readonly session: number;
  readonly chance: number;
  readonly window: number;
  readonly events: number;
  readonly sessionsBefore: number;
  readonly eventsBefore: number;
};

/** The smallest chance at each event, once there is history enough, and the alarms. */
export type Scan = {
  readonly chances: readonly { readonly session: number; readonly chance: number }[];
  readonly alarms: readonly ScanAlarm[];
};

/**
 * Looks, after every event in a row of sessions, for a latest stretch with unusually many events, predicted from the sessions
 * before it (beta-binomial predictive window scan). Needs no known base rate.
 *
 * Own design, its false alarms and delays measured by simulation. Assumes events that come one by one at a steady rate: spells
 * that belong together have to be entered once. Slow for small changes, so that no alarm is never "nothing has changed".
 * After an alarm the history begins anew with the stretch that raised it.
 */
export const scanForMoreEvents = (events: readonly boolean[], design = WEEKLY_SCAN): Scan => {
  const chances: { session: number; chance: number }[] = [];
  const alarms: ScanAlarm[] = [];
  const history: boolean[] = [];
  for (const [index, event] of events.entries()) {
    history.push(event);
    if (history.length > design.longestHistory) history.shift();
    if (!event || history.length < design.fewestSessions) continue;
    const least = leastLikelyWindow(history, design);
    chances.push({ session: index + 1, chance: least?.chance ?? 1 });
    if (least === null || least.chance > design.limit) continue;
    alarms.push({ session: index + 1, ...least });
    history.splice(0, history.length - least.window);
  }
  return { chances, alarms };
};

/**
 * P(X >= events) when X of `window` sessions is beta-binomial with the weights `forEvents` and `forOthers`; summed from the
 * tail itself. It is the chance, given what went before, of a stretch at least this full of events.
 */
export const betaBinomialTail = (events: number, window: number, forEvents: number, forOthers: number): number => {
  let share = 1;
  for (let index = 0; index < window; index += 1) share *= (forOthers + index) / (forEvents + forOthers + index);
  let tail = 0;
  for (let count = 0; count <= window; count += 1) {
    if (count >= events) tail += share;
    share *= ((window - count) / (count + 1)) * ((forEvents + count) / (forOthers + window - count - 1));
  }
  return Math.min(1, tail);
};

const leastLikelyWindow = (history: readonly boolean[], design: ScanDesign): Omit<ScanAlarm, "session"> | null => {
  const all = history.filter((event) => event).length;
  const longest = Math.min(design.longestWindow, history.length - design.fewestBefore);
  let least: Omit<ScanAlarm, "session"> | null = null;
  let events = 0;
  for (let window = 1; window <= longest; window += 1) {
    const begins = history[history.length - window] === true;
    if (begins) events += 1;
    if (!begins || window < design.shortestWindow || events < design.fewestEvents) continue;
    const [sessionsBefore, eventsBefore] = [history.length - window, all - events];
    if (events / window <= eventsBefore / sessionsBefore) continue;
    const chance = betaBinomialTail(events, window, design.priorEvents + eventsBefore, design.priorOthers + sessionsBefore - eventsBefore);
    if (least === null || chance < least.chance) least = { chance, window, events, sessionsBefore, eventsBefore };
  }
  return least;
};
