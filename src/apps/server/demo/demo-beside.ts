/** What stands beside the counted lines of a sample: how much somebody took part, and one challenge that waits to be looked at again. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { CalendarDay } from "#foundation/words.ts";
import { NewChallenge } from "#progress/challenge.ts";
import { saveChallenge } from "#progress/server/challenge-store.ts";
import { saveTakingPart } from "#progress/server/taking-part-store.ts";
import { NewTakingPart } from "#progress/taking-part.ts";
import { type DemoWriter, dayBefore } from "./demo-writer.ts";
import type { Sample } from "./sample.ts";

export async function writeBeside(writer: DemoWriter, sample: Sample, clientId: string, today: CalendarDay): Promise<void> {
  await writeTakingPart(writer, sample, clientId);
  if (sample.key === "xerxes") await writeChallenge(writer, clientId, today);
}

/** Of the looks of a timer, in how many they were with the music: told in the five steps of the form. */
async function writeTakingPart({ tx, actor }: DemoWriter, { sessions }: Sample, clientId: string): Promise<void> {
  for (const session of sessions) {
    if (session.outcome !== "came" || session.engaged?.kind !== "share") continue;
    const engagement = 1 + Math.round((4 * session.engaged.hits) / session.engaged.of);
    const { rows } = await sql<{ sessionId: string }>`select session_id as "sessionId" from participation
      where practice_id = ${actor.practiceId} and client_id = ${clientId} and day = ${session.day} and outcome in ('came', 'partly') limit 1`.execute(
      tx,
    );
    const [place] = rows;
    if (!place) continue;
    const said = NewTakingPart.parse({ id: uuidv7(), engagement, enjoyment: null });
    await saveTakingPart(tx, actor, { sessionId: place.sessionId, clientId }, said, `${session.day}T22:00:00Z`);
  }
}

async function writeChallenge({ tx, actor }: DemoWriter, clientId: string, today: CalendarDay): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`select id from objective_now where practice_id = ${actor.practiceId} and client_id = ${clientId}
    and title = 'Brings own ideas'`.execute(tx);
  const challenge = NewChallenge.parse({
    id: uuidv7(),
    objectiveId: rows[0]?.id ?? null,
    day: dayBefore(today, 29),
    hard: "Leaving the room when the music ends",
    tries: "The goodbye song begins two minutes earlier",
    lookAgainOn: dayBefore(today, 1),
  });
  await saveChallenge(tx, actor, clientId, challenge, `${dayBefore(today, 29)}T22:00:00Z`);
}
