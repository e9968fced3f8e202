/** What the family may ask for beside its first pages: kept apart, so that a telephone fetches it only when it is needed. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { Faq } from "./faq.api.ts";
import { ObservationId, Sent } from "./observation.ts";
import { PortalReading } from "./portal.api.ts";
import { SENT_FILE } from "./sent-file.ts";

const Nothing = z.strictObject({});
const ofClient = z.strictObject({ clientId: ClientId });

export const tellNothingNew = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/nothing-new",
  summary: "Say in one tap that there is nothing new at home: that is a word too, and waits for no answer",
  may: "portal.write",
  ids: ofClient,
  input: z.strictObject({ id: ObservationId }),
  output: z.strictObject({ id: ObservationId }),
  refusals: {},
});

/** One file to one thing told: a photo, whose place is taken out, or a voice note. Only where a consent to it stands. */
export const sendFamilyFile = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/observation-files",
  summary: "Send a photo or a voice note with something one told; where a photo was taken is removed before it is kept",
  may: "portal.write",
  ids: ofClient,
  input: z.strictObject({ id: idOf("FamilyFile"), observationId: ObservationId, medium: Sent, content: SENT_FILE }),
  most: 6 * 1024 * 1024,
  output: z.strictObject({ id: z.string() }),
  refusals: { "needs-consent": 403, "file-refused": 422, "file-too-large": 413, "enough-files": 409, "not-found": 404 },
});

export const readHelp = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/help",
  summary: "In how many days questions are answered, where to turn when it cannot wait, what is asked often, and which files may be sent",
  may: "portal.read",
  ids: ofClient,
  input: Nothing,
  output: z.strictObject({
    answerDays: z.int(),
    urgent: z.array(z.strictObject({ what: z.enum(["danger", "crisis"]), call: z.string() })),
    /** The practice’s own words about it; empty: none. */
    urgentEn: z.string(),
    urgentFr: z.string(),
    faq: z.array(Faq),
    mayPhoto: z.boolean(),
    maySound: z.boolean(),
  }),
  refusals: {},
});

export const sayMailWorks = endpoint({
  method: "POST",
  path: "/portal/mail-works",
  summary: "Say that one’s own e-mail address works again, after letters to it came back",
  may: "portal.notices",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({ works: z.boolean() }),
  refusals: {},
});

export const chooseReading = endpoint({
  method: "POST",
  path: "/portal/reading",
  summary: "Choose to read the family pages with symbols and few words, or with larger letters",
  may: "portal.notices",
  ids: Nothing,
  input: PortalReading,
  output: PortalReading,
  refusals: {},
});
