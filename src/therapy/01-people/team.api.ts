import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant } from "#foundation/words.ts";
import { ClientId } from "./client.ts";
import { Duty, PersonId } from "./person.ts";
import {
  CarePart,
  CareRelationId,
  ChangedGuardian,
  GuardianId,
  GuardianRights,
  NewGuardian,
  NewProfessional,
  NewSelf,
  NewTeamMember,
  ProfessionalId,
  ProfessionalRole,
  Relationship,
  SelfId,
  Standing,
} from "./team.ts";

const ofClient = z.strictObject({ clientId: ClientId });
const period = { fromDay: CalendarDay, untilDay: CalendarDay.nullable(), standing: Standing };
/** Who wrote something down, and when. */
const WhoAndWhen = z.strictObject({ by: z.string(), at: Instant });
const person = { personId: PersonId, name: z.string() };

export const readTeam = endpoint({
  method: "GET",
  path: "/clients/{clientId}/people",
  summary: "Who cares for a client and who their family is, each with what they may and since when",
  may: "people.read",
  ids: ofClient,
  input: z.strictObject({}),
  output: z.strictObject({
    client: z.strictObject({ chosenName: z.string(), familyName: z.string().nullable() }),
    care: z.array(z.strictObject({ id: CareRelationId, ...person, credential: z.string().nullable(), part: CarePart, ...period })),
    /** Those who answer for an intern of the team. */
    supervisors: z.array(z.strictObject({ ...person, internName: z.string() })),
    family: z.array(
      z.strictObject({
        id: GuardianId,
        ...person,
        email: z.string().nullable(),
        relationship: Relationship,
        ...GuardianRights.shape,
        words: z.string(),
        document: z.string(),
        documentSeenOn: CalendarDay.nullable(),
        /** The line whose place this one took. */
        replaces: GuardianId.nullable(),
        written: WhoAndWhen,
        ended: WhoAndWhen.nullable(),
        ...period,
      }),
    ),
    professionals: z.array(
      z.strictObject({
        id: ProfessionalId,
        ...person,
        role: ProfessionalRole,
        place: z.string(),
        referred: z.boolean(),
        words: z.string(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        ...period,
      }),
    ),
    self: z.array(
      z.strictObject({ id: SelfId, kind: z.enum(["adult", "capable"]), decision: z.string(), email: z.string().nullable(), ...period }),
    ),
    /** The client's own page opens for who is reading. */
    opensRecord: z.boolean(),
    mayChange: z.boolean(),
    /** Whom the team can take in. */
    colleagues: z.array(z.strictObject({ ...person, duties: z.array(Duty) })),
  }),
  refusals: {},
});

export const joinTeam = endpoint({
  method: "POST",
  path: "/clients/{clientId}/team",
  summary: "Takes a colleague into the team of a client, from a day, until a day or for the time being",
  may: "people.write",
  ids: ofClient,
  input: NewTeamMember,
  output: z.strictObject({ id: CareRelationId }),
  refusals: { "ends-before-it-begins": 422, "not-their-duty": 409, "already-on-the-team": 409 },
});

export const leaveTeam = endpoint({
  method: "POST",
  path: "/clients/{clientId}/team/{careId}/end",
  summary: "Ends at once what a colleague is to a client; what they wrote stays",
  may: "people.write",
  ids: z.strictObject({ clientId: ClientId, careId: CareRelationId }),
  input: z.strictObject({}),
  output: z.strictObject({ id: CareRelationId }),
  refusals: { "already-ended": 409, "last-therapist": 409 },
});

export const inviteGuardian = endpoint({
  method: "POST",
  path: "/clients/{clientId}/guardians",
  summary: "Writes down somebody of the family with each right by itself; an order ends at once what was given before",
  may: "people.write",
  ids: ofClient,
  input: NewGuardian,
  output: z.strictObject({ id: GuardianId }),
  refusals: { "ends-before-it-begins": 422, "email-needed": 409, "already-in-the-family": 409 },
});

export const changeGuardian = endpoint({
  method: "POST",
  path: "/clients/{clientId}/guardians/{guardianId}/rights",
  summary: "Gives somebody of the family other rights, or an order takes them all; what held until now ends at once and stays readable",
  may: "people.write",
  ids: z.strictObject({ clientId: ClientId, guardianId: GuardianId }),
  input: ChangedGuardian,
  output: z.strictObject({ id: GuardianId }),
  refusals: { "already-ended": 409, "ends-before-it-begins": 422 },
});

export const endGuardian = endpoint({
  method: "POST",
  path: "/clients/{clientId}/guardians/{guardianId}/end",
  summary: "Ends at once what somebody of the family may",
  may: "people.write",
  ids: z.strictObject({ clientId: ClientId, guardianId: GuardianId }),
  input: z.strictObject({}),
  output: z.strictObject({ id: GuardianId }),
  refusals: { "already-ended": 409 },
});

export const openOwnDoor = endpoint({
  method: "POST",
  path: "/clients/{clientId}/selves",
  summary: "Gives a client a way in of their own: an adult, or a minor found capable of this decision",
  may: "people.write",
  ids: ofClient,
  input: NewSelf,
  output: z.strictObject({ id: SelfId }),
  refusals: {
    "ends-before-it-begins": 422,
    "already-has-a-door": 409,
    "email-of-somebody-else": 409,
    "found-not-capable-of-own-page": 409,
  },
});

export const closeOwnDoor = endpoint({
  method: "POST",
  path: "/clients/{clientId}/selves/{selfId}/end",
  summary: "Ends a client's own way in at once",
  may: "people.write",
  ids: z.strictObject({ clientId: ClientId, selfId: SelfId }),
  input: z.strictObject({}),
  output: z.strictObject({ id: SelfId }),
  refusals: { "already-ended": 409 },
});

export const addProfessional = endpoint({
  method: "POST",
  path: "/clients/{clientId}/professionals",
  summary: "Writes down a professional around a client, such as a physician, a teacher or whoever referred them; it opens nothing for them",
  may: "people.write",
  ids: ofClient,
  input: NewProfessional,
  output: z.strictObject({ id: ProfessionalId }),
  refusals: { "ends-before-it-begins": 422 },
});

export const endProfessional = endpoint({
  method: "POST",
  path: "/clients/{clientId}/professionals/{professionalId}/end",
  summary: "Ends what a professional is to a client; the line stays readable",
  may: "people.write",
  ids: z.strictObject({ clientId: ClientId, professionalId: ProfessionalId }),
  input: z.strictObject({}),
  output: z.strictObject({ id: ProfessionalId }),
  refusals: { "already-ended": 409 },
});
