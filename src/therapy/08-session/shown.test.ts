import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Shown, shownStanding, shownSummary } from "./shown.ts";

const id = (nth: number) => `01900000-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const made = (nth: number, more: object) =>
  Shown.parse({
    id: id(nth),
    about: "part",
    offered: [],
    chosen: null,
    code: null,
    takesBack: null,
    at: "2026-12-01T15:30:00.000-05:00",
    steadyMs: nth,
    source: "staff",
    ...more,
  });
const part = (nth: number, code: string) => made(nth, { code });
const board = (nth: number, chosen: number | null) =>
  made(nth, {
    about: "choice",
    source: "client",
    chosen,
    offered: [
      { sign: "drum", words: "Drum" },
      { sign: "guitar", words: "Guitar" },
      { sign: "stop", words: "Stop" },
    ],
  });
const back = (nth: number, of: number) => made(nth, { about: "take-back", takesBack: id(of) });

describe("what a client showed", () => {
  it("is the last word about taking part, and every choice with what was offered", () => {
    expect(shownSummary([part(1, "watched"), board(2, 1), part(3, "joined-differently"), board(4, null)])).toEqual({
      part: "joined-differently",
      assent: null,
      boards: [
        { about: "choice", words: "Guitar", offered: ["Drum", "Guitar", "Stop"] },
        { about: "choice", words: null, offered: ["Drum", "Guitar", "Stop"] },
      ],
    });
  });

  it("taken back gives the word before it", () => {
    expect(shownSummary([part(1, "watched"), part(2, "declined"), back(3, 2)]).part).toBe("watched");
    expect(shownSummary([])).toEqual({ part: null, assent: null, boards: [] });
  });

  it("does not depend on order, nor on arriving twice", () => {
    const some = fc.array(fc.constantFrom(part(1, "joined"), part(2, "watched"), board(3, 0), board(4, null), back(5, 2), back(6, 3)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(shownSummary([...shuffled, ...all])).toEqual(shownSummary(all));
          expect(shownStanding(shuffled)).toEqual(shownStanding(all));
        },
      ),
    );
  });

  it("fits what it is about: a board has at least two fields, a way of taking part is one of ours", () => {
    const tried = (more: object) => Shown.safeParse({ ...part(1, "joined"), ...more }).success;
    expect(tried({ code: "failed" })).toBe(false);
    expect(tried({ code: "yes" })).toBe(false);
    expect(tried({ about: "assent", code: "yes" })).toBe(true);
    expect(tried({ about: "choice", code: null, offered: [{ sign: null, words: "Drum" }] })).toBe(false);
    expect(
      tried({
        about: "choice",
        code: null,
        chosen: 2,
        offered: [
          { sign: null, words: "A" },
          { sign: null, words: "B" },
        ],
      }),
    ).toBe(false);
    expect(tried({ about: "take-back", code: null })).toBe(false);
  });
});
