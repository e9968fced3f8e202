import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChordPro, tempoIn } from "./chord-pro.ts";

const SONG = `{title: Ask and play}
{artist: our own}
{key: G}
{tempo: 88}
{time: 3/4}
{capo: 2}
# a remark for the writer
{start_of_verse: Verse 1}
[G]What would you [C]like to [G]play?
Show me, [D/F#]sing me
{end_of_verse}

{soc}
{comment: Pause, four beats}
[Em7]Sign it [Asus4]low[D]
{eoc}`;

describe("a song in ChordPro", () => {
  it("tells its title, who made it, key, tempo, metre and capo", () => {
    const head = { title: "Ask and play", artist: "our own", key: "G", beatsPerMinute: 88, metre: "3/4", capo: 2, troubles: [] };
    expect(readChordPro(SONG)).toMatchObject(head);
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

  it("keeps the spaces of tablature", () => {
    expect(readChordPro("{sot}\ne|--0--2--|\n   B|--1--|\n{eot}\nwords").lines).toEqual([
      { kind: "tab", words: "e|--0--2--|" },
      { kind: "tab", words: "   B|--1--|" },
      { kind: "line", pieces: [{ chord: null, words: "words" }] },
    ]);
  });

  it("names parts it has no word for as the writer did", () => {
    expect(readChordPro("{start_of_interlude: Play alone}\n[C]la").lines[0]).toEqual({
      kind: "section",
      part: "other",
      name: "Play alone",
    });
  });

  it("leaves what is no chord as it stands", () => {
    expect(readChordPro("[N.C.]just words").troubles).toEqual([]);
    expect(readChordPro("just words").lines).toEqual([{ kind: "line", pieces: [{ chord: null, words: "just words" }] }]);
    expect(readChordPro("[*softly]hush")).toMatchObject({ lines: [{ pieces: [{ chord: "*softly", words: "hush" }] }], troubles: [] });
  });
});

describe("a line that is broken is shown, kept and named", () => {
  const troublesOf = (text: string) => readChordPro(text).troubles.map(({ line, type }) => ({ line, type }));

  it.each([
    ["a bracket that never closes", "fine\n[G]one [C two", [{ line: 2, type: "bracket-open" }]],
    ["a brace that never closes", "{title: Hush\n[G]la", [{ line: 1, type: "directive-open" }]],
    ["a word in brackets that is no chord", "[G]la\n\n[Hm9]lo", [{ line: 3, type: "not-a-chord" }]],
    ["an instruction nobody knows", "[G]la\n{colour_of_moon: blue}", [{ line: 2, type: "unknown-directive" }]],
    ["tablature without an end", "[G]la\n{sot}\n0--2", [{ line: 3, type: "section-open" }]],
    ["nothing to sing", "{title: Silence}", [{ line: 1, type: "nothing-here" }]],
  ])("%s", (_, text, troubles) => expect(troublesOf(text)).toEqual(troubles));

  it("keeps the words of the broken line", () => {
    expect(readChordPro("[G]one [C two").lines).toEqual([{ kind: "line", pieces: [{ chord: "G", words: "one [C two" }] }]);
    expect(readChordPro("{colour_of_moon: blue}").lines).toEqual([{ kind: "comment", words: "{colour_of_moon: blue}" }]);
  });

  it("whatever is typed or dropped on it, the reader answers, and no sung word is lost", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "[G]",
        "[Am7/G]",
        "[",
        "]",
        "{",
        "}",
        "{soc}",
        "{eoc}",
        "{sot}",
        "{title: x}",
        "#",
        "\n",
        "\r\n",
        "{key: Bb}",
        "\t",
        "{:}",
        "{c:}",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const song = readChordPro(parts.join(""));
        for (const { line } of song.troubles) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});

it("finds the tempo in a therapist’s own words", () => {
  expect(tempoIn("60 to 72 bpm, set from the speech sample")).toBe(60);
  expect(tempoIn("de 108 à 66 à la noire")).toBe(108);
  expect(tempoIn("his own cadence, then 5 to 10% more")).toBeNull();
});
