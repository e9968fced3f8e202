import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageOf, minutesPlanned, moved, PlannedActivity, roomSings, servesSomething } from "./session-plan.ts";

const part = (clientId: string, objectiveIds: string[] = [], reason = "") => ({ clientId, interventionId: null, objectiveIds, reason });

test("an activity serves something when one of the room works on an objective in it", () => {
  expect(servesSomething({ parts: [part("ilse"), part("bram", ["asks"])] })).toBe(true);
});

test("a reason in words is enough, for the first song of a client who has no objective yet", () => {
  expect(servesSomething({ parts: [part("ilse", [], "To arrive")] })).toBe(true);
});

test("an activity without an objective and without a reason is told so", () => {
  expect(servesSomething({ parts: [part("ilse")] })).toBe(false);
  const read = PlannedActivity.safeParse({
    id: "01890000-0000-7000-8000-000000000001",
    name: "Drums",
    bankIntervention: null,
    song: null,
    key: null,
    beatsPerMinute: null,
    minutes: 5,
    steps: [],
    parts: [],
  });
  expect(read.error?.issues.map(({ message }) => message)).toEqual(["activity-serves-nothing"]);
});

const ilse = { clientId: "ilse", objectives: [{ id: "asks" }, { id: "waits" }] };

test("what nothing of today touches is shown for each member apart", () => {
  const activities = [{ parts: [part("ilse", ["asks"]), part("bram", ["waits"])] }];
  expect(coverageOf(ilse, activities)).toEqual({ touched: [{ id: "asks" }], untouched: [{ id: "waits" }] });
});

test("an empty plan touches nothing", () => {
  expect(coverageOf(ilse, [])).toEqual({ touched: [], untouched: ilse.objectives });
});

test("minutes are added up", () => {
  expect(minutesPlanned([{ minutes: 5 }, { minutes: 12 }])).toBe(17);
  expect(minutesPlanned([])).toBe(0);
});

const sings = (song: string, key: string | null, beatsPerMinute: number | null = null) => ({ songs: [{ song, key, beatsPerMinute }] });

test("a song comes in the key and at the tempo the client sings it in", () => {
  expect(roomSings("T01", [sings("T01", "Eb", 72)])).toEqual({ key: "Eb", beatsPerMinute: 72 });
});

test("in a group it is the key of all who have one; where two differ it stays open", () => {
  expect(roomSings("T01", [sings("T01", "D"), sings("T01", "D"), sings("T02", "A")]).key).toBe("D");
  expect(roomSings("T01", [sings("T01", "D"), sings("T01", "A")]).key).toBeNull();
});

test("moving keeps everything, moves one, and back again is the same order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, one, other) => {
      const [from, to] = [one % list.length, other % list.length];
      const there = moved(list, from, to);
      expect(there[to]).toBe(list[from]);
      expect(moved(there, to, from)).toEqual(list);
    }),
  );
});

test("moving past either end changes nothing", () => {
  expect(moved([1, 2], 0, -1)).toEqual([1, 2]);
  expect(moved([1, 2], 1, 2)).toEqual([1, 2]);
});
