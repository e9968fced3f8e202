import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { COLOURS, type ColourName, type Scheme, tokenStyleSheet } from "./tokens.ts";

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const TEXT: [ColourName, ColourName][] = [
  ["ink", "page"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["ink", "raised"],
  ["ink", "care-soft"],
  ["ink-2", "sunken"],
  ["muted", "page"],
  ["muted", "surface"],
  ["muted", "sunken"],
  ["muted", "raised"],
  ["muted", "band"],
  ["muted", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["accent-ink", "accent-soft"],
  ["brass-ink", "brass-soft"],
  ["slate-ink", "slate-soft"],
  ["care-ink", "care-soft"],
  ["care-ink", "page"],
  ["accent", "page"],
  ["ink-2", "brass-soft"],
  ["page", "ink"],
];
const MARKS: [ColourName, ColourName][] = [
  ["edge", "surface"],
  ["edge", "sunken"],
  ["edge", "page"],
  ["focus", "page"],
  ["focus", "accent-soft"],
  ["accent", "band"],
  ["accent", "ribbon"],
  ["band-edge", "surface"],
  ["mark-1", "surface"],
  ["mark-2", "surface"],
  ["mark-3", "surface"],
  ["mark-4", "surface"],
  ["mark-5", "surface"],
  ["mark-6", "surface"],
  ["mark-7", "surface"],
  ["brass", "page"],
  ["slate", "page"],
  ["care", "page"],
];

describe("the colours", () => {
  it.each<Scheme>(["light", "dark"])("let every text be read and every mark be seen in %s", (scheme) => {
    const tooFaint = (pairs: [ColourName, ColourName][], least: number) =>
      pairs.filter(([front, back]) => contrast(COLOURS[front][scheme], COLOURS[back][scheme]) < least).map((pair) => pair.join(" on "));
    expect(tooFaint(TEXT, 4.5)).toEqual([]);
    expect(tooFaint(MARKS, 3)).toEqual([]);
  });

  it("are the same in the style sheet as in the table", () => {
    const sheet = readFileSync(fileURLToPath(new URL("./web/tokens.css", import.meta.url)), "utf8");
    expect(sheet).toBe(tokenStyleSheet());
  });
});
