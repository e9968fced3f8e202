/** One of the other five of the teen’s group: a client like any other, with a record that names nobody else, who comes to the same sessions. */
import { bankGoal } from "#library/server/library-data.ts";
import { type DemoWriter, writeClient, writeGoal, writeHeld, writeMissed, writeObjective } from "./demo-writer.ts";
import type { SampleGroup } from "./sample.ts";
import { marksFor } from "./sample-marks.ts";
import type { WrittenClient } from "./write-sample.ts";

type Member = SampleGroup["members"][number];

/** Answers the client’s id. */
export async function writeGroupMember(
  writer: DemoWriter,
  member: Member,
  { plan, sessions }: Pick<WrittenClient, "plan" | "sessions">,
): Promise<string> {
  const { chosenName, pronouns, bornOn, title, settings } = member;
  const since = member.sessions[0]?.day ?? plan.signedOn;
  const clientId = await writeClient(writer, { chosenName, familyName: null, pronouns, language: "en", bornOn }, since);
  const goal = bankGoal(member.bankGoal);
  if (!goal) throw new Error(`The bank has no goal ${member.bankGoal}`);
  const goalId = await writeGoal(writer, clientId, {
    bankGoal: goal.id,
    nature: "progressive",
    domain: goal.domains[0] ?? "social",
    clinicalWording: goal.name.en,
    familyWording: { en: goal.family.en.replace("{name}", chosenName), fr: goal.family.fr.replace("{name}", chosenName), further: [] },
  });
  const objectiveId = await writeObjective(
    writer,
    { goalId, clientId },
    {
      title: title.en,
      condition: "In an hour of songwriting with the group",
      behaviour: goal.objectives[0]?.does.en ?? title.en,
      target: { kind: "criterion", value: 4, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
      measure: settings,
      form: "single",
      direction: "up",
      familyWording: { ...title, further: [] },
      position: 0,
    },
    [{ kind: "baseline", name: null, fromDay: since }],
  );
  for (const { day, category, count } of member.sessions) {
    const sessionId = sessions.get(day);
    if (sessionId === undefined) throw new Error(`The group has no session on ${day}`);
    const when = { clientId, sessionId, day, at: plan.at, minutes: plan.minutes, place: plan.place };
    if (category !== null) {
      const outcome = category === "therapist_cancel" ? "did-not-run" : "absent";
      await writeMissed(writer, { ...when, outcome, category, reason: "", noticeHours: null });
      continue;
    }
    const marks = (startsAt: string) => marksFor(objectiveId, { kind: "count", count: count ?? 0 }, startsAt, plan.minutes);
    await writeHeld(writer, { ...when, marks, note: `${title.en}: counted ${count ?? 0} in this session.`, language: "en", signed: true });
  }
  return clientId;
}
