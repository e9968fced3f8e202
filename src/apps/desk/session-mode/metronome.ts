/** Beats on the audio clock: queued a little ahead, so that a busy page never makes them uneven. */
const AHEAD = 0.2;
const TICK = 25;

/** Starts beating; `onBeat` says when each beat sounds, for the eye; `onFirst` when the first one does, on the page’s steady clock. Answers with how to stop. */
export function beat(beatsPerMinute: number, onBeat: () => void, onFirst?: (atMs: number) => void): () => void {
  const audio = new AudioContext();
  // The first beat waits a moment, so that it too is queued in time.
  let next = audio.currentTime + 0.25;
  let told = onFirst === undefined;
  const timer = setInterval(() => {
    // A context that still sleeps has no time of its own yet.
    if (!told && audio.currentTime > 0) {
      told = true;
      onFirst?.(performance.now() + (next - audio.currentTime + (audio.outputLatency || 0)) * 1_000);
    }
    for (; next < audio.currentTime + AHEAD; next += 60 / beatsPerMinute) {
      click(audio, next);
      setTimeout(onBeat, (next - audio.currentTime) * 1_000);
    }
  }, TICK);
  return () => {
    clearInterval(timer);
    void audio.close();
  };
}

/** A woodblock rather than a beep: short, mid, and gone at once. */
function click(audio: AudioContext, at: number): void {
  const [tone, loud] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = 1_050;
  loud.gain.setValueAtTime(0.35, at);
  loud.gain.exponentialRampToValueAtTime(0.001, at + 0.05);
  tone.connect(loud).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.06);
}

/** The tempo of the last few taps; null until there are two close enough together. */
export function tappedTempo(taps: readonly number[]): number | null {
  const gaps = taps.slice(1).map((tap, nth) => tap - (taps[nth] ?? tap));
  if (gaps.length === 0) return null;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return Math.min(240, Math.max(30, Math.round(60_000 / mean)));
}
