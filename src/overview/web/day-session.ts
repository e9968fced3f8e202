import type { z } from "zod";
import type { readToday } from "../today.api.ts";

export type Today = z.output<typeof readToday.output>;
/** A session of the day, with what was said last time and what to know before. */
export type TodaySession = Today["sessions"][number];
