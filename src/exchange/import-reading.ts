/** One row of a file read as a client: by the very rules of a client entered by hand, each fault with its column and what was written there. */
import { issuesOf } from "#foundation/issues.ts";
import type { Language } from "#foundation/words.ts";
import { isToCome } from "#people/client.ts";
import { ClientProfile } from "#people/client-profile.ts";
import type { PersonId } from "#people/person.ts";
import type { ImportTherapist } from "./client-import.ts";
import type { Columns, ImportField } from "./import-column.ts";
import { therapistMeant } from "./import-therapist.ts";
import { type DayOrder, readDay } from "./written-day.ts";

export interface Fault {
  /** Null: the row as a whole. */
  readonly field: ImportField | null;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** What stands in the file. */
  readonly written: string;
}

export interface HowToRead {
  readonly columns: Columns;
  readonly order: DayOrder;
  /** For rows that say none. */
  readonly language: Language;
  readonly today: string;
  /** Whom a column of therapists can mean. */
  readonly therapists?: readonly ImportTherapist[];
}

export interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Null when a fault stands in the way. */
  readonly profile: ClientProfile | null;
  /** Null: whoever takes them over. */
  readonly therapistId: PersonId | null;
  readonly faults: readonly Fault[];
}

const LANGUAGES: Readonly<Record<Language, readonly string[]>> = {
  en: ["en", "eng", "english", "anglais", "an", "ang", "e", "a", "en-ca", "en-us", "en-gb"],
  fr: ["fr", "fra", "fre", "french", "francais", "f", "fr-ca", "fr-fr"],
};
const YES = ["yes", "y", "true", "1", "x", "oui", "o", "vrai"];
const NO = ["no", "n", "false", "0", "non", "faux"];

export function readRow(cells: readonly string[], line: number, how: HowToRead): ReadRow {
  const faults: Fault[] = [];
  const at = (field: ImportField): string => tidy(cells[how.columns.indexOf(field)] ?? "");
  const fault = (field: ImportField | null, code: string, values: Fault["values"] = {}) =>
    faults.push({ field, code, values, written: field === null ? "" : at(field) });

  const names = namesIn(at);
  if (names.chosenName === "") fault(null, "import.no-name");
  const born = at("bornOn");
  const read = born === "" ? null : readDay(born, how.order);
  if (read !== null && "refused" in read) fault("bornOn", `import.${read.refused}`, { year: read.year });
  const bornOn = read !== null && "day" in read ? read.day : null;
  if (isToCome(bornOn, how.today)) fault("bornOn", "import.born-in-the-future");
  const language = at("language") === "" ? how.language : languageOf(at("language"));
  if (language === undefined) fault("language", "import.unknown-language");
  const interpreter = yesOrNo(at("needsInterpreter"));
  if (interpreter === undefined) fault("needsInterpreter", "import.neither-yes-nor-no");

  const meant = at("therapist") === "" ? null : therapistMeant(at("therapist"), how.therapists ?? []);
  if (meant !== null && "refused" in meant) fault("therapist", `import.${meant.refused}`);

  const typed = {
    ...names,
    pronouns: at("pronouns") || null,
    language: language ?? how.language,
    bornOn,
    homeLanguages: at("homeLanguages")
      .split(/\s*[,;/&+]\s*|\s+(?:and|et)\s+/)
      .filter(Boolean),
    needsInterpreter: interpreter ?? null,
    readingLanguage: at("readingLanguage") || null,
    communication: [],
    communicationWords: at("communicationWords"),
    phone: at("phone") || null,
    reach: at("reach"),
  };
  const checked = ClientProfile.safeParse(typed);
  if (!checked.success) {
    for (const { path, code, values } of issuesOf(checked.error, typed)) {
      const field = columnOf(String(path[0]), how.columns);
      if (names.chosenName !== "" || path[0] !== "chosenName") fault(field, code, values);
    }
  }
  const therapistId = meant !== null && "is" in meant ? meant.is : null;
  return { line, cells, profile: faults.length === 0 && checked.success ? checked.data : null, therapistId, faults };
}

/** One name is enough. A whole name with a comma says which part is which; without one the last word is the family's. */
function namesIn(at: (field: ImportField) => string): Pick<ClientProfile, "chosenName" | "familyName" | "legalName"> {
  const whole = at("wholeName");
  const [family = "", given = ""] = /^([^,]+),\s*(.+)$/.exec(whole)?.slice(1) ?? [];
  const words = whole.split(" ");
  const [wholeGiven, wholeFamily] =
    given !== "" ? [given, family] : words.length > 1 ? [words.slice(0, -1).join(" "), words.at(-1) ?? ""] : [whole, ""];
  const givenName = at("givenName") || wholeGiven;
  const familyName = at("familyName") || wholeFamily;
  const chosenName = at("preferredName") || givenName;
  const isOther = at("preferredName") !== "" && givenName !== "" && givenName !== at("preferredName");
  const legalName = at("legalName") || (isOther ? [givenName, familyName].filter(Boolean).join(" ") : "");
  // Whoever is known by a family name only goes by it.
  return chosenName === ""
    ? { chosenName: familyName, familyName: null, legalName: legalName || null }
    : { chosenName, familyName: familyName || null, legalName: legalName || null };
}

const columnOf = (field: string, columns: Columns): ImportField | null => {
  const may: readonly string[] = field === "chosenName" ? ["preferredName", "givenName", "wholeName", "familyName"] : [field, "wholeName"];
  return columns.find((column): column is ImportField => column !== null && may.includes(column)) ?? null;
};

const languageOf = (written: string): Language | undefined => {
  const word = folded(written);
  return LANGUAGES.fr.includes(word) ? "fr" : LANGUAGES.en.includes(word) ? "en" : undefined;
};

const yesOrNo = (written: string): boolean | null | undefined => {
  const word = folded(written);
  return word === "" ? null : YES.includes(word) ? true : NO.includes(word) ? false : undefined;
};

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Spaces of every kind are one space; a mark that only guards a formula, and letters nobody can see or keep, are not part of a name. */
const tidy = (text: string): string =>
  text
    .replace(/^'(?=[=+\-@])/, "")
    // oxlint-disable-next-line no-control-regex -- exactly these letters cannot be kept
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
