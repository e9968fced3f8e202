import { useState } from "react";
import type { Room } from "#overview/overview.api.ts";
import type { AttendanceEntry, Outcome } from "#attendance/attendance.ts";
import { keepAttendance, takeBackAttendance } from "#attendance/web/kept-attendance.ts";
import type { PromptLevel } from "#assessment/prompt-level.ts";
import type { Objective, ObjectiveId } from "#plan/objective.ts";
import { type Mark, standingOf } from "#session/mark.ts";
import { intervalOf } from "#assessment/interval.ts";
import { markOfTouch, recorderOf, runningSince, type Touch } from "#assessment/recorder.ts";
import type { MusicInForce } from "#session/music-in-force.ts";
import { keepMark } from "#session/web/kept-marks.ts";
import { keepEntry, type NewEntry } from "#session/web/kept-timeline.ts";
import type { NewMark } from "#session/web/mark-deed.ts";
import type { TimelineEntry } from "#session/timeline-entry.ts";
import type { TileState } from "./tile-state.ts";
import { useObserver } from "./use-observer.ts";

const MOST_TILES = 6;

/** The last thing that was written, for the undo line. `nth` makes each its own. */
type What =
  | { readonly what: "mark"; readonly mark: Mark; readonly objective: Objective }
  | { readonly what: "taken-back"; readonly objective: Objective }
  | { readonly what: "attendance"; readonly entry: AttendanceEntry }
  | { readonly what: "bookmark"; readonly bookmark: TimelineEntry };
type Done = What & { readonly nth: number };

/** The tiles of a session: the active objectives in the order of the plan. */
const tilesOf = (room: Room): Objective[] => [...room.objectives].sort((a, b) => a.position - b.position).slice(0, MOST_TILES);

/** What a touch needs to know of its tile. */
type Touched = Pick<TileState, "objective" | "look" | "step">;

/** Everything a person can do in the room. Each deed is kept on the device before it resolves, and the screen follows what is kept. */
export function useSession(room: Room, inForce: MusicInForce | null) {
  const tiles = tilesOf(room);
  const [activeId, setActiveId] = useState<ObjectiveId | undefined>(tiles[0]?.id);
  const [levels, setLevels] = useState<Readonly<Record<string, PromptLevel>>>({});
  /** Steps of tasks chosen out of their order. */
  const [steps, setSteps] = useState<Readonly<Record<string, number>>>({});
  const observer = useObserver(room.sessionId);
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
    const chosen =
      levels[objective.id] ?? standingOf(objective.id, room.marks).findLast((mark) => mark.kind === "yes" && mark.level !== null)?.level;
    // Each step of a task has its own help: none, until somebody says so.
    if (objective.measure.method === "task") return levels[objective.id] ?? "I";
    if (objective.measure.method !== "prompt") return null;
    return chosen ?? objective.measure.levels.find((level) => level !== "NR" && level !== "R") ?? null;
  };

  const mineOf = (objective: Objective): Mark[] => standingOf(objective.id, room.marks).filter((mark) => mark.observer === observer.now);
  /** Everything a mark says beside its number. */
  const beside = { observer: observer.now, music: inForce };

  const touch = async ({ objective, look, step }: Touched, how: Touch, source: Mark["source"]): Promise<void> => {
    const isRunning = runningSince(mineOf(objective)) !== undefined;
    const wanted = markOfTouch(recorderOf(objective), how, levelOf(objective), isRunning);
    if (wanted === null) return;
    const { measure } = objective;
    const isAnswer = wanted.kind === "yes" || wanted.kind === "no";
    const interval =
      "everySeconds" in measure && look !== null && isAnswer ? intervalOf(measure, look, wanted.kind === "yes" ? "yes" : "no") : null;
    setActiveId(objective.id);
    setSteps((before) => without(before, objective.id));
    // The help of one step is not that of the next.
    if (step !== null) setLevels((before) => without(before, objective.id));
    const mark = await kept(
      keepMark(room, room.chosenName, { objectiveId: objective.id, source, nth: step?.nth ?? interval, ...beside, ...wanted }),
    );
    if (mark !== undefined) say({ what: "mark", mark, objective });
  };

  const takeBack = async (objective: Objective, which?: Mark): Promise<void> => {
    const last = which ?? mineOf(objective).at(-1);
    if (last === undefined) return;
    setActiveId(objective.id);
    const mark = await kept(
      keepMark(room, room.chosenName, { objectiveId: objective.id, kind: "take-back", takesBack: last.id, source: "tap", ...beside }),
    );
    if (mark !== undefined) say({ what: "taken-back", objective });
  };

  /** A value: read from something, chosen on a scale, played, or written from memory. */
  const value = async (objective: Objective, given: Partial<NewMark>): Promise<void> => {
    setActiveId(objective.id);
    const mark = await kept(
      keepMark(room, room.chosenName, { objectiveId: objective.id, kind: "value", source: "typed", ...beside, ...given }),
    );
    if (mark !== undefined) say({ what: "mark", mark, objective });
  };

  const attend = async (outcome: Outcome): Promise<void> => {
    if (room.attendance?.outcome === outcome) return;
    const entry = await kept(keepAttendance(room, room.chosenName, { outcome, supersedes: room.attendance?.id ?? null }));
    if (entry !== undefined) say({ what: "attendance", entry });
  };

  /** A place to find again. It counts nothing and needs no words. */
  const bookmark = async (source: NewEntry["source"]): Promise<void> => {
    const made = await kept(keepEntry(room, room.chosenName, { about: "bookmark", source }));
    if (made !== undefined) say({ what: "bookmark", bookmark: made });
  };

  const undo = async (): Promise<void> => {
    if (done?.what === "mark") await takeBack(done.objective, done.mark);
    if (done?.what === "bookmark") {
      await kept(keepEntry(room, room.chosenName, { about: "take-back", onId: done.bookmark.id, source: "tap" }));
      setDone(null);
    }
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
    value,
    attend,
    bookmark,
    undo,
    chooseLevel,
    stepOf: (objective: Objective): number | undefined => steps[objective.id],
    chooseStep: (objective: Objective, step: number) => setSteps((before) => ({ ...before, [objective.id]: step })),
    observer,
    choose: setActiveId,
    forget: () => setDone(null),
  };
}
export type Session = ReturnType<typeof useSession>;

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  const { [key]: _gone, ...others } = record;
  return others;
}
