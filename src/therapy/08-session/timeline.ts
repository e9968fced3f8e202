/** A session in time: which activities were under way when, and what was marked in them. It draws only what was written down; what nobody wrote stays open. */
import type { Mark } from "./mark.ts";
import { bookmarksOf, entriesStanding, type TimelineEntry, type TimelineEntryId } from "./timeline-entry.ts";

export interface Span {
  readonly activity: string;
  /** Milliseconds since 1970, by the wall clock of the device. */
  readonly from: number;
  /** The last thing known of it: the next one began, or the last thing was marked in it. Nobody said that it went on longer. */
  readonly until: number;
  /** `turned`: somebody went on to it. `marked`: read from the music a mark was made in, so it began at the latest then. */
  readonly known: "turned" | "marked";
}

interface TimelineMark {
  readonly mark: Mark;
  readonly at: number;
}

export interface TimelineBookmark {
  readonly id: TimelineEntryId;
  readonly words: string;
  readonly at: number;
  readonly steadyMs: number | null;
}

export interface Timeline {
  readonly spans: readonly Span[];
  /** Marks made in the moment, oldest first. */
  readonly marks: readonly TimelineMark[];
  readonly bookmarks: readonly TimelineBookmark[];
  /** Marks written from memory: they count, and have no moment. */
  readonly fromMemory: number;
  /** The first and the last moment anything is known of; null: nothing has a moment. */
  readonly known: { readonly from: number; readonly until: number } | null;
}

/** `marks` are those that stand: what was taken back is not drawn. */
export function timelineOf(marks: readonly Mark[], entries: readonly TimelineEntry[]): Timeline {
  const inTheMoment = marks
    .filter(isOfAMoment)
    .map((mark) => ({ mark, at: Date.parse(mark.at) }))
    .sort((a, b) => a.at - b.at || (a.mark.id < b.mark.id ? -1 : 1));
  const bookmarks = bookmarksOf(entries)
    .map(({ at, ...one }) => ({ ...one, at: Date.parse(at) }))
    .sort((a, b) => a.at - b.at);
  const spans = spansOf(inTheMoment, entries);
  const moments = [...inTheMoment, ...bookmarks].map(({ at }) => at).concat(spans.flatMap(({ from, until }) => [from, until]));
  return {
    spans,
    marks: inTheMoment,
    bookmarks,
    fromMemory: marks.length - inTheMoment.length,
    known: moments.length === 0 ? null : { from: Math.min(...moments), until: Math.max(...moments) },
  };
}

/** What was typed in afterwards was made at no moment that is known. */
const isOfAMoment = ({ source, estimated, steadyMs }: Mark): boolean => source !== "typed" && !estimated && steadyMs !== null;

interface Said {
  readonly at: number;
  readonly activity: string | null;
  readonly known: Span["known"];
}

function spansOf(marks: readonly TimelineMark[], entries: readonly TimelineEntry[]): Span[] {
  const turns: Said[] = entriesStanding(entries)
    .filter(({ about }) => about === "activity")
    .map(({ at, words }) => ({ at: Date.parse(at), activity: words, known: "turned" }));
  const stamped: Said[] = marks.map(({ mark, at }) => ({ at, activity: mark.music?.activity ?? null, known: "marked" }));
  const said = [...turns, ...stamped].sort((a, b) => a.at - b.at || Number(b.known === "turned") - Number(a.known === "turned"));
  const spans: Span[] = [];
  for (const { at, activity, known } of said) {
    const last = spans.at(-1);
    // A mark without music says nothing about what was under way.
    if (activity === null) continue;
    if (last?.activity === activity) spans[spans.length - 1] = { ...last, until: at };
    else {
      if (last) spans[spans.length - 1] = { ...last, until: at };
      spans.push({ activity, from: at, until: at, known });
    }
  }
  return spans.filter((span, at) => !isPassedBy(span, at === spans.length - 1, marks));
}

/** On the way to another one somebody leafs through what lies between: that was no activity of the session. */
const PASSED_BY_MS = 5_000;
const isPassedBy = ({ from, until, known, activity }: Span, isLast: boolean, marks: readonly TimelineMark[]): boolean =>
  !isLast &&
  known === "turned" &&
  until - from < PASSED_BY_MS &&
  !marks.some(({ mark, at }) => mark.music?.activity === activity && at >= from && at <= until);

/** How far along the known time a moment lies, from 0 to 1. */
export const shareOf = ({ from, until }: { readonly from: number; readonly until: number }, at: number): number =>
  until === from ? 0 : Math.min(1, Math.max(0, (at - from) / (until - from)));
