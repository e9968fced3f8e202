/** What a practice looks for in an assessment: the items that ship with the product, and its own changes to them one after the other. */
import { z } from "zod";
import { shortText } from "#foundation/words.ts";
import { Domain, ShippedDomain } from "./domain.ts";
import { OBSERVATION_ITEMS, type PlacedItem } from "./observation-item.ts";

const InBoth = z.strictObject({ en: shortText(160), fr: shortText(160) });

/** An item of the practice's own: "own-3" came with its third change. Its words never change; other words are another item. */
export const OwnItemId = z.string().regex(/^own-[1-9]\d{0,3}$/);

/** Something anybody in the room could see, with four steps from seldom or with much support to freely. */
export const NewItem = z.strictObject({ domain: Domain, name: InBoth, anchors: z.tuple([InBoth, InBoth, InBoth, InBoth]) });
export type NewItem = z.infer<typeof NewItem>;

const OwnItem = NewItem.extend({ id: OwnItemId });

/** Shipped or their own. */
export const ItemId = z
  .string()
  .regex(/^[a-z]+(-[a-z0-9]+)*$/)
  .max(60);

/** One change of a practice: something more to look for, or something less. */
export const ItemChange = z.union([z.strictObject({ adds: OwnItem }), z.strictObject({ retires: ItemId })]);
export type ItemChange = z.infer<typeof ItemChange>;

export interface Items {
  readonly lookedFor: readonly PlacedItem[];
  /** Also those looked for no longer: what was seen keeps its item. */
  readonly known: readonly PlacedItem[];
}

export function itemsWith(changes: readonly ItemChange[]): Items {
  const added = changes.flatMap((change) => ("adds" in change ? [change.adds] : []));
  const retired = new Set(changes.flatMap((change) => ("retires" in change ? [change.retires] : [])));
  // In the order of the domains, a practice's own after those that ship; so do the items within each.
  const all: PlacedItem[] = [...OBSERVATION_ITEMS, ...added];
  const domains = new Set<Domain>([...ShippedDomain.options, ...all.map(({ domain }) => domain)]);
  const known = [...domains].flatMap((domain) => all.filter((item) => item.domain === domain));
  return { known, lookedFor: known.filter(({ id }) => !retired.has(id)) };
}

/** What is offered in an assessment: what is looked for now, and what was looked for in it already. */
export const itemsFor = ({ known, lookedFor }: Items, entries: readonly { readonly field: string }[]): readonly PlacedItem[] => {
  const fields = new Set(entries.map(({ field }) => field));
  const now = new Set(lookedFor.map(({ id }) => id));
  return known.filter(({ id }) => now.has(id) || fields.has(`item.${id}`));
};

/** The item of the practice's own that a field is about; null for every other field. */
export const ownItemIn = (field: string): string | null => /^(?:item|chosen)\.(own-\d+)$/.exec(field)?.[1] ?? null;
