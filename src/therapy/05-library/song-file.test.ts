import { describe, expect, it } from "vitest";
import { readSongFile } from "./song-file.ts";

describe("a song file", () => {
  it("in ChordPro brings its title and who made it", () => {
    expect(readSongFile("x.cho", "{title: Hush}\n{artist: trad.}\n[G]Hush")).toEqual({
      song: { title: "Hush", artist: "trad.", language: null, tags: [], chart: "{title: Hush}\n{artist: trad.}\n[G]Hush" },
      troubles: [],
    });
  });

  it("without a title is named by its file", () => {
    expect(readSongFile("Au_clair de la lune.txt", "[C]Au clair")).toMatchObject({ song: { title: "Au clair de la lune" } });
  });

  it("with chords over the words is set as ChordPro", () => {
    expect(readSongFile("row.txt", "C    G7\nRow, row")).toMatchObject({ song: { chart: "[C]Row, [G7]row" } });
  });

  it("with a broken line is kept, and the line is named", () => {
    expect(readSongFile("x.cho", "[G]one\n[C two")).toMatchObject({
      song: { chart: "[G]one\n[C two" },
      troubles: [{ line: 2, type: "bracket-open" }],
    });
  });

  it.each([
    ["a picture", undefined, "not-text"],
    ["nothing", " \n ", "empty"],
    ["a book", "la ".repeat(11_000), "too-long"],
  ])("that is %s says so", (_, content, trouble) => expect(readSongFile("x.cho", content)).toBe(trouble));
});
