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
    const on = onWhich(rule);
    return interval === 1
      ? t`Each month ${on} at ${time}, ${minutes} minutes`
      : t`Every ${interval} months ${on} at ${time}, ${minutes} minutes`;
  };

  function onWhich(rule: string): string {
    const [, place = "", code = ""] = /BYDAY=(-?\d)([A-Z]{2})/.exec(rule) ?? [];
    const weekday = DAY_CODES.indexOf(code) + 1;
    if (weekday === 0) {
      const day = /BYMONTHDAY=(\d+)/.exec(rule)?.[1] ?? "";
      return t`on day ${day}`;
    }
    const named = spoken(`2024-01-0${weekday}`, "weekday");
    switch (place) {
      case "1":
        return t`on the first ${named}`;
      case "2":
        return t`on the second ${named}`;
      case "3":
        return t`on the third ${named}`;
      case "4":
        return t`on the fourth ${named}`;
      default:
        return t`on the last ${named}`;
    }
  }
}

const DAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
