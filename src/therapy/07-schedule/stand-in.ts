/** Somebody stands in for a therapist with one client, for a session or for some days. */
import { z } from "zod";
import { CalendarDay, idOf } from "#foundation/words.ts";
import { PersonId } from "#people/person.ts";
import { CareRelationId } from "#people/team.ts";

export const StandInId = idOf("StandIn");

/** So long after the last session they may still finish its note. */
export const DAYS_FOR_NOTES = 3;
const LONGEST = 183;

const Days = { personId: PersonId, fromDay: CalendarDay, untilDay: CalendarDay };
const isInOrder = ({ fromDay, untilDay }: { fromDay: string; untilDay: string }) => untilDay >= fromDay;
const isShort = ({ fromDay, untilDay }: { fromDay: string; untilDay: string }) =>
  Date.parse(untilDay) - Date.parse(fromDay) < LONGEST * 86_400_000;

export const NewStandIn = z
  .strictObject({
    id: StandInId,
    /** The id of their place on the care team; made by the device, used unless they are on it already. */
    careId: CareRelationId,
    ...Days,
  })
  .refine(isInOrder, { error: "ends-before-it-begins", path: ["untilDay"] })
  .refine(isShort, { error: "longer-than-half-a-year", path: ["untilDay"] });
export type NewStandIn = z.infer<typeof NewStandIn>;

/** The same for the sessions of a group. */
export const NewGroupStandIn = z
  .strictObject({ id: StandInId, ...Days })
  .refine(isInOrder, { error: "ends-before-it-begins", path: ["untilDay"] })
  .refine(isShort, { error: "longer-than-half-a-year", path: ["untilDay"] });
export type NewGroupStandIn = z.infer<typeof NewGroupStandIn>;
