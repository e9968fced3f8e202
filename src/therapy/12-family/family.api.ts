/** The staff's side of the family: who is let in, what is shared, what waits for an answer. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { PersonId } from "#people/person.ts";
import { TellingId, Voice } from "#people/story.ts";
import { GoalId } from "#plan/goal.ts";
import { NoteId } from "#session/note.ts";
import { NewObservationAnswer, ObservationId } from "./observation.ts";
import { NewAnswer, QuestionId } from "./question.ts";
import { Release, TellingRelease } from "./release.ts";

const Nothing = z.strictObject({});

/** Where somebody of the family stands with the portal. */
export const PortalPerson = z.strictObject({
  personId: PersonId,
  name: z.string(),
  relation: z.string(),
  email: z.string().nullable(),
  access: z.enum(["none", "invited", "open"]),
  invitedUntil: Instant.nullable(),
  lastSeenAt: Instant.nullable(),
});
export type PortalPerson = z.infer<typeof PortalPerson>;

export const readFamilySide = endpoint({
  method: "GET",
  path: "/clients/{clientId}/family",
  summary: "Who of the family may use the portal, and what is shared with them; to which shared notes something was added that is not",
  may: "family.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: Nothing,
  output: z.strictObject({
    people: z.array(PortalPerson),
    goals: z.array(GoalId),
    notes: z.array(NoteId),
    notesAddedTo: z.array(NoteId),
    /** What the family reads of the story, one telling a voice. */
    tellings: z.array(z.strictObject({ voice: Voice, tellingId: TellingId })),
  }),
  refusals: {},
});

export const inviteToPortal = endpoint({
  method: "POST",
  path: "/clients/{clientId}/family/{personId}/invitation",
  summary: "Makes a link that lets somebody of the family into the portal once, to copy or to send; earlier ones stop working",
  may: "family.invite",
  ids: z.strictObject({ clientId: ClientId, personId: PersonId }),
  input: z.strictObject({ email: z.string().trim().toLowerCase().max(254).pipe(z.email()), language: Language, send: z.boolean() }),
  /** Empty when the same deed is sent again: a link is never kept where it could be read. */
  output: z.strictObject({ link: z.string(), until: Instant.nullable() }),
  refusals: { "needs-consent": 403 },
});

export const shareGoal = endpoint({
  method: "POST",
  path: "/goals/{goalId}/sharing",
  summary: "Share a goal with the family, or stop sharing it; each decision stays readable",
  may: "family.share",
  ids: z.strictObject({ goalId: GoalId }),
  input: Release,
  output: z.strictObject({ shared: z.boolean() }),
  refusals: { "no-family-words": 422, "needs-consent": 403, "names-others": 409 },
});

export const shareNote = endpoint({
  method: "POST",
  path: "/notes/{noteId}/sharing",
  summary: "Share a signed note with the family, or stop sharing it",
  may: "family.share",
  ids: z.strictObject({ noteId: NoteId }),
  input: Release,
  output: z.strictObject({ shared: z.boolean() }),
  refusals: { "not-signed": 409, "needs-consent": 403, "names-others": 409 },
});

export const shareTelling = endpoint({
  method: "POST",
  path: "/clients/{clientId}/story/sharing",
  summary: "Share what a voice of the story told with the family, or stop sharing what that voice said",
  may: "family.share",
  ids: z.strictObject({ clientId: ClientId }),
  input: TellingRelease,
  output: z.strictObject({ shared: z.boolean() }),
  refusals: { "no-such-telling": 404, "needs-consent": 403, "names-others": 409 },
});

export const answerQuestion = endpoint({
  method: "POST",
  path: "/family/questions/{questionId}/answers",
  summary: "Answer a question of the family",
  may: "portal.answer",
  ids: z.strictObject({ questionId: QuestionId }),
  input: NewAnswer,
  output: z.strictObject({ id: QuestionId }),
  refusals: { "names-others": 409 },
});

export const answerObservation = endpoint({
  method: "POST",
  path: "/family/observations/{observationId}/answer",
  summary: "Thank for an observation, or accept it as evidence for an objective, where it then stands on the chart",
  may: "portal.answer",
  ids: z.strictObject({ observationId: ObservationId }),
  input: NewObservationAnswer,
  output: z.strictObject({ id: ObservationId }),
  refusals: { "already-answered": 409, "names-others": 409 },
});
