/** The words of the form for people outside the room. The catalogues are compiled beside it by `node tools/words.mjs compile`. */
import { type Catalogue, catalogueFrom, type SayValues, sayFrom } from "#foundation/say.ts";
import type { Language } from "#foundation/words.ts";
import en from "./words/en.json" with { type: "json" };
import fr from "./words/fr.json" with { type: "json" };

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: catalogueFrom(en), fr: catalogueFrom(fr) };

export const sayIn =
  (language: Language) =>
  (code: string, values: SayValues = {}): string =>
    sayFrom(CATALOGUES[language], code, values, language);
