import { describe, expect, test } from "vitest";
import { categoryOfNotice, noticeHours } from "./absence-account.ts";

const SESSION = "2026-03-02T20:00:00.000Z";

describe("the notice a family gave", () => {
  test("is whole hours, never rounded up to what they did not give", () => {
    expect(noticeHours("2026-03-01T20:00:00.000Z", SESSION)).toBe(24);
    expect(noticeHours("2026-03-01T20:00:01.000Z", SESSION)).toBe(23);
  });

  test("is not known when nobody told us, or only afterwards", () => {
    expect(noticeHours(null, SESSION)).toBeNull();
    expect(noticeHours("2026-03-02T20:30:00.000Z", SESSION)).toBeNull();
  });

  test("is in time from the hour the practice asks for", () => {
    expect(categoryOfNotice(24, 24)).toBe("client_cancel_notice");
    expect(categoryOfNotice(23, 24)).toBe("late_cancel");
    expect(categoryOfNotice(null, 24)).toBe("late_cancel");
    expect(categoryOfNotice(0, 0)).toBe("client_cancel_notice");
  });
});
