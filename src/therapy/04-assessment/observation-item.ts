/** What is looked at in each domain: behaviour anybody in the room could see, with four steps in words of our own. A step is an order, never an amount. */
import { COGNITIVE_ITEMS, COMMUNICATIVE_ITEMS } from "./items-thinking.ts";
import { MUSICAL_ITEMS, PHYSICAL_ITEMS } from "./items-moving.ts";
import { EMOTIONAL_ITEMS, SOCIAL_ITEMS, SPIRITUAL_ITEMS } from "./items-meeting.ts";
import type { Domain, ShippedDomain } from "./domain.ts";
import type { ObservationItem } from "./item-words.ts";

const ITEMS_OF = {
  cognitive: COGNITIVE_ITEMS,
  communicative: COMMUNICATIVE_ITEMS,
  emotional: EMOTIONAL_ITEMS,
  musical: MUSICAL_ITEMS,
  physical: PHYSICAL_ITEMS,
  social: SOCIAL_ITEMS,
  spiritual: SPIRITUAL_ITEMS,
} as const satisfies Readonly<Record<ShippedDomain, Readonly<Record<string, ObservationItem>>>>;

export interface PlacedItem extends ObservationItem {
  readonly id: string;
  readonly domain: Domain;
}

const itemsOf = (domain: ShippedDomain): PlacedItem[] =>
  Object.entries<ObservationItem>(ITEMS_OF[domain]).map(([id, item]) => ({ id, domain, ...item }));

export const OBSERVATION_ITEMS: readonly PlacedItem[] = (
  ["cognitive", "communicative", "emotional", "musical", "physical", "social", "spiritual"] as const
).flatMap(itemsOf);
