/** A record opened in an emergency: by a music therapist who is not on its team, for an hour, only read, and looked at afterwards by whoever runs the practice. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, idOf, Instant, shortText } from "#foundation/words.ts";
import { ClientId } from "./client.ts";

export const EmergencyId = idOf("Emergency");
export type EmergencyId = z.infer<typeof EmergencyId>;

const OfEmergency = z.strictObject({ accessId: EmergencyId });

/** Whom it is about: by the address of their record, or by their name, since no list shows a record one may not open. */
const Whom = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("record"), clientId: ClientId }),
  z.strictObject({ by: z.literal("name"), name: shortText(160), bornOn: CalendarDay.nullable() }),
]);

export const openInEmergency = endpoint({
  method: "POST",
  path: "/emergency-access",
  summary: "Opens a record for an hour in an emergency, to be read only; whoever runs the practice is told at once",
  may: "emergency.open",
  ids: z.strictObject({}),
  input: z.strictObject({
    id: EmergencyId,
    whom: Whom,
    reason: shortText(1000).refine((words) => words.length >= 15, { error: "say-a-little-more" }),
  }),
  output: z.strictObject({
    /** "several": the name alone does not say who it is. "yours": one cares for them anyway. "locked": too many names were tried. */
    state: z.enum(["opened", "yours", "nobody", "several", "locked"]),
    clientId: ClientId.nullable(),
  }),
  refusals: { "factor-needed": 403 },
});

export const endEmergency = endpoint({
  method: "POST",
  path: "/emergency-access/{accessId}/end",
  summary: "Closes a record again that was opened in an emergency, before its hour is over",
  may: "emergency.end",
  ids: OfEmergency,
  input: z.strictObject({}),
  output: z.strictObject({ id: EmergencyId }),
  refusals: { "already-ended": 409 },
});

export const Emergency = z.strictObject({
  id: EmergencyId,
  clientId: ClientId,
  clientName: z.string(),
  personName: z.string(),
  isMine: z.boolean(),
  reason: z.string(),
  openedAt: Instant,
  /** When it ended or will: by its hour, or by hand. */
  until: Instant,
  isOpen: z.boolean(),
  /** How many pages of the record were read by it. */
  pages: z.int(),
  review: z.strictObject({ by: z.string(), at: Instant, words: z.string() }).nullable(),
});
export type Emergency = z.infer<typeof Emergency>;

export const listEmergencies = endpoint({
  method: "GET",
  path: "/emergency-access",
  summary: "Which records were opened in an emergency, by whom and why: one’s own, or, for whoever runs the practice, everybody’s",
  may: "emergency.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({ emergencies: z.array(Emergency) }),
  refusals: {},
});

export const reviewEmergency = endpoint({
  method: "POST",
  path: "/emergency-access/{accessId}/review",
  summary: "Somebody who runs the practice has looked at why a record was opened in an emergency, with a word about it",
  may: "emergency.review",
  ids: OfEmergency,
  input: z.strictObject({ words: shortText(1000) }),
  output: z.strictObject({ id: EmergencyId }),
  refusals: { "looked-at-already": 409, "somebody-else-reviews": 409 },
});
