import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { serve } from "#foundation/server/serve.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { findClient } from "#people/server/people-store.ts";
import * as api from "../family-feed.api.ts";
import { closeFamilyFeeds, familyFeedsOf, findFamilyFeed, saveFamilyFeed, seesSessions } from "./family-feed-store.ts";
import { findRelative } from "./family-store.ts";

export function mountFamilyFeeds(door: Door, { publicUrl }: { readonly publicUrl: string }): void {
  const linkTo = (secret: string) => `${publicAddress(door.app, publicUrl)}/feeds/${secret}.ics`;

  serve(door, api.listFamilyFeeds, {
    find: findClient,
    handle: async (tx, { ids }, { actor }) => ok({ feeds: await familyFeedsOf(tx, actor, ids.clientId) }),
  });

  serve(door, api.openFamilyFeed, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) =>
      ok({ link: linkTo(await saveFamilyFeed(tx, actor, { ...ids, ...input, personId: actor.personId, now })) }),
    remembered: { link: "" },
  });

  serve(door, api.endFamilyFeed, {
    find: findFamilyFeed,
    handle: async (tx, { ids }, { actor, now }) =>
      (await closeFamilyFeeds(tx, actor, { ...ids, personId: actor.personId, now })) > 0
        ? ok({ id: ids.feedId })
        : refuse({ type: "already-ended" }),
  });

  serve(door, api.giveFamilyFeed, {
    find: findRelative,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const kind = await lockedBy(tx, actor, ids.clientId, { do: "open-portal" });
      if (kind !== undefined) return refuse({ type: "needs-consent", kind });
      if (!(await seesSessions(tx, actor, ids.clientId, ids.personId))) return refuse({ type: "sees-no-sessions" });
      await closeFamilyFeeds(tx, actor, { ...ids, now });
      return ok({ link: linkTo(await saveFamilyFeed(tx, actor, { ...ids, ...input, now })) });
    },
    remembered: { link: "" },
  });
}
