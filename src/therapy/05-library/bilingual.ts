/** A text of the library, written in both languages the product speaks. */
import { z } from "zod";
import { shortText } from "#foundation/words.ts";

export const Bilingual = z.strictObject({ en: shortText(2_000), fr: shortText(2_000) });
export type Bilingual = z.infer<typeof Bilingual>;

/** A family sentence: it holds `{name}`, which is filled with the name the client goes by. */
const FamilySentence = shortText(500).includes("{name}");

/** The same sentence for the family in both languages. In French it avoids agreement and elision around the name, so any name fits. */
export const FamilyWording = z.strictObject({ en: FamilySentence, fr: FamilySentence });
export type FamilyWording = z.infer<typeof FamilyWording>;

/** The sentence with the client's name in it. */
export const fillName = (sentence: string, name: string): string => sentence.replaceAll("{name}", () => name);
