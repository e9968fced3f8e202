import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { type Catalogue, type SayValues, sayFrom } from "#foundation/say.ts";
import {
  type DayStyle,
  inFront,
  spokenDay,
  spokenList,
  spokenMoment,
  spokenMoney,
  spokenNumber,
  spokenTime,
  spokenWallTime,
} from "#foundation/spoken.ts";
import { Language, type Money, TimeZone } from "#foundation/words.ts";
import { speak } from "./words-loader.ts";

/** What this device remembers between two openings, so that the first drawing is right also without a connection. */
const CHOSEN_HERE = "sostenuto.language";
const OF_THE_PERSON = "sostenuto.language-of-person";
const ZONE = "sostenuto.time-zone";

/** The language chosen on this device, else the signed-in person’s, else the browser’s, else English. */
export function detectLanguage(): Language {
  const wishes = [
    localStorage.getItem(CHOSEN_HERE),
    localStorage.getItem(OF_THE_PERSON),
    ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()),
  ];
  return wishes.map((wish) => Language.safeParse(wish)).find((wish) => wish.success)?.data ?? "en";
}

/** The practice’s time zone as it was last heard, else the device’s own. */
export const detectTimeZone = (): string => {
  const kept = TimeZone.safeParse(localStorage.getItem(ZONE));
  return kept.success ? kept.data : Intl.DateTimeFormat().resolvedOptions().timeZone;
};

/** On a shared device the next person must not meet the language of the last. */
export function forgetPerson(): void {
  localStorage.removeItem(CHOSEN_HERE);
  localStorage.removeItem(OF_THE_PERSON);
}

interface Speech {
  readonly language: Language;
  readonly timeZone: string;
  readonly choose: (language: Language) => Promise<void>;
  /** The person who signed in: their language, unless another was chosen on this device, and their practice’s time zone. */
  readonly follow: (person: { readonly language: Language; readonly timeZone: string }) => Promise<void>;
}

const SpeechContext = createContext<Speech | null>(null);

/** Gives the page its language and the practice’s time zone. Await `speak(detectLanguage())` before the first drawing. */
export function LanguageProvider({ timeZone: firstZone, children }: { timeZone: string; children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => Language.parse(i18n.locale));
  const [timeZone, setTimeZone] = useState(firstZone);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      timeZone,
      choose: async (wanted) => {
        await speak(wanted);
        localStorage.setItem(CHOSEN_HERE, wanted);
        setLanguage(wanted);
      },
      follow: async (person) => {
        localStorage.setItem(OF_THE_PERSON, person.language);
        localStorage.setItem(ZONE, person.timeZone);
        setTimeZone(person.timeZone);
        const wanted = detectLanguage();
        if (wanted === language) return;
        await speak(wanted);
        setLanguage(wanted);
      },
    }),
    [language, timeZone],
  );
  return (
    <I18nProvider i18n={i18n}>
      <SpeechContext value={speech}>{children}</SpeechContext>
    </I18nProvider>
  );
}

/** The language in use and everything that depends on it: sentences for codes, days, times, numbers. */
export function useLanguage() {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error("useLanguage is used outside LanguageProvider");
  const { language, timeZone } = speech;
  return useMemo(
    () => ({
      ...speech,
      say: (code: string, values: SayValues = {}) => sayFrom(i18n.messages as Catalogue, code, values, language),
      day: (day: string, style?: DayStyle) => spokenDay(day, language, style),
      /** A day that begins a title or a line: "Mardi 2 décembre". */
      dayInFront: (day: string, style?: DayStyle) => inFront(spokenDay(day, language, style), language),
      /** The time of a moment in the practice’s time zone. */
      time: (moment: string) => spokenTime(moment, language, timeZone),
      wallTime: (time: string) => spokenWallTime(time, language),
      /** The day of a moment in the practice’s time zone. */
      momentDay: (moment: string, style?: DayStyle) => spokenMoment(moment, language, timeZone, style),
      number: (value: number, options?: Intl.NumberFormatOptions) => spokenNumber(value, language, options),
      list: (parts: readonly string[]) => spokenList(parts, language),
      money: (money: Money) => spokenMoney(money, language),
    }),
    [speech, language, timeZone],
  );
}
