import { describe, expect, test } from "vitest";
import { sameTime } from "./same-time.ts";

const on = (weekday: number, at = "10:00", minutes = 15) => ({ weekday, at, minutes, therapistName: "Ruth" });
const told = (...all: ReturnType<typeof on>[]) =>
  sameTime(all).map(
    ({ series, runs }) => `${runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(" ")} at ${series.at}`,
  );

describe("weekly sessions", () => {
  test("on one day are that day", () => expect(told(on(2))).toEqual(["2 at 10:00"]));
  test("on every working day are one run", () => expect(told(on(1), on(2), on(3), on(4), on(5))).toEqual(["1-5 at 10:00"]));
  test("on two days in a row stay two days", () => expect(told(on(2), on(3))).toEqual(["2 3 at 10:00"]));
  test("on scattered days keep the order of the week", () => expect(told(on(5), on(1), on(2), on(3))).toEqual(["1-3 5 at 10:00"]));
  test("at another time are another sentence", () => expect(told(on(1), on(3, "14:00"))).toEqual(["1 at 10:00", "3 at 14:00"]));
  test("of another length are another sentence", () => expect(told(on(1), on(3, "10:00", 45))).toHaveLength(2));
  test("there are none", () => expect(told()).toEqual([]));
});
