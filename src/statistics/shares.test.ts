import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beforeAfterTest } from "./before-after-test.ts";
import { betaPoint, betaShareBelow, studentPoint, studentTwoSided } from "./beta.ts";
import { piecewiseRegression } from "./piecewise-regression.ts";
import { binomialTest, shareIntervals } from "./share-interval.ts";
import { checkBand } from "./tolerance-band.ts";

const weight = fc.double({ min: 0.5, max: 200, noNaN: true });
const counts = fc.integer({ min: 1, max: 60 }).chain((sessions) => fc.tuple(fc.integer({ min: 0, max: sessions }), fc.constant(sessions)));
const points = (values: readonly number[]) => values.map((value, index) => ({ time: index + 1, value }));

describe("the beta and Student distributions", () => {
  it("mirror when their weights are exchanged, and find their points again", () => {
    fc.assert(
      fc.property(weight, weight, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, share) => {
        expect(betaShareBelow(share, a, b) + betaShareBelow(1 - share, b, a)).toBeCloseTo(1, 11);
        expect(betaShareBelow(betaPoint(share, a, b), a, b)).toBeCloseTo(share, 9);
      }),
    );
  });

  it("give the values of printed tables", () => {
    expect(studentPoint(0.025, 10)).toBeCloseTo(2.228138851986, 11);
    expect(studentPoint(0.05, 1)).toBeCloseTo(6.313751514675, 10);
    expect(studentTwoSided(1, 1)).toBeCloseTo(0.5, 14);
    expect(betaShareBelow(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    expect(() => betaShareBelow(1.2, 1, 1)).toThrow(RangeError);
  });
});

describe("the interval of a share", () => {
  it("contains the share seen, mirrors with the events, and the exact one is the wider promise", () => {
    fc.assert(
      fc.property(counts, ([events, sessions]) => {
        const [seen, mirrored] = [shareIntervals(events, sessions), shareIntervals(sessions - events, sessions)];
        for (const interval of [seen.exact, seen.wilson]) {
          expect(interval.lower).toBeLessThanOrEqual(events / sessions + 1e-12);
          expect(interval.upper).toBeGreaterThanOrEqual(events / sessions - 1e-12);
        }
        expect(mirrored.exact.lower).toBeCloseTo(1 - seen.exact.upper, 10);
        expect(mirrored.wilson.lower).toBeCloseTo(1 - seen.wilson.upper, 10);
        expect(binomialTest(events, sessions, seen.exact.lower)).toBeCloseTo(events > 0 ? 0.025 : 1, 9);
      }),
    );
  });

  it("says that none in fourteen could still be nineteen of a hundred", () =>
    expect(shareIntervals(0, 14).atMost).toBeCloseTo(1 - 0.05 ** (1 / 14), 12));

  it("is refused for more events than sessions", () => expect(() => shareIntervals(5, 4)).toThrow("5 events in 4 sessions"));
});

describe("before and after a change fixed beforehand", () => {
  it("no session more, no fewer: the two directions share the observed table", () => {
    fc.assert(
      fc.property(counts, counts, ([eventsBefore, sessionsBefore], [eventsAfter, sessionsAfter]) => {
        const there = beforeAfterTest({ eventsBefore, sessionsBefore, eventsAfter, sessionsAfter });
        const back = beforeAfterTest({
          eventsBefore: eventsAfter,
          sessionsBefore: sessionsAfter,
          eventsAfter: eventsBefore,
          sessionsAfter: sessionsBefore,
        });
        expect(there.moreAfterMid + back.moreAfterMid).toBeCloseTo(1, 9);
        expect(there.different).toBeCloseTo(back.different, 9);
        const told = there.oddsRatio > 0 && Number.isFinite(there.oddsRatio);
        expect(told ? there.oddsRatio * back.oddsRatio : 1).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe("a band to be kept", () => {
  it("is not judged below six measured sessions", () => expect(checkBand(points([5, 5, 5, 5, 5]), { lower: 4, upper: 6 })).toBeNull());

  it("holds for a steady course well inside, is left by one wholly outside, and is unclear between", () => {
    const band = { lower: 2, upper: 8 };
    expect(checkBand(points([5, 6, 5, 4, 5, 6, 5, 4]), band)?.verdict).toBe("holding");
    expect(checkBand(points([11, 12, 11, 12, 11, 12, 11, 12]), band)?.verdict).toBe("outside");
    expect(checkBand(points([2, 8, 3, 9, 1, 8, 2, 7]), band)?.verdict).toBe("unclear");
  });

  it("moves with the values and mirrors with them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 12 }), (values) => {
        const seen = checkBand(points(values), { lower: 3, upper: 7 });
        expect(checkBand(points(values.map((value) => -value)), { lower: -7, upper: -3 })?.verdict).toBe(seen?.verdict);
        expect(checkBand(points(values.map((value) => value + 100)), { lower: 103, upper: 107 })?.verdict).toBe(seen?.verdict);
      }),
    );
  });
});

describe("two lines through two phases", () => {
  it("find a step and a change of slope again, whatever small noise lies on them", () => {
    const noise = [0.01, -0.02, 0.015, -0.01, 0.02, -0.015, 0.01, -0.01, 0.02, -0.02];
    const course = noise.map((part, index) => ({
      time: index + 1,
      value: part + 3 + 0.5 * index + (index < 5 ? 0 : 4 + 0.25 * (index - 5)),
    }));
    const fit = piecewiseRegression(course.slice(0, 5), course.slice(5));
    expect(fit?.level.value).toBeCloseTo(4, 1);
    expect(fit?.slope.value).toBeCloseTo(0.25, 1);
    expect(fit?.explained).toBeGreaterThan(0.999);
  });

  it("are not told when they fit without any error, or a phase has a single session", () => {
    expect(piecewiseRegression(points([1, 2, 3]), points([1, 2, 3, 4, 5, 6]).slice(3))).toBeNull();
    expect(piecewiseRegression(points([1]), points([1, 2, 4, 3, 9]).slice(1))).toBeNull();
  });
});
