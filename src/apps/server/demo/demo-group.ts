/** The teen’s group as a group: its seats, who belongs to it since when, the sessions that were and those to come. */
import { v7 as uuidv7 } from "uuid";
import type { CalendarDay } from "#foundation/words.ts";
import { GroupId, MembershipId } from "#schedule/group.ts";
import { joinGroup, planGroupSessions } from "#schedule/group.api.ts";
import { planSessions, saveGroup, saveMembership } from "#schedule/server/group-store.ts";
import type { DemoWriter } from "./demo-writer.ts";
import { plannedDays, type WrittenClient } from "./write-sample.ts";

const WORDING = {
  name: "Lyric Lab",
  goalProfile: "Teens who find words for how they are more easily in a song, and who like to be heard by others their age",
  capacity: 8,
};
const WEEKS_AHEAD = 10;

export async function writeDemoGroup(
  { tx, actor }: DemoWriter,
  members: readonly string[],
  { plan, sessions, today }: Pick<WrittenClient, "plan" | "sessions"> & { today: CalendarDay },
): Promise<void> {
  const groupId = GroupId.parse(uuidv7());
  const now = new Date(`${today}T12:00:00Z`).toISOString();
  await saveGroup(tx, actor, groupId, WORDING, now);
  const before = [...sessions.keys()].toSorted();
  for (const clientId of members)
    await saveMembership(
      tx,
      actor,
      { clientId, groupId },
      joinGroup.input.parse({ id: MembershipId.parse(uuidv7()), fromDay: before[0] ?? today, reason: "" }),
      now,
    );
  await tx
    .updateTable("session")
    .set({ groupId })
    .where("practiceId", "=", actor.practiceId)
    .where("id", "in", [...sessions.values()])
    .execute();
  for (const fromDay of plannedDays(plan, today, 7)) {
    const planned = await planSessions(
      tx,
      actor,
      groupId,
      planGroupSessions.input.parse({ fromDay, at: plan.at, minutes: plan.minutes, place: plan.place, weeks: WEEKS_AHEAD }),
    );
    if (typeof planned !== "number") throw new Error(`The demo plans two things at once: ${planned.day} ${planned.at}`);
  }
}
