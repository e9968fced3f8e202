import { useState } from "react";
import type { Room } from "#overview/overview.api.ts";
import type { AttendanceEntry, Outcome } from "#attendance/attendance.ts";
import { keepAttendance, takeBackAttendance } from "#attendance/web/kept-attendance.ts";
import type { PromptLevel } from "#assessment/prompt-level.ts";
import type { Objective, ObjectiveId } from "#plan/objective.ts";
import { type Mark, standingOf } from "#session/mark.ts";
import { markOfTouch, recorderOf, runningSince, type Touch } from "#assessment/recorder.ts";
import { keepMark } from "#session/web/kept-marks.ts";

const MOST_TILES = 6;

/** The last thing that was written, for the undo line. `nth` makes each its own. */
type What =
  | { readonly what: "mark"; readonly mark: Mark; readonly objective: Objective }
  | { readonly what: "taken-back"; readonly objective: Objective }
  | { readonly what: "attendance"; readonly entry: AttendanceEntry };
type Done = What & { readonly nth: number };

/** The tiles of a session: the active objectives in the order of the plan. */
const tilesOf = (room: Room): Objective[] => [...room.objectives].sort((a, b) => a.position - b.position).slice(0, MOST_TILES);

/** Everything a person can do in the room. Each deed is kept on the device before it resolves, and the screen follows what is kept. */
export function useSession(room: Room) {
  const tiles = tilesOf(room);
  const [activeId, setActiveId] = useState<ObjectiveId | undefined>(tiles[0]?.id);
  const [levels, setLevels] = useState<Readonly<Record<string, PromptLevel>>>({});
  const [done, setDone] = useState<Done | null>(null);
  const [failed, setFailed] = useState(false);
  const active = tiles.find((objective) => objective.id === activeId) ?? tiles[0];

  const say = (what: What) => setDone((before) => ({ ...what, nth: (before?.nth ?? 0) + 1 }));
  /** What cannot be kept is said at once, and nothing on the screen pretends otherwise. */
  const kept = async <Value>(deed: Promise<Value>): Promise<Value | undefined> => {
    try {
      const value = await deed;
      setFailed(false);
      return value;
    } catch (error) {
      reportError(error);
      setFailed(true);
      return undefined;
    }
  };

  const levelOf = (objective: Objective): PromptLevel | null => {
    if (objective.measure.method !== "prompt") return null;
    const chosen =
      levels[objective.id] ?? standingOf(objective.id, room.marks).findLast((mark) => mark.kind === "yes" && mark.level !== null)?.level;
    return chosen ?? objective.measure.levels.find((level) => level !== "NR" && level !== "R") ?? null;
  };

  const touch = async (objective: Objective, how: Touch, source: "tap" | "pedal"): Promise<void> => {
    const isRunning = runningSince(standingOf(objective.id, room.marks)) !== undefined;
    const wanted = markOfTouch(recorderOf(objective), how, levelOf(objective), isRunning);
    if (wanted === null) return;
    setActiveId(objective.id);
    const mark = await kept(keepMark(room, room.chosenName, { objectiveId: objective.id, source, ...wanted }));
    if (mark !== undefined) say({ what: "mark", mark, objective });
  };

  const takeBack = async (objective: Objective, which?: Mark): Promise<void> => {
    const last = which ?? standingOf(objective.id, room.marks).at(-1);
    if (last === undefined) return;
    setActiveId(objective.id);
    const mark = await kept(
      keepMark(room, room.chosenName, { objectiveId: objective.id, kind: "take-back", takesBack: last.id, source: "tap" }),
    );
    if (mark !== undefined) say({ what: "taken-back", objective });
  };

  const type = async (objective: Objective, value: number, part: string | null): Promise<void> => {
    setActiveId(objective.id);
    const mark = await kept(keepMark(room, room.chosenName, { objectiveId: objective.id, kind: "value", value, part, source: "typed" }));
    if (mark !== undefined) say({ what: "mark", mark, objective });
  };

  const attend = async (outcome: Outcome): Promise<void> => {
    if (room.attendance?.outcome === outcome) return;
    const entry = await kept(keepAttendance(room, room.chosenName, { outcome, supersedes: room.attendance?.id ?? null }));
    if (entry !== undefined) say({ what: "attendance", entry });
  };

  const undo = async (): Promise<void> => {
    if (done?.what === "mark") await takeBack(done.objective, done.mark);
    if (done?.what === "attendance") {
      await kept(takeBackAttendance(room, room.chosenName, done.entry));
      setDone(null);
    }
  };

  const chooseLevel = (objective: Objective, level: PromptLevel) => {
    setActiveId(objective.id);
    setLevels((before) => ({ ...before, [objective.id]: level }));
  };

  return {
    tiles,
    active,
    done,
    failed,
    levelOf,
    touch,
    takeBack,
    type,
    attend,
    undo,
    chooseLevel,
    choose: setActiveId,
    forget: () => setDone(null),
  };
}
export type Session = ReturnType<typeof useSession>;
