/** The note of one session for one client: drafted from the data, edited by the therapist, signed, then final. */
import { z } from "zod";
import { Instant, idOf, Language } from "#foundation/words.ts";
import { Result } from "#assessment/result.ts";
import { ObjectiveId } from "#plan/objective.ts";

export const NoteId = idOf("Note");
export type NoteId = z.infer<typeof NoteId>;
export const AddendumId = idOf("Addendum");

export const NoteWords = z.string().trim().min(1).max(20_000);

export const SignedAddendum = z.strictObject({ id: AddendumId, words: z.string(), signedName: z.string(), signedAt: Instant });

export const Note = z.strictObject({
  id: NoteId,
  language: Language,
  version: z.int(),
  words: z.string(),
  authorName: z.string(),
  mine: z.boolean(),
  editedAt: Instant,
  signedAt: Instant.nullable(),
  signedName: z.string().nullable(),
  addenda: z.array(SignedAddendum),
});
export type Note = z.infer<typeof Note>;

/** One objective's result in one session, derived from its marks. */
export const Score = Result.extend({ objectiveId: ObjectiveId });
export type Score = z.infer<typeof Score>;
