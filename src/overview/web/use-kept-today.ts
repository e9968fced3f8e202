import type { Refused } from "#foundation/web/call.ts";
import type { Read } from "#foundation/web/use-endpoint.ts";
import { useLive } from "#foundation/web/use-live.ts";
import type { CalendarDay } from "#foundation/words.ts";
import type { Today } from "./day-session.ts";

/** What the server says of the day; without an answer, what this device keeps of it. `isKept` = the second. */
export function useKeptToday<Refusal extends Refused>(
  read: Read<Today, Refusal>,
  asked: CalendarDay | undefined,
  now: Date,
): { read: Read<Today, Refusal>; isKept: boolean } {
  const noAnswer = read.state === "refused" && (read.refusal.type === "offline" || read.refusal.type === "server-trouble");
  const kept = useLive(
    async () => {
      const { keptToday } = await import("./kept-today.ts");
      return async (store) => (noAnswer ? keptToday(store, asked, now) : null);
    },
    `today ${noAnswer} ${asked ?? ""}`,
  );
  if (!noAnswer || kept === null) return { read, isKept: false };
  return kept === undefined
    ? { read: { state: "waiting" }, isKept: false }
    : { read: { state: "ready", value: kept, again: read.again }, isKept: true };
}
