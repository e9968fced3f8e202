/** Groups and who belongs to them. A client's own record tells only that they were in a group, never with whom. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, longText, Minutes, WallTime } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { GroupId, GroupStatus, GroupWording, MembershipId } from "./group.ts";
import { NewSeries } from "./new-series.ts";
import { beginSeries, endSeries } from "./schedule.api.ts";
import { SeriesId, SessionId } from "./series.ts";

const nothing = z.strictObject({});
const group = z.strictObject({ groupId: GroupId });

const GroupRow = GroupWording.extend({
  id: GroupId,
  status: GroupStatus,
  ledBy: z.string(),
  /** True when the person who asks leads it. */
  leads: z.boolean(),
  members: z.int(),
  /** Seats nobody has from today on. */
  free: z.int(),
  next: z.strictObject({ day: CalendarDay, at: WallTime, place: z.string() }).nullable(),
});
export type GroupRow = z.infer<typeof GroupRow>;

export const listGroups = endpoint({
  method: "GET",
  path: "/groups",
  summary: "The groups of the practice: what they are for, who leads them, how many seats are free",
  may: "group.read",
  ids: nothing,
  input: nothing,
  output: z.strictObject({ groups: z.array(GroupRow) }),
  refusals: {},
});

const Member = z.strictObject({
  membershipId: MembershipId,
  clientId: ClientId,
  chosenName: z.string(),
  fromDay: CalendarDay,
  lastDay: CalendarDay.nullable(),
  reason: z.string(),
  leavingReason: z.string().nullable(),
  /** Whether the person who asks may write down that they leave. */
  treats: z.boolean(),
});
export type Member = z.infer<typeof Member>;

export const readGroup = endpoint({
  method: "GET",
  path: "/groups/{groupId}",
  summary: "One group with those of its members whom you care for, and its sessions to come",
  may: "group.read",
  ids: group,
  input: nothing,
  output: z.strictObject({
    group: GroupRow,
    version: z.int(),
    today: CalendarDay,
    members: z.array(Member),
    /** Members today whom others care for. */
    others: z.int(),
    sessions: z.array(z.strictObject({ sessionId: SessionId, day: CalendarDay, at: WallTime, minutes: z.int(), place: z.string() })),
    /** Its times that come back, today or later. */
    series: z.array(
      z.strictObject({
        id: SeriesId,
        weekday: z.int(),
        rule: z.string().nullable(),
        at: WallTime,
        minutes: z.int(),
        place: z.string(),
        timeZone: z.string().nullable(),
        therapistName: z.string(),
        fromDay: CalendarDay,
        untilDay: CalendarDay.nullable(),
      }),
    ),
    /** Clients you treat who are not in it. */
    clients: z.array(z.strictObject({ clientId: ClientId, chosenName: z.string() })),
  }),
  refusals: {},
});

export const beginGroup = endpoint({
  method: "POST",
  path: "/groups",
  summary: "Begin a group; whoever begins it leads it",
  may: "group.write",
  ids: nothing,
  input: GroupWording.extend({ id: GroupId }),
  output: z.strictObject({ id: GroupId }),
  refusals: {},
});

export const changeGroup = endpoint({
  method: "POST",
  path: "/groups/{groupId}/versions",
  summary: "Write a group anew, or end it; who belongs to it and what was written stays",
  may: "group.lead",
  ids: group,
  input: GroupWording.extend({ basedOn: z.int().min(1), status: GroupStatus }),
  output: z.strictObject({ version: z.int() }),
  refusals: { "changed-meanwhile": 409, "more-members-than-seats": 409 },
});

export const planGroupSessions = endpoint({
  method: "POST",
  path: "/groups/{groupId}/sessions",
  summary: "Plan sessions of a group, one or a row of weeks; whoever belongs to it on the day is expected",
  may: "group.lead",
  ids: group,
  input: z.strictObject({
    fromDay: CalendarDay,
    at: WallTime,
    minutes: Minutes,
    place: longText(120),
    weeks: z.int().min(1).max(26),
    /** Although somebody is taken then: said by a person, and shown ever after. */
    standsBeside: z.boolean().default(false),
  }),
  output: z.strictObject({ id: GroupId, sessions: z.int() }),
  refusals: { "group-has-ended": 409, "slot-taken": 409 },
});

export const beginGroupSeries = endpoint({
  method: "POST",
  path: "/groups/{groupId}/series",
  summary: "Begin a series of a group, by any rule a client’s series may have; whoever belongs to it on the day is expected",
  may: "group.lead",
  ids: group,
  input: NewSeries,
  output: beginSeries.output,
  refusals: { "group-has-ended": 409, "slot-taken": 409 },
});

export const endGroupSeries = endpoint({
  method: "POST",
  path: "/groups/{groupId}/series/{seriesId}/end",
  summary: "End a series of a group after a day; sessions about which something is written stay",
  may: "group.lead",
  ids: z.strictObject({ groupId: GroupId, seriesId: SeriesId }),
  input: z.strictObject({ untilDay: CalendarDay }),
  output: endSeries.output,
  refusals: { "already-ended": 409 },
});

export const joinGroup = endpoint({
  method: "POST",
  path: "/clients/{clientId}/groups/{groupId}",
  summary: "A client joins a group from a day on; refused when no seat is free",
  may: "group.join",
  ids: z.strictObject({ clientId: ClientId, groupId: GroupId }),
  input: z.strictObject({ id: MembershipId, fromDay: CalendarDay, reason: longText(500) }),
  output: z.strictObject({ id: MembershipId }),
  refusals: { "group-has-ended": 409, "group-is-full": 409, "already-a-member": 409 },
});

export const leaveGroup = endpoint({
  method: "POST",
  path: "/clients/{clientId}/memberships/{membershipId}/leave",
  summary: "A client leaves a group after a day; what was stays in their record",
  may: "group.join",
  ids: z.strictObject({ clientId: ClientId, membershipId: MembershipId }),
  input: z.strictObject({ lastDay: CalendarDay, reason: longText(500) }),
  output: z.strictObject({ id: MembershipId }),
  refusals: { "already-left": 409, "leaves-before-joining": 422 },
});

export const listClientGroups = endpoint({
  method: "GET",
  path: "/clients/{clientId}/groups",
  summary: "The groups a client is or was in, without anybody else who was there",
  may: "session.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: nothing,
  output: z.strictObject({
    groups: z.array(Member.omit({ clientId: true, chosenName: true, treats: true }).extend({ groupId: GroupId, name: z.string() })),
  }),
  refusals: {},
});
