/** What stands on the timeline of a session beside the marks: an activity that began, and a place somebody wants to find again. Nothing is counted from it. */
import { z } from "zod";
import { DeviceMoment, idOf, longText } from "#foundation/words.ts";

export const TimelineEntryId = idOf("TimelineEntry");
export type TimelineEntryId = z.infer<typeof TimelineEntryId>;

export const TimelineEntry = z
  .strictObject({
    id: TimelineEntryId,
    about: z.enum(["activity", "bookmark", "words", "take-back"]),
    /** The name of the activity, or what was written to a bookmark. */
    words: longText(400),
    /** The bookmark the words belong to, or what is taken back. */
    onId: TimelineEntryId.nullable(),
    at: DeviceMoment,
    /** Null: written afterwards. */
    steadyMs: z.number().nullable(),
    source: z.enum(["tap", "pedal", "midi", "key", "typed"]),
  })
  .refine(({ about, onId }) => (about === "words" || about === "take-back") === (onId !== null), {
    path: ["onId"],
    error: "does-not-fit-what-it-is-about",
  })
  .refine(({ about, words }) => about !== "activity" || words !== "", { path: ["words"], error: "activity-has-a-name" });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

interface Bookmark {
  readonly id: TimelineEntryId;
  readonly at: DeviceMoment;
  readonly steadyMs: number | null;
  /** The last thing that was written to it; nothing yet is an empty text. */
  readonly words: string;
}

/** What was not taken back, each once, in the order it was made, whatever the order it arrived in. */
export function entriesStanding(all: readonly TimelineEntry[]): TimelineEntry[] {
  const gone = new Set(all.flatMap(({ about, onId }) => (about === "take-back" && onId !== null ? [onId] : [])));
  const once = new Map(all.map((one) => [one.id, one]));
  return [...once.values()]
    .filter(({ id, about, onId }) => about !== "take-back" && !gone.has(id) && !(about === "words" && onId !== null && gone.has(onId)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function bookmarksOf(all: readonly TimelineEntry[]): Bookmark[] {
  const standing = entriesStanding(all);
  const wordsOn = new Map(
    standing.flatMap(({ about, onId, words }) => (about === "words" && onId !== null ? [[onId, words] as const] : [])),
  );
  return standing
    .filter(({ about }) => about === "bookmark")
    .map(({ id, at, steadyMs, words }) => ({ id, at, steadyMs, words: wordsOn.get(id) ?? words }));
}
