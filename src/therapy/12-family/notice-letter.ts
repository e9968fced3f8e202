/** The letter that says that something is on the pages: no name, no word of a record, and of a visit only when it is. */
import type { SayValues } from "#foundation/say.ts";
import { spokenDay, spokenWallTime } from "#foundation/spoken.ts";
import type { Language } from "#foundation/words.ts";
import type { Tone } from "./family-manner.api.ts";

type Say = (code: string, values: SayValues, language: Language) => string;

export interface NoticeFacts {
  readonly practiceName: string;
  readonly link: string;
  readonly tone: Tone;
  /** How many new things there are, and which visits are near. */
  readonly news: number;
  readonly visits: readonly { readonly day: string; readonly at: string }[];
}

export function noticeLetter(say: Say, language: Language, { practiceName: practice, link, tone, news, visits }: NoticeFacts) {
  const part = (name: string, values: SayValues = {}) => say(`notice.${tone}-${name}`, { practice, ...values }, language);
  const when = visits.map(({ day, at }) => `${spokenDay(day, language, "long")}, ${spokenWallTime(at, language)}`);
  const parts = [
    part("greeting"),
    ...(news > 0 ? [part("news", { news })] : []),
    ...(visits.length > 0 ? [part("visits", { visits: visits.length }), when.join("\n"), part("two-answers")] : []),
    link,
    part("goodbye"),
    say("notice.how-to-stop", {}, language),
  ];
  return { subject: part(news > 0 ? "subject-news" : "subject-visit"), text: `${parts.join("\n\n")}\n` };
}

/** What a telephone shows on its first page, where anybody may see it: that there is something, and neither what nor when. */
export const noticeWord = (say: Say, language: Language, { practiceName, link, news, visits }: NoticeFacts) => ({
  title: practiceName,
  text: news > 0 ? say("notice.word-news", { news }, language) : say("notice.word-visit", { visits: visits.length }, language),
  link,
  language,
});
