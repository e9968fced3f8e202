/** The calendar: sessions between two days with what they take. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, WallTime } from "#foundation/words.ts";
import { PersonId } from "#people/person.ts";
import { RoomId, RoomKind } from "#schedule/room.ts";
import { SessionCard } from "./today.api.ts";

const nothing = z.strictObject({});

const Thing = z.strictObject({ id: RoomId, name: z.string(), site: z.string() });

export const CalendarCard = SessionCard.extend({
  therapistId: PersonId,
  /** For whom the therapist stands in; null = it is their own session. */
  standsInFor: z.string().nullable(),
  room: Thing.nullable(),
  instruments: Thing.nullable(),
  travelMinutes: z.int(),
  writingMinutes: z.int(),
  /** It makes up for one that is owed. */
  makesUp: z.boolean(),
});
export type CalendarCard = z.infer<typeof CalendarCard>;

export const readCalendar = endpoint({
  method: "GET",
  path: "/calendar",
  summary: "The sessions between two days, with the rooms there are and when others have them",
  may: "calendar.read",
  ids: nothing,
  input: z.strictObject({ from: CalendarDay, until: CalendarDay }),
  output: z.strictObject({
    sessions: z.array(CalendarCard),
    rooms: z.array(Thing.extend({ kind: RoomKind })),
    /** Had by sessions of clients this person does not care for: when, and nothing more. */
    taken: z.array(z.strictObject({ roomId: RoomId, day: CalendarDay, at: WallTime, minutes: z.int() })),
  }),
  refusals: {},
});
