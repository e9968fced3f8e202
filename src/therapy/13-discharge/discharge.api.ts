import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, shortText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { Discharge, DischargeId, NewDischarge } from "./discharge.ts";

const client = z.strictObject({ clientId: ClientId });

export const readDischarge = endpoint({
  method: "GET",
  path: "/clients/{clientId}/discharge",
  summary: "Whether and how a therapy ended, and what still stands: weekly times, open goals, a conversation about absences",
  may: "discharge.read",
  ids: client,
  input: z.strictObject({}),
  output: z.strictObject({
    chosenName: z.string(),
    today: CalendarDay,
    discharges: z.array(Discharge),
    /** The last conversation about absences that was written down. */
    talkedOn: CalendarDay.nullable(),
    /** Planned sessions after today: they stay until people take them out. */
    sessionsToCome: z.int(),
  }),
  refusals: {},
});

export const signDischarge = endpoint({
  method: "POST",
  path: "/clients/{clientId}/discharge",
  summary: "Sign that a therapy ends, with the reasons; absences alone ask for the written conversation first",
  may: "discharge.sign",
  ids: client,
  input: NewDischarge,
  output: z.strictObject({ id: DischargeId, signedAt: Instant }),
  refusals: { "factor-needed": 403, "talk-about-absences-first": 409, "talk-is-too-old": 409, "already-discharged": 409 },
});

export const reopenTherapy = endpoint({
  method: "POST",
  path: "/clients/{clientId}/discharge/{dischargeId}/reopen",
  summary: "Take a therapy up again; the signed discharge stays in the record",
  may: "discharge.sign",
  ids: z.strictObject({ clientId: ClientId, dischargeId: DischargeId }),
  input: z.strictObject({ words: shortText(2_000) }),
  output: z.strictObject({ id: DischargeId }),
  refusals: { "already-reopened": 409 },
});
