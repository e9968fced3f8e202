import type { MethodSettings } from "./method.ts";

/** Every way of measuring, with each of its settings that changes the number: what holds of recorders is asked of all of them. */
export const EVERY_MEASURE: readonly MethodSettings[] = [
  { method: "pct", chances: 10 },
  { method: "prompt", chances: 10, levels: ["I", "G", "P", "NR"], target: "G" },
  { method: "freq", unit: null },
  { method: "rate", perMinutes: 10, unit: null },
  { method: "dur", value: "total", unit: "seconds" },
  { method: "dur", value: "longest", unit: "seconds" },
  { method: "dur", value: "mean", unit: "seconds" },
  { method: "dur", value: "share", unit: "seconds" },
  { method: "lat", unit: "seconds" },
  { method: "pir", everySeconds: 30 },
  { method: "wir", everySeconds: 30 },
  { method: "mts", everySeconds: 60, samples: 20 },
  { method: "task", steps: ["sit", "hold", "play"] },
  { method: "rating", scale: { from: 0, to: 10 } },
  { method: "rating", scale: { from: 1, to: 5 }, faces: true },
  { method: "gas" },
  { method: "product", unit: null },
  { method: "sync", unit: "%" },
  { method: "sync", unit: "R" },
  { method: "phys", unit: "bpm" },
  { method: "pair", one: "sign", other: "voice", withinSeconds: 2 },
];
