import { useState } from "react";
import type { Room } from "#overview/overview.api.ts";
import type { Assent, Choice, TakingPart } from "#session/shown.ts";
import { shownStanding, shownSummary } from "#session/shown.ts";
import { keepShown } from "#session/web/kept-shown.ts";
import type { NewShown } from "#session/web/shown-deed.ts";

/** What the client showed, and the deeds that keep it. Each is on the device before it resolves. */
export function useShown(room: Room) {
  const [failed, setFailed] = useState(false);
  const keep = async (shown: NewShown): Promise<void> => {
    try {
      await keepShown(room, room.chosenName, shown);
      setFailed(false);
    } catch (error) {
      reportError(error);
      setFailed(true);
    }
  };
  const standing = shownStanding(room.shown);
  /** The same word again takes it back: that is the undo of a word that holds until the next. */
  const say = (about: "part" | "assent", code: TakingPart | Assent) => {
    const last = standing.findLast((one) => one.about === about);
    return last?.code === code ? keep({ about: "take-back", takesBack: last.id, source: "staff" }) : keep({ about, code, source: "staff" });
  };
  return {
    failed,
    summary: shownSummary(room.shown),
    boards: standing.filter(({ about }) => about === "choice" || about === "feeling"),
    part: (code: TakingPart) => say("part", code),
    assent: (code: Assent) => say("assent", code),
    choose: (about: "choice" | "feeling", offered: readonly Choice[], chosen: number | null) =>
      keep({ about, offered: [...offered], chosen, source: chosen === null ? "staff" : "client" }),
    takeBack: (id: Room["shown"][number]["id"]) => keep({ about: "take-back", takesBack: id, source: "staff" }),
  };
}
export type ShownHere = ReturnType<typeof useShown>;
