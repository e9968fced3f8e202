/** The evidence shelf: references of the practice, what they are evidence for, and bringing them from a file. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, idOf, shortText } from "#foundation/words.ts";
import { EntryTrouble, EvidenceAbout, Reference, ReferenceId, ReferenceImportId, ReferenceStatus, ReferenceWording } from "./reference.ts";

const ofReference = z.strictObject({ referenceId: ReferenceId });
const Nothing = z.strictObject({});
/** The place after which a list goes on: what the row is sorted by, and its id. */
const Place = z.string().max(1_200);

export const listReferences = endpoint({
  method: "GET",
  path: "/library/references",
  summary: "The references of the practice by author, narrowed by words, by what they are evidence for, and by what still waits",
  may: "library.read",
  ids: Nothing,
  input: z.strictObject({
    text: z.string().max(200).optional(),
    about: EvidenceAbout.optional(),
    /** Those to be looked at again, those that could not be read whole, or those put away. */
    show: z.enum(["to-look-at", "unread", "put-away"]).optional(),
    after: Place.optional(),
  }),
  output: z.strictObject({
    today: CalendarDay,
    references: z.array(Reference),
    count: z.int(),
    /** How many wait, whatever the list is narrowed to. */
    toLookAt: z.int(),
    unread: z.int(),
    mayWrite: z.boolean(),
    next: Place.nullable(),
  }),
  refusals: {},
});

export const readReference = endpoint({
  method: "GET",
  path: "/library/references/{referenceId}",
  summary: "One reference with one’s notes and what it is evidence for",
  may: "library.read",
  ids: ofReference,
  input: Nothing,
  output: z.strictObject({ today: CalendarDay, reference: Reference, mayWrite: z.boolean() }),
  refusals: { "not-found": 404 },
});

export const listEvidence = endpoint({
  method: "GET",
  path: "/library/evidence",
  summary: "Which references are evidence for which goals and interventions",
  may: "library.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    evidence: z.array(z.strictObject({ about: EvidenceAbout, reference: Reference.omit({ about: true, unread: true, note: true }) })),
  }),
  refusals: {},
});

export const keepReference = endpoint({
  method: "POST",
  path: "/library/references",
  summary: "Keep a reference that was typed; one that is there already is not kept twice",
  may: "evidence.write",
  ids: Nothing,
  input: ReferenceWording.safeExtend({ id: ReferenceId }),
  output: z.strictObject({ id: ReferenceId }),
  refusals: { "reference-there": 409 },
});

export const changeReference = endpoint({
  method: "POST",
  path: "/library/references/{referenceId}/versions",
  summary: "Write a reference anew, note when it was looked at, or put it away; what was written stays",
  may: "evidence.write",
  ids: ofReference,
  input: ReferenceWording.safeExtend({ basedOn: z.int().min(1), status: ReferenceStatus }),
  output: z.strictObject({ version: z.int() }),
  refusals: { "changed-meanwhile": 409 },
});

export const linkReference = endpoint({
  method: "POST",
  path: "/library/references/{referenceId}/links",
  summary: "Say that a reference is evidence for a goal or an intervention, or that it is not",
  may: "evidence.write",
  ids: ofReference,
  input: z.strictObject({ id: idOf("ReferenceLink"), about: EvidenceAbout, linked: z.boolean() }),
  output: z.strictObject({ id: idOf("ReferenceLink") }),
  refusals: { "nothing-there": 409 },
});

/** A thick reference list is some hundred kilobytes. */
export const LONGEST_FILE = 500_000;
export const MOST_REFERENCES = 500;

export const bringReferences = endpoint({
  method: "POST",
  path: "/library/reference-imports",
  summary:
    "Bring references from a file in BibTeX or RIS or a list of DOIs; what cannot be read whole is kept as it stands and named by its line",
  may: "evidence.write",
  ids: Nothing,
  input: z.strictObject({ id: ReferenceImportId, name: shortText(200), text: z.string().min(1).max(LONGEST_FILE) }),
  most: LONGEST_FILE * 4,
  output: z.strictObject({
    id: ReferenceImportId,
    kept: z.int(),
    /** Lines of entries that are on the shelf already. */
    there: z.array(z.int()),
    troubles: z.array(z.strictObject({ line: z.int(), trouble: EntryTrouble })),
  }),
  refusals: { "no-references": 422, "too-many-references": 422 },
});

export const takeBackReferences = endpoint({
  method: "POST",
  path: "/library/reference-imports/{referenceImportId}/take-back",
  summary: "Put away what one file brought; what was written anew or linked since stays on the shelf",
  may: "evidence.write",
  ids: z.strictObject({ referenceImportId: ReferenceImportId }),
  input: Nothing,
  output: z.strictObject({ putAway: z.int(), stayed: z.int() }),
  refusals: {},
});
