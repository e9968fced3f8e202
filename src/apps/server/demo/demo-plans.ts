/** Plans of the samples’ sessions: last time’s, which next week can begin from, and today’s. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { momentAt } from "#foundation/server/zone.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { planOf } from "#plan/server/plan-store.ts";
import { wayBetween } from "#session/iso-steps.ts";
import { savePlan } from "#session/server/session-plan-store.ts";
import { PlannedActivity } from "#session/session-plan.ts";
import type { DemoWriter } from "./demo-writer.ts";
import type { Sample } from "./sample.ts";

interface Line {
  /** Which intervention of the sample, in its order. */
  readonly nth: number;
  readonly minutes: number;
  readonly song?: string;
  readonly key?: string;
  readonly beatsPerMinute?: number;
  readonly isAWay?: true;
}

const DOWN = [
  { beatsPerMinute: 104, loudness: "loud", mode: "minor" },
  { beatsPerMinute: 72, loudness: "soft", mode: "major" },
] as const;

const LINES: Readonly<Record<string, readonly Line[]>> = {
  xerxes: [
    { nth: 0, minutes: 6, song: "T52", key: "D", beatsPerMinute: 88 },
    { nth: 1, minutes: 6 },
    { nth: 2, minutes: 10, key: "D" },
    { nth: 3, minutes: 12 },
    { nth: 5, minutes: 6, song: "T54", key: "D", beatsPerMinute: 76 },
  ],
  odile: [
    { nth: 0, minutes: 8, song: "T25", key: "F", beatsPerMinute: 76 },
    { nth: 2, minutes: 8 },
    { nth: 3, minutes: 10, isAWay: true },
  ],
  maya: [
    { nth: 0, minutes: 15 },
    { nth: 1, minutes: 12, isAWay: true },
    { nth: 2, minutes: 25 },
  ],
  noor: [
    { nth: 0, minutes: 5 },
    { nth: 1, minutes: 8, song: "T45", key: "D", beatsPerMinute: 66 },
  ],
  desmond: [
    { nth: 0, minutes: 25 },
    { nth: 1, minutes: 15 },
  ],
  henrik: [
    { nth: 0, minutes: 10 },
    { nth: 1, minutes: 12 },
    { nth: 2, minutes: 15, song: "T19", key: "F", beatsPerMinute: 72 },
  ],
};

/** The beats somebody walked to, where the sample says so, by day: the plan of that session meant them. */
const cuesOf = ({ sessions }: Sample): ReadonlyMap<string, number> =>
  new Map(
    sessions.flatMap((session) => {
      const cue = session.outcome === "came" ? Number(session.readings.find(({ name }) => name === "cue")?.value) : Number.NaN;
      return Number.isInteger(cue) ? [[session.day, cue] as const] : [];
    }),
  );

export async function writeDemoPlans(writer: DemoWriter, sample: Sample, clientId: string, today: CalendarDay): Promise<void> {
  const { key } = sample;
  const cues = cuesOf(sample);
  const { tx, actor } = writer;
  const lines = LINES[key] ?? [];
  const { rows: sessions } = await sql<{ id: string; day: CalendarDay; members: string[] }>`
    select s.id, s.day, array(select client_id from participation m where m.practice_id = s.practice_id and m.session_id = s.id order by client_id) as members
    from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    where pt.practice_id = ${actor.practiceId} and pt.client_id = ${clientId} and (s.day = ${today} or s.day = any(${[...cues.keys()]}::date[]) or s.id =
      (select p.session_id from participation p where p.practice_id = pt.practice_id and p.client_id = pt.client_id and p.day < ${today} order by p.day desc limit 1))`.execute(
    tx,
  );
  for (const { id, day, members } of sessions) {
    const at = momentAt(day < today ? day : today, "08:00", actor.timeZone);
    await savePlan(
      tx,
      actor,
      { sessionId: id, version: 1, at },
      await activitiesFor(writer, cued(lines, cues.get(day)), clientId, members),
    );
  }
}

const cued = (lines: readonly Line[], beatsPerMinute: number | undefined): readonly Line[] =>
  beatsPerMinute === undefined ? lines : lines.map((line) => (line.nth === 0 ? { ...line, beatsPerMinute } : line));

/** The client’s own interventions in this order; of a group each of the others works on an objective of their own in it. */
async function activitiesFor(
  { tx, actor }: DemoWriter,
  lines: readonly Line[],
  clientId: string,
  members: readonly string[],
): Promise<PlannedActivity[]> {
  const { interventions } = await planOf(tx, actor.practiceId, clientId);
  const others: { readonly member: string; readonly objectiveIds: PlannedActivity["parts"][number]["objectiveIds"] }[] = [];
  for (const member of members.filter((one) => one !== clientId)) {
    const { goals } = await planOf(tx, actor.practiceId, member);
    others.push({ member, objectiveIds: goals.flatMap(({ objectives }) => objectives.map(({ id }) => id)) });
  }
  return lines.flatMap(({ nth, minutes, song, key, beatsPerMinute, isAWay }, index) => {
    const intervention = interventions[nth];
    if (intervention === undefined) return [];
    const { id, name, bankIntervention, objectiveIds } = intervention;
    const parts = [
      { clientId, interventionId: id, objectiveIds, reason: "" },
      // Not everybody works on their own in every activity: what today leaves out is worth seeing.
      ...others
        .filter((_, place) => (place + index) % 3 !== 2)
        .map(({ member, objectiveIds: theirs }) => ({ clientId: member, interventionId: null, objectiveIds: theirs, reason: "" })),
    ];
    const steps = isAWay ? wayBetween(...DOWN, minutes) : [];
    const music = { song: song ?? null, key: key ?? null, beatsPerMinute: beatsPerMinute ?? null };
    return [PlannedActivity.parse({ id: uuidv7(), name, bankIntervention, ...music, minutes, steps, parts })];
  });
}
