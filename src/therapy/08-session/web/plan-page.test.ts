import { expect, test } from "vitest";
import { CalendarDay, WallTime } from "#foundation/words.ts";
import { AnySongId } from "#library/own-song.ts";
import { ClientId } from "#people/client.ts";
import { SafetyLine } from "#people/safety-card.ts";
import { type ActivityDraft, conflictsIn, newActivityId, type PlanPage } from "./plan-page.ts";

const SONG = AnySongId.parse("T01");
const member = (nth: number, chosenName: string, safety: readonly SafetyLine[]): PlanPage["members"][number] => ({
  clientId: ClientId.parse(`00000000-0000-7000-8000-00000000000${nth}`),
  chosenName,
  safety: [...safety],
  objectives: [],
  interventions: [],
  songs: [],
});
const activity = (song: ActivityDraft["song"]): ActivityDraft => ({
  id: newActivityId(),
  name: "Singing together",
  bankIntervention: null,
  song,
  key: null,
  beatsPerMinute: null,
  minutes: 10,
  steps: [],
  parts: [],
});

test("a song somebody in the room is to be spared is told when it is planned, with whose card says so; another song is not", () => {
  const avoid = SafetyLine.parse({
    id: "01890000-0000-7000-8000-000000000001",
    kind: "leave-out",
    thing: "song",
    which: "Danny Boy",
    words: "sung at a funeral",
    recordedAt: "2026-03-02T15:00:00.000Z",
  });
  const page: PlanPage = {
    session: { day: CalendarDay.parse("2026-03-02"), at: WallTime.parse("15:30"), minutes: 45, place: "" },
    others: 0,
    plan: null,
    last: null,
    templates: [],
    members: [member(1, "Bea", []), member(2, "Kofi", [avoid])],
    songs: [
      { id: SONG, title: "Danny Boy", key: null, beatsPerMinute: null },
      { id: AnySongId.parse("T02"), title: "Hush", key: null, beatsPerMinute: null },
    ],
    materials: [],
  };
  expect(conflictsIn(page, activity(SONG))).toMatchObject([
    { member: { chosenName: "Kofi" }, conflict: { place: "song", plan: "Danny Boy" } },
  ]);
  expect(conflictsIn(page, activity(AnySongId.parse("T02")))).toEqual([]);
  expect(conflictsIn(page, activity(null))).toEqual([]);
});
