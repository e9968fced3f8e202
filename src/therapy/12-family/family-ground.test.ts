/** The small rules of the family's chapter, each by itself. */
import { describe, expect, test } from "vitest";
import { WallTime } from "#foundation/words.ts";
import { isWriting, kindOfAction } from "./looked.ts";
import { isQuiet } from "./notices.ts";
import { urgentNumbersOf } from "./family-manner.api.ts";
import { withoutPlace } from "#foundation/without-place.ts";
import { NewObservation } from "./observation.ts";

describe("what somebody looked at", () => {
  test.each([
    ["note.read", "notes", false],
    ["note.sign", "notes", true],
    ["client.read", "details", false],
    ["plan.write", "goals", true],
    ["portal.looked", "pages", false],
    ["something.new", "details", true],
  ] as const)("%s is told as %s", (action, kind, wrote) => {
    expect([kindOfAction(action), isWriting(action)]).toEqual([kind, wrote]);
  });
});

describe("quiet hours", () => {
  test.each([
    ["20:00", "08:00", "19:59", false],
    ["20:00", "08:00", "20:00", true],
    ["20:00", "08:00", "02:00", true],
    ["20:00", "08:00", "08:00", false],
    ["12:00", "13:00", "12:30", true],
    ["12:00", "13:00", "11:59", false],
    ["09:00", "09:00", "09:00", false],
  ])("from %s until %s, at %s: %s", (quietFrom, quietUntil, at, quiet) => {
    expect(isQuiet({ quietFrom: WallTime.parse(quietFrom), quietUntil: WallTime.parse(quietUntil) }, at)).toBe(quiet);
  });
});

describe("a photo without its place", () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const EXIF = [0xff, 0xe1, 0x00, 0x06, 1, 2, 3, 4];
  const SCAN = [0xff, 0xda, 0x00, 0x02, 9, 9, 0xff, 0xd9];
  test("keeps the picture and drops what stands beside it", () => {
    expect(withoutPlace(bytes(0xff, 0xd8, ...EXIF, ...SCAN, 7, 7))).toEqual(bytes(0xff, 0xd8, ...SCAN));
  });
  test.each([
    ["no JPEG", bytes(1, 2, 3)],
    ["cut off in its head", bytes(0xff, 0xd8, 0xff, 0xe1, 0x00, 0x60, 1)],
    ["without an end", bytes(0xff, 0xd8, ...SCAN.slice(0, 6))],
    ["empty", bytes()],
  ])("%s is none", (_, given) => {
    expect(withoutPlace(given)).toBeUndefined();
  });
});

test("every country a practice can be in has numbers for danger and for a crisis", () => {
  for (const country of ["CA", "US"]) expect(urgentNumbersOf(country).map(({ what }) => what)).toEqual(["danger", "crisis"]);
});

test("what waits on a telephone from an earlier version is still understood: what was not said is not known", () => {
  const old = {
    id: "01890000-0000-7000-8000-000000000001",
    goalId: null,
    interventionId: null,
    day: "2026-11-30",
    place: "",
    words: "She sang.",
  };
  expect(NewObservation.parse(old)).toMatchObject({ withWhom: "", help: null, howOften: null });
});
