/** What the columns of a caseload file are called, in English and French, and which of our fields each one fills. */
import { z } from "zod";

export const ImportField = z.enum([
  "preferredName",
  "givenName",
  "familyName",
  "wholeName",
  "legalName",
  "bornOn",
  "pronouns",
  "language",
  "homeLanguages",
  "needsInterpreter",
  "readingLanguage",
  "communicationWords",
  "phone",
  "reach",
  "therapist",
]);
export type ImportField = z.infer<typeof ImportField>;

/** One for each column of the file; null = left out. */
export type Columns = readonly (ImportField | null)[];

const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  preferredName: [
    "preferred name",
    "chosen name",
    "goes by",
    "name used",
    "nickname",
    "nom usuel",
    "prénom usuel",
    "nom choisi",
    "surnom",
    "prénom choisi",
  ],
  givenName: [
    "first name",
    "given name",
    "given names",
    "firstname",
    "forename",
    "prénom",
    "prénoms",
    "prénom du client",
    "client first name",
  ],
  familyName: ["last name", "family name", "surname", "lastname", "nom de famille", "nom", "client last name", "nom du client"],
  wholeName: [
    "name",
    "full name",
    "client name",
    "client",
    "patient",
    "patient name",
    "student",
    "resident",
    "nom complet",
    "nom et prénom",
    "prénom et nom",
    "cliente",
    "élève",
    "résident",
    "usager",
  ],
  legalName: ["legal name", "official name", "nom légal", "nom officiel", "nom à l’état civil"],
  bornOn: [
    "date of birth",
    "birth date",
    "birthdate",
    "birthday",
    "dob",
    "born",
    "born on",
    "date de naissance",
    "ddn",
    "naissance",
    "né le",
    "née le",
    "né e le",
    "anniversaire",
  ],
  pronouns: ["pronouns", "pronoun", "pronoms", "pronom"],
  language: [
    "language",
    "preferred language",
    "session language",
    "language of service",
    "langue",
    "langue préférée",
    "langue de service",
    "langue des séances",
    "langue d’usage",
  ],
  homeLanguages: [
    "home language",
    "home languages",
    "languages",
    "languages spoken",
    "mother tongue",
    "langues",
    "langue maternelle",
    "langues parlées",
    "langues à la maison",
    "langue à la maison",
  ],
  needsInterpreter: ["interpreter", "needs interpreter", "interpreter needed", "interprète", "besoin d’interprète", "interprète requis"],
  readingLanguage: ["reading language", "written language", "langue de lecture", "langue écrite"],
  communicationWords: [
    "communication",
    "how they communicate",
    "mode of communication",
    "mode de communication",
    "moyens de communication",
  ],
  phone: [
    "phone",
    "phone number",
    "telephone",
    "mobile",
    "cell",
    "cell phone",
    "tel",
    "téléphone",
    "numéro de téléphone",
    "cellulaire",
    "portable",
    "tél",
  ],
  reach: [
    "contact",
    "how to reach",
    "best way to reach",
    "contact notes",
    "best time to call",
    "comment joindre",
    "joindre",
    "personne à joindre",
    "personne contact",
    "courriel",
    "email",
    "e mail",
    "guardian",
    "parent",
    "tuteur",
  ],
  therapist: [
    "therapist",
    "music therapist",
    "therapist name",
    "therapist email",
    "clinician",
    "mta",
    "mt bc",
    "assigned to",
    "thérapeute",
    "musicothérapeute",
    "intervenant",
    "intervenante",
    "clinicien",
    "clinicienne",
    "courriel du thérapeute",
    "suivi par",
  ],
};

const FIELD_OF = new Map(ImportField.options.flatMap((field) => NAMES[field].map((name) => [plain(name), field] as const)));

/** Each heading by its name; a field is filled by one column, the first that says so. */
export function recogniseColumns(headings: readonly string[]): Columns {
  const used = new Set<ImportField>();
  const columns = headings.map((heading) => {
    const field = FIELD_OF.get(plain(heading)) ?? FIELD_OF.get(plain(heading.replace(/\(.*?\)/g, ""))) ?? null;
    if (field === null || used.has(field)) return null;
    used.add(field);
    return field;
  });
  // In French "Nom" beside "Prénom" is the family name; where it stands alone it is the whole name.
  const isAlone = !used.has("givenName") && !used.has("preferredName") && !used.has("wholeName");
  return isAlone ? columns.map((field) => (field === "familyName" ? "wholeName" : field)) : columns;
}

/** A column that was given a field takes it from the column that had it. */
export const withColumn = (columns: Columns, at: number, field: ImportField | null): Columns =>
  columns.map((had, index) => (index === at ? field : field !== null && had === field ? null : had));

/** Nobody can be named by these columns. */
export const hasNoName = (columns: Columns): boolean =>
  !columns.some((field) => field !== null && ["preferredName", "givenName", "familyName", "wholeName"].includes(field));

/** Without accents, capitals and marks. */
function plain(heading: string): string {
  return heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
