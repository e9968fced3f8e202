/** With whom and where music therapists work: populations and settings, as data that ship with the product and that a practice changes. */
import { z } from "zod";
import { longText, shortText } from "#foundation/words.ts";

/** "older-adults"; "own-3" came with the practice's third change. Its words may change, its key never does. */
export const PlaceKey = z
  .string()
  .regex(/^[a-z]+(-[a-z0-9]+)*$/)
  .max(60);
export type PlaceKey = z.infer<typeof PlaceKey>;

export const PlaceKind = z.enum(["population", "setting"]);
export type PlaceKind = z.infer<typeof PlaceKind>;

const Named = z.strictObject({ en: shortText(80), fr: shortText(80) });

/** What a practice may say of a population or a setting. */
export const PlaceWording = z.strictObject({
  name: Named,
  /** What a person in this setting is called, one and many: "resident", "residents". Populations have none. */
  person: z.strictObject({ one: Named, many: Named }).nullable(),
  /** Ids of the goals that are offered first here. */
  goals: z.array(longText(36)).max(40),
  /** No list offers it any more; what names it keeps it. */
  aside: z.boolean(),
});
export type PlaceWording = z.infer<typeof PlaceWording>;

export const Place = PlaceWording.extend({
  key: PlaceKey,
  kind: PlaceKind,
  own: z.boolean(),
  /** Changed or made by the practice. */ changed: z.boolean(),
});
export type Place = z.infer<typeof Place>;

/** One change of a practice: the whole wording anew. The last one for a key holds. */
export const PlaceChange = PlaceWording.extend({ key: PlaceKey, kind: PlaceKind });
export type PlaceChange = z.infer<typeof PlaceChange>;

/** What ships, then what the practice made, each as it was last written. */
export function placesWith(shipped: readonly Place[], changes: readonly PlaceChange[]): readonly Place[] {
  const last = new Map(changes.map((change) => [`${change.kind} ${change.key}`, change]));
  const isShipped = new Set(shipped.map(({ kind, key }) => `${kind} ${key}`));
  const own = [...last].filter(([place]) => !isShipped.has(place)).map(([, change]) => ({ ...change, own: true, changed: true }));
  const known = shipped.map((place) => {
    const change = last.get(`${place.kind} ${place.key}`);
    return change === undefined ? place : { ...place, ...change, changed: true };
  });
  return [...known, ...own];
}

/** Goals that are offered first for a population and a setting, in their order, before all others. */
export const suggestedFirst = <Goal extends { readonly id: string }>(goals: readonly Goal[], first: readonly string[]): Goal[] => {
  const place = (goal: Goal) => (first.includes(goal.id) ? first.indexOf(goal.id) : first.length);
  return goals.toSorted((one, other) => place(one) - place(other));
};
