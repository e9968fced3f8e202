/** A question of the family on a goal, an exercise or anything else, and the talk that follows from it. */
import { z } from "zod";
import { idOf, Instant, shortText } from "#foundation/words.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { GoalId } from "#plan/goal.ts";
import { InterventionId } from "#plan/intervention.ts";

export const QuestionId = idOf("Question");
export type QuestionId = z.infer<typeof QuestionId>;
export const MessageId = idOf("Message");

export const FamilyWords = shortText(4_000);

/** What it is about; both null = something else. */
export const About = z.strictObject({ goalId: GoalId.nullable(), interventionId: InterventionId.nullable() });
export type About = z.infer<typeof About>;

/** Its first words are the first message of the talk. */
export const NewQuestion = About.extend({ id: QuestionId, words: FamilyWords });
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

export const Question = About.extend({ id: QuestionId, messages: z.array(Message) });
export type Question = z.infer<typeof Question>;
