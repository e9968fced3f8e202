/** What the parts of the planning screen share: the page as it was read, and a plan being written. */
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { OutputOf } from "#foundation/web/call.ts";
import { readChordPro } from "#library/chord-pro.ts";
import { namesIn } from "#people/names-in-words.ts";
import { type Conflict, conflictsOf } from "#plan/safety-conflict.ts";
import { IsoStep } from "../iso-steps.ts";
import { ActivityId, ActivityWording, PlannedPart, roomSings } from "../session-plan.ts";
import type { PlannedMember, readSessionPlan } from "../session-plan.api.ts";

export type PlanPage = OutputOf<typeof readSessionPlan>;

/** While it is written a name may be empty and a length not yet a number: only keeping it asks for more. */
export const ActivityDraft = ActivityWording.extend({
  id: ActivityId,
  name: z.string().max(400),
  minutes: z.number(),
  steps: z.array(IsoStep.extend({ minutes: z.number(), beatsPerMinute: z.number() })),
  parts: z.array(PlannedPart),
});
export type ActivityDraft = z.infer<typeof ActivityDraft>;

export const newActivityId = (): ActivityId => ActivityId.parse(uuidv7());

export const songOf = (page: PlanPage, song: ActivityDraft["song"]) => page.songs.find(({ id }) => id === song);

interface MemberConflict {
  readonly member: PlannedMember;
  readonly conflict: Conflict;
}

/** What an activity names that the safety card of somebody in the room warns of. A song sounds for everybody, whoever it is for. */
export function conflictsIn(page: PlanPage, activity: ActivityDraft): readonly MemberConflict[] {
  const title = songOf(page, activity.song)?.title;
  const materials = page.materials.find(({ bankIntervention }) => bankIntervention === activity.bankIntervention)?.words ?? [];
  const music = activity.parts.flatMap(({ clientId, interventionId }) => {
    const theirs = page.members.find((member) => member.clientId === clientId)?.interventions ?? [];
    return theirs.find(({ id }) => id === interventionId)?.music ?? [];
  });
  const chart = title === undefined ? null : titled(title);
  return page.members.flatMap((member) =>
    conflictsOf(member.safety, { name: activity.name, music, chart, materials }).map((conflict) => ({ member, conflict })),
  );
}

/** A chart with nothing in it but its title, which is what the safety card is held against. */
const titled = (title: string): string | null => {
  const chart = `{title: ${title.replaceAll("}", "")}}`;
  return readChordPro(chart).title === null ? null : chart;
};

/** Last time’s plan, or another, for those who come now: only what is still worked on, each song as it is sung today. */
export function takenOver(
  page: PlanPage,
  activities: readonly Omit<ActivityDraft, "id" | "parts">[],
  parts: readonly ActivityDraft["parts"][],
): ActivityDraft[] {
  return activities.map((activity, index) => {
    const sung = roomSings(activity.song, page.members);
    return {
      ...activity,
      id: newActivityId(),
      key: sung.key ?? activity.key,
      beatsPerMinute: sung.beatsPerMinute ?? activity.beatsPerMinute,
      parts: (parts[index] ?? []).flatMap((part) => {
        const member = page.members.find(({ clientId }) => clientId === part.clientId);
        if (member === undefined) return [];
        const stands = <T extends string>(id: T, among: readonly { readonly id: string }[]) => among.some((it) => it.id === id);
        return [
          {
            ...part,
            interventionId: part.interventionId !== null && stands(part.interventionId, member.interventions) ? part.interventionId : null,
            objectiveIds: part.objectiveIds.filter((id) => stands(id, member.objectives)),
          },
        ];
      }),
    };
  });
}

/** Names of those who come, standing where everybody’s record would hold them, or one member’s that of another. */
export function namesWhereNone(page: PlanPage, { name, parts }: ActivityDraft): string[] {
  if (page.members.length + page.others < 2) return [];
  const others = (than: string | null) =>
    page.members
      .filter(({ clientId }) => clientId !== than)
      .map(({ chosenName }) => ({ chosenName, familyName: null, legalName: null, inTheSameGroup: true }));
  const own = (clientId: string) => page.members.filter((member) => member.clientId === clientId).map(({ chosenName }) => chosenName);
  return [
    ...new Set([
      ...namesIn(name, others(null), []),
      ...parts.flatMap(({ clientId, reason }) => namesIn(reason, others(clientId), own(clientId))),
    ]),
  ];
}
