import type { ReactNode } from "react";

export type GlyphName = "head" | "headopen" | "headdash" | "rest" | "hairpin" | "hairpindown" | "swell" | "held" | "outside" | "fermata";

/** One of our own signs from the score. It stands beside a word that says the same, so a screen reader passes it by. */
export function Glyph({ name, size = 20 }: { name: GlyphName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 18 ? 2.1 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: "none" }}
    >
      {SHAPES[name]}
    </svg>
  );
}

const ink = { fill: "currentColor", stroke: "none" } as const;

const SHAPES: Readonly<Record<GlyphName, ReactNode>> = {
  head: <ellipse cx="12" cy="12" rx="7.2" ry="5.2" transform="rotate(-20 12 12)" {...ink} />,
  headopen: <ellipse cx="12" cy="12" rx="6.6" ry="4.6" transform="rotate(-20 12 12)" />,
  headdash: <ellipse cx="12" cy="12" rx="6.6" ry="4.6" transform="rotate(-20 12 12)" strokeDasharray="3.2 2.6" />,
  rest: (
    <path
      {...ink}
      d="M9.3 1.5c2 2.9 4.4 5.3 6.8 8-3 2.8-2.8 5.2 1.5 9-4.7-1.5-6.6.9-3.6 4.4-6.3-2.5-7.5-7.7-1.9-8.1-1.4-1.7-3-3.3-4.7-5.1 3.1-2.7 3.5-5 1.9-8.2Z"
    />
  ),
  hairpin: <path d="M21 6 3.5 12 21 18" />,
  hairpindown: <path d="M3 6 20.5 12 3 18" />,
  swell: <path d="M11 7 2 12l9 5M13 7l9 5-9 5" />,
  held: (
    <>
      <ellipse cx="6.2" cy="12" rx="4.4" ry="3.2" transform="rotate(-20 6.2 12)" {...ink} />
      <path d="M12.5 12h9" strokeWidth="2.4" />
    </>
  ),
  outside: (
    <>
      <path d="M2.5 17h19" />
      <ellipse cx="12" cy="8" rx="4.6" ry="3.3" transform="rotate(-20 12 8)" {...ink} />
    </>
  ),
  fermata: (
    <>
      <path {...ink} d="M2.5 15.5C3.6 8.2 7.5 4.5 12 4.5s8.4 3.7 9.5 11C19.6 9.8 16.3 7.2 12 7.2s-7.6 2.6-9.5 8.3Z" />
      <circle cx="12" cy="14.3" r="2.3" {...ink} />
    </>
  ),
};
