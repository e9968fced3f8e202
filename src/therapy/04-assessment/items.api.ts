import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf } from "#foundation/words.ts";
import { ItemChange, ItemId, NewItem } from "./own-item.ts";

const ItemChangeId = idOf("ItemChange");
const nothing = z.strictObject({});

export const readItems = endpoint({
  method: "GET",
  path: "/practice/assessment/items",
  summary: "What this practice has changed about what is looked for in an assessment",
  may: "items.write",
  ids: nothing,
  input: nothing,
  output: z.strictObject({ changes: z.array(ItemChange) }),
  refusals: {},
});

export const addItem = endpoint({
  method: "POST",
  path: "/practice/assessment/items",
  summary: "Look for something more in assessments from now on, in words of the practice's own",
  may: "items.write",
  ids: nothing,
  input: NewItem.extend({ id: ItemChangeId }),
  output: z.strictObject({ itemId: ItemId }),
  refusals: { "item-exists": 409, "no-such-domain": 409 },
});

export const retireItem = endpoint({
  method: "POST",
  path: "/practice/assessment/retirements",
  summary: "Look for something no longer; what was seen stays",
  may: "items.write",
  ids: nothing,
  input: z.strictObject({ id: ItemChangeId, itemId: ItemId }),
  output: z.strictObject({ itemId: ItemId }),
  refusals: { "no-such-item": 409 },
});
