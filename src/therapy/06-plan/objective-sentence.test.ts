import { describe, expect, it } from "vitest";
import { criterionSentence, methodSaying, objectiveSentence, spellOut } from "./objective-sentence.ts";

const codes = (code: string, values: Readonly<Record<string, string | number>>) => `${code}(${Object.values(values).join(" ")})`;
const inARow = { kind: "in-a-row", sessions: 3 } as const;

describe("the sentence of an objective", () => {
  it("is made of condition, behaviour and criterion, without doubled stops", () => {
    const sentence = objectiveSentence({
      condition: "When the song stops,",
      behaviour: "asks for more.",
      measure: { method: "prompt", chances: 10, levels: ["I", "G"], target: "G" },
      form: "single",
      direction: "up",
      target: { kind: "criterion", value: 6, maxHelp: "G", rule: inARow },
    });
    expect(spellOut(sentence, codes)).toBe(
      "plan.sentence(When the song stops asks for more plan.criterion(plan.with-help(plan.or-more(plan.amount-of(6 10)) plan.help-G()) plan.rule-in-a-row(3)))",
    );
  });

  it("says a percentage as a percentage and whole chances as chances", () => {
    const of = (value: number) =>
      spellOut(
        criterionSentence({
          measure: { method: "pct", chances: 15 },
          form: "single",
          direction: "up",
          target: { kind: "criterion", value, maxHelp: null, rule: inARow },
        }),
        codes,
      );
    expect(of(10.5)).toContain("plan.amount-percent-of(70 15)");
    expect(of(9)).toContain("plan.amount-of(9 15)");
  });

  it("says the minutes of a duration that is kept in seconds", () => {
    const sentence = criterionSentence({
      measure: { method: "dur", value: "total", unit: "minutes" },
      form: "single",
      direction: "down",
      target: { kind: "criterion", value: 90, maxHelp: null, rule: { kind: "of-the-last", met: 3, sessions: 4 } },
    });
    expect(spellOut(sentence, codes)).toBe("plan.criterion(plan.or-less(plan.amount-minutes(1.5)) plan.rule-of-the-last(3 4))");
  });

  it("says for a band whether above it is good, and for a limit on which side it lies", () => {
    const measure = { method: "freq", unit: "lines" } as const;
    expect(
      spellOut(
        criterionSentence({ measure, form: "single", direction: "up", target: { kind: "band", low: 5, high: 7, above: "good" } }),
        codes,
      ),
    ).toBe("plan.band-good(5 plan.amount-unit(7 lines))");
    expect(spellOut(criterionSentence({ measure, form: "single", direction: "down", target: { kind: "limit", value: 2 } }), codes)).toBe(
      "plan.limit-above(plan.amount-unit(2 lines))",
    );
    expect(spellOut(criterionSentence({ measure, form: "single", direction: "up", target: { kind: "limit", value: 2 } }), codes)).toBe(
      "plan.limit-below(plan.amount-unit(2 lines))",
    );
  });

  it("says of a difference that there is less after than before", () => {
    const measure = { method: "dur", value: "total", unit: "minutes" } as const;
    const sentence = criterionSentence({
      measure,
      form: "before-after",
      direction: "down",
      target: { kind: "criterion", value: -600, maxHelp: null, rule: inARow },
    });
    expect(spellOut(sentence, codes)).toBe("plan.criterion(plan.less-after(plan.amount-minutes(10)) plan.rule-in-a-row(3))");
  });

  it("tells how a session's value is made", () => {
    expect(methodSaying({ method: "mts", everySeconds: 30, samples: null })).toEqual({ code: "plan.method-mts", values: { seconds: 30 } });
    expect(methodSaying({ method: "pct", chances: null }).code).toBe("plan.method-pct");
    expect(methodSaying({ method: "pct", chances: 12 })).toEqual({ code: "plan.method-pct-of", values: { chances: 12 } });
  });
});
