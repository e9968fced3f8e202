import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chordName, chordOf } from "./chord.ts";
import { readChordPro } from "./chord-pro.ts";
import { keyOf, keysLike, noteOf, soundOf, stepsBetween } from "./note-name.ts";
import { easiestCapo, keyOfSong, nameInSong, rewritten, transpose } from "./transpose.ts";

const chordsOf = (song: ReturnType<typeof readChordPro>) =>
  song.lines.flatMap((line) => (line.kind === "line" ? line.pieces.flatMap(({ chord }) => chord ?? []) : []));
const inKey = (key: string, chords: string) =>
  readChordPro(
    `{key: ${key}}\n${chords
      .split(" ")
      .map((chord) => `[${chord}]la `)
      .join("")}`,
  );
const movedTo = (key: string, chords: string, steps: number) => chordsOf(transpose(inKey(key, chords), steps)).join(" ");

describe("a song in another key", () => {
  it.each([
    ["G", "G C D/F# Em7 Asus4 D", 3, "Bb Eb F/A Gm7 Csus4 F"],
    ["C", "C F G7 Am", 4, "E A B7 C#m"],
    ["C", "C F G7 Am", 8, "Ab Db Eb7 Fm"],
    ["C", "C Dm7b5 Bdim E7", 6, "F# G#m7b5 E#dim A#7"],
    ["Am", "Am Dm E7 F", 3, "Cm Fm G7 Ab"],
    ["Am", "Am Dm E7", 11, "G#m C#m D#7"],
    ["F", "F Bb C7 Gm", 2, "G C D7 Am"],
    ["Bb", "Bb Eb F", -1, "A D E"],
    ["Gb", "Gb Cb Db7", 1, "G C D7"],
    ["C", "C F#dim G", 1, "Db Gdim Ab"],
  ])("%s: %s moved by %i is %s", (key, chords, steps, expected) => expect(movedTo(key, chords, steps)).toBe(expected));

  it("takes its first chord for its key when it names none, minor chords for minor keys", () => {
    expect(keyOfSong(readChordPro("[N.C.]one [Em7]two [G]three"))).toEqual(keyOf("Em"));
    expect(keyOfSong(readChordPro("[Cmaj7]one"))).toEqual(keyOf("C"));
    expect(transpose(readChordPro("[Em]la [B7]lo"), 1).key).toBeNull();
    expect(chordsOf(transpose(readChordPro("[Em]la [B7]lo"), 1))).toEqual(["Fm", "C7"]);
    expect(chordsOf(transpose(readChordPro("no chords at all"), 5))).toEqual([]);
  });

  it("leaves words, remarks and what is no chord alone", () => {
    const song = readChordPro("{key: G}\n{c: slowly}\n[G]one [N.C.]two [*hum]three");
    expect(transpose(song, 2).lines).toEqual([
      { kind: "comment", words: "slowly" },
      {
        kind: "line",
        pieces: [
          { chord: "A", words: "one " },
          { chord: "N.C.", words: "two " },
          { chord: "*hum", words: "three" },
        ],
      },
    ]);
  });

  const keys = [...keysLike(false), ...keysLike(true)];
  const anyKey = fc.constantFrom(...keys);
  const anyChord = fc
    .tuple(
      fc.constantFrom(..."CDEFGAB"),
      fc.constantFrom("", "#", "b"),
      fc.constantFrom("", "m", "7", "maj7", "sus4", "m7b5", "dim", "add9", "6/9".slice(0, 1)),
      fc.option(fc.constantFrom("C", "F#", "Bb", "G")),
    )
    .map(([letter, sign, colour, bass]) => letter + sign + colour + (bass === null ? "" : `/${bass}`));
  const steps = fc.integer({ min: -24, max: 24 });

  it("up and down again by the same steps is the very same song", () => {
    fc.assert(
      fc.property(anyKey, fc.array(anyChord, { minLength: 1, maxLength: 12 }), steps, (key, chords, by) => {
        const song = inKey(key, chords.join(" "));
        const back = transpose(transpose(song, by), -by);
        expect({ key: back.key, lines: back.lines }).toEqual({ key: song.key, lines: song.lines });
      }),
      { numRuns: 1_000 },
    );
  });

  it("every chord sounds exactly so many semitones away and keeps its colour", () => {
    fc.assert(
      fc.property(anyKey, anyChord, steps, (key, chord, by) => {
        const [there = ""] = chordsOf(transpose(inKey(key, chord), by));
        const [from, to] = [chordOf(chord), chordOf(there)];
        expect(to?.colour).toBe(from?.colour);
        expect(soundOf(to?.root ?? { letter: 0, alteration: 0 })).toBe(
          (((soundOf(from?.root ?? { letter: 0, alteration: 0 }) + by) % 12) + 12) % 12,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it("in every usual key the chords of the scale have seven letters, each once, and never two signs", () => {
    const scale = { major: "C Dm Em F G Am Bdim", minor: "Am Bdim C Dm Em F G" };
    for (const [nth, key] of keys.entries()) {
      const minor = key.endsWith("m");
      const chords = movedTo(
        minor ? "Am" : "C",
        minor ? scale.minor : scale.major,
        stepsBetween(keyOf(minor ? "Am" : "C") ?? fail(), keyOf(key) ?? fail()),
      ).split(" ");
      expect(chords[0], `${nth} ${key}`).toBe(key);
      expect(new Set(chords.map((chord) => chord[0])).size, key).toBe(7);
      for (const chord of chords) expect(chord, key).not.toMatch(/##|bb/);
    }
  });

  it("never writes two signs, even for a chord far from the key", () => {
    expect(movedTo("C", "D#", 6)).toBe("A");
    expect(movedTo("C", "Gb", 8)).toBe("D");
  });
});

const fail = (): never => {
  throw new Error("this is a key");
};

describe("how a chord is called", () => {
  it.each([
    ["F#m7", "letters", "F#m7"],
    ["F#m7/A", "solfege", "Fa♯m7/La"],
    ["Bb", "solfege", "Si♭"],
    ["D", "steps", "1"],
    ["A7/C#", "steps", "57/7"],
    ["Bm", "steps", "6m"],
    ["C", "steps", "♭7"],
    ["G#dim", "steps", "♯4dim"],
  ] as const)("%s by %s is %s in D", (chord, names, expected) => expect(nameInSong(chord, inKey("D", "D A"), names)).toBe(expected));

  it("without a key the steps fall back to letters, and a remark loses its star", () => {
    const chord = chordOf("Am");
    expect(chord && chordName(chord, "steps", undefined)).toBe("Am");
    expect(nameInSong("*softly", inKey("C", "C"), "solfege")).toBe("softly");
  });

  it.each(["Hm", "N.C.", "Cool", "Bad", "Amen", "E-mail", "", "G/H", "la"])("“%s” is no chord", (text) =>
    expect(chordOf(text)).toBeUndefined(),
  );

  it.each([
    "C",
    "F#m7b5",
    "Bbmaj7",
    "Gsus4",
    "Am7/G",
    "Cadd9",
    "E7#9",
    "D°",
    "Aø",
    "C(add9)",
    "G13",
    "Faug",
    "C+",
    "D-7",
    "CΔ7",
    "E♭",
    "B♭m",
  ])("“%s” is a chord", (text) => expect(chordOf(text)).toBeDefined());
});

describe("a capo", () => {
  it.each([
    ["G", 0],
    ["Bb", 1],
    ["Eb", 1],
    ["F", 1],
    ["Ab", 1],
    ["B", 2],
    ["Cm", 3],
    ["Em", 0],
    ["F#m", 2],
  ] as const)("lets %s be played in open shapes with capo %i", (key, capo) => expect(easiestCapo(keyOf(key) ?? fail())).toBe(capo));
});

it("reads notes and keys as people write them", () => {
  expect(noteOf("E♭")).toEqual({ letter: 2, alteration: -1 });
  expect(noteOf("H")).toBeUndefined();
  expect(keyOf("A minor")).toEqual(keyOf("Am"));
  expect(keyOf("C major")).toEqual(keyOf("C"));
  expect(keyOf("open tuning")).toBeUndefined();
});

describe("a chart taken into a plan", () => {
  const chart = "{title: Hush}\n{key: G}\n{tempo: 88}\n# mine\n[G]Hush [N.C.]now [D7/F#]sleep";

  it("stands in the client’s key and tempo, and every other letter stays", () => {
    expect(rewritten(chart, { key: "A", beatsPerMinute: 66 })).toBe(
      "{title: Hush}\n{key: A}\n{tempo: 66}\n# mine\n[A]Hush [N.C.]now [E7/G#]sleep",
    );
  });

  it("is word for word the same when nothing was remembered", () => {
    expect(rewritten(chart, { key: null, beatsPerMinute: null })).toBe(chart);
    expect(rewritten(chart, { key: "G", beatsPerMinute: 88 })).toBe(chart);
  });

  it("gets a tempo when it had none", () => {
    expect(rewritten("[C]la", { key: "D", beatsPerMinute: 60 })).toBe("{tempo: 60}\n[D]la");
  });

  it("reads as the song moved on the screen reads", () => {
    const moved = transpose(readChordPro(chart), 2);
    expect(readChordPro(rewritten(chart, { key: "A", beatsPerMinute: null })).lines).toEqual(moved.lines);
  });
});
