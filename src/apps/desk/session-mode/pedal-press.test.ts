import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { learned, midiPress, pedalPresses, type Side, sideOf, USUAL_PEDALS } from "./pedal-press.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function foot() {
  const told: string[] = [];
  const presses = pedalPresses((side, press) => told.push(`${side} ${press}`));
  let now = 0;
  const wait = (ms: number) => {
    now += ms;
    vi.advanceTimersByTime(ms);
  };
  const press = (side: Side, hold = 40) => {
    presses.down(side, now);
    wait(hold);
    presses.up(side, now);
  };
  return { told, presses, wait, press, at: () => now };
}

describe("a pedal", () => {
  it("pressed is one press, however often it repeats while it is held", () => {
    const { told, presses, wait, at } = foot();
    presses.down("right", at());
    for (let nth = 0; nth < 5; nth++) {
      wait(40);
      presses.down("right", at());
    }
    presses.up("right", at());
    expect(told).toEqual(["right short"]);
  });

  it("that bounces is one press", () => {
    const { told, press, wait } = foot();
    press("right", 20);
    wait(30);
    press("right", 20);
    expect(told).toEqual(["right short"]);
  });

  it("held is a long press, told once and at once", () => {
    const { told, presses, wait, at } = foot();
    presses.down("left", at());
    wait(650);
    expect(told).toEqual(["left long"]);
    presses.up("left", at());
    expect(told).toHaveLength(1);
  });

  it("pressed twice quickly is a double; a third one begins anew; slowly it is two", () => {
    const { told, press, wait } = foot();
    for (let nth = 0; nth < 3; nth++) {
      press("right");
      wait(150);
    }
    wait(600);
    press("right");
    expect(told).toEqual(["right short", "right double", "right short", "right short"]);
  });

  it("of each side is its own", () => {
    const { told, press, wait } = foot();
    press("right");
    wait(150);
    press("left");
    expect(told).toEqual(["right short", "left short"]);
  });
});

it("a learned key belongs to one side", () => {
  const map = learned(learned(USUAL_PEDALS, "right", "ArrowRight"), "left", "ArrowRight");
  expect(sideOf(map, "ArrowRight")).toBe("left");
  expect(sideOf(map, "PageDown")).toBe("right");
  expect(sideOf(map, "a")).toBeUndefined();
});

it("MIDI: a note down and up, a note without force is up, a sustain pedal; a knob is nothing", () => {
  expect(midiPress([0x99, 36, 100])).toEqual({ code: "midi:36", isDown: true });
  expect(midiPress([0x90, 36, 0])).toEqual({ code: "midi:36", isDown: false });
  expect(midiPress([0x80, 36, 64])).toEqual({ code: "midi:36", isDown: false });
  expect(midiPress([0xb0, 64, 127])).toEqual({ code: "midi:pedal-64", isDown: true });
  expect(midiPress([0xb0, 1, 127])).toBeUndefined();
  expect(midiPress([])).toBeUndefined();
});
