import { describe, expect, it } from "vitest";
import { type Catalogue, sayer, sayFrom } from "./say.ts";

const en: Catalogue = {
  hello: ["Hello"],
  absent: [["name"], " is absent."],
  notes: [["count", "plural", { "0": ["No notes"], one: ["#", " note by ", ["name"]], other: ["#", " notes"] }]],
  place: [["count", "selectordinal", { one: ["#", "st"], two: ["#", "nd"], few: ["#", "rd"], other: ["#", "th"] }]],
  who: [["who", "select", { guardian: ["A parent"], other: ["Someone"] }]],
  minutes: [["minutes", "number"], " minutes"],
  least: [
    [
      "of",
      "select",
      {
        string: [["least", "plural", { "1": ["Please fill this in."], other: ["At least ", "#", " characters"] }]],
        other: ["At least ", ["least", "number"]],
      },
    ],
  ],
};
const fr: Catalogue = {
  notes: [["count", "plural", { one: ["#", " note"], other: ["#", " notes"] }]],
  minutes: [["minutes", "number"], " minutes"],
};

describe("a sentence", () => {
  const say = sayer({ en, fr });

  it("is made from a code and its values", () => {
    expect(say("absent", { name: "Ben" }, "en")).toBe("Ben is absent.");
  });

  it("counts as its language counts: French writes 0 in the singular, English in the plural", () => {
    expect(say("notes", { count: 0 }, "fr")).toBe("0 note");
    expect(say("notes", { count: 0, name: "Dana" }, "en")).toBe("No notes");
    expect(say("notes", { count: 1, name: "Dana" }, "en")).toBe("1 note by Dana");
    expect(say("notes", { count: 12, name: "Dana" }, "en")).toBe("12 notes");
    expect(say("place", { count: 22 }, "en")).toBe("22nd");
  });

  it("chooses by a value and falls back to the other", () => {
    expect(say("who", { who: "guardian" }, "en")).toBe("A parent");
    expect(say("who", { who: "teacher" }, "en")).toBe("Someone");
  });

  it("holds a choice inside a choice", () => {
    expect(say("least", { of: "string", least: 1 }, "en")).toBe("Please fill this in.");
    expect(say("least", { of: "string", least: 12 }, "en")).toBe("At least 12 characters");
    expect(say("least", { of: "number", least: 3 }, "en")).toBe("At least 3");
  });

  it("writes numbers as its language writes them", () => {
    expect(say("minutes", { minutes: 1234.5 }, "en")).toBe("1,234.5 minutes");
    expect(say("minutes", { minutes: 1234.5 }, "fr")).toBe("1\u00a0234,5 minutes");
  });

  it("shows a code that has no sentence rather than breaking the page", () => {
    expect(sayFrom(fr, "absent", { name: "Ben" }, "fr")).toBe("absent");
  });
});
