/** The course of attendance and the unusual stretches in it: worked out each time from what stands now, so that a correction is heard at once. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { findClient } from "#people/server/people-store.ts";
import { absencePattern, countedAs, SENSITIVITIES } from "../absence-pattern.ts";
import { daysLate, writtenAt } from "../attendance.ts";
import * as api from "../pattern.api.ts";
import * as store from "./pattern-store.ts";

export function patternRoutes(door: Door): void {
  serve(door, api.readAttendance, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor: { practiceId }, now }) => {
      const course = await store.courseOf(tx, practiceId, store.justThis(clientId), now);
      const sensitivity = await store.sensitivityOf(tx, practiceId);
      const counted = countedAs(course);
      const sessions = course.map((row, nth) => ({ ...sessionOf(row), counted: counted[nth] ?? "not-yet-recorded" }));
      return ok({
        chosenName: (await store.namesOf(tx, practiceId, [clientId])).get(clientId) ?? "",
        sessions,
        pattern: absencePattern(course, sensitivity),
        sensitivity,
        talks: await store.talksOf(tx, practiceId, clientId),
      });
    },
  });

  serve(door, api.listNoticed, {
    handle: async (tx, _, { actor, now }) => {
      const sensitivity = await store.sensitivityOf(tx, actor.practiceId);
      const course = byClient(await store.courseOf(tx, actor.practiceId, store.answeredFor(actor), now));
      const found = [...course].flatMap(([clientId, sessions]) =>
        absencePattern(sessions, sensitivity).stretches.map((stretch) => ({ clientId, stretch })),
      );
      const clientIds = [...new Set(found.map(({ clientId }) => clientId))];
      const [names, answered] = [
        await store.namesOf(tx, actor.practiceId, clientIds),
        await store.talkedAbout(tx, actor.practiceId, clientIds),
      ];
      const noticed = found
        .filter(({ clientId, stretch }) => !answered.has(`${clientId} ${stretch.sessionId}`))
        .map(({ clientId, stretch }) => ({ clientId, chosenName: names.get(clientId) ?? "", stretch }));
      return ok({ noticed, falseAlarms: SENSITIVITIES[sensitivity].falseAlarms });
    },
  });

  serve(door, api.writeAbsenceTalk, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      const { aboutSession } = input;
      if (aboutSession !== null && !(await store.isSessionOf(tx, actor.practiceId, clientId, aboutSession)))
        return refuse({ type: "no-such-session" });
      await store.saveTalk(tx, actor, clientId, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.readWatch, {
    handle: async (tx, _, { actor }) => ok({ sensitivity: await store.sensitivityOf(tx, actor.practiceId) }),
  });

  serve(door, api.chooseWatch, {
    handle: async (tx, { input: { id, sensitivity } }, { actor, now }) => {
      await store.saveWatch(tx, actor, id, sensitivity, now);
      return ok({ sensitivity });
    },
  });
}

function sessionOf({
  sessionId,
  day,
  at,
  minutes,
  outcome,
  category,
  minutesThere,
  cutShort,
  reason,
  correction,
  atDevice,
  recordedAt,
}: store.CourseRow) {
  const late = atDevice === null || recordedAt === null ? 0 : daysLate(day, writtenAt(atDevice, recordedAt));
  return { sessionId, day, at, minutes, outcome, category, minutesThere, cutShort, reason, correction, daysLate: late };
}

function byClient(rows: readonly store.CourseRow[]): ReadonlyMap<string, readonly store.CourseRow[]> {
  const grouped = new Map<string, store.CourseRow[]>();
  for (const row of rows) {
    const sessions = grouped.get(row.clientId);
    if (sessions === undefined) grouped.set(row.clientId, [row]);
    else sessions.push(row);
  }
  return grouped;
}
