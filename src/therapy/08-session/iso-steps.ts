/**
 * The way of the music inside an activity, by the iso principle: it begins where the client is and goes step by step to where they want to be
 * (Altshuler, 1948). What is said about a way is a thought, never a refusal: who is in the room decides.
 */
import { z } from "zod";
import { Tempo } from "#library/own-song.ts";

export const LOUDNESS = ["very-soft", "soft", "medium", "loud", "very-loud"] as const;
export const Loudness = z.enum(LOUDNESS);
export type Loudness = z.infer<typeof Loudness>;

export const MODES = ["major", "minor", "modal", "free"] as const;
export const StepMode = z.enum(MODES);
export type StepMode = z.infer<typeof StepMode>;

export const IsoStep = z.strictObject({ minutes: z.int().min(1).max(120), beatsPerMinute: Tempo, loudness: Loudness, mode: StepMode });
export type IsoStep = z.infer<typeof IsoStep>;

export type StepTrouble =
  | { readonly code: "one-step-leads-nowhere" }
  | { readonly code: "steps-are-longer"; readonly steps: number; readonly minutes: number }
  | { readonly code: "tempo-leaps"; readonly step: number; readonly from: number; readonly to: number }
  | { readonly code: "loudness-leaps"; readonly step: number }
  | { readonly code: "tempo-turns-back"; readonly step: number };

/** More than a quarter faster or slower at once is heard as a new piece, not as a step. */
const LEAP = 1.25;

export const minutesOf = (steps: readonly IsoStep[]): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** What is worth a second look in a way of steps, in their order. `step` counts from 1. */
export function stepTroubles(steps: readonly IsoStep[], minutes: number): readonly StepTrouble[] {
  if (steps.length === 0) return [];
  if (steps.length === 1) return [{ code: "one-step-leads-nowhere" }];
  const all = minutesOf(steps);
  const troubles: StepTrouble[] = all > minutes ? [{ code: "steps-are-longer", steps: all, minutes }] : [];
  let heading = 0;
  for (const [index, next] of steps.entries()) {
    const before = steps[index - 1];
    if (before === undefined) continue;
    const step = index + 1;
    const [from, to] = [before.beatsPerMinute, next.beatsPerMinute];
    if (Math.max(from, to) / Math.min(from, to) > LEAP) troubles.push({ code: "tempo-leaps", step, from, to });
    if (Math.abs(LOUDNESS.indexOf(next.loudness) - LOUDNESS.indexOf(before.loudness)) > 1) troubles.push({ code: "loudness-leaps", step });
    const turn = Math.sign(to - from);
    if (turn !== 0 && heading !== 0 && turn !== heading) troubles.push({ code: "tempo-turns-back", step });
    heading = turn === 0 ? heading : turn;
  }
  return troubles;
}

/** A way from one step to another in as many even steps as keep each of them small. The whole lasts so many minutes. */
export function wayBetween(from: Omit<IsoStep, "minutes">, to: Omit<IsoStep, "minutes">, minutes: number): IsoStep[] {
  const ratio = Math.max(from.beatsPerMinute, to.beatsPerMinute) / Math.min(from.beatsPerMinute, to.beatsPerMinute);
  const louder = LOUDNESS.indexOf(to.loudness) - LOUDNESS.indexOf(from.loudness);
  // A little below the leap, so that rounding a tempo never makes one.
  const moves = Math.max(1, Math.ceil(Math.log(ratio) / Math.log(1.2)), Math.abs(louder));
  const count = Math.max(2, Math.min(moves + 1, minutes));
  return Array.from({ length: count }, (_, nth) => {
    const share = nth / (count - 1);
    return {
      minutes: Math.max(1, Math.floor(((nth + 1) * minutes) / count) - Math.floor((nth * minutes) / count)),
      beatsPerMinute: Math.round(from.beatsPerMinute * (to.beatsPerMinute / from.beatsPerMinute) ** share),
      loudness: LOUDNESS[LOUDNESS.indexOf(from.loudness) + Math.round(louder * share)] ?? to.loudness,
      mode: share < 0.5 ? from.mode : to.mode,
    };
  });
}
