import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Language, shortText, TimeZone } from "#foundation/words.ts";
import { ClientId, NewClient } from "./client.ts";
import { ClientContact, ClientProfile, EarlierProfile } from "./client-profile.ts";
import { Duty, PersonId } from "./person.ts";
import { KeptSafetyLine, NewSafetyLine, SafetyLine, SafetyLineId } from "./safety-card.ts";
import { NewTelling, Telling, TellingId, Voice } from "./story.ts";

export const createClient = endpoint({
  method: "POST",
  path: "/clients",
  summary: "Take on a client by hand; the music therapist who does so becomes their therapist",
  may: "client.create",
  ids: z.strictObject({}),
  input: NewClient,
  output: z.strictObject({ id: ClientId }),
  refusals: { "born-in-the-future": 422 },
});

export const readClient = endpoint({
  method: "GET",
  path: "/clients/{clientId}",
  summary: "Who a client is, as far as this person may know: care teams read all, the front desk names and pronouns",
  may: "client.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({}),
  output: z.discriminatedUnion("fields", [
    ClientProfile.extend({
      fields: z.literal("whole"),
      id: ClientId,
      /** How often it was written anew; a correction says which wording it corrects. */
      version: z.int(),
      tellings: z.array(Telling),
      safety: z.array(SafetyLine),
    }),
    ClientContact.extend({ fields: z.literal("contact"), id: ClientId }),
  ]),
  refusals: {},
});

export const changeClientDetails = endpoint({
  method: "POST",
  path: "/clients/{clientId}/details",
  summary: "Write anew who a client is; what stood before is kept, with who replaced it",
  may: "client.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: ClientProfile.extend({ basedOn: z.int().min(0) }),
  output: z.strictObject({ id: ClientId }),
  refusals: { "changed-meanwhile": 409, "born-in-the-future": 422 },
});

export const listEarlierDetails = endpoint({
  method: "GET",
  path: "/clients/{clientId}/details/earlier",
  summary: "What was written about who a client is before, newest first, with who replaced it and when",
  may: "story.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({ earlier: z.array(EarlierProfile) }),
  refusals: {},
});

export const tellStory = endpoint({
  method: "POST",
  path: "/clients/{clientId}/tellings",
  summary: "Write down what one of the four voices says; earlier tellings stay",
  may: "story.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: NewTelling,
  output: z.strictObject({ id: TellingId }),
  refusals: {},
});

export const listTellings = endpoint({
  method: "GET",
  path: "/clients/{clientId}/tellings",
  summary: "Everything the four voices have said, newest first, so that an earlier telling can be read again",
  may: "story.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({ voice: Voice.optional() }),
  output: z.strictObject({ tellings: z.array(Telling) }),
  refusals: {},
});

export const addSafetyLine = endpoint({
  method: "POST",
  path: "/clients/{clientId}/safety-lines",
  summary: "Add a line to the safety card, or put it in the place of one that stands, which stays readable",
  may: "safety.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: NewSafetyLine,
  output: z.strictObject({ id: SafetyLineId }),
  refusals: { "already-withdrawn": 409 },
});

export const listSafetyLines = endpoint({
  method: "GET",
  path: "/clients/{clientId}/safety-lines",
  summary: "Every line the safety card ever held, newest first, with who wrote it and what became of it",
  may: "story.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({ lines: z.array(KeptSafetyLine) }),
  refusals: {},
});

export const withdrawSafetyLine = endpoint({
  method: "POST",
  path: "/clients/{clientId}/safety-lines/{lineId}/withdraw",
  summary: "Take a line off the safety card; it stays in the record with who took it off and when",
  may: "safety.write",
  ids: z.strictObject({ clientId: ClientId, lineId: SafetyLineId }),
  input: z.strictObject({}),
  output: z.strictObject({ id: SafetyLineId }),
  refusals: { "already-withdrawn": 409 },
});

export const readPractice = endpoint({
  method: "GET",
  path: "/practice",
  summary: "The practice's name, time zone and language, and who works there",
  may: "practice.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({
    name: z.string(),
    timeZone: z.string(),
    language: Language,
    country: z.enum(["CA", "US"]),
    staff: z.array(z.strictObject({ personId: PersonId, name: z.string(), credential: z.string().nullable(), duties: z.array(Duty) })),
  }),
  refusals: {},
});

export const changePractice = endpoint({
  method: "POST",
  path: "/practice",
  summary: "Change the practice's name, time zone or language",
  may: "practice.write",
  ids: z.strictObject({}),
  input: z.strictObject({ name: shortText(120), timeZone: TimeZone, language: Language }),
  output: z.strictObject({ done: z.literal(true) }),
  refusals: {},
});
