/** Valid input made from an endpoint’s own schema, and the places in it at which a test can spoil it. */
import { z } from "zod";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type Path = readonly (string | number)[];

/** As much of a JSON schema as ours use. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly title?: string;
}

export const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;

/** What a test says itself, by the name of the field; everything else is made up. */
export interface Wishes {
  readonly [field: string]: Json;
}

/** The id to use for a kind of record, "Goal". */
export type IdFor = (kind: string) => string;

export function exampleOf(schema: z.ZodType, idFor: IdFor, wishes: Wishes = {}): Readonly<Record<string, Json>> {
  const made = make(shapeOf(schema), "", { idFor, wishes });
  if (typeof made !== "object" || made === null || Array.isArray(made)) throw new Error("An endpoint takes an object");
  return made as Readonly<Record<string, Json>>;
}

interface Making {
  readonly idFor: IdFor;
  readonly wishes: Wishes;
}

function make(shape: Shape, name: string, making: Making): Json {
  const wish = making.wishes[name];
  if (wish !== undefined) return wish;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0] ?? null;
  const branch = chosen(shape);
  // A link to another record is left open where it may be.
  if (branch !== shape) return kindOfId(branch) && isNullable(shape) ? null : make(branch, name, making);
  switch (shape.type) {
    case "object":
      return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([field, inner]) => [field, make(inner, field, making)]));
    case "array":
      return Array.from({ length: Math.max(1, shape.minItems ?? 0) }, () => make(shape.items ?? {}, name, making));
    case "integer":
    case "number":
      return Math.max(1, shape.minimum ?? 1);
    case "boolean":
      return true;
    default:
      return words(shape, name, making);
  }
}

const words = (shape: Shape, name: string, { idFor }: Making): string => {
  const kind = kindOfId(shape);
  if (kind) return idFor(name === "id" ? "new" : kind);
  return WORDS[shape.format ?? shape.pattern ?? ""] ?? "Scarves and bells by the river".slice(0, Math.max(12, shape.minLength ?? 0));
};

const WORDS: Readonly<Record<string, string>> = {
  date: "2026-03-02",
  "date-time": "2026-03-02T15:00:00.000Z",
  email: "nobody@hillside.example",
  "^([01]\\d|2[0-3]):[0-5]\\d$": "09:30",
  "^[GS]\\d{2}$": "G01",
};

/** "Goal" for the id of a goal. */
export const kindOfId = (shape: Shape): string | undefined =>
  shape.format === "uuid" ? (shape.title?.replace(/ id$/, "") ?? "record") : undefined;

const isNullable = ({ type, anyOf, oneOf }: Shape): boolean =>
  (Array.isArray(type) && type.includes("null")) || (anyOf ?? oneOf ?? []).some((branch) => branch.type === "null");

/** Of several ways to fill a field, the first that says something. */
function chosen(shape: Shape): Shape {
  if (Array.isArray(shape.type)) return { ...shape, type: shape.type.find((type) => type !== "null") ?? "null" };
  const first = (shape.anyOf ?? shape.oneOf)?.find(({ type }) => type !== "null");
  return first ? chosen(first) : shape;
}

export interface Place {
  readonly path: Path;
  readonly shape: Shape;
  readonly value: Json;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
}

/** Every field of the example, also inside lists and objects. */
export function placesIn(schema: z.ZodType, example: Json): Place[] {
  const walk = (shape: Shape, value: Json | undefined, path: Path): Place[] => {
    const branch = chosen(shape);
    if (Array.isArray(value)) return value.flatMap((inner, index) => walkInto(branch.items ?? {}, inner, [...path, index], true));
    if (typeof value !== "object" || value === null) return [];
    const fields = value as Readonly<Record<string, Json>>;
    return Object.entries(branch.properties ?? {}).flatMap(([field, inner]) =>
      field in fields ? walkInto(inner, fields[field] ?? null, [...path, field], branch.required?.includes(field) ?? false) : [],
    );
  };
  const walkInto = (shape: Shape, value: Json, path: Path, isRequired: boolean): Place[] => [
    { path, shape: chosen(shape), value, isRequired, isNullable: isNullable(shape) },
    ...walk(shape, value, path),
  ];
  return walk(shapeOf(schema), example, []);
}

/** The example with one field changed; `undefined` takes it out. */
export function changedAt(example: Json, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(example))
    return example.flatMap((inner, index) => (index === step ? changedOnly(changedAt(inner, rest, value)) : [inner]));
  const fields = example as Readonly<Record<string, Json>>;
  return { ...fields, [step]: changedAt(fields[step] ?? null, rest, value) };
}

const changedOnly = (value: unknown): unknown[] => (value === undefined ? [] : [value]);
