/** With whom and where a practice works: read by everybody who works there, changed by whoever treats or runs it. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { readPlaces } from "../library.api.ts";
import { changePlace } from "../own-library.api.ts";
import { type PlaceChange, placesWith } from "../place.ts";
import { SHIPPED_PLACES } from "../place-data.ts";
import { placeChanges, savePlaceChange } from "./place-store.ts";
import { isSameName } from "./same-name.ts";

export function mountPlaces(door: Door): void {
  serve(door, readPlaces, {
    handle: async (tx, _, { actor }) => ok({ places: [...placesWith(SHIPPED_PLACES, await placeChanges(tx, actor.practiceId))] }),
  });

  serve(door, changePlace, {
    handle: async (tx, { input: { id, key, ...wording } }, { actor, now }) => {
      const changes = await placeChanges(tx, actor.practiceId);
      const places = placesWith(SHIPPED_PLACES, changes).filter(({ kind }) => kind === wording.kind);
      if (key !== null && !places.some((place) => place.key === key)) return refuse({ type: "no-such-place" });
      if (places.some((place) => place.key !== key && isSameName(place.name, wording.name))) return refuse({ type: "place-exists" });
      const edition = changes.length + 1;
      const change: PlaceChange = { ...wording, key: key ?? `own-${edition}` };
      await savePlaceChange(tx, actor, { id, edition, change, at: now });
      return ok({ key: change.key });
    },
  });
}
