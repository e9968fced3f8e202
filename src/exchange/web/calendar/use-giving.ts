import { useMemo, useState } from "react";
import type { FileEvent, ReadCalendar } from "../../calendar-event.ts";
import type { ImportTarget, KnownEvent } from "../../calendar-import.ts";
import { type Guess, guessesFor } from "../../event-guess.ts";

/** `""`: left out. */
export type Given = string;
export const AWAY = "away";

export interface ShownEvent extends FileEvent {
  readonly guesses: readonly Guess[];
  /** All of it came with a file before. */
  readonly isHere: boolean;
}

export type Targets = ImportTarget & { readonly brought: readonly KnownEvent[] };

/** Whose each event is, as far as somebody said so. Nothing is given by itself. */
export function useGiving(calendar: ReadCalendar, targets: Targets) {
  const [given, setGiven] = useState<ReadonlyMap<string, Given>>(new Map());
  const events = useMemo<ShownEvent[]>(() => {
    const here = new Set(targets.brought.map(({ uid, occurrence }) => `${uid} ${occurrence}`));
    return calendar.events
      .filter(({ over }) => over === null)
      .map((event) => {
        const occurrences = event.parts.length === 0 ? [""] : event.parts.map(({ occurrence }) => occurrence);
        const isHere = occurrences.every((occurrence) => here.has(`${event.uid} ${occurrence}`));
        return { ...event, isHere, guesses: guessesFor(event.title, targets) };
      });
  }, [calendar, targets]);
  const mayBe = (event: ShownEvent, to: Given) => !event.isHere && (to === AWAY ? event.days !== null : event.parts.length > 0);
  const sameTitle = (event: ShownEvent, to: Given) =>
    events.filter((other) => other.uid !== event.uid && other.title === event.title && !given.get(other.uid) && mayBe(other, to));
  const give = (those: readonly ShownEvent[], to: Given) => {
    const next = new Map(given);
    for (const { uid } of those) next.set(uid, to);
    setGiven(next);
  };
  return { events, given, give, mayBe, sameTitle, over: calendar.events.length - events.length };
}
export type Giving = ReturnType<typeof useGiving>;
