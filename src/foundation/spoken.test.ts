import { describe, expect, it } from "vitest";
import { inFront, spokenDay, spokenList, spokenMoment, spokenMoney, spokenNumber, spokenTime, spokenWallTime } from "./spoken.ts";

describe("days and times in words", () => {
  it("keep a calendar day where it is, whatever the time zone of the device", () => {
    expect(spokenDay("2025-12-02", "en", "long")).toBe("Tuesday 2 December");
    expect(inFront(spokenDay("2025-12-02", "fr", "long"), "fr")).toBe("Mardi 2 décembre");
    expect(spokenDay("2025-01-01", "en")).toBe("1 January 2025");
  });

  it("call the first of a month “1er” in French, and no other day", () => {
    expect(spokenDay("2026-12-01", "fr", "long")).toBe("mardi 1er décembre");
    expect(spokenDay("2026-12-01", "fr")).toBe("1er décembre 2026");
    expect(spokenDay("2026-12-01", "fr", "month")).toBe("décembre 2026");
    expect(spokenDay("2026-12-31", "fr")).toBe("31 décembre 2026");
    expect(spokenMoment("2026-12-01T15:00:00.000Z", "fr", "America/Toronto", "short")).toMatch(/^1er déc/);
  });

  it("show a moment on the wall of the practice", () => {
    const lateEvening = "2026-03-15T02:30:00.000Z";
    expect(spokenTime(lateEvening, "en", "America/Toronto")).toBe("22:30");
    expect(spokenMoment(lateEvening, "en", "America/Toronto", "short")).toBe("14 Mar");
  });

  it("write 15:30 in English and 15 h 30 in French", () => {
    expect(spokenWallTime("15:30", "en")).toBe("15:30");
    expect(spokenWallTime("15:30", "fr").replaceAll(/\s/g, " ")).toBe("15 h 30");
  });

  it("write numbers, lists and money as the language does", () => {
    expect(spokenNumber(8.24, "fr")).toBe("8,2");
    expect(spokenList(["Ana", "Ben", "Chloé"], "fr")).toBe("Ana, Ben et Chloé");
    expect(spokenMoney({ minorUnits: 4550, currency: "CAD" }, "en")).toBe("$45.50");
    expect(spokenMoney({ minorUnits: 900, currency: "JPY" }, "en")).toBe("¥900");
  });
});
