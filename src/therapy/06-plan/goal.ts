/** A goal: the broad direction, with its nature and its domain. Goals are clinical; the music is how, not what. */
import { z } from "zod";
import { CalendarDay, idOf, shortText } from "#foundation/words.ts";
import { Domain } from "#assessment/domain.ts";
import { Nature } from "#assessment/nature.ts";
import { FamilyWording } from "./wording.ts";

export const GoalId = idOf("Goal");
export type GoalId = z.infer<typeof GoalId>;

export const GoalStatus = z.enum(["active", "paused", "met", "discontinued"]);
export type GoalStatus = z.infer<typeof GoalStatus>;

export const GoalWording = z.strictObject({
  nature: Nature,
  domain: Domain,
  clinicalWording: shortText(400),
  familyWording: FamilyWording,
  /** Until when it is worked towards; a day to look at it by, nothing happens on it. Left out by what was written before it was asked. */
  dueOn: CalendarDay.nullable().optional(),
  /** What a goal in music is for outside of music: asked of each of them. */
  clinicalPurpose: shortText(400).nullable().optional(),
});
export type GoalWording = z.infer<typeof GoalWording>;

export const NewGoal = GoalWording.extend({
  id: GoalId,
  /** The goal of the library it began from, shipped or the practice’s own; null when written by hand. */
  bankGoal: z.string().max(36).nullable(),
});
export type NewGoal = z.infer<typeof NewGoal>;

/** Playing better is a clinical goal as soon as somebody says what it is for. */
export const namesItsPurpose = ({ domain, clinicalPurpose }: Pick<GoalWording, "domain" | "clinicalPurpose">): boolean =>
  domain !== "musical" || (clinicalPurpose ?? null) !== null;

/** A change is a new version that names the one it was made from, so that two people never overwrite each other unseen. */
export const GoalVersion = GoalWording.extend({
  basedOn: z.int().min(1),
  status: GoalStatus,
  /** Why it was paused, ended or called met: always a person's decision and always with its reason. */
  statusReason: shortText(400).nullable(),
});
export type GoalVersion = z.infer<typeof GoalVersion>;

export const Goal = GoalWording.extend({
  id: GoalId,
  bankGoal: z.string().nullable(),
  version: z.int(),
  status: GoalStatus,
  statusReason: z.string().nullable(),
});
export type Goal = z.infer<typeof Goal>;
