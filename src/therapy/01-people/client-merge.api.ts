import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay } from "#foundation/words.ts";
import { ClientId } from "./client.ts";
import { ClientMergeId, NewClientMerge, OpenThing } from "./client-merge.ts";
import { ConsentKind } from "./consent.ts";
import { Relationship } from "./team.ts";

const ofClient = z.strictObject({ clientId: ClientId });
const nothing = z.strictObject({});
const name = z.string();

/** One of two records that may be of one person, as far as it helps to tell. */
const Side = z.strictObject({
  id: ClientId,
  name,
  legalName: name.nullable(),
  bornOn: CalendarDay.nullable(),
  pronouns: z.string().nullable(),
  /** The day the record was begun. */
  since: CalendarDay,
  team: z.array(name),
  family: z.array(z.strictObject({ name, relationship: Relationship, restricted: z.boolean(), noContact: z.boolean() })),
  sessions: z.strictObject({ held: z.int(), ahead: z.int(), first: CalendarDay.nullable(), last: CalendarDay.nullable() }),
  /** Null for whoever runs the practice and does not read the record. */
  inside: z.strictObject({ activeGoals: z.int(), safetyLines: z.int(), consents: z.array(ConsentKind) }).nullable(),
});
export type Side = z.infer<typeof Side>;

export const compareRecords = endpoint({
  method: "GET",
  path: "/clients/{clientId}/same-person",
  summary: "Two records side by side, as one would be kept and the other laid under it, with what has to be settled first",
  may: "client.merge",
  ids: ofClient,
  input: z.strictObject({ with: ClientId }),
  output: z.strictObject({
    kept: Side,
    aside: Side,
    /** What waits in the record that would be laid aside. */
    open: z.array(z.strictObject({ thing: OpenThing, number: z.int() })),
    /** Who cares for that record and not for the kept one. */
    teamOnlyThere: z.array(name),
    /** Who is kept away, or not contacted, in one record and holds rights under the same name in the other. */
    againstOrder: z.array(name),
    /** One of the two is joined with another record already. */
    joinedAlready: z.boolean(),
  }),
  refusals: { "same-record": 422, "not-found": 404 },
});

export const joinRecords = endpoint({
  method: "POST",
  path: "/clients/{clientId}/same-person",
  summary: "Lay another record of the same person under this one; nothing is moved, and for thirty days it can be taken back",
  may: "client.merge",
  ids: ofClient,
  input: NewClientMerge,
  output: z.strictObject({ id: ClientMergeId }),
  refusals: { "same-record": 422, "not-found": 404, "already-joined": 409, "not-settled": 409 },
});

export const partRecords = endpoint({
  method: "POST",
  path: "/clients/{clientId}/same-person/{mergeId}/undo",
  summary: "Take back that two records are of one person: both are as they were",
  may: "client.merge",
  ids: z.strictObject({ clientId: ClientId, mergeId: ClientMergeId }),
  input: nothing,
  output: z.strictObject({ id: ClientMergeId }),
  refusals: { "not-found": 404, "already-undone": 409, "past-undoing": 409 },
});

export const listDoubles = endpoint({
  method: "GET",
  path: "/doubles",
  summary: "Pairs of records that may be of one person, by name and birth date, among those this person could join",
  may: "clients.list",
  ids: nothing,
  input: nothing,
  output: z.strictObject({
    pairs: z.array(z.strictObject({ kept: ClientId, other: ClientId, name, bornOn: CalendarDay })),
  }),
  refusals: {},
});
