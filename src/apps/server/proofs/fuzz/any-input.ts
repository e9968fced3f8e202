/** Input made at random from an endpoint’s own schema, and input that is almost right. */
import fc from "fast-check";
import type { z } from "zod";
import { changedAt, type IdFor, type Json, kindOfId, placesIn, type Shape, shapeOf } from "#foundation/server/test-examples.ts";

/** Whole numbers from 0 up to one less than the given. */
export type Dice = (sides: number) => number;

const MOST_ITEMS = 4;
const MOST_LETTERS = 60;
const WHOLE = 2 ** 31 - 1;

/** A value that the schema takes, as far as a schema can say it. */
export function fittingInput(schema: z.ZodType, idFor: IdFor, dice: Dice): Json {
  const [value] = fc.sample(fitting(shapeOf(schema), idFor), { seed: dice(WHOLE), numRuns: 1 });
  return value ?? {};
}

function fitting(shape: Shape, idFor: IdFor): fc.Arbitrary<Json> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const ways = shape.anyOf ?? shape.oneOf;
  if (ways) return fc.oneof(...ways.map((way) => fitting(way, idFor)));
  if (Array.isArray(shape.type)) return fc.oneof(...shape.type.map((type: string) => fitting({ ...shape, type }, idFor)));
  switch (shape.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: Math.max(-WHOLE, shape.minimum ?? -WHOLE), max: Math.min(WHOLE, shape.maximum ?? WHOLE) });
    case "number":
      return fc.double({ min: shape.minimum ?? -1e9, max: shape.maximum ?? 1e9, noNaN: true });
    case "array": {
      const minLength = shape.minItems ?? 0;
      return fc.array(fitting(shape.items ?? {}, idFor), {
        minLength,
        maxLength: Math.max(minLength, Math.min(shape.maxItems ?? MOST_ITEMS, MOST_ITEMS)),
      });
    }
    case "object": {
      const fields = Object.entries(shape.properties ?? {}).map(([field, inner]) => [field, fitting(inner, idFor)] as const);
      const made: fc.Arbitrary<Readonly<Record<string, Json>>> = fc.record(Object.fromEntries(fields), {
        requiredKeys: [...(shape.required ?? [])],
      });
      return made;
    }
    default:
      return fittingWords(shape, idFor);
  }
}

function fittingWords(shape: Shape, idFor: IdFor): fc.Arbitrary<string> {
  const kind = kindOfId(shape);
  if (kind) return fc.oneof(fc.constant(idFor(kind)), fc.uuid({ version: 7 }));
  if (shape.format === "date")
    return fc
      .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
  if (shape.format === "date-time")
    return fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }).map((at) => at.toISOString());
  if (shape.format === "email") return fc.emailAddress();
  if (shape.pattern) return fc.stringMatching(new RegExp(shape.pattern));
  const minLength = shape.minLength ?? 0;
  return fc.string({
    unit: "grapheme",
    minLength,
    maxLength: Math.max(minLength, Math.min(shape.maxLength ?? MOST_LETTERS, MOST_LETTERS)),
  });
}

export interface Mutant {
  readonly input: unknown;
  /** Sent instead of the input where the whole body is something else. */
  readonly body?: string;
}

/** One field taken out or replaced, one too many, or another body altogether. `mark` stands in every text that is put in, so that its echo is heard. */
export function almostRight(schema: z.ZodType, input: Json, mark: string, dice: Dice): Mutant {
  const places = placesIn(schema, input);
  const place = places[dice(Math.max(1, places.length))];
  const nasty = nastyValues(mark);
  switch (dice(8)) {
    case 0:
      return { input: changedAt(input, [...(place && isObject(place.value) ? place.path : []), `x${mark}`], 1) };
    case 1:
      return { input, body: ["", "null", "[]", `"${mark}"`, `{"${mark}":`, `{"__proto__":{"isOwner":true}}`][dice(6)] ?? "" };
    case 2:
      return { input: place ? changedAt(input, place.path, undefined) : input };
    default:
      return { input: place ? changedAt(input, place.path, nasty[dice(nasty.length)]) : input };
  }
}

const isObject = (value: Json): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

const nastyValues = (mark: string): readonly unknown[] => [
  null,
  true,
  -1,
  0,
  0.5,
  2 ** 31,
  2 ** 53 + 2,
  -1e308,
  "",
  " ",
  mark,
  `${mark}'; drop table client; --`,
  `<script>${mark}</script>`,
  `=cmd|' /C ${mark}'!A0`,
  `../../${mark}`,
  `${mark}\u202e\u200b\ud83c\udfb5`,
  `${mark}\u0000`,
  `${mark}\ud800`,
  mark.repeat(900),
  "2026-02-30",
  "9999-12-31",
  "0001-01-01T00:00:00.000Z",
  "00000000-0000-0000-0000-000000000000",
  [],
  {},
  [mark, { [mark]: null }],
];
