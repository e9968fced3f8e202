import { expect, it } from "vitest";
import { readChordPro } from "./chord-pro.ts";
import { chordProFrom, isChordsOverWords } from "./chords-over-words.ts";

const PLAIN = `Chorus:
   C        G7
Row, row, row your boat

[Verse 1]
Am   Dm   | E7
Gently down the stream
D   A`;

it("sets the chords of a plain chart into the words below them", () => {
  expect(chordProFrom(PLAIN)).toBe(
    "{start_of_chorus: Chorus}\nRow[C], row, ro[G7]w your boat\n\n{start_of_verse: Verse 1}\n[Am]Gentl[Dm]y down [E7]the stream\n[D]   [A]",
  );
});

it("keeps chords that stand beyond the last word", () => {
  expect(chordProFrom("C          G\nHush")).toBe("[C]Hush       [G]");
});

it.each([
  [PLAIN, true],
  ["[C]Row your [G]boat", false],
  ["A day in the sun\nwith words alone", false],
  ["{title: x}\nC G", false],
])("knows a plain chart when it sees one (%#)", (text, plain) => expect(isChordsOverWords(text)).toBe(plain));

it("what comes out is read without trouble", () => {
  expect(readChordPro(chordProFrom(PLAIN)).troubles).toEqual([]);
});
