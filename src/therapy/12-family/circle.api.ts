/** Who is around one client, who looked at the record, and what of it reaches whom: for the client and for who reads what is shared. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, WallTime } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { LookedKind, LookedPart } from "./looked.ts";

const Nothing = z.strictObject({});

/** One person, one day, one kind of page: how often within it says nothing and is left out. */
export const Look = z.strictObject({
  day: CalendarDay,
  at: WallTime,
  /** Null: an account that is nobody here any more. */
  name: z.string().nullable(),
  part: LookedPart,
  kind: LookedKind,
  wrote: z.boolean(),
});
export type Look = z.infer<typeof Look>;

export const readCircle = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/circle",
  summary:
    "Who of the team and of the family may see what of one client, and who looked at the record, in plain kinds and without any word of it",
  may: "portal.looked",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({ before: CalendarDay.optional() }),
  output: z.strictObject({
    team: z.array(z.strictObject({ name: z.string(), part: LookedPart })),
    family: z.array(
      z.strictObject({
        name: z.string(),
        relationship: z.string(),
        sees: z.enum(["shared", "sessions"]),
        writes: z.boolean(),
        isMe: z.boolean(),
      }),
    ),
    looked: z.array(Look),
    /** The next page begins before this day; null at the end. */
    next: CalendarDay.nullable(),
  }),
  refusals: {},
});

/** By the clock of the practice; the same hour twice: no quiet hours. */
export const NoticeChoice = z.strictObject({
  news: z.boolean(),
  reminders: z.boolean(),
  /** Letters; a telephone that is told is chosen on that telephone. */
  mail: z.boolean().default(true),
  quietFrom: WallTime,
  quietUntil: WallTime,
});
export type NoticeChoice = z.infer<typeof NoticeChoice>;

export const readNotices = endpoint({
  method: "GET",
  path: "/portal/notices",
  summary: "What this person of the family wants to hear of, whether also by e-mail, and when",
  may: "portal.notices",
  ids: Nothing,
  input: Nothing,
  output: NoticeChoice,
  refusals: {},
});

export const chooseNotices = endpoint({
  method: "POST",
  path: "/portal/notices",
  summary: "Choose what to hear of, whether also by e-mail, and the hours in which nothing comes",
  may: "portal.notices",
  ids: Nothing,
  input: NoticeChoice,
  output: NoticeChoice,
  refusals: {},
});
