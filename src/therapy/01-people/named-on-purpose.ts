/** What whoever releases words says when they name another client and go out all the same. */
import { z } from "zod";
import { shortText } from "#foundation/words.ts";

/** Exactly these words, and why. */
export const NamedOnPurpose = z.strictObject({ words: z.array(shortText(120)).min(1).max(40), reason: shortText(500) });
export type NamedOnPurpose = z.infer<typeof NamedOnPurpose>;

/** Between the words a refusal tells; no name holds it. */
export const BETWEEN = ", ";
