/** Holidays, closures, leave and illness: seen before they are applied, taken back in one deed, with who has to be told and what is owed. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, WallTime } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "./series.ts";
import { DaysOff, NewTimeOff, TimeOffId, TimeOffKind } from "./time-off.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ timeOffId: TimeOffId });
const Place = { sessionId: SessionId, clientId: ClientId };
const When = { day: CalendarDay, at: WallTime, minutes: z.int() };

export const previewTimeOff = endpoint({
  method: "GET",
  path: "/time-off/preview",
  summary: "Which sessions would fall out on these days, and which stay because something is written about them",
  may: "time-off.write",
  ids: nothing,
  input: DaysOff,
  output: z.strictObject({
    sessions: z.array(
      z.strictObject({
        ...Place,
        ...When,
        chosenName: z.string(),
        therapistName: z.string(),
        /** `signed` and `written` stay as they are. */
        state: z.enum(["falls-out", "written", "signed"]),
      }),
    ),
  }),
  refusals: { "not-the-whole-practice": 403 },
});

export const applyTimeOff = endpoint({
  method: "POST",
  path: "/time-off",
  summary: "Take the sessions of these days out, each with its reason; what is written or signed is not touched",
  may: "time-off.write",
  ids: nothing,
  input: NewTimeOff,
  output: z.strictObject({ id: TimeOffId, taken: z.int() }),
  refusals: { "not-the-whole-practice": 403 },
});

export const takeBackTimeOff = endpoint({
  method: "POST",
  path: "/time-off/{timeOffId}/take-back",
  summary: "Take it back: its sessions stand again, and nothing is assumed about them",
  may: "time-off.write",
  ids: one,
  input: nothing,
  output: z.strictObject({ id: TimeOffId, restored: z.int() }),
  refusals: { "already-taken-back": 409 },
});

export const tickTold = endpoint({
  method: "POST",
  path: "/time-off/{timeOffId}/told",
  summary: "Note that a person told somebody about a session that falls out, or that it was not so; nothing is sent",
  may: "time-off.write",
  ids: one,
  input: z.strictObject({ ...Place, told: z.boolean() }),
  output: z.strictObject({ id: TimeOffId }),
  refusals: { "not-in-it": 409 },
});

const TimeOff = z.strictObject({
  id: TimeOffId,
  kind: TimeOffKind,
  title: z.string(),
  fromDay: CalendarDay,
  untilDay: CalendarDay,
  /** Null = the whole practice. */
  therapistName: z.string().nullable(),
  sessions: z.int(),
  told: z.int(),
});

export const listTimeOff = endpoint({
  method: "GET",
  path: "/time-off",
  summary: "Days off of the person who asks and of the practice, those to come and of the last two months",
  may: "time-off.read",
  ids: nothing,
  input: nothing,
  output: z.strictObject({ timeOff: z.array(TimeOff), mayForAll: z.boolean() }),
  refusals: {},
});

export const readTimeOff = endpoint({
  method: "GET",
  path: "/time-off/{timeOffId}",
  summary: "One stretch of days off: each session it took out, whom to tell and how, who is told, and what is owed",
  may: "time-off.read",
  ids: one,
  input: nothing,
  output: TimeOff.extend({
    takenBackAt: Instant.nullable(),
    places: z.array(
      z.strictObject({
        ...Place,
        ...When,
        place: z.string(),
        chosenName: z.string(),
        toldAt: Instant.nullable(),
        contacts: z.array(z.strictObject({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() })),
        /** False: nothing is owed for it. */
        owed: z.boolean(),
        madeUpBy: z.strictObject({ sessionId: SessionId, day: CalendarDay, at: WallTime }).nullable(),
      }),
    ),
  }),
  refusals: {},
});
