/** A reading in words: the sentence above the picture and the cards under it. The careful wording is part of the method, not decoration. */
import { spokenDay, spokenList, spokenNumber } from "#foundation/spoken.ts";
import type { Language } from "#foundation/words.ts";
import { criterionSentence, spellOut } from "#plan/objective-sentence.ts";
import type { Charted } from "./chart-from-record.ts";
import { valueText } from "./chart-axis.ts";
import { chartMeasureOf } from "./chart-from-record.ts";
import { resultWords, type Say } from "./chart-words-of.ts";
import type { DatedResult, Judgement, Reading } from "./reading.ts";

export type CardSign = "tick" | "dots" | "hairpin" | "hairpindown" | "swell" | "waves" | "held" | "outside" | "shield" | "median";

export interface ReadingCard {
  readonly sign: CardSign;
  readonly title: string;
  readonly lines: readonly string[];
}

interface Told {
  readonly say: Say;
  readonly language: Language;
  readonly objective: Charted;
  readonly reading: Reading;
}

/** "On 9 September Xerxes began at *1 of 10*. In the last three sessions: *6, 7 and 7*." Empty while nothing was counted. */
export function readingSentence({ say, language, objective, reading }: Told, name: string): string {
  if (reading.first === null) return say("progress.empty");
  const baseline = reading.phases.find((phase) => phase.kind === "baseline");
  const begins =
    baseline?.median != null && baseline.counted >= 3
      ? say("progress.baseline-middle", {
          sessions: baseline.counted,
          name,
          amount: resultWords(say, language, objective, baseline.median),
        })
      : say("progress.began", {
          day: spokenDay(reading.first.day, language),
          name,
          amount: resultWords(say, language, objective, reading.first),
        });
  const count = ["last-one", "last-two", "last-three"][reading.last.length - 1];
  return count === undefined
    ? begins
    : `${begins} ${say(`progress.${count}`, { results: resultList({ say, language, objective }, reading.last) })}`;
}

/** The same without its stars, for what is read aloud. */
export const withoutStars = (text: string): string => text.replaceAll("*", "");

/** "6, 7 and 7" where the whole is the same as in the sentence before; with its own whole where it changes. */
function resultList({ say, language, objective }: Pick<Told, "say" | "language" | "objective">, results: readonly DatedResult[]): string {
  const wholes = new Set(results.map(({ outOf }) => outOf));
  const measure = chartMeasureOf(objective);
  const isShort = wholes.size === 1 && measure.kind !== "duration" && measure.kind !== "time-sampling";
  return spokenList(
    results.map((result) => (isShort ? valueText(result.value, measure, language) : resultWords(say, language, objective, result))),
    language,
  );
}

export const readingCards = (told: Told): ReadingCard[] => [...criterionCard(told), judgementCard(told), levelCard(told)];

function criterionCard({ say, language, objective, reading }: Told): ReadingCard[] {
  const { criterion } = reading;
  if (criterion === null) return [];
  const chance = chanceLine(say, language, criterion.byChance, criterion.metOn !== null);
  const tooFew =
    criterion.tooFewChances.length === 0 ? [] : [say("progress.criterion-too-few", { sessions: criterion.tooFewChances.length })];
  if (criterion.metOn !== null) {
    const results = spokenList(
      criterion.metWith.map((result) => resultWords(say, language, objective, result)),
      language,
    );
    const by = say("progress.criterion-by", { sessions: criterion.metWith.length, results, day: spokenDay(criterion.metOn, language) });
    return [{ sign: "tick", title: say("progress.criterion-title-met"), lines: [by, ...chance, ...tooFew] }];
  }
  const asked = say("progress.criterion-asked", { criterion: spellOut(criterionSentence(objective), say) });
  const run = reading.last.length === 0 ? say("progress.criterion-none") : say("progress.criterion-run", { run: criterion.currentRun });
  return [{ sign: "dots", title: say("progress.criterion-title-open"), lines: [asked, run, ...tooFew, ...chance] }];
}

function chanceLine(say: Say, language: Language, byChance: { rate: number; inHundred: number } | null, isMet: boolean): string[] {
  if (byChance === null) return [];
  const { rate, inHundred } = byChance;
  const cases =
    inHundred < 1
      ? say("progress.fewer-than-one")
      : inHundred > 99
        ? say("progress.more-than-99")
        : spokenNumber(Math.round(inHundred), language);
  return [say(isMet ? "progress.by-chance-met" : "progress.by-chance-open", { rate: Math.round(100 * rate), cases })];
}

function judgementCard(told: Told): ReadingCard {
  const { say, reading } = told;
  const card = judgementWords(told, reading.judgement);
  return reading.manyNotCounted ? { ...card, lines: [...card.lines, say("progress.many-not-counted")] } : card;
}

function judgementWords({ say, language, objective }: Told, judgement: Judgement): ReadingCard {
  switch (judgement.kind) {
    case "too-early": {
      const { baseline, sessions, trendOnly } = judgement;
      const lines = trendOnly
        ? [say("progress.no-before-and-after", { baseline }), say("progress.trend-after", { sessions })]
        : [say("progress.verdict-after", { sessions })];
      return { sign: "dots", title: say("progress.verdict-too-early"), lines };
    }
    case "verdict":
      return verdictWords({ say, language, objective }, judgement);
    case "band-too-early": {
      const { sessions, inBand, of } = judgement;
      const soFar = of === 0 ? [] : [say("progress.band-counted", { inBand, of })];
      return { sign: "dots", title: say("progress.verdict-too-early"), lines: [...soFar, say("progress.band-after", { sessions })] };
    }
    case "band": {
      const { verdict, inBand, of } = judgement;
      const sign = ({ holding: "held", outside: "outside", unclear: "dots" } as const)[verdict];
      return { sign, title: say(`progress.band-${verdict}`), lines: [say("progress.band-counted", { inBand, of })] };
    }
    case "limit": {
      const { breaches, of, couldStillBe } = judgement;
      if (breaches.length === 0) {
        const title = of === 0 ? say("progress.verdict-too-early") : say("progress.limit-kept");
        return {
          sign: of === 0 ? "dots" : "shield",
          title,
          lines: [say("progress.limit-none", { of, most: Math.ceil(100 * couldStillBe) })],
        };
      }
      const days = spokenList(
        breaches.map(({ day }) => spokenDay(day, language)),
        language,
      );
      return {
        sign: "outside",
        title: say("progress.limit-passed"),
        lines: [say("progress.limit-on", { days, count: breaches.length, of })],
      };
    }
  }
}

function verdictWords(
  { say, language, objective }: Pick<Told, "say" | "language" | "objective">,
  judgement: Extract<Judgement, { kind: "verdict" }>,
): ReadingCard {
  const { verdict, by, on } = judgement;
  const bound = on === null ? [] : [say("progress.rule-bound", { day: spokenDay(on, language) })];
  switch (verdict) {
    case "improving":
      return {
        sign: "hairpin",
        title: say(`progress.verdict-improving-${objective.direction}`),
        lines: [say(`progress.said-improving-${by === "neither" ? "level" : by}`), ...bound],
      };
    case "declining":
      return {
        sign: "hairpindown",
        title: say(`progress.verdict-declining-${objective.direction}`),
        lines: [say("progress.said-declining"), ...bound],
      };
    case "mixed":
      return { sign: "swell", title: say("progress.verdict-mixed"), lines: [say("progress.said-mixed"), ...bound] };
    case "no-reliable-change":
      return { sign: "waves", title: say("progress.verdict-no-reliable-change"), lines: [say("progress.said-no-reliable-change")] };
  }
}

function levelCard({ say, language, objective, reading }: Told): ReadingCard {
  const levels = reading.phases.map(({ name, counted, median }) =>
    median === null
      ? say("progress.level-none", { name })
      : say("progress.level", { name, sessions: counted, amount: resultWords(say, language, objective, median) }),
  );
  const { change } = reading;
  const share = (value: number) => spokenNumber(value, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const overlap =
    change.kind === "shown"
      ? say("progress.overlap", { value: share(change.value), lower: share(change.lower), upper: share(change.upper) })
      : say("progress.overlap-too-early", { needed: change.needed, baseline: change.baseline, intervention: change.intervention });
  return { sign: "median", title: say("progress.level-title"), lines: [...levels, overlap] };
}
