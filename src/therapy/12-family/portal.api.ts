/** Everything the family may ask for. Each answer is parsed by its own schema before it leaves: what is not named here cannot be sent. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Language, WallTime } from "#foundation/words.ts";
import { Nature } from "#assessment/nature.ts";
import { ClientId } from "#people/client.ts";
import { Telling } from "#people/story.ts";
import { GoalId } from "#plan/goal.ts";
import { InterventionId } from "#plan/intervention.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { FamilyWording } from "#plan/wording.ts";
import { SessionId } from "#schedule/series.ts";
import { NoteId } from "#session/note.ts";
import { NewCelebration } from "#progress/evidence.ts";
import { FamilyProgress } from "./family-progress.ts";
import { NewObservation, Observation, ObservationId } from "./observation.ts";
import { NewMessage, NewQuestion, Question, QuestionId } from "./question.ts";

const Nothing = z.strictObject({});
const ofClient = z.strictObject({ clientId: ClientId });

/** `self` = the person reads about themselves. `attendance` = told of sessions only. */
export const PortalView = z.enum(["self", "family", "attendance"]);
export type PortalView = z.infer<typeof PortalView>;

/** How somebody likes to read: each section with its symbol and few words, letters larger. */
export const PortalReading = z.strictObject({ symbols: z.boolean(), larger: z.boolean() });
export type PortalReading = z.infer<typeof PortalReading>;

export const readPortal = endpoint({
  method: "GET",
  path: "/portal",
  summary: "Who is in the portal, and whose pages they may open",
  may: "portal.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    personId: z.string(),
    chosenName: z.string(),
    language: Language,
    timeZone: z.string(),
    today: CalendarDay,
    practiceName: z.string(),
    /** Letters to this person’s address come back, so none is sent. */
    mailComesBack: z.boolean(),
    reading: PortalReading,
    clients: z.array(
      z.strictObject({
        clientId: ClientId,
        chosenName: z.string(),
        view: PortalView,
        mayWrite: z.boolean(),
        /** An earlier record of somebody who has another now: it is only read. */
        isEarlier: z.boolean().default(false),
      }),
    ),
  }),
  refusals: {},
});

export const Visit = z.strictObject({ day: CalendarDay, at: WallTime, minutes: z.int(), place: z.string(), therapistName: z.string() });
/** Null = not written down yet: nothing is assumed. */
export const PastVisit = z.strictObject({ sessionId: SessionId, day: CalendarDay, came: z.boolean().nullable() });

const Sessions = { chosenName: z.string(), next: Visit.nullable(), visits: z.array(PastVisit) };

export const Exercise = z.strictObject({
  interventionId: InterventionId,
  name: z.string(),
  /** Why we do this. */
  reason: FamilyWording,
});

/** What a goal is about, as plainly as a picture says it: for those who read with symbols. */
export const GoalPicture = z.enum(["thinking", "talking", "feeling", "music", "moving", "together", "meaning"]);
export type GoalPicture = z.infer<typeof GoalPicture>;

export const SharedGoal = z.strictObject({
  goalId: GoalId,
  nature: Nature,
  /** Null: a domain of the practice’s own has no picture. */
  picture: GoalPicture.nullable(),
  words: FamilyWording,
  isReached: z.boolean(),
  steps: z.array(z.strictObject({ objectiveId: ObjectiveId, words: FamilyWording, progress: FamilyProgress })),
  exercises: z.array(Exercise),
});
export type SharedGoal = z.infer<typeof SharedGoal>;

export const SharedNote = z.strictObject({
  noteId: NoteId,
  day: CalendarDay,
  language: Language,
  words: z.string(),
  signedName: z.string(),
  addenda: z.array(z.string()),
});

/** Called worth holding on to by the team, or by this very reader: of the family nobody reads what another wrote. */
export const SharedMoment = z.strictObject({ id: z.string(), day: CalendarDay, words: z.string(), isMine: z.boolean() });

export const PortalPage = z.discriminatedUnion("fields", [
  z.strictObject({
    fields: z.literal("portal"),
    ...Sessions,
    goals: z.array(SharedGoal),
    notes: z.array(SharedNote),
    moments: z.array(SharedMoment),
    observations: z.array(Observation),
    questions: z.array(Question),
  }),
  z.strictObject({ fields: z.literal("attendance"), ...Sessions, observations: z.array(Observation), questions: z.array(Question) }),
]);

export const readPortalClient = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}",
  summary: "What is shared about one client: goals in family words, progress, notes, moments, and what this person told and asked",
  may: "portal.read",
  ids: ofClient,
  input: Nothing,
  output: PortalPage,
  refusals: {},
});
export const SharedTelling = Telling.pick({ voice: true, words: true, pictures: true, toldBy: true, toldOn: true });
export type SharedTelling = z.infer<typeof SharedTelling>;

export const readPortalStory = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/story",
  summary:
    "The story as the family reads it: what was shared of the four voices, the shared goals, what comes next, what is worth holding on to",
  may: "portal.read",
  ids: ofClient,
  input: Nothing,
  output: z.discriminatedUnion("fields", [
    z.strictObject({
      fields: z.literal("portal"),
      chosenName: z.string(),
      next: Visit.nullable(),
      tellings: z.array(SharedTelling),
      goals: z.array(SharedGoal.pick({ goalId: true, words: true, isReached: true })),
      moment: SharedMoment.nullable(),
      /** What this very reader asked and has no answer to yet. */
      openQuestions: z.array(Question),
    }),
    z.strictObject({ fields: z.literal("attendance"), chosenName: z.string(), next: Visit.nullable() }),
  ]),
  refusals: {},
});

export const tellObservation = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/observations",
  summary: "Tell what one saw outside the sessions",
  may: "portal.write",
  ids: ofClient,
  input: NewObservation,
  output: z.strictObject({ id: ObservationId }),
  refusals: { "day-to-come": 422, "not-found": 404 },
});

export const celebrateAtHome = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/celebrations",
  summary: "Hold on to something worth celebrating, big or small; the team sees it, the others of the family do not",
  may: "portal.celebrate",
  ids: ofClient,
  input: NewCelebration,
  output: z.strictObject({ id: z.string() }),
  refusals: { "day-to-come": 422, "not-found": 404 },
});

export const askQuestion = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/questions",
  summary: "Ask the therapist something, about a goal, an exercise or anything else",
  may: "portal.write",
  ids: ofClient,
  input: NewQuestion,
  output: z.strictObject({ id: QuestionId }),
  refusals: { "not-found": 404 },
});

export const askFurther = endpoint({
  method: "POST",
  path: "/portal/questions/{questionId}/messages",
  summary: "Write on in a question one has asked",
  may: "portal.write",
  ids: z.strictObject({ questionId: QuestionId }),
  input: NewMessage,
  output: z.strictObject({ id: QuestionId }),
  refusals: {},
});

export const choosePortalLanguage = endpoint({
  method: "POST",
  path: "/portal/language",
  summary: "Changes the language of the portal and of its letters for this person",
  may: "portal.language",
  ids: Nothing,
  input: z.strictObject({ language: Language }),
  output: z.strictObject({ language: Language }),
  refusals: {},
});
