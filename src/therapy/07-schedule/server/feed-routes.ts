import { ok, refuse } from "#foundation/result.ts";
import { type Limit, take } from "#foundation/server/attempts.ts";
import type { Door } from "#foundation/server/door.ts";
import { sendProblem } from "#foundation/server/problem.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { serve } from "#foundation/server/serve.ts";
import * as api from "../feed.api.ts";
import { calendarText } from "./feed.ts";
import { closeFeed, feedBehind, feedsOf, findFeed, saveFeed } from "./feed-store.ts";

/** A telephone asks every few minutes; who tries secrets asks far more often. */
const A_MINUTE: Limit = { max: 60, seconds: 60, from: "first" };

export function mountFeeds(door: Door, { publicUrl, rateLimits }: { readonly publicUrl: string; readonly rateLimits: boolean }): void {
  serve(door, api.listFeeds, { handle: async (tx, _, { actor }) => ok({ feeds: await feedsOf(tx, actor) }) });

  serve(door, api.openFeed, {
    handle: async (tx, { input }, { actor, now }) => {
      const secret = await saveFeed(tx, actor, input, now);
      return ok({ link: `${publicAddress(door.app, publicUrl)}/feeds/${secret}.ics` });
    },
    remembered: { link: "" },
  });

  serve(door, api.endFeed, {
    find: findFeed,
    handle: async (tx, { ids }, { actor, now }) =>
      (await closeFeed(tx, actor, ids.feedId, now)) ? ok({ id: ids.feedId }) : refuse({ type: "already-ended" }),
  });

  door.app.get<{ Params: { secret: string } }>("/feeds/:secret.ics", async (request, reply) => {
    if (rateLimits) {
      const taken = await take(door.database.db, `GET /feeds ${request.ip}`, A_MINUTE);
      if (!taken.allowed) return sendProblem(reply.header("retry-after", taken.retryAfter), { type: "too-many-requests", status: 429 });
    }
    const now = door.clock();
    const feed = await feedBehind(door.database.db, request.params.secret, now);
    if (!feed) return sendProblem(reply, { type: "not-found", status: 404 });
    const { sessions, practice: name, timeZone, shows, language } = feed;
    return reply
      .type("text/calendar; charset=utf-8")
      .header("cache-control", "private, no-store")
      .send(calendarText(sessions, { name, timeZone, shows, word: language === "fr" ? "Séance" : "Session", now }));
  });
}
