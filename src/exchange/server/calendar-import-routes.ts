import { saveTimeOff } from "#attendance/server/time-off-store.ts";
import { ok, refuse } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import { findGroup, seatsHeld } from "#schedule/server/group-store.ts";
import { saveSessionAt } from "#schedule/server/schedule-store.ts";
import { ofClient, ofGroup, saveSeries, type Whose } from "#schedule/server/series-store.ts";
import { isTaken, type SlotTaken } from "#schedule/server/slot-store.ts";
import { weekdayOf } from "#schedule/series.ts";
import * as api from "../calendar-import.api.ts";
import type { ImportedEvent } from "../calendar-import.ts";
import * as store from "./calendar-import-store.ts";

export function calendarImportRoutes(door: Door): void {
  serve(door, api.readImportTargets, { handle: async (tx, _, { actor }) => ok(await store.targetsOf(tx, actor)) });

  serve(door, api.importForClient, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const planned = await planEvent(tx, actor, ofClient(ids.clientId), input, now);
      return typeof planned === "number" ? ok({ id: input.import.id, sessions: planned }) : refuse(planned);
    },
  });

  serve(door, api.importForGroup, {
    find: findGroup,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const seats = await seatsHeld(tx, actor.practiceId, ids.groupId);
      if (seats?.status !== "runs") return refuse({ type: "group-has-ended" });
      const planned = await planEvent(tx, actor, ofGroup(ids.groupId), input, now);
      return typeof planned === "number" ? ok({ id: input.import.id, sessions: planned }) : refuse(planned);
    },
  });

  serve(door, api.importAway, {
    handle: async (tx, { input: { id, title, fromDay, untilDay, ...from } }, { actor, now }) => {
      const taken = await saveTimeOff(tx, actor, { id, title, kind: "leave", fromDay, untilDay, whose: "mine" }, now);
      const refused = await store.rememberEvent(tx, actor, from, { timeOffId: id }, now);
      return refused === undefined ? ok({ id: from.import.id, sessions: taken }) : refuse({ type: refused });
    },
  });

  serve(door, api.listCalendarImports, { handle: async (tx, _, { actor }) => ok({ imports: await store.importsOf(tx, actor, null) }) });

  serve(door, api.readCalendarImport, {
    find: store.findCalendarImport,
    handle: async (tx, { ids }, { actor }) => {
      const [line] = await store.importsOf(tx, actor, ids.importId);
      if (!line) throw new Error("An import that was found is gone");
      return ok({ import: line, ...(await store.wouldGo(tx, actor.practiceId, ids.importId)) });
    },
  });

  serve(door, api.takeBackCalendarImport, {
    find: store.findCalendarImport,
    handle: async (tx, { ids }, { actor, now }) => {
      const [line] = await store.importsOf(tx, actor, ids.importId);
      if (!line || line.until < now) return refuse({ type: "too-late" });
      if (line.events === line.takenBack) return refuse({ type: "nothing-to-take-back" });
      const { stays } = await store.wouldGo(tx, actor.practiceId, ids.importId);
      return ok({ id: ids.importId, removed: await store.takeBack(tx, actor, ids.importId, now), stay: stays });
    },
  });
}

type Refused = SlotTaken | { readonly type: "brought-before" | "begun-by-another" | "not-as-shown" };

/** Answers how many sessions were planned. A refusal leaves nothing of it, also not that it was brought. */
async function planEvent(tx: Tx, actor: Actor, whose: Whose, { what, ...from }: ImportedEvent, now: string): Promise<number | Refused> {
  if (what.kind === "session") {
    const refused = await store.rememberEvent(tx, actor, from, { sessionId: what.id }, now);
    if (refused !== undefined) return { type: refused };
    return (await saveSessionAt(tx, actor, whose, what)) ?? 1;
  }
  const { kind: _, shown, skips, ...series } = what;
  const around = { roomId: null, instrumentsId: null, travelMinutes: 0, writingMinutes: 0 };
  const saved = await saveSeries(
    tx,
    actor,
    whose,
    { ...series, ...around, weekday: weekdayOf(series.fromDay) },
    dayAt(now, actor.timeZone),
    skips,
  );
  if (isTaken(saved)) return saved;
  const left = new Set(skips);
  const days = saved.days.filter((day) => !left.has(day));
  if (days.join(" ") !== shown.join(" ")) return { type: "not-as-shown" };
  const refused = await store.rememberEvent(tx, actor, from, { seriesId: series.id }, now);
  return refused === undefined ? saved.sessions : { type: refused };
}
