/** The staff's side of the family: who is let in, what is shared, what waits for an answer. */
import { z } from "zod";
import { endpoint, FileAnswer } from "#foundation/endpoint.ts";
import { CalendarDay, idOf, Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { PersonId } from "#people/person.ts";
import { TellingId, Voice } from "#people/story.ts";
import { GoalId } from "#plan/goal.ts";
import { NoteId } from "#session/note.ts";
import { NewObservationAnswer, ObservationId } from "./observation.ts";
import { NewAnswer, QuestionId } from "./question.ts";
import { Sharing } from "./own-word.api.ts";
import { PortalPage } from "./portal.api.ts";
import { HiddenFrom, KeptThing, Release, TellingRelease } from "./release.ts";

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
  /** When a letter to this address last came back; null: none did, or a later one arrived. */
  mailReturnedAt: Instant.nullable(),
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
    /** Kept from one person. */
    hidden: z.array(KeptThing.extend({ personId: PersonId })),
    /** What the team called worth holding on to, the newest first: the family reads it unless it is kept from them. */
    moments: z.array(z.strictObject({ momentId: idOf("Celebration"), day: CalendarDay, words: z.string() })),
    /** Given away before they are signed. */
    afterSigning: z.array(NoteId),
    /** What the client said last about what others may see. */
    wish: z.strictObject({ sharing: Sharing, words: z.string(), saidAt: Instant }).nullable(),
    /** When somebody last said that there is nothing new. */
    nothingNewOn: CalendarDay.nullable(),
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
  refusals: { "needs-consent": 403, "address-of-another": 409 },
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

export const hideFrom = endpoint({
  method: "POST",
  path: "/clients/{clientId}/family/{personId}/hidden",
  summary: "Keep a shared goal or note, a telling, a moment or something for home from one person of the family, or end that",
  may: "family.share",
  ids: z.strictObject({ clientId: ClientId, personId: PersonId }),
  input: HiddenFrom,
  output: z.strictObject({ hidden: z.boolean() }),
  refusals: { "one-thing-at-a-time": 422, "not-found": 404 },
});

export const shareAfterSigning = endpoint({
  method: "POST",
  path: "/notes/{noteId}/sharing-after-signing",
  summary: "Let a note go to the family once it is signed, or take that back; what names another client then waits for a decision",
  may: "family.share",
  ids: z.strictObject({ noteId: NoteId }),
  input: z.strictObject({ id: idOf("Release"), wanted: z.boolean() }),
  output: z.strictObject({ wanted: z.boolean() }),
  refusals: { "already-signed": 409, "needs-consent": 403 },
});

export const previewFor = endpoint({
  method: "GET",
  path: "/clients/{clientId}/family/{personId}/preview",
  summary: "The family’s page as this very person sees it now",
  may: "family.share",
  ids: z.strictObject({ clientId: ClientId, personId: PersonId }),
  input: Nothing,
  output: z.strictObject({ name: z.string(), page: PortalPage }),
  refusals: {},
});

/** A photo or a voice note that somebody of the family sent, for who reads what they told. */
export const readFamilyFile = endpoint({
  method: "GET",
  path: "/clients/{clientId}/family/file",
  summary: "A photo or a voice note that the family sent",
  may: "family.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({ fileId: z.uuid() }),
  sends: "application/octet-stream",
  output: FileAnswer,
  refusals: { "not-found": 404 },
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
