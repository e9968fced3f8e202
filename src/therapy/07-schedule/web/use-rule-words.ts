import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { recurrenceIn } from "../recurrence.ts";

interface Ruled {
  readonly rule: string;
  readonly at: string;
  readonly minutes: number;
}

/** "Every 2 weeks on Tuesday and Thursday at 15:30, 45 minutes". */
export function useRuleWords(): (series: Ruled) => string {
  const { t } = useLingui();
  const { day: spoken, list, wallTime } = useLanguage();
  return ({ rule, at, minutes }) => {
    const { every, interval, weekdays } = recurrenceIn(rule);
    const time = wallTime(at);
    const days = list(weekdays.map((weekday) => spoken(`2024-01-0${weekday}`, "weekday")));
    if (every === "week") {
      return interval === 1
        ? t`Every week on ${days} at ${time}, ${minutes} minutes`
        : t`Every ${interval} weeks on ${days} at ${time}, ${minutes} minutes`;
    }
    if (every === "year") return t`Each year at ${time}, ${minutes} minutes`;
    return interval === 1 ? t`Each month at ${time}, ${minutes} minutes` : t`Every ${interval} months at ${time}, ${minutes} minutes`;
  };
}
