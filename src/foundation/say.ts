/** The one way from a code and its values to a sentence, in the page, the mail and the PDF alike. Rules answer with codes; only here do they become language. */
import type { Language } from "./words.ts";

/** A message as Lingui compiles it: text, or a row of texts and holes, where a hole is a value, a number, or a choice between messages. */
export type CompiledMessage =
  | string
  | readonly (string | readonly [name: string, kind?: string, format?: CompiledChoice | string | null])[];
interface CompiledChoice {
  readonly offset?: number;
  readonly [rule: string]: CompiledMessage | number | undefined;
}

/** Every message of one language, by its code. */
export type Catalogue = Readonly<Record<string, CompiledMessage>>;
export type SayValues = Readonly<Record<string, string | number>>;

/** The sentence for a code. A code nobody wrote a sentence for is given back as it is, so that a page never breaks over a word; `npm run check` finds it first. */
export function sayFrom(catalogue: Catalogue, code: string, values: SayValues, language: Language): string {
  const message = catalogue[code];
  return message === undefined ? code : spell(message, values, language, "");
}

/** `say` for a process that holds all languages at once, such as the server. */
export const sayer =
  (catalogues: Readonly<Record<Language, Catalogue>>) =>
  (code: string, values: SayValues, language: Language): string =>
    sayFrom(catalogues[language], code, values, language);

function spell(message: CompiledMessage, values: SayValues, language: Language, counted: string): string {
  if (typeof message === "string") return message;
  return message
    .map((part) => {
      if (typeof part === "string") return part === "#" ? counted : part;
      const [name, kind, format] = part;
      const value = values[name] ?? "";
      if (kind === undefined) return String(value);
      if (format !== null && typeof format === "object") return choose(kind, format, value, values, language, counted);
      return typeof value === "number" ? numberFormat(language).format(value) : value;
    })
    .join("");
}

function choose(
  kind: string,
  choice: CompiledChoice,
  value: string | number,
  values: SayValues,
  language: Language,
  counted: string,
): string {
  const chosen = (rule: string) => choice[rule] as CompiledMessage | undefined;
  if (kind === "select") return spell(chosen(String(value)) ?? chosen("other") ?? "", values, language, counted);
  const left = Number(value) - (choice.offset ?? 0);
  const rules = new Intl.PluralRules(LOCALE[language], { type: kind === "selectordinal" ? "ordinal" : "cardinal" });
  const text = chosen(String(value)) ?? chosen(rules.select(left)) ?? chosen("other") ?? "";
  return spell(text, values, language, numberFormat(language).format(left));
}

/** The habits of each language for dates, numbers and plurals: 15:30 and 15 h 30. */
export const LOCALE: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-CA" };

const numberFormat = (language: Language) => new Intl.NumberFormat(LOCALE[language]);

/** A catalogue as `tools/words.mjs` compiled it, read from its file. */
export const catalogueFrom = (compiled: object): Catalogue => compiled as Catalogue;
