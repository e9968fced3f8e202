import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { CalendarDay } from "#foundation/words.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRuleWords } from "#schedule/web/use-rule-words.ts";
import type { readStory } from "../overview.api.ts";
import { sameTime } from "../same-time.ts";

type Series = z.output<typeof readStory.output>["series"][number];

const EVERY_WEEK = [msg`Mondays`, msg`Tuesdays`, msg`Wednesdays`, msg`Thursdays`, msg`Fridays`, msg`Saturdays`, msg`Sundays`] as const;

/** "Tuesdays at 15:30 with Dana, 45 minutes"; the same time on several days is said once: "Monday to Friday at 10:00 with Ruth, 15 minutes". */
export function useSeriesWords(): (all: readonly Pick<Series, "weekday" | "rule" | "at" | "minutes" | "therapistName">[]) => string[] {
  const { t } = useLingui();
  const { wallTime, day, list } = useLanguage();
  // Any week names its days.
  const bare = (weekday: number) => day(CalendarDay.parse(`2024-01-0${weekday}`), "weekday");
  const ruleWords = useRuleWords();
  return (all) => [
    ...sameTime(all.filter(({ rule }) => rule === null)).map(({ series, runs }) => {
      const days = list(
        runs.map(({ first, last }) => {
          const from = bare(first);
          const to = bare(last);
          return first === last ? t(EVERY_WEEK[first - 1] ?? EVERY_WEEK[0]) : t({ message: `${from} to ${to}`, comment: "weekdays" });
        }),
      );
      const time = wallTime(series.at);
      const name = series.therapistName.split(" ")[0] ?? "";
      const { minutes } = series;
      return t`${days} at ${time} with ${name}, ${minutes} minutes`;
    }),
    ...all.flatMap(({ rule, at, minutes }) => (rule === null ? [] : [ruleWords({ rule, at, minutes })])),
  ];
}
