import { useEffect, useState } from "react";
import { CalendarDay } from "#foundation/words.ts";
import { useLanguage } from "./language.tsx";

/** The moment, kept fresh, and the day it is in the practice's time zone. */
export function useNow(everySeconds = 20): { readonly now: Date; readonly day: CalendarDay } {
  const { timeZone } = useLanguage();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date()), everySeconds * 1000);
    return () => clearInterval(tick);
  }, [everySeconds]);
  return { now, day: dayIn(now, timeZone) };
}

// Sweden writes its days the way we keep them.
export const dayIn = (now: Date, timeZone: string): CalendarDay =>
  CalendarDay.parse(new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now));
