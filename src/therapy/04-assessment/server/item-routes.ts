/** A practice looks for what matters where it works, and leaves out what does not. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import * as api from "../items.api.ts";
import { itemsWith } from "../own-item.ts";
import { isDomainHere } from "./domain-store.ts";
import { changesOf, saveChange } from "./item-store.ts";

export function itemRoutes(door: Door): void {
  serve(door, api.readItems, { handle: async (tx, _, { actor }) => ok({ changes: [...(await changesOf(tx, actor.practiceId))] }) });

  serve(door, api.addItem, {
    handle: async (tx, { input: { id, ...item } }, { actor, now }) => {
      if (!(await isDomainHere(tx, actor.practiceId, item.domain))) return refuse({ type: "no-such-domain" });
      const changes = await changesOf(tx, actor.practiceId);
      const isThere = itemsWith(changes).lookedFor.some(({ name }) => same(name.en, item.name.en) || same(name.fr, item.name.fr));
      if (isThere) return refuse({ type: "item-exists" });
      const edition = changes.length + 1;
      const itemId = `own-${edition}`;
      await saveChange(tx, actor, { id, edition, change: { adds: { ...item, id: itemId } }, at: now });
      return ok({ itemId });
    },
  });

  serve(door, api.retireItem, {
    handle: async (tx, { input: { id, itemId } }, { actor, now }) => {
      const changes = await changesOf(tx, actor.practiceId);
      if (!itemsWith(changes).lookedFor.some((item) => item.id === itemId)) return refuse({ type: "no-such-item" });
      await saveChange(tx, actor, { id, edition: changes.length + 1, change: { retires: itemId }, at: now });
      return ok({ itemId });
    },
  });
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
