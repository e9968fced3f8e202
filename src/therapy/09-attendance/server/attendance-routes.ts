import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { findParticipation } from "#schedule/server/schedule-store.ts";
import * as api from "../attendance.api.ts";
import { keepWholeSession } from "../whole-session.api.ts";
import { firstWords } from "./first-words-store.ts";
import { keepWhole } from "./whole-session-store.ts";
import { entriesOf, entryMeant, findEntry, withdraw } from "./attendance-store.ts";
import { keepEntry } from "./keep-entry.ts";
import { findPlace, GONE, saveStray } from "./stray-store.ts";

export function attendanceRoutes(door: Door): void {
  serve(door, api.documentAttendance, {
    find: findPlace,
    handle: async (tx, { ids, input }, { actor, subject, now }) => {
      // Taken out of the calendar while a device was without a network: it waits for a person, and is never lost.
      if (subject.kind === GONE) await saveStray(tx, actor, ids, input, now);
      else {
        const refusal = await keepEntry(tx, actor, ids, input);
        if (refusal !== null) return refuse(refusal);
      }
      return ok({ id: input.id });
    },
  });

  serve(door, keepWholeSession, {
    find: findParticipation,
    swift: firstWords,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const kept = await keepWhole(tx, actor, ids, input, now);
      return typeof kept === "string" ? refuse({ type: kept }) : ok({ attendanceId: input.attendance.id, ...kept });
    },
  });

  serve(door, api.withdrawAttendance, {
    find: findEntry,
    handle: async (tx, { ids, input }, { actor }) =>
      (await withdraw(tx, actor, await entryMeant(tx, actor.practiceId, ids, ids.entryId), input.at))
        ? ok({ id: ids.entryId })
        : refuse({ type: "already-withdrawn" }),
  });

  serve(door, api.attendanceHistory, {
    find: findParticipation,
    handle: async (tx, { ids }, { actor }) => ok({ entries: await entriesOf(tx, actor.practiceId, ids) }),
  });
}
