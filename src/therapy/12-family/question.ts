/** A question of the family on a goal, an exercise or anything else, and the talk that follows from it. */
import { z } from "zod";
import { CalendarDay, idOf, Instant, shortText } from "#foundation/words.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { GoalId } from "#plan/goal.ts";
import { InterventionId } from "#plan/intervention.ts";
import { SessionId } from "#schedule/series.ts";

export const QuestionId = idOf("Question");
export type QuestionId = z.infer<typeof QuestionId>;
export const MessageId = idOf("Message");

export const FamilyWords = shortText(4_000);

/** What it is about; both null = something else. */
export const About = z.strictObject({ goalId: GoalId.nullable(), interventionId: InterventionId.nullable() });
export type About = z.infer<typeof About>;

export const Category = z.enum(["why", "response", "progress", "home", "schedule", "fees", "worry", "other"]);
export type Category = z.infer<typeof Category>;

/** Its first words are the first message of the talk. What waits on a telephone from before there were categories has none. */
export const NewQuestion = About.extend({
  id: QuestionId,
  words: FamilyWords,
  category: Category.default("other"),
  /** The session it is about. */
  sessionId: SessionId.nullable().default(null),
});
export type NewQuestion = z.infer<typeof NewQuestion>;

export const NewMessage = z.strictObject({ id: MessageId, words: FamilyWords });

/** The team’s answer. */
export const NewAnswer = NewMessage.extend({ namedOnPurpose: NamedOnPurpose.optional() });

export const Message = z.strictObject({
  id: MessageId,
  fromFamily: z.boolean(),
  writerName: z.string(),
  words: z.string(),
  writtenAt: Instant,
});
export type Message = z.infer<typeof Message>;

export const Question = About.extend({
  id: QuestionId,
  category: Category,
  /** The day of the session it is about. */
  sessionDay: CalendarDay.nullable(),
  messages: z.array(Message),
});
export type Question = z.infer<typeof Question>;
