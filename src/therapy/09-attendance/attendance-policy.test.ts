import { expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { PolicyId, policyOn } from "./attendance-policy.ts";

const version = (nth: number, fromDay: string, noticeHours: number) => ({
  id: PolicyId.parse(`01890000-0000-7000-8000-00000000000${nth}`),
  fromDay: CalendarDay.parse(fromDay),
  noticeHours,
  graceMinutes: 15,
  wordsEn: "",
  wordsFr: "",
});

test("the policy of a day is the latest that holds by then; one for later does not change what was", () => {
  const versions = [version(1, "2026-01-01", 6), version(2, "2026-09-01", 24), version(3, "2027-01-01", 48)];
  expect(policyOn(versions, "2026-08-31")?.noticeHours).toBe(6);
  expect(policyOn(versions, "2026-09-01")?.noticeHours).toBe(24);
  expect(policyOn(versions, "2025-12-31")).toBeNull();
});

test("written twice for the same day, the later word holds", () => {
  expect(policyOn([version(2, "2026-01-01", 12), version(1, "2026-01-01", 6)], "2026-02-01")?.noticeHours).toBe(12);
});
