/** What families asked and told, and nobody has answered yet. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { ClientId } from "#people/client.ts";
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

export const readFamilyWaiting = endpoint({
  method: "GET",
  path: "/family/waiting",
  summary: "Questions and observations of families that wait for the person who asks, the oldest first",
  may: "reviews.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    questions: z.array(WaitingQuestion),
    observations: z.array(WaitingObservation),
    words: z.array(WaitingWord),
    answerDays: z.int(),
  }),
  refusals: {},
});
