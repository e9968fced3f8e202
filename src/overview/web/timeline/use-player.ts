import { useRef } from "react";
import { type Recording, secondsInto } from "#session/recording.ts";

/** Which of the recordings holds a moment, and how to hear it from there. */
export function usePlayer(recordings: readonly Recording[]) {
  const elements = useRef(new Map<string, HTMLMediaElement>());
  const playable = recordings.filter(({ medium, end, arrived, size }) => medium !== "photo" && end === null && arrived === size);
  return {
    /** The element that plays one, while it is on the page. */
    hold: (id: string) => (element: HTMLMediaElement | null) => {
      if (element === null) elements.current.delete(id);
      else elements.current.set(id, element);
    },
    /** Undefined: nothing was recorded then. */
    from: (moment: { readonly at: number; readonly steadyMs: number | null }): (() => void) | undefined => {
      for (const recording of playable) {
        const seconds = secondsInto(recording, moment);
        if (seconds === null) continue;
        return () => {
          const element = elements.current.get(recording.id);
          if (element === undefined) return;
          playFrom(element, seconds);
        };
      }
      return undefined;
    },
  };
}
export type Player = ReturnType<typeof usePlayer>;

/** What a browser recorded says nothing of its length at its beginning: where to go is asked once something of it is there. */
function playFrom(element: HTMLMediaElement, seconds: number): void {
  const go = () => {
    element.currentTime = seconds;
    element.play().catch(reportError);
    element.focus();
  };
  if (element.readyState >= HTMLMediaElement.HAVE_METADATA) return go();
  element.addEventListener("loadedmetadata", go, { once: true });
  element.preload = "auto";
  element.load();
}
