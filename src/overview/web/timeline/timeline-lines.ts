import type { Mark } from "#session/mark.ts";
import type { Span, Timeline, TimelineBookmark } from "#session/timeline.ts";

export type Line = { readonly key: string; readonly at: number } & (
  | { readonly what: "span"; readonly span: Span }
  | { readonly what: "mark"; readonly mark: Mark }
  | { readonly what: "bookmark"; readonly bookmark: TimelineBookmark }
);

const ORDER = { span: 0, mark: 1, bookmark: 2 } as const;

/** Everything with a moment, in its order. */
export function linesOf({ spans, marks, bookmarks }: Timeline): Line[] {
  const lines: Line[] = [
    ...spans.map((span) => ({ what: "span" as const, key: `${span.activity} ${span.from}`, at: span.from, span })),
    ...marks.map(({ mark, at }) => ({ what: "mark" as const, key: mark.id, at, mark })),
    ...bookmarks.map((bookmark) => ({ what: "bookmark" as const, key: bookmark.id, at: bookmark.at, bookmark })),
  ];
  return lines.sort((a, b) => a.at - b.at || ORDER[a.what] - ORDER[b.what]);
}
