/** One’s own calendar on one’s own telephone. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf, Instant } from "#foundation/words.ts";

export const FeedId = idOf("CalendarFeed");
/** What stands in the calendar of a telephone that others may look at. */
export const FeedShows = z.enum(["initials", "session"]);
export type FeedShows = z.infer<typeof FeedShows>;

const nothing = z.strictObject({});

export const listFeeds = endpoint({
  method: "GET",
  path: "/calendar-feeds",
  summary: "The open calendar addresses of the person who asks; what opens them is never shown again",
  may: "calendar.read",
  ids: nothing,
  input: nothing,
  output: z.strictObject({ feeds: z.array(z.strictObject({ id: FeedId, shows: FeedShows, createdAt: Instant })) }),
  refusals: {},
});

export const openFeed = endpoint({
  method: "POST",
  path: "/calendar-feeds",
  summary: "Make a secret address at which one’s own sessions can be subscribed to, without names",
  may: "feed.write",
  ids: nothing,
  input: z.strictObject({ id: FeedId, shows: FeedShows }),
  output: z.strictObject({ link: z.string() }),
  refusals: {},
});

export const endFeed = endpoint({
  method: "POST",
  path: "/calendar-feeds/{feedId}/end",
  summary: "Close a calendar address at once",
  may: "feed.write",
  ids: z.strictObject({ feedId: FeedId }),
  input: nothing,
  output: z.strictObject({ id: FeedId }),
  refusals: { "already-ended": 409 },
});
