/** With whom and where a practice works: read by everybody who works there, changed by whoever treats or runs it. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { readPlaces } from "../library.api.ts";
import { findClient } from "#people/server/people-store.ts";
import { inOrderOfHelp, SHIPPED_HELP_LEVELS } from "../help-levels.ts";
import { changeHelpLevels, changePlace, saySetting } from "../own-library.api.ts";
import { type PlaceChange, placesWith } from "../place.ts";
import { SHIPPED_PLACES } from "../place-data.ts";
import * as store from "./place-store.ts";
import { isSameName } from "./same-name.ts";

export function mountPlaces(door: Door): void {
  serve(door, readPlaces, {
    handle: async (tx, _, { actor }) =>
      ok({
        places: [...placesWith(SHIPPED_PLACES, await store.placeChanges(tx, actor.practiceId))],
        helpLevels: (await store.helpLevels(tx, actor.practiceId))?.levels ?? [...SHIPPED_HELP_LEVELS],
      }),
  });

  serve(door, changePlace, {
    handle: async (tx, { input: { id, key, ...wording } }, { actor, now }) => {
      const changes = await store.placeChanges(tx, actor.practiceId);
      const places = placesWith(SHIPPED_PLACES, changes).filter(({ kind }) => kind === wording.kind);
      if (key !== null && !places.some((place) => place.key === key)) return refuse({ type: "no-such-place" });
      if (places.some((place) => place.key !== key && isSameName(place.name, wording.name))) return refuse({ type: "place-exists" });
      const edition = changes.length + 1;
      const change: PlaceChange = { ...wording, key: key ?? `own-${edition}` };
      await store.savePlaceChange(tx, actor, { id, edition, change, at: now });
      return ok({ key: change.key });
    },
  });

  serve(door, changeHelpLevels, {
    handle: async (tx, { input: { id, levels } }, { actor, now }) => {
      const edition = ((await store.helpLevels(tx, actor.practiceId))?.edition ?? 0) + 1;
      await store.saveHelpLevels(tx, actor, { id, edition, levels: inOrderOfHelp(levels), at: now });
      return ok({ edition });
    },
  });

  serve(door, saySetting, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input: { id, setting } }, { actor, now }) => {
      const places = placesWith(SHIPPED_PLACES, setting === null ? [] : await store.placeChanges(tx, actor.practiceId));
      if (setting !== null && !places.some(({ kind, key }) => kind === "setting" && key === setting))
        return refuse({ type: "no-such-place" });
      await store.saveClientSetting(tx, actor, { id, clientId, setting, at: now });
      return ok({ id });
    },
  });
}
