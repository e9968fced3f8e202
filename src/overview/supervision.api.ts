import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Instant } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { PersonId } from "#people/person.ts";
import { SessionCard } from "./today.api.ts";

const nothing = z.strictObject({});

/** A report or an assessment an intern has begun and that is not signed. */
export const InternDraft = z.strictObject({
  kind: z.enum(["report", "assessment"]),
  id: z.uuid(),
  clientId: ClientId,
  chosenName: z.string(),
  since: Instant,
});
export type InternDraft = z.infer<typeof InternDraft>;

export const Intern = z.strictObject({
  personId: PersonId,
  name: z.string(),
  /** Notes the intern wrote that nobody has signed. */
  unsigned: z.array(SessionCard),
  /** Sessions the intern leads about which nothing is written. */
  notYetRecorded: z.array(SessionCard),
  drafts: z.array(InternDraft),
});
export type Intern = z.infer<typeof Intern>;

export const readSupervision = endpoint({
  method: "GET",
  path: "/reviews/supervision",
  summary: "The interns the person who asks answers for today, with their unsigned notes and open work, the oldest first",
  may: "reviews.read",
  ids: nothing,
  input: nothing,
  output: z.strictObject({ interns: z.array(Intern) }),
  refusals: {},
});
