import { describe, expect, it } from "vitest";
import { paperColours } from "./chart-colours.ts";
import { aChart, aSessionId, aTuesday, englishWords, frenchWords, shippedLevels } from "./chart-makers.ts";
import { chart } from "./chart.ts";
import { elementsOf, marked, textsOf, whatIsWrongWith } from "./chart-reading.ts";

const draw = (data: Parameters<typeof chart>[0], changes: Partial<typeof englishWords> = {}, width = 1044) =>
  chart(data, { ...englishWords, ...changes }, { width });

describe("the chart of one objective", () => {
  it("draws an absence as a rest with its reason and no value", () => {
    const svg = draw(aChart([1, 2, "Illness", 4]));
    expect(marked(svg, "rest")).toHaveLength(1);
    expect(marked(svg, "open").length + marked(svg, "filled").length).toBe(3);
    expect(textsOf(svg)).toContain("Illness");
    expect(marked(svg, "rest")[0]).not.toContain("of 10");
  });

  it("breaks the line at a rest, at a phase and at a session that was not counted", () => {
    expect(marked(draw(aChart([1, 2, 3, 4], { baseline: 0 })), "line")).toHaveLength(1);
    expect(marked(draw(aChart([1, 2, 3, 4], { baseline: 2 })), "line")).toHaveLength(2);
    expect(marked(draw(aChart([1, 2, "Illness", 3, 4], { baseline: 0 })), "line")).toHaveLength(2);
    expect(marked(draw(aChart([1, 2, null, 3, 4], { baseline: 0 })), "line")).toHaveLength(2);
  });

  it("draws baseline open and intervention filled", () => {
    const svg = draw(aChart([1, 2, 3, 4, 5], { baseline: 2 }));
    expect(marked(svg, "open")).toHaveLength(2);
    expect(marked(svg, "filled")).toHaveLength(3);
    expect(marked(svg, "phase")).toHaveLength(1);
  });

  it("never draws a session that was held but not counted as a zero", () => {
    const svg = draw(aChart([1, null, 3]));
    expect(marked(svg, "not-counted")).toHaveLength(1);
    expect(marked(svg, "filled")).toHaveLength(1);
    expect(svg).not.toContain("0 of 10");
  });

  it("says honestly that nothing has been counted", () => {
    const svg = draw(aChart([]));
    expect(textsOf(svg)).toEqual(["Nothing has been counted yet."]);
    expect(elementsOf(svg, "ellipse")).toHaveLength(0);
  });

  it("keeps a person's words as words: nothing they type becomes markup", () => {
    const hostile = `</text><script>alert(1)</script>"'&\u0000\uD800`;
    const svg = draw(
      aChart([1, 2, hostile, 4], {
        phases: [{ from: aTuesday(0), kind: "intervention", name: hostile }],
        notes: [{ sessionId: aSessionId(1), text: hostile }],
        home: [{ day: aTuesday(1), short: hostile, text: hostile }],
        celebrations: [{ day: aTuesday(3), short: hostile, text: hostile }],
        aim: { kind: "at-least", level: { value: 6, outOf: 10 } },
      }),
      { title: hostile, description: hostile, aim: hostile },
    );
    expect(whatIsWrongWith(svg)).toBe("");
    expect(svg).not.toContain("<script");
    expect(elementsOf(svg, "svg")).toHaveLength(1);
  });

  it("names itself, tells itself, and gives each mark its own words", () => {
    const svg = draw(aChart([1, "Family trip", 7]));
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`<title>${englishWords.title}</title>`);
    expect(svg).toContain(`<desc>${englishWords.description}</desc>`);
    expect(marked(svg, "filled")[0]).toContain("23\u00A0September 2025\n7 of 10");
    expect(marked(svg, "rest")[0]).toContain("Family trip");
  });

  it("writes days in French", () => {
    const svg = chart(aChart([5, 6, 4, 7]), frenchWords, { width: 1044 });
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["9\u00A0sept.", "30\u00A0sept."]));
    expect(svg).toContain("5 sur 10");
    expect(svg).not.toContain("\u202F");
  });

  it("shows help in four shades, and no response and refusal apart from them", () => {
    const support = { I: 3, G: 2, M: 1, P: 1, NR: 2, R: 1 };
    const points = [{ sessionId: aSessionId(0), day: aTuesday(0), value: 5, outOf: 10, support, parts: [] }];
    const svg = draw(aChart([], { points, supportLevels: shippedLevels }));
    const stack = marked(svg, "support")[0] ?? "";
    expect(stack.match(/fill-opacity="[\d.]+"/g)).toEqual([
      'fill-opacity="1"',
      'fill-opacity="0.62"',
      'fill-opacity="0.3"',
      'fill-opacity="0.1"',
    ]);
    expect(stack).toContain("stroke-dasharray");
    expect(stack).toContain("No response 2");
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["Refused", "No response"]));
  });

  it("explains only the signs that occur", () => {
    const texts = textsOf(draw(aChart([1, 2, 3])));
    expect(texts).toContain("With the song");
    expect(texts).not.toContain("Rest: session missed");
    expect(texts).not.toContain("Seen at home");
  });

  it("puts a slur over the sessions that met the criterion, and clears every note between", () => {
    const svg = draw(aChart([1, 6, 9, 7], { metBy: [1, 2, 3].map(aSessionId) }));
    expect(marked(svg, "met")).toHaveLength(1);
    expect(textsOf(svg)).toContain("Three in a row");
    expect(marked(draw(aChart([1, 2, 3])), "met")).toHaveLength(0);
  });

  it("takes its colours from the page, or plain ones for paper", () => {
    const data = aChart([1, "Illness", 6], { aim: { kind: "at-least", level: { value: 6, outOf: 10 } } });
    expect(draw(data)).toContain("var(--so-accent, #6d3276)");
    expect(draw(data).replaceAll(/var\(--so-[a-z0-9-]+, #[0-9a-f]{6}\)/g, "")).not.toMatch(/#[0-9a-f]{6}/);
    expect(chart(data, englishWords, { width: 700, palette: paperColours })).not.toContain("var(");
  });

  it("gives the same text for the same data", () => {
    const data = aChart([1, 2, "Illness", 6]);
    expect(draw(data)).toBe(draw(data));
  });
});
