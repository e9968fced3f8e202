/** Standing in: the sessions go to a colleague, who sees what is needed, and whose right ends by itself. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { PersonId } from "#people/person.ts";
import { GroupId } from "./group.ts";
import { NewGroupStandIn, NewStandIn, StandInId } from "./stand-in.ts";

const ofClient = z.strictObject({ clientId: ClientId });
const nothing = z.strictObject({});

export const listStandIns = endpoint({
  method: "GET",
  path: "/clients/{clientId}/stand-ins",
  summary: "Who stands in with a client today or later, and the music therapists of the practice who could",
  may: "stand-in.write",
  ids: ofClient,
  input: nothing,
  output: z.strictObject({
    standIns: z.array(
      z.strictObject({
        id: StandInId,
        name: z.string(),
        forName: z.string(),
        fromDay: CalendarDay,
        untilDay: CalendarDay,
        /** Sessions to come that they have. */
        sessions: z.int(),
      }),
    ),
    colleagues: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
  }),
  refusals: {},
});

export const standIn = endpoint({
  method: "POST",
  path: "/clients/{clientId}/stand-ins",
  summary: "One’s own sessions of these days go to a colleague, who sees the record until a few days after; what is written about stays",
  may: "stand-in.write",
  ids: ofClient,
  input: NewStandIn,
  output: z.strictObject({ id: StandInId, sessions: z.int(), seesUntil: CalendarDay }),
  refusals: { "not-their-duty": 409, "no-session-then": 409, "slot-taken": 409 },
});

export const giveBack = endpoint({
  method: "POST",
  path: "/clients/{clientId}/stand-ins/{standInId}/end",
  summary: "End it early: sessions to come go back, and the right that came with it ends now",
  may: "stand-in.write",
  ids: z.strictObject({ clientId: ClientId, standInId: StandInId }),
  input: nothing,
  output: z.strictObject({ id: StandInId, sessions: z.int() }),
  refusals: { "already-ended": 409, "slot-taken": 409 },
});

const ofGroup = z.strictObject({ groupId: GroupId });

export const listGroupStandIns = endpoint({
  method: "GET",
  path: "/groups/{groupId}/stand-ins",
  summary: "Who stands in with a group today or later, and the music therapists of the practice who could",
  may: "group.lead",
  ids: ofGroup,
  input: nothing,
  output: listStandIns.output,
  refusals: {},
});

export const standInWithGroup = endpoint({
  method: "POST",
  path: "/groups/{groupId}/stand-ins",
  summary: "The sessions of a group of these days go to a colleague, with the records of those members one treats as their music therapist",
  may: "group.lead",
  ids: ofGroup,
  input: NewGroupStandIn,
  output: z.strictObject({
    id: StandInId,
    sessions: z.int(),
    seesUntil: CalendarDay,
    records: z.int(),
    /** Members whom others treat: their records stay closed. */
    closed: z.int(),
  }),
  refusals: { "not-their-duty": 409, "no-session-then": 409, "slot-taken": 409 },
});

export const giveGroupBack = endpoint({
  method: "POST",
  path: "/groups/{groupId}/stand-ins/{standInId}/end",
  summary: "End it early: sessions to come go back, and the rights that came with it end now",
  may: "group.lead",
  ids: z.strictObject({ groupId: GroupId, standInId: StandInId }),
  input: nothing,
  output: z.strictObject({ id: StandInId, sessions: z.int() }),
  refusals: { "already-ended": 409, "slot-taken": 409 },
});
