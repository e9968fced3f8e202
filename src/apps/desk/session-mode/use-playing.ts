import { useEffect, useState } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import { readChordPro } from "#library/chord-pro.ts";
import type { Room } from "#overview/overview.api.ts";
import type { MusicInForce } from "#session/music-in-force.ts";
import { keepEntry } from "#session/web/kept-timeline.ts";
import { beat } from "./metronome.ts";
import { tempoRamp } from "#statistics/beat-synchrony.ts";
import { activitiesOf, musicInForce, plannedSteps } from "./now-activity.ts";

/** A walk of the tempo: how long each step lasts, and how far it goes. */
const STEP_LASTS = 20_000;
const STEP_PERCENT = 2.5;

/** Where this session was on this device: null = at its beginning, undefined = not read yet. What cannot be read costs the place, not the session. */
export function useKeptPlace(sessionId: string): string | null | undefined {
  const [place, setPlace] = useState<string | null>();
  useEffect(() => {
    let stays = true;
    void import("./opening.ts")
      .then(({ placeHere }) => placeHere(sessionId))
      .catch((error: unknown) => (reportError(error), null))
      .then((kept) => (stays ? setPlace(kept) : undefined));
    return () => {
      stays = false;
    };
  }, [sessionId]);
  return place;
}

/** That the room went on to an activity, on the timeline of everybody who is in it. */
export function keepTurn(rooms: readonly Room[], activity: string): void {
  const kept = rooms
    .filter(({ attendance }) => attendance?.outcome !== "absent")
    .map((room) => keepEntry(room, room.chosenName, { about: "activity", words: activity.slice(0, 400), source: "tap" }));
  Promise.all(kept).catch(reportError);
}

/** What sounds now: which activity, in which key and tempo. It outlives a change of view, and every mark is stamped with it. */
export function usePlaying(room: Room, startAt: string | null, onTurn: (activity: string) => void) {
  const { language } = useLanguage();
  const [id, setId] = useState(startAt);
  /** How far each was moved by hand: it stays so when one comes back to it. */
  const [moves, setMoves] = useState<Readonly<Record<string, number>>>({});
  const [tempos, setTempos] = useState<Readonly<Record<string, number>>>({});
  const [beating, setBeating] = useState(false);
  const activities = activitiesOf(room, language);
  const at = Math.max(
    0,
    activities.findIndex((one) => one.id === id),
  );
  const now = activities[at];
  const steps = now === undefined ? 0 : (moves[now.id] ?? plannedSteps(now));
  const written = now === undefined || now.chart === null ? null : readChordPro(now.chart).beatsPerMinute;
  const tempo = now === undefined ? null : (tempos[now.id] ?? now.beatsPerMinute ?? written);
  const [flash, setFlash] = useState(0);
  useEffect(() => (beating && tempo !== null ? beat(tempo, () => setFlash((nth) => nth + 1)) : undefined), [beating, tempo]);
  /** A tempo on its way: the steps that are still to come. */
  const [ramp, setRamp] = useState<{ readonly id: string; readonly to: number; readonly steps: readonly number[] } | null>(null);
  useEffect(() => {
    if (ramp === null) return undefined;
    const timer = setTimeout(() => {
      const [next, ...later] = ramp.steps;
      if (next !== undefined) setTempos((before) => ({ ...before, [ramp.id]: next }));
      setRamp(later.length === 0 ? null : { ...ramp, steps: later });
    }, STEP_LASTS);
    return () => clearTimeout(timer);
  }, [ramp]);
  const inForce: MusicInForce | null = now === undefined ? null : musicInForce(now, { steps, tempo, beating });
  return {
    at,
    now,
    next: activities[at + 1],
    before: activities[at - 1],
    steps,
    tempo,
    beating,
    flash,
    inForce,
    setBeating,
    ramp,
    walk: (percent: number) => {
      if (now === undefined || tempo === null) return;
      const to = Math.min(240, Math.max(30, Math.round(tempo * (1 + percent / 100))));
      const [, ...steps] = tempoRamp(tempo, to, STEP_PERCENT);
      if (steps.length > 0) setRamp({ id: now.id, to, steps });
    },
    stopWalk: () => setRamp(null),
    /** The metronome stops with its song. */
    go: (to: number) => {
      setBeating(false);
      setRamp(null);
      const next = activities[to];
      if (next === undefined) return;
      setId(next.id);
      onTurn(next.name);
      void import("./opening.ts").then(({ keepPlace }) => keepPlace(room.sessionId, next.id)).catch(reportError);
    },
    move: (to: number) => now && setMoves({ ...moves, [now.id]: to }),
    setTempo: (beatsPerMinute: number) => now && setTempos((before) => ({ ...before, [now.id]: beatsPerMinute })),
  };
}
export type Playing = ReturnType<typeof usePlaying>;
