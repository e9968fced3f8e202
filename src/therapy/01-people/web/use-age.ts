import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "#foundation/words.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { ageFor } from "../client.ts";

/** "10 years old", "7 weeks old"; null when the birthday is not known. */
export function useAge(): (bornOn: CalendarDay | null) => string | null {
  const { t } = useLingui();
  const { day: today } = useNow();
  return (bornOn) => {
    const age = ageFor(bornOn, today);
    if (age === null) return null;
    const { count, unit } = age;
    if (unit === "days") return t`${plural(count, { one: "# day old", other: "# days old" })}`;
    if (unit === "weeks") return t`${plural(count, { one: "# week old", other: "# weeks old" })}`;
    if (unit === "months") return t`${plural(count, { one: "# month old", other: "# months old" })}`;
    return t`${plural(count, { one: "# year old", other: "# years old" })}`;
  };
}
