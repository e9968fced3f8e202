/** Whether a schema refuses fields that nobody knows, at every depth: a mistyped or smuggled field must never be dropped in silence. */
import { z } from "zod";

/** The places that let unknown fields through, as paths such as "criterion.steps[]". None = strict. */
export const loosePlaces = (schema: z.ZodType): string[] => placesIn(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), "");

function placesIn(node: unknown, at: string): string[] {
  if (Array.isArray(node)) return node.flatMap((inner) => placesIn(inner, at));
  if (typeof node !== "object" || node === null) return [];
  const {
    properties = {},
    additionalProperties,
    items,
    prefixItems,
    anyOf,
    oneOf,
    allOf,
    $defs = {},
  } = node as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const isLoose = "properties" in node && additionalProperties === undefined && !("allOf" in node);
  return [
    ...(isLoose ? [at || "the whole"] : []),
    ...Object.entries(properties).flatMap(([name, inner]) => placesIn(inner, at ? `${at}.${name}` : name)),
    ...Object.values($defs).flatMap((inner) => placesIn(inner, at)),
    ...placesIn(additionalProperties, `${at}{}`),
    ...placesIn(items, `${at}[]`),
    ...placesIn([prefixItems, anyOf, oneOf, allOf].filter(Boolean), at),
  ];
}
