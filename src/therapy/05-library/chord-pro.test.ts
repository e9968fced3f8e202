import { describe, expect, it } from "vitest";
import { moveChord, moveKey, readChordPro, tempoIn, transpose } from "./chord-pro.ts";

const SONG = `{title: Ask and play}
{key: G}
{tempo: 88}
# a remark for the writer
{start_of_verse: Verse 1}
[G]What would you [C]like to [G]play?
Show me, [D/F#]sing me
{end_of_verse}

{soc}
{comment: Pause, four beats}
[Em7]Sign it [Asus4]low[D]
{eoc}`;

const chords = (text: string, steps: number) =>
  transpose(readChordPro(text), steps).lines.flatMap((line) =>
    line.kind === "line" ? line.pieces.flatMap(({ chord }) => chord ?? []) : [],
  );

describe("a song in ChordPro", () => {
  it("tells its title, key and tempo", () => {
    expect(readChordPro(SONG)).toMatchObject({ title: "Ask and play", key: "G", beatsPerMinute: 88 });
  });

  it("keeps each chord over the words it is struck with", () => {
    const [, line, under] = readChordPro(SONG).lines;
    expect(line).toEqual({
      kind: "line",
      pieces: [
        { chord: "G", words: "What would you " },
        { chord: "C", words: "like to " },
        { chord: "G", words: "play?" },
      ],
    });
    expect(under).toEqual({
      kind: "line",
      pieces: [
        { chord: null, words: "Show me, " },
        { chord: "D/F#", words: "sing me" },
      ],
    });
  });

  it("tells verse, chorus and remarks apart and leaves the writer’s notes out", () => {
    expect(readChordPro(SONG).lines.filter((line) => line.kind !== "line")).toEqual([
      { kind: "section", part: "verse", name: "Verse 1" },
      { kind: "section", part: "chorus", name: null },
      { kind: "comment", words: "Pause, four beats" },
    ]);
  });

  it("moves up three semitones from G into B flat, bass and colours too", () => {
    expect(chords(SONG, 3)).toEqual(["Bb", "Eb", "Bb", "F/A", "Gm7", "Csus4", "F"]);
    expect(transpose(readChordPro(SONG), 3).key).toBe("Bb");
  });

  it("comes back to itself after twelve semitones, up or down", () => {
    expect(chords(SONG, 12)).toEqual(chords(SONG, 0));
    expect(chords(SONG, -12)).toEqual(chords(SONG, 0));
  });

  it("spells sharp keys with sharps", () => {
    expect(moveKey("D", 2)).toBe("E");
    expect(moveKey("A", -1)).toBe("Ab");
    expect(moveKey("Em", 2)).toBe("F#m");
    expect(moveKey("Am", 5)).toBe("Dm");
  });

  it("leaves what is no chord as it stands", () => {
    expect(moveChord("N.C.", 3, false)).toBe("N.C.");
    expect(readChordPro("just words").lines).toEqual([{ kind: "line", pieces: [{ chord: null, words: "just words" }] }]);
    expect(readChordPro("").lines).toEqual([]);
  });

  it("finds the tempo in a therapist’s own words", () => {
    expect(tempoIn("60 to 72 bpm, set from the speech sample")).toBe(60);
    expect(tempoIn("de 108 à 66 à la noire")).toBe(108);
    expect(tempoIn("his own cadence, then 5 to 10% more")).toBeNull();
  });
});
