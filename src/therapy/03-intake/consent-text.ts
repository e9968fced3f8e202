/** Which words hold on a day: the practice's own from its day on, else those that come with the program. */
import type { ConsentText } from "./consents.api.ts";

type Key = Pick<ConsentText, "kind" | "language">;

/** Later days win; of one day the one written last, which stands last in the list. */
export function textOn<One extends ConsentText>(texts: readonly One[], { kind, language }: Key, day: string): One | undefined {
  const held = texts.filter((one) => one.kind === kind && one.language === language && one.fromDay <= day);
  const own = held.filter(({ isOwn }) => isOwn);
  return (own.length > 0 ? own : held).reduce<One | undefined>(
    (latest, one) => (latest === undefined || one.fromDay >= latest.fromDay ? one : latest),
    undefined,
  );
}

export const textsOn = <One extends ConsentText>(texts: readonly One[], day: string): readonly One[] => {
  const keys = new Map(texts.map((one) => [`${one.kind} ${one.language}`, one]));
  return [...keys.values()].flatMap((key) => textOn(texts, key, day) ?? []);
};

export type TextStanding = "now" | "later" | "over";

/** How one wording stands on a day beside the others of its kind and language. */
export const standingOf = <One extends ConsentText>(texts: readonly One[], one: One, day: string): TextStanding =>
  one.fromDay > day ? "later" : textOn(texts, one, day) === one ? "now" : "over";
