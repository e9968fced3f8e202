/** A session plan: what is meant to happen, in its order. Of a group each member works on their own objectives, and what is theirs stays theirs. */
import { z } from "zod";
import { idOf, longText, shortText } from "#foundation/words.ts";
import { AnySongId, KeyName, Tempo } from "#library/own-song.ts";
import { ClientId } from "#people/client.ts";
import { InterventionId } from "#plan/intervention.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { IsoStep } from "./iso-steps.ts";

export const ActivityId = idOf("Activity");
export type ActivityId = z.infer<typeof ActivityId>;

/** What the whole room does. It names nobody. */
export const ActivityWording = z.strictObject({
  name: shortText(80),
  /** What of the library it is. */
  bankIntervention: z.string().max(40).nullable(),
  song: AnySongId.nullable(),
  key: KeyName.nullable(),
  beatsPerMinute: Tempo.nullable(),
  minutes: z.int().min(1).max(480),
  steps: z.array(IsoStep).max(12),
});
export type ActivityWording = z.infer<typeof ActivityWording>;

/** What one member works on in it. */
export const PlannedPart = z.strictObject({
  clientId: ClientId,
  interventionId: InterventionId.nullable(),
  objectiveIds: z.array(ObjectiveId).max(20),
  /** Why, in the therapist's words; needed where no objective says it. */
  reason: longText(400),
});
export type PlannedPart = z.infer<typeof PlannedPart>;

export const PlannedActivity = ActivityWording.extend({
  id: ActivityId,
  parts: z.array(PlannedPart).max(40),
}).refine((activity) => servesSomething(activity), { path: ["parts"], error: "activity-serves-nothing" });
export type PlannedActivity = z.infer<typeof PlannedActivity>;

export const SessionTemplateId = idOf("SessionTemplate");

/** Something is meant by every activity: an objective of somebody in the room, or a reason given in words. */
export const servesSomething = ({ parts }: { readonly parts: readonly Pick<PlannedPart, "objectiveIds" | "reason">[] }): boolean =>
  parts.some(({ objectiveIds, reason }) => objectiveIds.length > 0 || reason !== "");

export const minutesPlanned = (activities: readonly { readonly minutes: number }[]): number =>
  activities.reduce((sum, { minutes }) => sum + minutes, 0);

interface Member {
  readonly clientId: string;
  readonly objectives: readonly { readonly id: string }[];
}

/** Of one member: which of their active objectives the plan touches, and which nothing of today touches. */
export function coverageOf<M extends Member>(member: M, activities: readonly Pick<PlannedActivity, "parts">[]) {
  const touched = new Set<string>(
    activities.flatMap(({ parts }) =>
      parts.filter((part) => part.clientId === member.clientId).flatMap(({ objectiveIds }) => objectiveIds),
    ),
  );
  type Objective = M["objectives"][number];
  const all: readonly Objective[] = member.objectives;
  return { touched: all.filter(({ id }) => touched.has(id)), untouched: all.filter(({ id }) => !touched.has(id)) };
}

/** A place of a list moved to another; everything else keeps its order. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const it = list[from];
  return it === undefined || to < 0 || to >= list.length ? [...list] : [...rest.slice(0, to), it, ...rest.slice(to)];
}

interface SungBy {
  readonly song: string;
  readonly key: string | null;
  readonly beatsPerMinute: number | null;
}

/** The key and the tempo everybody in the room who has one sings a song in. Where two of them differ, no one is the room's. */
export function roomSings(song: string | null, members: readonly { readonly songs: readonly SungBy[] }[]): Omit<SungBy, "song"> {
  const theirs = members.flatMap(({ songs }) => songs.filter((it) => it.song === song));
  return {
    key: theOnly(theirs.flatMap(({ key }) => key ?? [])),
    beatsPerMinute: theOnly(theirs.flatMap(({ beatsPerMinute }) => beatsPerMinute ?? [])),
  };
}

function theOnly<T>(values: readonly T[]): T | null {
  const [first, ...others] = [...new Set(values)];
  return first === undefined || others.length > 0 ? null : first;
}
