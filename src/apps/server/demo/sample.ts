/** An invented client of the demo practice: who they are, their plan, and everything written about them. The loader passes it through the chapters' own stores. */
import { z } from "zod";
import { AbsenceCategory } from "#attendance/absence-category.ts";
import { CalendarDay, Minutes, shortText, WallTime } from "#foundation/words.ts";
import { QuestionKey } from "#intake/question.ts";
import { Bilingual } from "#library/bilingual.ts";
import { BankGoalId } from "#library/goal-bank.ts";
import { BankInterventionId } from "#library/intervention-bank.ts";
import { EntryField, EntryValue, Visit } from "#assessment/assessment.ts";
import { MethodSettings } from "#assessment/method.ts";
import { SongId } from "#library/song.ts";
import { ClientDetails } from "#people/client.ts";
import { Communication } from "#people/client-profile.ts";
import { SafetyKind, SafetyThing } from "#people/safety-card.ts";
import { NewAssentPlan } from "#intake/consents.api.ts";
import { NewTelling } from "#people/story.ts";
import { GoalWording } from "#plan/goal.ts";
import { InterventionWording } from "#plan/intervention.ts";
import { NewPhase, ObjectiveWording } from "#plan/objective.ts";
import { Weekday } from "#schedule/series.ts";
import { SampleMeasure } from "./sample-measure.ts";

const Text = shortText(1_000);
const Key = z.string().regex(/^[a-z0-9-]+$/);
const ObjectiveKey = z.string().regex(/^O\d$/);

const SampleObjective = ObjectiveWording.omit({ position: true }).extend({
  key: ObjectiveKey,
  /** The whole clinical sentence, in the language of the record. */
  wording: Text,
  /** What was measured before the plan, in the unit of the method; null when nothing was. */
  baseline: z.number().nullable(),
  phases: z.array(NewPhase.omit({ id: true })),
});

const SampleGoal = GoalWording.extend({
  bankGoal: BankGoalId,
  /** A heading in the family's words: "Keeping her songs". */
  familyTitle: Bilingual,
  objectives: z.array(SampleObjective).min(1),
});

const SampleIntervention = InterventionWording.omit({ position: true, objectiveIds: true, chart: true }).extend({
  bankIntervention: BankInterventionId.nullable(),
  /** A song of the library whose sheet goes with it. */
  song: SongId.nullable(),
  objectives: z.array(ObjectiveKey).min(1),
});

/** A session that was held. Minutes are null where the record does not say. */
const Came = z.strictObject({
  day: CalendarDay,
  outcome: z.literal("came"),
  minutes: Minutes.nullable(),
  measures: z.partialRecord(ObjectiveKey, SampleMeasure),
  /** Looks of a timer and how often the client was engaged at that look. */
  engaged: SampleMeasure.nullable(),
  readings: z.array(z.strictObject({ name: Text, value: z.union([z.number(), Text]), unit: Text.nullable() })),
  groupPresent: z.int().positive().nullable(),
  note: Text,
});

/** A session the client was not in, or that did not take place. It measures nothing: no field for a number exists. */
const Missed = z.strictObject({
  day: CalendarDay,
  outcome: z.enum(["absent", "did-not-run"]),
  category: AbsenceCategory,
  reason: Text,
  reportedBy: Text.nullable(),
  channel: Text.nullable(),
  at: WallTime.nullable(),
  noticeHours: z.number().nonnegative().nullable(),
  minutesPresent: Minutes.nullable(),
  action: Text.nullable(),
});

export const SampleSession = z.discriminatedUnion("outcome", [Came, Missed]);
export type SampleSession = z.infer<typeof SampleSession>;

export const Sample = z.strictObject({
  key: Key,
  client: z.strictObject({
    ...ClientDetails.shape,
    bornOn: CalendarDay,
    communication: z.array(Communication).default([]),
    familyLanguages: z.array(z.string()),
    stream: z.enum(["individual", "group"]),
    /** Whose law applies. */
    country: z.enum(["CA", "US"]),
  }),
  therapist: z.strictObject({ key: Key, name: Text, credential: Text, training: Text.nullable() }),
  intern: z.strictObject({ key: Key, name: Text }).nullable(),
  referral: z.strictObject({ day: CalendarDay.nullable(), by: Text, reason: Text }),
  intake: z.record(QuestionKey, Text),
  /** Who answered, in the language of the record. */
  intakeBy: Text,
  story: z.array(NewTelling.omit({ id: true })),
  safety: z.array(
    z.strictObject({
      kind: SafetyKind,
      thing: SafetyThing.nullable().default(null),
      which: Text.nullable().default(null),
      words: z.string(),
    }),
  ),
  /** How this person says yes and no, as far as the sample knows. */
  assent: NewAssentPlan.omit({ id: true }).nullable().default(null),
  consents: z.array(
    z.strictObject({ to: Key, given: z.boolean(), by: Text.nullable(), day: CalendarDay.nullable(), words: Text.nullable() }),
  ),
  plan: z.strictObject({
    signedOn: CalendarDay,
    reviewOn: CalendarDay,
    minutes: Minutes,
    weekdays: z.array(Weekday).min(1),
    at: WallTime,
    place: Text,
  }),
  /** What was seen before therapy began, by who treats. */
  assessment: z
    .strictObject({
      begunOn: CalendarDay,
      finishedOn: CalendarDay,
      visits: z.array(Visit.omit({ id: true })).min(1),
      entries: z.array(
        z.strictObject({ field: EntryField, /** Which of the visits. */ visit: z.int().nullable(), value: EntryValue, words: z.string() }),
      ),
    })
    .nullable()
    .default(null),
  goals: z.array(SampleGoal).min(1),
  interventions: z.array(SampleIntervention).min(1),
  sessions: z.array(SampleSession).min(1),
  observations: z.array(
    z.strictObject({
      day: CalendarDay,
      by: Text,
      bankGoal: BankGoalId,
      where: Text,
      help: z.enum(["none", "hint"]),
      visibleToParents: z.boolean(),
      words: Text,
    }),
  ),
  questions: z.array(
    z.strictObject({ askedOn: CalendarDay, by: Text, about: Text.nullable(), question: Text, answer: Text, answeredOn: CalendarDay }),
  ),
  celebrations: z.array(z.strictObject({ day: CalendarDay, by: Text, visibleToParents: z.boolean(), words: Text })),
  goalAttainment: z
    .strictObject({
      day: CalendarDay,
      goals: z.array(z.strictObject({ bankGoal: BankGoalId, weight: z.number(), level: z.int().min(-2).max(2) })),
      t: z.number(),
    })
    .nullable(),
  /** A conversation a person opened; no program did anything. */
  absenceTalk: z.strictObject({ openedOn: CalendarDay, words: Text, outcome: Text }).nullable(),
});
export type Sample = z.infer<typeof Sample>;

/** The other five of the teen's group: enough for a group session and five private records, and nothing more. */
export const SampleGroup = z.strictObject({
  name: Text,
  memberKeys: z.array(Key),
  members: z.array(
    z.strictObject({
      key: Key,
      chosenName: Text,
      pronouns: Text,
      bornOn: CalendarDay,
      bankGoal: BankGoalId,
      title: Bilingual,
      settings: MethodSettings,
      sessions: z.array(
        z.strictObject({ day: CalendarDay, category: AbsenceCategory.nullable(), count: z.int().nonnegative().nullable() }),
      ),
    }),
  ),
});
export type SampleGroup = z.infer<typeof SampleGroup>;
