/** Taking over a caseload that was kept elsewhere: what one row of a file must hold, and what is remembered of an import. */
import { z } from "zod";
import { CalendarDay, idOf, Instant, shortText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { ClientProfile } from "#people/client-profile.ts";
import { PersonId } from "#people/person.ts";

export const ClientImportId = idOf("ClientImport");
export type ClientImportId = z.infer<typeof ClientImportId>;

/** The line of the file, the head being line 1, so that a person finds it again in their spreadsheet. */
const FileLine = z.int().min(1).max(100_000);

/** A client as they would be entered by hand: the very same rules hold. */
export const ImportRow = ClientProfile.extend({
  line: FileLine,
  id: ClientId,
  personId: PersonId,
  /** Somebody looked and said: this is another person than the one who is here already. */
  isSomebodyElse: z.boolean(),
  /** Who becomes their therapist, where the file says so; null: whoever takes them over. */
  therapistId: PersonId.nullable().default(null),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** A file travels in parts, each a deed of its own, so that a slow or broken connection loses nothing and repeats nothing. */
export const MOST_ROWS_A_PART = 100;
export const MOST_ROWS_A_FILE = 5_000;

export const ImportPart = z.strictObject({
  id: ClientImportId,
  fileName: shortText(200),
  rows: z.array(ImportRow).min(1).max(MOST_ROWS_A_PART),
});
export type ImportPart = z.infer<typeof ImportPart>;

/** Who is in the practice already, as far as whoever imports may know. */
export const KnownClient = z.strictObject({
  id: ClientId,
  chosenName: z.string(),
  familyName: z.string().nullable(),
  bornOn: CalendarDay.nullable(),
  phone: z.string().nullable(),
});
export type KnownClient = z.infer<typeof KnownClient>;

/** A music therapist of the practice, as a column of the file may name them. */
export const ImportTherapist = z.strictObject({
  personId: PersonId,
  chosenName: z.string(),
  familyName: z.string().nullable(),
  email: z.string().nullable(),
});
export type ImportTherapist = z.infer<typeof ImportTherapist>;

/** For how many days an import can be taken back. */
export const DAYS_TO_TAKE_BACK = 30;

export const ImportLine = z.strictObject({
  id: ClientImportId,
  fileName: z.string(),
  importedAt: Instant,
  /** Until when it can be taken back. */
  until: Instant,
  taken: z.int(),
  takenBack: z.int(),
});
export type ImportLine = z.infer<typeof ImportLine>;

/** A client of an import who cannot be taken back, because something was added to them since. */
export const KeptClient = z.strictObject({
  id: ClientId,
  chosenName: z.string(),
  familyName: z.string().nullable(),
  line: z.int(),
  /** The kinds of record that were added, "goal", "session". */
  added: z.array(z.string()),
});
export type KeptClient = z.infer<typeof KeptClient>;
