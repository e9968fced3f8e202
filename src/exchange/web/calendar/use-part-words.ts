import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRuleWords } from "#schedule/web/use-rule-words.ts";
import type { FilePart } from "../../calendar-event.ts";

/** "Tue 27 Oct, 15:30, 45 minutes", or the rule of a row and when it begins: always on the practice's wall. */
export function usePartWords(): (part: FilePart) => string {
  const { t } = useLingui();
  const { day: spoken, wallTime } = useLanguage();
  const rule = useRuleWords();
  return (part) => {
    const { day, at, minutes } = part;
    const [on, time] = [spoken(day, "long"), wallTime(at)];
    if (part.kind === "session") return t`${on}, ${time}, ${minutes} minutes`;
    const words = rule({ rule: part.rule, at: part.seriesAt, minutes });
    const zone = part.timeZone;
    const row = zone === null ? t`${words}, from ${on}` : t`${words}, on the clock of ${zone}, from ${on} at ${time} here`;
    const last = part.untilDay === null ? null : spoken(part.untilDay);
    const { count } = part.recurrence;
    if (last !== null) return t`${row} until ${last}`;
    return count === null ? row : t`${row}, ${count} times`;
  };
}
