/** What is shared with the family: only what a therapist has released, and a note only once it is signed. */
import { z } from "zod";
import { ok, refuse, type Result } from "#foundation/result.ts";
import { idOf, longText } from "#foundation/words.ts";
import { TellingId } from "#people/story.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { GoalId } from "#plan/goal.ts";
import { NoteId } from "#session/note.ts";
import { familyWordsIn, type FamilyWording } from "#plan/wording.ts";

/** One decision; the newest holds. */
export const Release = z.strictObject({
  id: idOf("Release"),
  shared: z.boolean(),
  /** Said when the words name another client and go out all the same. */
  namedOnPurpose: NamedOnPurpose.optional(),
});
export type Release = z.infer<typeof Release>;

/** About a telling of the story: as it was told, not whatever the voice may say later. Taking back takes back everything of that voice. */
export const TellingRelease = Release.extend({ tellingId: TellingId });
export type TellingRelease = z.infer<typeof TellingRelease>;

/** One thing of those the family reads: a goal, a note, what a voice of the story tells, a moment of the team, something for home. */
export const KeptThing = z.strictObject({
  goalId: GoalId.nullable().default(null),
  noteId: NoteId.nullable().default(null),
  /** Of a telling it is the voice that is meant: what it tells later stays away too. */
  tellingId: TellingId.nullable().default(null),
  momentId: idOf("Celebration").nullable().default(null),
  activityId: idOf("HomeActivity").nullable().default(null),
});
export type KeptThing = z.infer<typeof KeptThing>;

/** It stays away from one person of the family, whatever is shared with the others. */
export const HiddenFrom = KeptThing.extend({
  id: idOf("Release"),
  hidden: z.boolean(),
  reason: longText(400),
});
export type HiddenFrom = z.infer<typeof HiddenFrom>;

export const isOneThing = ({ goalId, noteId, tellingId, momentId, activityId }: KeptThing): boolean =>
  [goalId, noteId, tellingId, momentId, activityId].filter((one) => one !== null).length === 1;

/** A goal without family words would show the family an empty page, or clinical words. */
export const mayShareGoal = (words: FamilyWording, shared: boolean): Result<boolean, { readonly type: "no-family-words" }> =>
  shared && familyWordsIn(words, "en") === "" ? refuse({ type: "no-family-words" }) : ok(shared);

/** Taking back is always possible. */
export const mayShareNote = (isSigned: boolean, shared: boolean): Result<boolean, { readonly type: "not-signed" }> =>
  shared && !isSigned ? refuse({ type: "not-signed" }) : ok(shared);
