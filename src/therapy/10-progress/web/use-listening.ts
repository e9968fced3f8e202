import { useCallback, useEffect, useRef, useState } from "react";
import { type MelodyStep, melodyPace } from "../chart-melody.ts";

/** Plays a line once. It begins only when asked, stops at once when asked, and never goes on after the chart has left the screen. */
export function useListening(melody: readonly MelodyStep[]) {
  const playing = useRef<{ sound: AudioContext; ended: number } | null>(null);
  const [isPlaying, setPlaying] = useState(false);

  const stop = useCallback(() => {
    const current = playing.current;
    playing.current = null;
    setPlaying(false);
    if (current === null) return;
    window.clearTimeout(current.ended);
    void current.sound.close();
  }, []);

  const listen = useCallback(() => {
    stop();
    const sound = new AudioContext();
    for (const step of melody) {
      if (step.frequency !== null) playNote(sound, step.at, step.frequency);
    }
    const length = ((melody.at(-1)?.at ?? 0) + melodyPace + 0.4) * 1000;
    playing.current = { sound, ended: window.setTimeout(stop, length) };
    setPlaying(true);
  }, [melody, stop]);

  /** One note alone, as somebody goes from session to session; a rest stays silent. */
  const hear = useCallback(
    (frequency: number | null) => {
      stop();
      if (frequency === null) return;
      const sound = new AudioContext();
      playNote(sound, 0, frequency);
      playing.current = { sound, ended: window.setTimeout(stop, 800) };
    },
    [stop],
  );

  useEffect(() => stop, [stop, melody]);
  return { isPlaying, listen, hear, stop };
}

/** A soft note that fades by itself. */
function playNote(sound: AudioContext, at: number, frequency: number): void {
  const tone = sound.createOscillator();
  const loudness = sound.createGain();
  const start = sound.currentTime + 0.05 + at;
  tone.type = "triangle";
  tone.frequency.value = frequency;
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.22, start + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
  tone.connect(loudness).connect(sound.destination);
  tone.start(start);
  tone.stop(start + 0.55);
}
