/**
 * Who of a group came, as far as the server and this device know. A press is seen at once, as what was pressed; it is called saved only when the
 * deed is on this device, and goes back to what stands when it could not be kept.
 */
import { useEffect, useRef, useState } from "react";
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

type Here = ReadonlyMap<string, AttendanceEntry | null>;

/** What was pressed. It is shown until it is kept, and then until this device was read anew. */
interface Press {
  readonly outcome: Outcome | null;
  /** What was read when it was kept; null: it is not kept yet. */
  readonly keptOver: { readonly here: Here | undefined } | null;
}

export function useCircle(members: readonly Member[]) {
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const [pressed, setPressed] = useState<ReadonlyMap<string, Press>>(new Map());
  // One after the other: a second press on the same face is about what the first one left.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const known = members.map(({ clientId, attendance }) => `${clientId} ${attendance?.id} ${attendance?.withdrawnAt}`).join(" ");
  const here: Here | undefined = useLive(async () => {
    const { attendanceHere } = await keeping();
    return async (store) =>
      new Map(await Promise.all(members.map(async (one) => [one.clientId, await attendanceHere(store, one, one.attendance)] as const)));
  }, `circle ${members[0]?.sessionId} ${known}`);
  const latest = useRef(here);
  useEffect(() => {
    latest.current = here;
  });

  const outcomeOf = ({ clientId, attendance }: Member): Outcome | null => {
    const now = pressed.get(clientId);
    if (now !== undefined && (now.keptOver === null || now.keptOver.here === here)) return now.outcome;
    return (here === undefined ? attendance : here.get(clientId))?.outcome ?? null;
  };
  const press = (those: readonly Member[], now: Press) =>
    setPressed((before) => new Map([...before, ...those.map(({ clientId }) => [clientId, now] as const)]));
  /** Only of those who were not pressed again meanwhile. */
  const settle = (pending: Press, kept: Press | null) =>
    setPressed(
      (before) =>
        new Map([...before].flatMap(([id, now]) => (now !== pending ? [[id, now] as const] : kept === null ? [] : [[id, kept] as const]))),
    );

  const keep = async (those: readonly Member[], outcome: Outcome | null, deed: (member: Member) => Promise<void>): Promise<void> => {
    const pending: Press = { outcome, keptOver: null };
    press(those, pending);
    setDelivery({ state: "on-its-way" });
    const mine = line.current.then(async () => {
      for (const member of those) await deed(member);
    });
    line.current = mine.catch(() => undefined);
    try {
      await mine;
      settle(pending, { outcome, keptOver: { here: latest.current } });
      setDelivery({ state: "kept", at: new Date().toISOString() });
    } catch {
      settle(pending, null);
      setDelivery({ state: "not-kept" });
    }
  };

  const write = (those: readonly Member[], outcome: Outcome): Promise<void> =>
    keep(those, outcome, async (member) => {
      const { keepAttendance, standsHere } = await keeping();
      const entry = await standsHere(member, member.attendance);
      await keepAttendance(member, member.chosenName, { outcome, supersedes: entry?.id ?? null });
    });

  /** Takes back what stands for one of them, with what only completed it on this device. */
  const undo = (member: Member): Promise<void> =>
    keep([member], null, async () => {
      const { attendanceWrittenHere, standsHere, takeBackAttendance } = await keeping();
      const entry = await standsHere(member, member.attendance);
      if (entry === null) return;
      for (const one of completedBy(entry, await attendanceWrittenHere(member))) await takeBackAttendance(member, member.chosenName, one);
    });

  /** Everybody about whom nothing is written is here: a person says so, the program never does. */
  const allHere = (): Promise<void> =>
    write(
      members.filter((member) => outcomeOf(member) === null),
      "came",
    );

  return { outcomeOf, delivery, write: (member: Member, outcome: Outcome) => write([member], outcome), undo, allHere };
}
