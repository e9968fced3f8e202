import { ok } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import { findParticipation } from "#schedule/server/schedule-store.ts";
import { readNotePage } from "../note-page.api.ts";
import * as api from "../overview.api.ts";
import * as today from "../today.api.ts";
import { clientsOf, found, recordOf, storyOf } from "./client-store.ts";
import { ABSENCES, reviewsOf, TODAY } from "./day-store.ts";
import { notePageOf } from "./note-page-store.ts";
import { readSupervision } from "../supervision.api.ts";
import { roomsOf } from "./room-store.ts";
import { supervisionOf } from "./supervision-store.ts";
import { readTimeline } from "../timeline.api.ts";
import { timelineOfSession } from "./timeline-store.ts";

/** Two days lie on a tablet unless more are asked for. */
const DAYS_ON_TABLET = 2;

export function overviewRoutes(door: Door): void {
  serve(door, today.readToday, TODAY);
  serve(door, today.readAbsences, ABSENCES);
  serve(door, today.readReviews, { handle: async (tx, _, { actor, now }) => ok(await reviewsOf(tx, actor, now)) });
  serve(door, readSupervision, { handle: async (tx, _, { actor, now }) => ok(await supervisionOf(tx, actor, now)) });
  serve(door, api.listClients, {
    handle: async (tx, { input }, { actor, now }) => ok(await clientsOf(tx, actor, input, dayAt(now, actor.timeZone))),
  });
  serve(door, api.readStory, {
    find: findClient,
    handle: async (tx, { ids }, { actor, now }) => ok(await storyOf(tx, actor, ids.clientId, dayAt(now, actor.timeZone))),
  });
  serve(door, api.readRecord, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) =>
      ok(await recordOf(tx, actor, ids.clientId, input.before ?? dayAt(now, actor.timeZone))),
  });
  serve(door, readNotePage, { find: findParticipation, handle: async (tx, { ids }, { actor }) => ok(await notePageOf(tx, actor, ids)) });
  serve(door, readTimeline, {
    find: findParticipation,
    handle: async (tx, { ids }, { actor }) => ok(await timelineOfSession(tx, actor, ids)),
  });
  serve(door, api.readRooms, {
    handle: async (tx, { input }, { actor, now }) => ok(await roomsOf(tx, actor, dayAt(now, actor.timeZone), input.days ?? DAYS_ON_TABLET)),
  });
  serve(door, today.search, { handle: async (tx, { input }, { actor }) => ok(await found(tx, actor, input.find)) });
}
