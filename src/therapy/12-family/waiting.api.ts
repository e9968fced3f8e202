/** What families asked and told, and nobody has answered yet. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { ClientId } from "#people/client.ts";
import { Instant } from "#foundation/words.ts";
import { PersonId } from "#people/person.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { WaitingWord } from "./family-word.api.ts";
import { Observation } from "./observation.ts";
import { Question } from "./question.ts";

const Nothing = z.strictObject({});

const OfClient = { clientId: ClientId, clientName: z.string(), askedBy: z.string(), relation: z.string(), about: z.string().nullable() };

export const WaitingQuestion = Question.extend(OfClient);
export type WaitingQuestion = z.infer<typeof WaitingQuestion>;
export const WaitingObservation = Observation.extend({
  ...OfClient,
  /** What it could be evidence for. */
  objectives: z.array(z.strictObject({ objectiveId: ObjectiveId, title: z.string(), isOfThisGoal: z.boolean() })),
});
export type WaitingObservation = z.infer<typeof WaitingObservation>;

/** Letters to somebody of a family come back, so none is sent any more: it stands until there is another address or they say that it works. */
export const ReturnedMail = z.strictObject({
  clientId: ClientId,
  clientName: z.string(),
  personId: PersonId,
  name: z.string(),
  at: Instant,
  why: z.enum(["nobody", "full", "refused"]),
});
export type ReturnedMail = z.infer<typeof ReturnedMail>;

export const readFamilyWaiting = endpoint({
  method: "GET",
  path: "/family/waiting",
  summary: "Questions, observations and returned letters of families that wait for the person who asks, the oldest first",
  may: "reviews.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    questions: z.array(WaitingQuestion),
    observations: z.array(WaitingObservation),
    words: z.array(WaitingWord),
    returned: z.array(ReturnedMail),
    answerDays: z.int(),
  }),
  refusals: {},
});
