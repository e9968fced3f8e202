/** Whether a schema refuses fields that nobody knows, at every depth: a mistyped or smuggled field must never be dropped in silence. */
import type { z } from "zod";

/** The places that let unknown fields through, as paths such as "criterion.steps[]". None = strict. */
export const loosePlaces = (schema: z.ZodType): string[] => placesIn(schema, "", new Set());

type Def = z.core.$ZodTypeDef & Readonly<Record<string, unknown>>;
type Inner = Pick<z.core.$ZodType, "_zod">;

function placesIn(schema: Inner, at: string, above: ReadonlySet<unknown>): string[] {
  // A shape that contains itself has been looked at where it begins.
  if (above.has(schema)) return [];
  const below = new Set([...above, schema]);
  const into = (inner: unknown, place = at): string[] => (isSchema(inner) ? placesIn(inner, place, below) : []);
  const def = schema._zod.def as Def;
  switch (def.type) {
    case "object": {
      const { shape, catchall } = def as unknown as { shape: Readonly<Record<string, Inner>>; catchall?: Inner };
      const isStrict = catchall?._zod.def.type === "never";
      return [
        ...(isStrict || (catchall && !isAnything(catchall)) ? [] : [at || "the whole"]),
        ...Object.entries(shape).flatMap(([name, inner]) => into(inner, at ? `${at}.${name}` : name)),
        ...(isStrict ? [] : into(catchall, `${at}{}`)),
      ];
    }
    case "array":
      return into(def["element"], `${at}[]`);
    case "tuple":
      return [...listOf(def["items"]).flatMap((inner) => into(inner)), ...into(def["rest"], `${at}[]`)];
    case "record":
      return into(def["valueType"], `${at}{}`);
    case "union":
      return listOf(def["options"]).flatMap((inner) => into(inner));
    case "intersection":
      return [...into(def["left"]), ...into(def["right"])];
    case "lazy":
      return into((def["getter"] as () => unknown)());
    case "pipe":
      return into(def["in"]);
    default:
      return into(def["innerType"]);
  }
}

const isSchema = (value: unknown): value is Inner => typeof value === "object" && value !== null && "_zod" in value;
const isAnything = (schema: Inner): boolean => ["unknown", "any"].includes(schema._zod.def.type);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
