/** Who works in the practice: let in, given other duties, supervised, and let go in one press. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Language, longText } from "#foundation/words.ts";
import { Duty, PersonId, PersonName } from "./person.ts";

const OfColleague = z.strictObject({ colleagueId: PersonId });
const Duties = z
  .array(Duty)
  .min(1, { error: "one-duty-at-least" })
  .max(Duty.options.length)
  .refine((duties) => new Set(duties).size === duties.length, { error: "duty-twice" });
const Credential = z.string().trim().max(40);

export const Colleague = z.strictObject({
  personId: PersonId,
  name: z.string(),
  email: z.string().nullable(),
  credential: z.string().nullable(),
  /** Empty for who has left. */
  duties: z.array(Duty),
  /** "in" = has come in with a key of their own; "invited" = a link is on its way; "waiting" = no link holds any more. */
  state: z.enum(["in", "invited", "waiting", "left"]),
  invitedUntil: z.iso.datetime({ offset: true }).nullable(),
  leftOn: z.iso.date().nullable(),
  /** Who answers for an intern's work today. */
  supervisorId: PersonId.nullable(),
  /** Clients who would have no music therapist without them. */
  aloneWith: z.int().min(0),
});
export type Colleague = z.infer<typeof Colleague>;

export const listColleagues = endpoint({
  method: "GET",
  path: "/practice/colleagues",
  summary: "Everybody who works here or did, with their duties, how far they have come in, and whose supervisor they are",
  may: "staff.write",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({ colleagues: z.array(Colleague) }),
  refusals: {},
});

/** The link is shown once, to be handed over; empty where only the owner of the mailbox may have it. */
const Invited = z.strictObject({ link: z.string(), until: z.string().nullable() });

export const inviteColleague = endpoint({
  method: "POST",
  path: "/practice/colleagues",
  summary: "Takes somebody into the practice with their duties, and makes the link by which they come in",
  may: "staff.write",
  ids: z.strictObject({}),
  input: z.strictObject({
    id: PersonId,
    chosenName: PersonName,
    familyName: longText(200),
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
    language: Language,
    credential: Credential,
    duties: Duties,
    /** True: the link goes by mail as well. */
    send: z.boolean(),
  }),
  output: Invited,
  refusals: { "factor-needed": 403, "already-works-here": 409 },
});

export const inviteColleagueAgain = endpoint({
  method: "POST",
  path: "/practice/colleagues/{colleagueId}/invitation",
  summary: "Makes a new link for a colleague: the first way in, or, by mail only, a new password and second factor",
  may: "staff.write",
  ids: OfColleague,
  input: z.strictObject({ send: z.boolean() }),
  output: Invited,
  refusals: { "factor-needed": 403, "left-already": 409 },
});

export const changeColleague = endpoint({
  method: "POST",
  path: "/practice/colleagues/{colleagueId}/duties",
  summary: "Gives a colleague other duties or another credential, and an intern a supervisor; it holds at once",
  may: "staff.write",
  ids: OfColleague,
  input: z.strictObject({ duties: Duties, credential: Credential, supervisorId: PersonId.nullable() }),
  output: z.strictObject({ id: PersonId }),
  refusals: { "factor-needed": 403, "left-already": 409, "last-owner": 409, "supervisor-is-no-therapist": 422 },
});

export const endColleague = endpoint({
  method: "POST",
  path: "/practice/colleagues/{colleagueId}/end",
  summary: "Somebody leaves the practice: every sign-in, calendar address, link and place in a team ends at once; what they wrote stays",
  may: "staff.write",
  ids: OfColleague,
  input: z.strictObject({}),
  output: z.strictObject({
    id: PersonId,
    /** Clients who now have no music therapist: somebody has to be found for them. */
    clientsLeft: z.int(),
  }),
  refusals: { "factor-needed": 403, "left-already": 409, "last-owner": 409 },
});
