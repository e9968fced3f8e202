import { useState } from "react";
import { z } from "zod";
import { useLanguage } from "#foundation/web/language.tsx";
import { CHORD_NAMES, type ChordNames } from "../chord.ts";

const KEPT = "sostenuto.chord-names";

/** How chords are called on this device: as was chosen here, else do-ré-mi in French and letters in English. */
export function useChordNames(): readonly [ChordNames, (names: ChordNames) => void] {
  const { language } = useLanguage();
  const kept = z.enum(CHORD_NAMES).safeParse(localStorage.getItem(KEPT));
  const [chosen, setChosen] = useState<ChordNames | null>(kept.success ? kept.data : null);
  const choose = (names: ChordNames) => {
    localStorage.setItem(KEPT, names);
    setChosen(names);
  };
  return [chosen ?? (language === "fr" ? "solfege" : "letters"), choose];
}
