import { expect, test } from "vitest";
import { howLongLeft } from "./how-long-left.ts";

const NOW = 1_000_000_000;
const left = (secondsSinceTouch: number, secondsUntilEnd = 9 * 3600, idleMinutes = 15) =>
  howLongLeft(idleMinutes, { now: NOW, lastSign: NOW - secondsSinceTouch * 1000, end: NOW + secondsUntilEnd * 1000 });

test("whoever touched the screen a moment ago is here", () => {
  expect(left(0)).toEqual({ state: "here" });
  expect(left(13 * 60)).toEqual({ state: "here" });
});

test("one minute before, whoever is away is told how many seconds are left, in tens", () => {
  expect(left(14 * 60)).toEqual({ state: "idle", seconds: 60 });
  expect(left(14 * 60 + 41)).toEqual({ state: "idle", seconds: 20 });
});

test("after the time that was settled nobody is here any more", () => {
  expect(left(15 * 60)).toEqual({ state: "over" });
  expect(left(5 * 60, 9 * 3600, 5)).toEqual({ state: "over" });
});

test("five minutes before its end in any case it says when that is, also to who is typing", () => {
  expect(left(0, 301)).toEqual({ state: "here" });
  expect(left(0, 300)).toEqual({ state: "ending", minutes: 5 });
  expect(left(0, 61)).toMatchObject({ minutes: 2 });
});

test("at its end it is over, also for who is typing", () => {
  expect(left(0, 0)).toEqual({ state: "over" });
});

test("where both come, the nearer danger is said: the one that a touch can stop", () => {
  expect(left(14 * 60 + 30, 200)).toEqual({ state: "idle", seconds: 30 });
});
