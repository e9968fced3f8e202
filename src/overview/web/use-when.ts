import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { CalendarDay } from "#foundation/words.ts";
import { daysLater } from "#schedule/series.ts";
import { useNow } from "#foundation/web/use-now.ts";

/** "Today at 15:30", "Tuesday, 2 December at 15:30" */
export function useWhen(): (day: CalendarDay, at: string) => string {
  const { t } = useLingui();
  const { day: spokenDay, wallTime } = useLanguage();
  const { day: today } = useNow();
  const tomorrow = daysLater(today, 1);
  return (day, at) => {
    const time = wallTime(at);
    if (day === today) return t`Today at ${time}`;
    if (day === tomorrow) return t`Tomorrow at ${time}`;
    const words = spokenDay(day, "long");
    return t`${words} at ${time}`;
  };
}
