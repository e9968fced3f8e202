/** Who of a group came, as far as the server and this device know. Each tap is a deed about one person, kept here before the circle shows it. */
import { useState } from "react";
import { useLive } from "#foundation/web/use-live.ts";
import { type AttendanceEntry, completedBy, type Outcome } from "../../attendance.ts";
import type { Delivery } from "../use-attendance.ts";

export interface Member {
  readonly sessionId: string;
  readonly clientId: string;
  readonly chosenName: string;
  readonly attendance: AttendanceEntry | null;
}

const keeping = () => import("../kept-attendance.ts");

export function useCircle(members: readonly Member[]) {
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const known = members.map(({ clientId, attendance }) => `${clientId} ${attendance?.id} ${attendance?.withdrawnAt}`).join(" ");
  const here = useLive(async () => {
    const { attendanceHere } = await keeping();
    return async (store) =>
      new Map(await Promise.all(members.map(async (one) => [one.clientId, await attendanceHere(store, one, one.attendance)] as const)));
  }, `circle ${members[0]?.sessionId} ${known}`);
  const entryOf = ({ clientId, attendance }: Member): AttendanceEntry | null =>
    here?.get(clientId) ?? (here === undefined ? attendance : null);

  const keep = async (deeds: () => Promise<void>): Promise<void> => {
    setDelivery({ state: "on-its-way" });
    try {
      await deeds();
      setDelivery({ state: "kept", at: new Date().toISOString() });
    } catch {
      setDelivery({ state: "not-kept" });
    }
  };

  const write = (member: Member, outcome: Outcome): Promise<void> =>
    keep(async () => {
      await (await keeping()).keepAttendance(member, member.chosenName, { outcome, supersedes: entryOf(member)?.id ?? null });
    });

  /** Takes back what stands for one of them, with what only completed it on this device. */
  const undo = (member: Member): Promise<void> =>
    keep(async () => {
      const entry = entryOf(member);
      if (entry === null) return;
      const { attendanceWrittenHere, takeBackAttendance } = await keeping();
      for (const one of completedBy(entry, await attendanceWrittenHere(member))) await takeBackAttendance(member, member.chosenName, one);
    });

  /** Everybody about whom nothing is written is here: a person says so, the program never does. */
  const allHere = (): Promise<void> =>
    keep(async () => {
      const { keepAttendance } = await keeping();
      for (const member of members) if (entryOf(member) === null) await keepAttendance(member, member.chosenName, { outcome: "came" });
    });

  return { entryOf, delivery, write, undo, allHere };
}
