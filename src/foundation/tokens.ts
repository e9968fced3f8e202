/** The colours of Sostenuto, light and dark, one place for page, chart and PDF. `docs/design.md` says what each is for. */
export const COLOURS = {
  page: { light: "#f7f5f3", dark: "#151217" },
  surface: { light: "#ffffff", dark: "#1f1b22" },
  sunken: { light: "#efecea", dark: "#18151a" },
  raised: { light: "#ffffff", dark: "#29242d" },
  ink: { light: "#2a2230", dark: "#f3eef4" },
  "ink-2": { light: "#4a4152", dark: "#d3cad7" },
  muted: { light: "#655c6c", dark: "#b3a9b9" },
  line: { light: "#e5e0e1", dark: "#37303c" },
  edge: { light: "#8b8291", dark: "#857a8c" },
  accent: { light: "#6d3276", dark: "#dba6e2" },
  "accent-hover": { light: "#53235b", dark: "#e6bdeb" },
  "on-accent": { light: "#ffffff", dark: "#2b0f30" },
  "accent-soft": { light: "#f5e9f6", dark: "#392640" },
  "accent-ink": { light: "#5d2866", dark: "#ebc9ef" },
  brass: { light: "#9a6a14", dark: "#e3b25a" },
  "brass-soft": { light: "#fbf0dc", dark: "#322a1d" },
  "brass-ink": { light: "#6b4707", dark: "#f3d49a" },
  slate: { light: "#3c5f86", dark: "#94b8de" },
  "slate-soft": { light: "#e8eff6", dark: "#1f2d3b" },
  "slate-ink": { light: "#2c4a6b", dark: "#c0d8f0" },
  care: { light: "#b04a12", dark: "#f0935a" },
  "care-soft": { light: "#fcece1", dark: "#36261e" },
  "care-ink": { light: "#86360a", dark: "#f8bf99" },
  focus: { light: "#1f5fbf", dark: "#8fc1ff" },
  band: { light: "#e4ecf4", dark: "#243444" },
  "band-edge": { light: "#5f7fa3", dark: "#6f93b8" },
  ribbon: { light: "#efe3f1", dark: "#3a2a40" },
  // Seven marks that stay apart from each other for every kind of colour vision. A further mark uses ink-2.
  "mark-1": { light: "#485cae", dark: "#81a9ff" },
  "mark-2": { light: "#004c58", dark: "#a0e5f1" },
  "mark-3": { light: "#b46475", dark: "#ffaeb1" },
  "mark-4": { light: "#9f74a6", dark: "#9a6fc8" },
  "mark-5": { light: "#cf6800", dark: "#d8684e" },
  "mark-6": { light: "#009977", dark: "#4ea183" },
  "mark-7": { light: "#6f4e00", dark: "#9d940f" },
} as const;

export type ColourName = keyof typeof COLOURS;
export type Scheme = "light" | "dark";

const SHADOWS = {
  light: {
    card: "0 1px 2px rgb(42 34 48 / 0.05), 0 4px 16px rgb(42 34 48 / 0.05)",
    overlay: "0 2px 6px rgb(42 34 48 / 0.08), 0 16px 40px rgb(42 34 48 / 0.14)",
  },
  dark: { card: "none", overlay: "0 0 0 1px var(--so-line), 0 16px 40px rgb(0 0 0 / 0.5)" },
} as const;

/** Every token of one scheme as CSS variables: `{ "--so-page": "#f7f5f3", … }`. */
export const tokensOf = (scheme: Scheme): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(COLOURS).map(([name, colour]) => [`--so-${name}`, colour[scheme]])),
  "--so-shadow-card": SHADOWS[scheme].card,
  "--so-shadow-overlay": SHADOWS[scheme].overlay,
});

/** The style sheet for pages without Mantine: dark by the system's wish, unless the page says otherwise on `<html data-mantine-color-scheme>`. */
export function tokenStyleSheet(): string {
  const block = (scheme: Scheme, indent: string) =>
    [`${indent}color-scheme: ${scheme};`, ...Object.entries(tokensOf(scheme)).map(([name, value]) => `${indent}${name}: ${value};`)].join(
      "\n",
    );
  return [
    `:root {\n${block("light", "  ")}\n}`,
    `@media (prefers-color-scheme: dark) {\n  :root:not([data-mantine-color-scheme="light"]) {\n${block("dark", "    ")}\n  }\n}`,
    `:root[data-mantine-color-scheme="dark"] {\n${block("dark", "  ")}\n}`,
    "",
  ].join("\n");
}
