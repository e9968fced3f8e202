import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { learned, midiPress, type PedalMap, pedalPresses, type Press, type Side, sideOf, USUAL_PEDALS } from "./pedal-press.ts";

const Kept = z.object({ right: z.array(z.string()), left: z.array(z.string()), leftTurnsPages: z.boolean() });
type Kept = z.infer<typeof Kept>;
const PLACE = "sostenuto pedals";

/** Pedals are of a device, not of a person or a client. */
function keptHere(): Kept {
  const usual = { right: [...USUAL_PEDALS.right], left: [...USUAL_PEDALS.left], leftTurnsPages: false };
  try {
    return Kept.safeParse(JSON.parse(localStorage.getItem(PLACE) ?? "null")).data ?? usual;
  } catch {
    return usual;
  }
}

export interface Pressed {
  readonly side: Side;
  readonly press: Press;
  readonly source: "pedal" | "midi";
  /** This device’s left pedal turns pages. */
  readonly turnsPage: boolean;
}

type PlayAlong = (at: number, source: Pressed["source"]) => void;

/** Foot pedals, pads and keys: what was pressed, what is being learned, and whether any was heard in this session. */
export function usePedal(pressed: (what: Pressed) => void) {
  const [heard, setHeard] = useState(false);
  const [kept, setKept] = useState(keptHere);
  const [learning, setLearning] = useState<Side | null>(null);
  const [midi, setMidi] = useState<"none" | "off" | "on" | "refused">(() => ("requestMIDIAccess" in navigator ? "off" : "none"));
  const latest = useRef({ pressed, kept, learning });
  useEffect(() => {
    latest.current = { pressed, kept, learning };
  });
  const keep = (next: Kept) => {
    setKept(next);
    localStorage.setItem(PLACE, JSON.stringify(next));
  };
  /** While a rhythm is played along, every press is a tap of it, told the moment it goes down. */
  const rhythm = useRef<PlayAlong | null>(null);
  const playAlong = useCallback((play: PlayAlong | null) => {
    rhythm.current = play;
  }, []);
  const learn = useRef((_side: Side, _code: string) => {});
  useEffect(() => {
    learn.current = (side, code) => {
      const map: PedalMap = learned(kept, side, code);
      keep({ ...kept, right: [...map.right], left: [...map.left] });
      setLearning(null);
      setHeard(true);
    };
  });

  useEffect(() => {
    let source: Pressed["source"] = "pedal";
    const presses = pedalPresses((side, press) => {
      setHeard(true);
      latest.current.pressed({ side, press, source, turnsPage: side === "left" && latest.current.kept.leftTurnsPages });
    });
    /** The press that taught a pedal says nothing else, however long it is held and repeats. */
    let taught: string | undefined;
    /** True: this key is ours. */
    const heardCode = (code: string, isDown: boolean, at: number): boolean => {
      const now = latest.current;
      if (code === taught) {
        if (!isDown) taught = undefined;
        return true;
      }
      if (now.learning !== null) {
        if (!isDown) return true;
        taught = code;
        learn.current(now.learning, code);
        return true;
      }
      if (rhythm.current !== null) {
        if (isDown) rhythm.current(at, code.startsWith("midi:") ? "midi" : "pedal");
        return true;
      }
      const side = sideOf(now.kept, code) ?? (code.startsWith("midi:") ? "right" : undefined);
      if (side === undefined) return false;
      source = code.startsWith("midi:") ? "midi" : "pedal";
      if (isDown) presses.down(side, at);
      else presses.up(side, at);
      return true;
    };
    const key = (event: KeyboardEvent) => {
      if (isTyping(event.target) || NEVER.has(event.key)) return;
      // A key that is held repeats; it was pressed once.
      if (event.repeat && rhythm.current !== null) return;
      const ours = heardCode(event.key, event.type === "keydown", event.timeStamp);
      if (ours) event.preventDefault();
    };
    const sound = (event: Event) => {
      const data = event instanceof MIDIMessageEvent ? event.data : null;
      const found = data === null ? undefined : midiPress(data);
      if (found !== undefined) heardCode(found.code, found.isDown, event.timeStamp);
    };
    let inputs: MIDIInput[] = [];
    let gone = false;
    const plug = (access: MIDIAccess) => {
      for (const input of inputs) input.removeEventListener("midimessage", sound);
      inputs = [...access.inputs.values()];
      for (const input of inputs) input.addEventListener("midimessage", sound);
    };
    if (midi === "on")
      navigator.requestMIDIAccess().then(
        (access) => {
          if (gone) return;
          plug(access);
          access.addEventListener("statechange", () => plug(access));
        },
        () => setMidi("refused"),
      );
    addEventListener("keydown", key, true);
    addEventListener("keyup", key, true);
    return () => {
      gone = true;
      presses.stop();
      for (const input of inputs) input.removeEventListener("midimessage", sound);
      removeEventListener("keydown", key, true);
      removeEventListener("keyup", key, true);
    };
  }, [midi]);

  return {
    heard,
    map: kept,
    learning,
    learn: setLearning,
    playAlong,
    midi,
    listenToMidi: () => setMidi("on"),
    turnPages: (leftTurnsPages: boolean) => keep({ ...kept, leftTurnsPages }),
    usual: () => keep({ right: [...USUAL_PEDALS.right], left: [...USUAL_PEDALS.left], leftTurnsPages: kept.leftTurnsPages }),
  };
}
export type Pedals = ReturnType<typeof usePedal>;

/** Keys one needs to get about, which no pedal may take. */
const NEVER = new Set(["Tab", "Escape", "Shift", "Control", "Alt", "Meta", "Enter", " ", "Backspace"]);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
