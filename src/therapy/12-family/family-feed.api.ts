/** The family's calendar address: when the sessions of one client are, and nothing else. Made by themselves, or given by the therapist. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Instant } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { PersonId } from "#people/person.ts";
import { FeedId } from "#schedule/feed.api.ts";

const nothing = z.strictObject({});
const ofClient = z.strictObject({ clientId: ClientId });

export const listFamilyFeeds = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/calendar-feeds",
  summary: "The open calendar addresses this person of the family has for one client; what opens them is never shown again",
  may: "portal.read",
  ids: ofClient,
  input: nothing,
  output: z.strictObject({ feeds: z.array(z.strictObject({ id: FeedId, createdAt: Instant })) }),
  refusals: {},
});

export const openFamilyFeed = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/calendar-feeds",
  summary: "Make a secret address at which one client’s sessions can be subscribed to: each is called “Session”, without a name or a place",
  may: "portal.feed",
  ids: ofClient,
  input: z.strictObject({ id: FeedId }),
  output: z.strictObject({ link: z.string() }),
  refusals: {},
});

export const endFamilyFeed = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/calendar-feeds/{feedId}/end",
  summary: "Close a calendar address at once",
  may: "portal.feed",
  ids: z.strictObject({ clientId: ClientId, feedId: FeedId }),
  input: nothing,
  output: z.strictObject({ id: FeedId }),
  refusals: { "already-ended": 409 },
});

export const giveFamilyFeed = endpoint({
  method: "POST",
  path: "/clients/{clientId}/family/{personId}/calendar-feed",
  summary: "Make a calendar address for somebody of the family, to hand over; earlier ones of theirs for this client stop working",
  may: "family.invite",
  ids: z.strictObject({ clientId: ClientId, personId: PersonId }),
  input: z.strictObject({ id: FeedId }),
  /** Empty when the same deed is sent again: a link is never kept where it could be read. */
  output: z.strictObject({ link: z.string() }),
  refusals: { "needs-consent": 403, "sees-no-sessions": 409 },
});
