import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { ClientImportId, ImportLine, ImportPart, ImportTherapist, KeptClient, KnownClient } from "./client-import.ts";

const nothing = z.strictObject({});
const ofImport = z.strictObject({ importId: ClientImportId });

export const readKnownClients = endpoint({
  method: "GET",
  path: "/client-imports/known",
  summary: "Who is a client here already, so that nobody is taken over twice: as many as this person may see",
  may: "client.import",
  ids: nothing,
  input: nothing,
  output: z.strictObject({
    clients: z.array(KnownClient),
    /** Whom a column of therapists can name. */
    therapists: z.array(ImportTherapist),
  }),
  refusals: {},
});

export const importClients = endpoint({
  method: "POST",
  path: "/client-imports",
  summary: "Take on the clients of a file, one part of it at a time; whoever does so becomes their therapist, or the one a line names",
  may: "client.import",
  ids: nothing,
  input: ImportPart,
  output: z.strictObject({
    id: ClientImportId,
    taken: z.int(),
    /** Lines not taken on, because somebody of this name is a client here already, maybe of a colleague. */
    doubles: z.array(z.int()),
  }),
  refusals: { "born-in-the-future": 422, "not-a-therapist": 422, "begun-by-another": 409 },
});

export const listImports = endpoint({
  method: "GET",
  path: "/client-imports",
  summary: "The files this person took clients on from, the newest first",
  may: "client.import",
  ids: nothing,
  input: nothing,
  output: z.strictObject({ imports: z.array(ImportLine) }),
  refusals: {},
});

export const readImport = endpoint({
  method: "GET",
  path: "/client-imports/{importId}",
  summary: "What would happen if an import were taken back: how many clients go, who stays and why",
  may: "client.import",
  ids: ofImport,
  input: nothing,
  output: z.strictObject({ import: ImportLine, goes: z.int(), stays: z.array(KeptClient) }),
  refusals: {},
});

export const takeBackImport = endpoint({
  method: "POST",
  path: "/client-imports/{importId}/take-back",
  summary: "Take an import back: every client to whom nothing was added since leaves every list",
  may: "client.import",
  ids: ofImport,
  input: nothing,
  output: z.strictObject({ id: ClientImportId, takenBack: z.int(), stay: z.int() }),
  refusals: { "too-late": 409, "nothing-to-take-back": 409 },
});
