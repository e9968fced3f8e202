/** Writing who came and who did not. A deed is on this device before the page shows it, and is sent when there is a network; this is the only place that knows how. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#foundation/web/call.ts";
import { useLive } from "#foundation/web/use-live.ts";
import type { ClientId } from "#people/client.ts";
import type { SessionId } from "#schedule/series.ts";
import { type AttendanceEntry, completedBy, type Outcome } from "../attendance.ts";
import { attendanceHistory } from "../attendance.api.ts";

export interface Place {
  readonly sessionId: SessionId;
  readonly clientId: ClientId;
  readonly chosenName: string;
}

/** Whatever is known beside what happened; all of it may be left out. */
type Why = Partial<Pick<AttendanceEntry, "category" | "reason" | "toldAt" | "minutesThere" | "cutShort" | "correction">>;

/** `kept` = it will not be lost. `not-kept` = nothing was written, and the page says so. */
export type Delivery = { readonly state: "on-its-way" | "not-kept" } | { readonly state: "kept"; readonly at: string };

const keeping = () => import("./kept-attendance.ts");

/** What stands for a client in a session, as far as the server and this device know, and the two deeds about it. */
export function useAttendance(place: Place, fromServer: AttendanceEntry | null) {
  const queries = useQueryClient();
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const { sessionId, clientId, chosenName } = place;
  const known = `${fromServer?.id} ${fromServer?.withdrawnAt}`;
  const here = useLive(async () => {
    const { attendanceHere } = await keeping();
    return (store) => attendanceHere(store, place, fromServer);
  }, `attendance ${sessionId} ${clientId} ${known}`);
  const entry = here === undefined ? fromServer : here;

  const keep = async (deed: () => Promise<AttendanceEntry | null>): Promise<void> => {
    setDelivery({ state: "on-its-way" });
    try {
      const stands = await deed();
      // The screen goes on from here without waiting for the server; its next answer takes over.
      queries.setQueriesData({ queryKey: ["overview"] }, (answer: unknown) => withAttendance(answer, place, stands));
      setDelivery({ state: "kept", at: new Date().toISOString() });
    } catch {
      setDelivery({ state: "not-kept" });
    }
  };

  /** `over` is what it completes or corrects, where a page knows better than the device, which forgets what is sent. */
  const write = (outcome: Outcome, why: Why = {}, over: AttendanceEntry | null = entry): Promise<void> =>
    keep(async () => (await keeping()).keepAttendance(place, chosenName, { outcome, ...why, supersedes: over?.id ?? null }));

  /** Takes back what stands, with the entries it only completed. */
  const undo = (): Promise<void> =>
    keep(async () => {
      if (entry === null) return null;
      const { attendanceWrittenHere, takeBackAttendance } = await keeping();
      const chain = completedBy(entry, await before(place, entry, await attendanceWrittenHere(place)));
      for (const one of chain) await takeBackAttendance(place, chosenName, one);
      return null;
    });

  return { place, entry, delivery, write, undo };
}

/** What was written before this device knew of it is asked for only when taking back needs it. */
async function before(
  { sessionId, clientId }: Place,
  entry: AttendanceEntry,
  here: readonly AttendanceEntry[],
): Promise<readonly AttendanceEntry[]> {
  if (entry.supersedes === null || here.some(({ id }) => id === entry.supersedes)) return here;
  const history = await call(attendanceHistory, { ids: { sessionId, clientId } });
  return history.ok ? [...here, ...history.value.entries] : here;
}

/** The same answer with this session's attendance in it, wherever it stands. */
function withAttendance(answer: unknown, place: Place, entry: AttendanceEntry | null): unknown {
  if (Array.isArray(answer)) return answer.map((part) => withAttendance(part, place, entry));
  if (typeof answer !== "object" || answer === null) return answer;
  const parts = Object.fromEntries(Object.entries(answer).map(([name, part]) => [name, withAttendance(part, place, entry)]));
  const isIt = parts["sessionId"] === place.sessionId && parts["clientId"] === place.clientId && "attendance" in parts;
  return isIt ? { ...parts, attendance: entry } : parts;
}
