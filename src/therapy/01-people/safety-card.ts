/** What to know before playing. A line is taken off or superseded by another; nothing that was written is lost. */
import { z } from "zod";
import { Instant, idOf, longText, shortText } from "#foundation/words.ts";

/** "leave out" = never in the room; "not now" and "stop" = how this person says so; medical; to do before starting. */
export const SafetyKind = z.enum([
  "leave-out",
  "not-now",
  "stop",
  "medical",
  "before-you-start",
  "sensory",
  "seizure",
  "mouth-instrument",
  "allergy",
  "movement",
  "behaviour",
]);
export type SafetyKind = z.infer<typeof SafetyKind>;

/** What kind of thing a line names, so that a plan can be held against it. */
export const SafetyThing = z.enum(["song", "sound", "instrument", "material", "movement", "other"]);
export type SafetyThing = z.infer<typeof SafetyThing>;

/** The kinds of line that can name a thing which a plan may contain, and what it usually is. */
export const NAMES_A_THING: Readonly<Partial<Record<SafetyKind, SafetyThing>>> = {
  "leave-out": "instrument",
  seizure: "sound",
  allergy: "material",
  sensory: "sound",
  "mouth-instrument": "instrument",
  movement: "movement",
};

export const SafetyLineId = idOf("SafetyLine");
export type SafetyLineId = z.infer<typeof SafetyLineId>;

const Said = {
  kind: SafetyKind,
  thing: SafetyThing.nullable(),
  /** The very song, sound or instrument. */
  which: shortText(160).nullable(),
  /** What to know; of a thing that is named: why. */
  words: longText(400),
};

export const NewSafetyLine = z
  .strictObject({
    id: SafetyLineId,
    ...Said,
    thing: Said.thing.default(null),
    which: Said.which.default(null),
    /** The line it stands in the place of. */
    replaces: SafetyLineId.nullable().default(null),
  })
  .refine(({ words, which }) => words !== "" || which !== null, { path: ["words"], error: "line-says-nothing" })
  .refine(({ thing, which }) => thing === null || which !== null, { path: ["which"], error: "thing-has-no-name" })
  .refine(({ thing, which }) => which === null || thing !== null, { path: ["thing"], error: "thing-of-what-kind" });
export type NewSafetyLine = z.infer<typeof NewSafetyLine>;

export const SafetyLine = z.strictObject({
  id: SafetyLineId,
  ...Said,
  // A tablet may hold a line from before things were named.
  thing: Said.thing.default(null),
  which: Said.which.default(null),
  recordedAt: Instant,
});
export type SafetyLine = z.infer<typeof SafetyLine>;

/** A line with what became of it. */
export const KeptSafetyLine = SafetyLine.extend({
  recordedBy: z.string(),
  replaces: SafetyLineId.nullable(),
  end: z.strictObject({ at: Instant, by: z.string(), how: z.enum(["taken-off", "superseded"]) }).nullable(),
});
export type KeptSafetyLine = z.infer<typeof KeptSafetyLine>;

/** The order in which a safety card is read: what could hurt first. */
export const SAFETY_ORDER: readonly SafetyKind[] = [
  "seizure",
  "allergy",
  "leave-out",
  "mouth-instrument",
  "sensory",
  "movement",
  "before-you-start",
  "behaviour",
  "not-now",
  "stop",
  "medical",
];

/** A line as it is read: what, then why. */
export const safetyText = ({ which, words }: Pick<SafetyLine, "which" | "words">): string =>
  which === null ? words : words === "" ? which : `${which} (${words.replace(/\.$/u, "")})`;

export const inSafetyOrder = <Line extends Pick<SafetyLine, "kind">>(lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => SAFETY_ORDER.indexOf(a.kind) - SAFETY_ORDER.indexOf(b.kind));
