import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Wishes } from "../wishes.ts";
import { SETTING_WORDS } from "./referral-words.ts";

/** The days of the week in the language of the page, Monday first. */
export function useWeekdays(): readonly string[] {
  const { language } = useLanguage();
  const spoken = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  // The first of January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, place) => spoken.format(Date.UTC(2024, 0, place + 1)));
}

/** "Tuesday and Thursday, after four · North room · On their own" */
export function useWishWords(): (wishes: Wishes) => string {
  const { t } = useLingui();
  const { list } = useLanguage();
  const weekdays = useWeekdays();
  return ({ days, times, places, setting }) => {
    const when = [list(days.map((day) => weekdays[day - 1] ?? "")), times].filter(Boolean).join(", ");
    return [when, places, t(SETTING_WORDS[setting])].filter(Boolean).join(" · ");
  };
}
