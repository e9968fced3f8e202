import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaBinomialTail, scanForMoreEvents } from "./predictive-window-scan.ts";

const calm = (sessions: number) => Array.from({ length: sessions }, () => false);

describe("the scan for more events than before", () => {
  it("raises no alarm without history, however many events there are", () => {
    expect(scanForMoreEvents([true, true, true, true, true, true, true, true, true, true, true])).toEqual({ chances: [], alarms: [] });
  });

  it("raises no alarm for one or two events after a long calm", () => {
    expect(scanForMoreEvents([...calm(60), true, true]).alarms).toEqual([]);
  });

  it("raises one alarm when events begin to follow each other, saying the stretch and what went before", () => {
    const { alarms } = scanForMoreEvents([...calm(40), true, true, true]);
    expect(alarms).toMatchObject([{ session: 43, window: 3, events: 3, sessionsBefore: 40, eventsBefore: 0 }]);
  });

  it("does not repeat an alarm while the new rate stays", () => {
    const { alarms } = scanForMoreEvents([...calm(40), ...Array.from({ length: 12 }, () => true)]);
    expect(alarms).toHaveLength(1);
  });

  it("sees the same however often sessions without an event follow", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), fc.nat(20), (events, more) => {
        expect(scanForMoreEvents([...events, ...calm(more)])).toEqual(scanForMoreEvents(events));
      }),
    );
  });
});

describe("the beta-binomial tail", () => {
  const weight = fc.double({ min: 0.5, max: 60, noNaN: true });

  it("is one from none, falls with every event, and mirrors when events and others are exchanged", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 26 }), weight, weight, (window, forEvents, forOthers) => {
        expect(betaBinomialTail(0, window, forEvents, forOthers)).toBeCloseTo(1, 10);
        for (let events = 1; events <= window; events += 1) {
          const tail = betaBinomialTail(events, window, forEvents, forOthers);
          expect(tail).toBeLessThanOrEqual(betaBinomialTail(events - 1, window, forEvents, forOthers));
          expect(1 - tail).toBeCloseTo(betaBinomialTail(window - events + 1, window, forOthers, forEvents), 9);
        }
      }),
    );
  });

  it("is the plain rule of three equal chances for a flat prior", () => expect(betaBinomialTail(2, 2, 1, 1)).toBeCloseTo(1 / 3, 14));
});
